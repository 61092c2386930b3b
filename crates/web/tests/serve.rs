//! The server as it runs: it answers, serves its files, and stops when told.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::time::Duration;

use store::testing::TestDb;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
};

async fn get(address: std::net::SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn it_answers_serves_files_and_stops_when_told() {
    let test = TestDb::new().await;
    let mut tx = test.system().await;
    store::setting::put(&mut tx, store::setting::PLACE, &"Riverbend CoC").await.unwrap();
    tx.commit().await.unwrap();
    let state = web::AppState::new(test.db().clone(), test.keys().clone(), web::Config::default());
    state.load_settings().await.unwrap();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(web::serve(state, listener, async {
        let _ = stopped.await;
    }));

    assert!(get(address, "/alive").await.ends_with("alive\n"));
    let page = get(address, "/sign-in").await;
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Riverbend CoC"), "{page}");
    let file = page.split('"').find(|part| part.ends_with("/css/uswds.min.css")).unwrap();
    let file = get(address, file).await.to_lowercase();
    for header in ["http/1.1 200", "content-encoding: gzip", "immutable", "x-content-type-options: nosniff", "text/css"]
    {
        assert!(file.contains(header), "{header}");
    }

    // An open connection without a request does not hold the server.
    let _idle = TcpStream::connect(address).await.unwrap();
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(15), server).await.unwrap().unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
