//! Style sheets, scripts, fonts and pictures: compiled into the binary (read from disk in a debug
//! build) and served under a path that changes when any of them does, so that browsers may keep them for good.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};

/// Where templates find the files: '/assets/3fa94c01d2'.
pub static BASE: LazyLock<String> = LazyLock::new(|| format!("/assets/{}", fingerprint()));

/// GET /assets/{version}/{*path}. An older version's address answers with the file of today, uncached.
pub async fn serve(Path((version, path)): Path<(String, String)>) -> Response {
    let Some(file) = find(&path) else {
        return (StatusCode::NOT_FOUND, "no such file").into_response();
    };
    let current = BASE.ends_with(&version);
    let caching = if current { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = file.data.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(&path)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    response
}

/// Fetched by `make assets`.
#[derive(RustEmbed)]
#[folder = "../../web-assets"]
struct ThirdParty;

#[derive(RustEmbed)]
#[folder = "assets"]
struct Own;

fn find(path: &str) -> Option<EmbeddedFile> {
    Own::get(path).or_else(|| ThirdParty::get(path))
}

fn fingerprint() -> String {
    let mut all = Sha256::new();
    let mut paths: Vec<_> = Own::iter().chain(ThirdParty::iter()).collect();
    paths.sort();
    for path in paths {
        if let Some(file) = find(&path) {
            all.update(path.as_bytes());
            all.update(file.metadata.sha256_hash());
        }
    }
    let digest = all.finalize();
    format!("{:x}", u64::from_be_bytes(std::array::from_fn(|at| digest[at])))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("jpg") => "image/jpeg",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn named_in_base_template() -> Vec<String> {
        include_str!("../templates/base.html")
            .split("{{ frame.assets }}/")
            .skip(1)
            .map(|rest| rest.split(['"', '#']).next().unwrap().to_owned())
            .collect()
    }

    #[tokio::test]
    async fn every_file_the_layout_names_is_there_and_kept_by_browsers() {
        let names = named_in_base_template();
        assert!(names.len() >= 5, "{names:?}");
        let version = BASE.rsplit('/').next().unwrap().to_owned();
        for name in names {
            let answer = serve(Path((version.clone(), name.clone()))).await;
            assert_eq!(answer.status(), StatusCode::OK, "{name}");
            assert_eq!(answer.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
            assert_ne!(answer.headers()[header::CONTENT_TYPE], "application/octet-stream", "{name}");
        }
    }

    #[tokio::test]
    async fn an_old_address_is_not_kept() {
        let answer = serve(Path(("0000000000".to_owned(), "hearth.css".to_owned()))).await;
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-cache");
        let missing = serve(Path(("0".to_owned(), "../Cargo.toml".to_owned()))).await;
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
    }
}
