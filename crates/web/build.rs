//! Says in a sentence what to do when the third-party files that pages use have not been fetched.

use std::{env, path::PathBuf};

fn main() {
    // Asked at run time: a build folder may serve more than one checkout.
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = here.join("../../web-assets");
    println!("cargo::rerun-if-changed={}", folder.join("css/uswds.min.css").display());
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=build.rs");
    if !folder.join("css/uswds.min.css").is_file() {
        println!(
            "cargo::error=The web pages need the U.S. Web Design System and htmx, which are not in {}. Run `make assets` (it needs Node 20 or newer), then build again.",
            folder.display()
        );
    }
}
