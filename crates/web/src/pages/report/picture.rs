//! What Stella shows of a report: households served, their way through the system, days homeless, exits and returns, for a
//! household type and a population.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::extract::Query;
use reports::lsa::{
    Cohorts,
    stella::{HH_TYPES, Of},
};
use uuid::Uuid;

use super::{
    bars::Bars,
    flow::{self, Flow},
    kept,
    number::{Asked, is_sound},
    order::Order,
    sections::{Cohort, Table, View},
    words,
};
use crate::{error::Error, frame::Frame, id::Id, page::page as draw, signed_in::SignedIn, state::AppState};

#[derive(Template)]
#[template(path = "report_picture.html")]
struct PicturePage {
    frame: Frame,
    id: Uuid,
    order: Order,
    /// The chosen household type and population.
    hh_type: i16,
    population: i16,
    /// Of whom it all is, in words.
    of_whom: String,
    types: Vec<(i16, &'static str)>,
    households: &'static [(i16, &'static str)],
    races: &'static [(i16, &'static str)],
    /// How many were served, and left.
    served: u32,
    left: u32,
    by_type: (String, Bars),
    by_population: Table,
    by_race: Table,
    way: String,
    flow: Option<Flow>,
    paths: Table,
    days: Option<(String, Bars)>,
    day_tables: [Table; 2],
    housed: Table,
    exit_bars: Option<(String, Bars, Bars)>,
    cohorts: Vec<Cohort>,
}

impl PicturePage {
    /// Whether it is about some households only.
    fn is_chosen(&self) -> bool {
        self.hh_type != 0 || self.population != 0
    }

    fn is_empty(&self) -> bool {
        self.served == 0 && self.left == 0
    }

    fn nobody_served(&self) -> bool {
        self.served == 0
    }
}

/// GET /reports/lsa/{id}/picture
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let of = Of { hh_type: asked.hh_type, population: asked.population, ..Of::default() };
    if !is_sound(of) {
        return Err(Error::NotFound);
    }
    let mut tx = me.begin(&state.db).await?;
    let shown = kept::shown(&state, &mut tx, id).await?;
    tx.commit().await?;
    let view = View { picture: &shown.picture, run: id, of };
    let cohorts = view.cohorts(&Cohorts::new(&shown.order.params(state.clock.now())));
    let page = PicturePage {
        frame: me.frame,
        id,
        hh_type: of.hh_type,
        population: of.population,
        of_whom: of_whom(of),
        types: [0].into_iter().chain(HH_TYPES).map(|code| (code, words::hh_type(code.into()))).collect(),
        households: &words::HOUSEHOLDS,
        races: &words::RACES,
        served: shown.picture.count(of),
        left: cohorts.iter().map(|cohort| cohort.left).sum(),
        by_type: view.types(),
        by_population: view.populations("Households by population and type", &words::HOUSEHOLDS, true),
        by_race: view.populations("Households by race and ethnicity, and type", &words::RACES, false),
        way: view.way(),
        flow: flow::draw(&shown.picture, of),
        paths: view.paths(),
        days: view.days(),
        day_tables: view.day_tables(),
        housed: view.housed(),
        exit_bars: view.exit_bars(),
        cohorts,
        order: shown.order,
    };
    draw(StatusCode::OK, &page)
}

/// 'All households', 'Adults only; veterans'.
pub fn of_whom(of: Of) -> String {
    let hh_type = words::hh_type(of.hh_type.into());
    match words::population(of.population).filter(|_| of.population != 0) {
        Some(population) if of.hh_type == 0 => population.to_owned(),
        Some(population) => format!("{hh_type}; {}", population.to_lowercase()),
        None => hh_type.to_owned(),
    }
}
