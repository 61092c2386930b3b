//! `hearth serve`.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context as _, Result};
use store::{Actor, Store};
use tokio::net::TcpListener;

use crate::open::{today, with_store};

/// Serve the site until Ctrl-C or SIGTERM.
///
/// It listens on this machine only. To let others in, put a reverse proxy with TLS before it, and name the address that
/// people use and the proxy.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub site: Site,
}

/// How the site presents itself.
#[derive(Clone, clap::Args)]
pub struct Site {
    /// Where to listen
    #[arg(long, env = "HEARTH_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    pub listen: SocketAddr,
    /// The name of the CoC or the lead, shown beside 'Hearth'
    #[arg(long, env = "HEARTH_PLACE", value_name = "NAME")]
    pub place: Option<String>,
    /// Minutes without use after which a sign-in ends
    #[arg(long, env = "HEARTH_IDLE_MINUTES", default_value_t = 15, value_parser = clap::value_parser!(u8).range(5..=30))]
    pub idle_minutes: u8,
    /// The address that people use, when a proxy stands in front
    #[arg(long, env = "HEARTH_PUBLIC_ORIGIN", value_name = "https://…")]
    pub public_origin: Option<String>,
    /// Proxies whose X-Forwarded-For is believed
    #[arg(long, env = "HEARTH_TRUSTED_PROXIES", value_delimiter = ',', value_name = "ADDRESS,…")]
    pub trusted_proxies: Vec<IpAddr>,
}

pub async fn run(data_dir: Option<PathBuf>, args: Args) -> Result<ExitCode> {
    with_store(data_dir, async |store| {
        let mut tx = store.db().begin(&Actor::system(), today()).await?;
        let nobody = store::account::list(&mut tx).await?.is_empty();
        tx.rollback().await?;
        let listener = listen(&args.site).await?;
        println!("Hearth is at {}", address(&args.site, &listener)?);
        if nobody {
            println!("Nobody can sign in yet. Add the first administrator from another terminal:");
            println!("    hearth user add --email you@example.org --name 'Your Name' --role lead_administrator");
        }
        site(store, args.site, listener).await?;
        Ok(ExitCode::SUCCESS)
    })
    .await
}

pub async fn listen(site: &Site) -> Result<TcpListener> {
    TcpListener::bind(site.listen)
        .await
        .with_context(|| format!("cannot listen on {}: choose another port with --listen", site.listen))
}

/// The address to open. Passkeys and secure cookies want `localhost` by name.
pub fn address(site: &Site, listener: &TcpListener) -> Result<String> {
    if let Some(origin) = &site.public_origin {
        return Ok(origin.clone());
    }
    let bound = listener.local_addr()?;
    Ok(if bound.ip().is_loopback() { format!("http://localhost:{}", bound.port()) } else { format!("http://{bound}") })
}

pub async fn site(store: &Store, site: Site, listener: TcpListener) -> Result<()> {
    let defaults = web::Config::default();
    let config = web::Config {
        place: site.place.unwrap_or(defaults.place),
        idle_minutes: site.idle_minutes,
        public_origin: site.public_origin,
        trusted_proxies: site.trusted_proxies,
    };
    let state = web::AppState::new(store.db().clone(), store.keys().clone(), config);
    web::serve(state, listener, stopped()).await?;
    Ok(())
}

/// Waits for Ctrl-C or SIGTERM.
async fn stopped() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
