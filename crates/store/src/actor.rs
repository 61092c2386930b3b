//! Who acts in a transaction.

use std::process::Command;

pub use policy::Role;
use uuid::Uuid;

/// Who acts: the database sees it as `app.user` and `app.role`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The command line, or work in the background.
    System { os_user: String },
    /// Nobody yet: the pages of signing in. Sees no table but through the functions made for it.
    SignIn,
    /// Somebody signed in.
    Account { id: Uuid, role: Role },
}

impl Actor {
    /// The system, named after the operating system's user that runs this process.
    pub fn system() -> Actor {
        let uid = rustix::process::geteuid().as_raw();
        let os_user = Command::new("id")
            .arg("-un")
            .output()
            .ok()
            .filter(|output| output.status.success())
            .and_then(|output| String::from_utf8(output.stdout).ok())
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| uid.to_string());
        Actor::System { os_user }
    }

    /// `app.user`: `system:<os user>`, `sign_in`, or the account's id.
    pub fn user(&self) -> String {
        match self {
            Actor::System { os_user } => format!("system:{os_user}"),
            Actor::SignIn => "sign_in".to_owned(),
            Actor::Account { id, .. } => id.to_string(),
        }
    }

    /// `app.role`.
    pub fn role(&self) -> &'static str {
        match self {
            Actor::System { .. } => "system",
            Actor::SignIn => "sign_in",
            Actor::Account { role, .. } => role.as_str(),
        }
    }

    /// The actor that [`Actor::user`] and [`Actor::role`] came from.
    pub fn from_names(user: &str, role: &str) -> Option<Actor> {
        match role {
            "system" => Some(Actor::System { os_user: user.strip_prefix("system:")?.to_owned() }),
            "sign_in" => Some(Actor::SignIn),
            _ => Some(Actor::Account { id: user.parse().ok()?, role: Role::from_name(role)? }),
        }
    }
}
