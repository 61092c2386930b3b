use chrono::TimeDelta;
use policy::gate::AgencyKind;
use store::Role;

use crate::testing::Site;

// clause: user-review
#[tokio::test]
async fn an_officer_reviews_the_people_of_the_own_agency_each_quarter() {
    let site = Site::new().await;
    let (own, other) = (
        site.agency("Shelter A", AgencyKind::Contributing).await,
        site.agency("Shelter B", AgencyKind::Contributing).await,
    );
    let (rosa, _) = site.signed_in_of(own, "Rosa Park", Role::DirectService).await;
    let (sam, _) = site.signed_in_of(other, "Sam Okafor", Role::DirectService).await;
    let (_, officer) = site.signed_in_of(own, "Ana Silva", Role::SecurityOfficer).await;
    let path = format!("/agencies/{own}/people");
    let page = site.get(&officer, &path).await.is(200).says("Rosa Park").says("No account waits for a review.");
    assert!(!page.body.contains("Sam Okafor"));
    site.get(&officer, &format!("/agencies/{other}/people")).await.is(404);
    site.post(&officer, &format!("{path}/review"), &[("person", &sam.to_string())]).await.is(404);
    site.post(&officer, &format!("{path}/review"), &[("person", &rosa.to_string())]).await.is(303);
    site.get(&officer, &path).await.is(200).says("Yes, on Oct 1, 2026");
    // The lead sees who is due when the quarter is over.
    site.later(TimeDelta::days(92));
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.get(&lead, &path).await.is(200).says("2 accounts wait for a review");
}

// clause: separation
#[tokio::test]
async fn a_separation_ends_the_account_at_the_next_request() {
    let site = Site::new().await;
    let own = site.agency("Shelter A", AgencyKind::Contributing).await;
    let (rosa, browser) = site.signed_in_of(own, "Rosa Park", Role::DirectService).await;
    let (_, manager) = site.signed_in_of(own, "Mia Chen", Role::AgencyManager).await;
    let path = format!("/agencies/{own}/people/separation");
    site.get(&browser, "/data-dictionary").await.is(200);
    site.post(&browser, &path, &[("person", &rosa.to_string()), ("separated_on", "10/1/2026")]).await.is(403);
    site.post(&manager, &path, &[("separated_on", "soon")])
        .await
        .is(422)
        .says("Choose who left.")
        .says(r#"value="soon""#);
    // The clock of one business day began on Monday.
    site.post(&manager, &path, &[("person", &rosa.to_string()), ("separated_on", "9/28/2026")]).await.is(303);
    site.get(&browser, "/data-dictionary").await.is(403).says("This account has ended.");
    site.get(&manager, &format!("/agencies/{own}/people")).await.is(200).says("Left").says("Late:");
}

#[tokio::test]
async fn a_manager_reviews_nobody() {
    let site = Site::new().await;
    let own = site.agency("Shelter A", AgencyKind::Contributing).await;
    let (mia, manager) = site.signed_in_of(own, "Mia Chen", Role::AgencyManager).await;
    site.post(&manager, &format!("/agencies/{own}/people/review"), &[("person", &mia.to_string())]).await.is(403);
}
