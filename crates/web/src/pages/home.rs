//! The home page: where one can go from here.

use askama::Template;
use chrono::{Local, Timelike};

use crate::{frame::Frame, page::Page, signed_in::SignedIn};

#[derive(Template)]
#[template(path = "home.html")]
pub struct HomePage {
    frame: Frame,
    greeting: &'static str,
    name: String,
    tiles: Vec<Tile>,
}

struct Tile {
    href: &'static str,
    title: &'static str,
    says: &'static str,
}

/// In this order; each is shown to who may open its page.
const TILES: [Tile; 6] = [
    Tile { href: "/clients", title: "Find a client", says: "By name, birth date, last four of SSN, or ID." },
    Tile { href: "/projects", title: "Organizations and projects", says: "Who serves whom, and with how many beds." },
    Tile { href: "/import", title: "Import", says: "Bring in an HMIS CSV export of another system." },
    Tile { href: "/export", title: "Export", says: "Take everything out as HMIS CSV." },
    Tile { href: "/data-dictionary", title: "Data dictionary", says: "What each field means and who collects it." },
    Tile { href: "/administration", title: "Administration", says: "Who has access, and what they may do." },
];

/// GET /
pub async fn page(me: SignedIn) -> Page<HomePage> {
    let tiles = TILES.into_iter().filter(|tile| crate::routes::may_get(tile.href, me.role)).collect();
    Page(HomePage { greeting: greeting(me.now.with_timezone(&Local).hour()), name: me.name, tiles, frame: me.frame })
}

fn greeting(hour: u32) -> &'static str {
    match hour {
        0..12 => "Good morning",
        12..18 => "Good afternoon",
        _ => "Good evening",
    }
}
