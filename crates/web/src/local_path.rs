//! Where to go after signing in: a path of this site, and nothing else.

/// `next` if it is a path of this site that one may be sent to, else '/'.
pub fn or_home(next: Option<&str>) -> &str {
    next.filter(|path| is_local(path)).unwrap_or("/")
}

/// Begins with one slash, stays on this site however a browser reads it, and carries no query.
fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 500
        && path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.' | '~' | '%'))
        && !path.starts_with("/sign-in")
        && !path.starts_with("/sign-out")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_this_site_pass() {
        for path in ["/", "/clients/0192f0c1-2b3c", "/import/", "/a.b/~c%20d"] {
            assert_eq!(or_home(Some(path)), path);
        }
    }

    #[test]
    fn everything_else_goes_home() {
        for path in [
            "",
            "clients",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "/a?next=//b",
            "/a#b",
            "javascript:alert(1)",
            "/\t/evil.example",
            "/ /evil.example",
            "/sign-in",
            "/sign-out",
            "/é",
        ] {
            assert_eq!(or_home(Some(path)), "/", "{path}");
        }
        assert_eq!(or_home(None), "/");
    }
}
