use hud::spec::FILES;
use store::Role;

use crate::testing::Site;

#[tokio::test]
async fn every_file_and_every_list_has_its_page() {
    let site = Site::new().await;
    let reader = site.signed_in(Role::DataAnalyst).await;
    let page = site.get(&reader, "/data-dictionary").await.is(200).says("24 files, 519 columns");
    for file in &FILES {
        assert!(page.body.contains(&format!("href=\"/data-dictionary/{}\"", file.name)), "{}", file.name);
        let page = site.get(&reader, &format!("/data-dictionary/{}", file.name)).await.is(200);
        for column in file.columns {
            assert!(page.body.contains(&format!("<tr id=\"{}\"", column.name)), "{}", column.name);
        }
    }
    let lists = site.get(&reader, "/data-dictionary/lists").await.is(200);
    for list in hud::spec::LISTS {
        assert!(lists.body.contains(&super::list_href(list)), "{}", list.id);
        site.get(&reader, &super::list_href(list)).await.is(200);
    }
}

#[tokio::test]
async fn columns_are_found_by_words_numbers_and_values() {
    let site = Site::new().await;
    let reader = site.signed_in(Role::DataAnalyst).await;
    site.get(&reader, "/data-dictionary?q=movein").await.is(200).says("MoveInDate");
    site.get(&reader, "/data-dictionary?q=3.917").await.is(200).says("LivingSituation");
    site.get(&reader, "/data-dictionary?q=rental").await.is(200).says("Found");
    site.get(&reader, "/data-dictionary?q=zebra").await.is(200).says("Nothing found");
    site.get(&reader, "/data-dictionary/Zebra").await.is(404);
    site.get(&reader, "/data-dictionary/lists/99").await.is(404);
}
