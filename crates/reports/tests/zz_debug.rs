mod common;
use common::{dataset, day};
use reports::{apr::{self, Params}, caper};
#[test]
fn debug() {
    let get = |k: &str| std::env::var(k).unwrap();
    let ds = dataset(&get("DATA").into());
    let params = Params { start: day("2021-10-01"), end: day("2022-09-30"), projects: get("P").split(',').map(str::to_owned).collect(), coc: None, software: String::new() };
    let r = if get("K") == "apr" { apr::report(&ds, &params) } else { caper::report(&ds, &params) }.unwrap();
    for c in get("C").split(' ') {
        let (t, c) = c.split_once('.').unwrap();
        let cell = r.table(t).unwrap().cell(c).unwrap();
        let mut ids: Vec<String> = r.members(cell).into_iter().map(|s| ds.text(s).into_owned()).collect();
        ids.sort();
        println!("{t}.{c} {:?}: {}", cell.value, ids.join(" "));
    }
}
