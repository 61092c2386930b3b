//! What a view-only agency's viewer sees: members on the caseload, and their stays without a place. Read under the plans'
//! own login ([`crate::Db::begin_plan`]), which reaches these two views and nothing else.

use chrono::NaiveDate;
use matching::{Candidate, Query};
use uuid::Uuid;

use crate::{Event, Result, Tx, search};

/// A member, by the id of the link.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    pub id: Uuid,
    pub first_name: Option<String>,
    pub middle_name: Option<String>,
    pub last_name: Option<String>,
    pub name_suffix: Option<String>,
    pub dob: Option<NaiveDate>,
    pub member_from: NaiveDate,
}

/// A stay in a project of a type.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stay {
    /// HUD list 2.02.6.
    pub project_type: Option<i16>,
    pub entry_date: Option<NaiveDate>,
    pub exit_date: Option<NaiveDate>,
    pub move_in_date: Option<NaiveDate>,
    /// The desk to ask; never a place where people stay.
    pub desk_contact: String,
    /// Under 42 CFR Part 2: the prescribed notice goes with it.
    pub part2: bool,
}

/// Where a member lives, as far as the stays say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Housing {
    Housed,
    Sheltered,
    Unsheltered,
    NotKnown,
}

/// The members on the caseload of the viewer who acts, by name.
pub async fn members(tx: &mut Tx) -> Result<Vec<Member>> {
    Ok(sqlx::query_as("SELECT * FROM plan.member ORDER BY lower(last_name), lower(first_name), id")
        .fetch_all(tx.conn())
        .await?)
}

/// The members on the caseload who may be meant by `query`, the nearest first.
pub async fn find(tx: &mut Tx, query: &Query) -> Result<Vec<Member>> {
    let mut ranked: Vec<(f32, Member)> =
        members(tx).await?.into_iter().map(|member| (member.nearness(query), member)).collect();
    ranked.retain(|(score, _)| *score >= search::NEAR);
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(ranked.into_iter().map(|(_, member)| member).collect())
}

impl Member {
    fn nearness(&self, query: &Query) -> f32 {
        let text = |part: &'_ Option<String>| part.clone().unwrap_or_default();
        let [given, middle, family, suffix] =
            [&self.first_name, &self.middle_name, &self.last_name, &self.name_suffix].map(text);
        let name = matching::Name { given: &given, middle: &middle, family: &family, suffix: &suffix };
        let birth = self.dob.and_then(search::birth);
        matching::rank(query, &Candidate { name, birth, ..Candidate::default() })
    }
}

/// One member with the stays, the newest first. The look is logged.
pub async fn member(tx: &mut Tx, id: Uuid) -> Result<Option<(Member, Vec<Stay>)>> {
    let found: Option<Member> =
        sqlx::query_as("SELECT * FROM plan.member WHERE id = $1").bind(id).fetch_optional(tx.conn()).await?;
    let stays = sqlx::query_as(
        "SELECT project_type, entry_date, exit_date, move_in_date, desk_contact, part2 FROM plan.stay
         WHERE member_id = $1 ORDER BY entry_date DESC NULLS LAST, project_type, exit_date",
    )
    .bind(id)
    .fetch_all(tx.conn())
    .await?;
    Ok(found.map(|member| {
        tx.record(Event::new("member.view").with("link", id.to_string()));
        (member, stays)
    }))
}

/// Housing status on a day: moved in to permanent housing, in a shelter, on the street, or not known. By project types of
/// HUD list 2.02.6: permanent housing 3, 9, 10, 13; shelters 0, 1, 2, 8; street outreach 4.
pub fn housing(stays: &[Stay], today: NaiveDate) -> Housing {
    let runs =
        |stay: &&Stay| stay.entry_date.is_some_and(|day| day <= today) && stay.exit_date.is_none_or(|day| day > today);
    let running: Vec<&Stay> = stays.iter().filter(runs).collect();
    let of_type = |types: &[i16]| running.iter().any(|stay| stay.project_type.is_some_and(|t| types.contains(&t)));
    let moved_in = running.iter().any(|stay| {
        stay.project_type.is_some_and(|t| [3, 9, 10, 13].contains(&t))
            && stay.move_in_date.is_some_and(|day| day <= today)
    });
    if moved_in {
        Housing::Housed
    } else if of_type(&[0, 1, 2, 8]) {
        Housing::Sheltered
    } else if of_type(&[4]) {
        Housing::Unsheltered
    } else {
        Housing::NotKnown
    }
}

/// Whether a stay is with Coordinated Entry (HUD list 2.02.6: 14) and runs on the day.
pub fn in_coordinated_entry(stays: &[Stay], today: NaiveDate) -> bool {
    stays.iter().any(|stay| {
        stay.project_type == Some(14)
            && stay.entry_date.is_some_and(|day| day <= today)
            && stay.exit_date.is_none_or(|day| day > today)
    })
}
