//! The entrance to administration.

use askama::Template;

use crate::{frame::Frame, page::Page, signed_in::SignedIn};

#[derive(Template)]
#[template(path = "administration.html")]
pub struct AdministrationPage {
    frame: Frame,
}

/// GET /administration
pub async fn page(me: SignedIn) -> Page<AdministrationPage> {
    Page(AdministrationPage { frame: me.frame })
}
