use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn keys(given: &str, family: &str) -> BTreeSet<String> {
    name_keys(&Name { given, family, ..Name::default() }).iter().map(Key::to_string).collect()
}

/// Whether the name has a key of each group: what the database asks.
fn found(query: &Query, keys: &[Key]) -> bool {
    let groups = query.groups();
    !groups.is_empty() && groups.iter().all(|group| group.iter().any(|key| keys.contains(key)))
}

fn finds(query: &str, given: &str, family: &str) -> bool {
    found(&Query::parse(query), &name_keys(&Name { given, family, ..Name::default() }))
}

fn score(query: &str, given: &str, family: &str) -> f32 {
    let name = Name { given, family, ..Name::default() };
    rank(&Query::parse(query), &Candidate { name, ..Candidate::default() })
}

/// 30 × 40 names of several origins.
const GIVEN: &str = "Maria José Keisha Robert Elizabeth Nguyen Darnell Guadalupe Fatima Svetlana William Margaret Alejandro \
    Tyrone Priya Leilani Francisco Katherine Abdi Winona Jean-Pierre Siobhán Mohammed Jennifer Latoya Miguel Thomas Olga \
    Chinedu Rosa";
const FAMILY: &str = "García Rodríguez Smith O'Brien Washington Nguyễn Yazzie Hernández Abdullahi Kowalski Jefferson \
    Garcia-Lopez Patel Thompson McDonald Müller Kealoha Johnson Okafor Bondarenko Wiśniewski Delgado Martinez Robinson \
    Sandoval Petrov Whitaker Castillo Anderson Lindqvist Toussaint Villanueva Hightower Espinoza Tesfaye Montoya Phillips \
    Singletary Cunningham Velázquez";

#[test]
fn keys_of_a_name() {
    let keys = keys("María", "O'Brien");
    for key in ["n:maria", "n:obrien", "n:brien", "p:ma", "p:maria", "p:obr", "m:MR", "k:maria", "d:mria", "d:obren"] {
        assert!(keys.contains(key), "{key} is not in {keys:?}");
    }
    assert!(keys.iter().any(|key| key.starts_with("w:")));
}

#[test]
fn a_double_name_gives_both_parts_and_the_joined_form() {
    let keys = keys("Ana", "Garcia-Lopez");
    for key in ["n:garcia", "n:lopez", "n:garcialopez"] {
        assert!(keys.contains(key), "{key} is not in {keys:?}");
    }
    for query in ["ana garcia", "ana lopez", "garcialopez ana", "garcia-lopez", "Garcia Lopez, Ana"] {
        assert!(finds(query, "Ana", "Garcia-Lopez"), "{query}");
    }
    for query in ["de la cruz", "delacruz", "cruz", "rosa dela cruz"] {
        assert!(finds(query, "Rosa", "de la Cruz"), "{query}");
        assert!(query == "cruz" || finds(query, "Rosa", "Delacruz"), "{query}");
    }
    for query in ["obrien", "o'brien", "O’Brien", "brien", "o brien"] {
        assert!(finds(query, "Pat", "O'Brien"), "{query}");
    }
    assert!(finds("mary ann", "Maryann", "Hill") && finds("maryann", "Mary Ann", "Hill"));
}

#[test]
fn marks_and_case_make_no_difference() {
    for (typed, family) in [
        ("NUNEZ", "Núñez"),
        ("núñez", "Nunez"),
        ("sorensen", "Sørensen"),
        ("wisniewski", "Wiśniewski"),
        ("strasse", "Straße"),
        ("nguyen", "Nguyễn"),
    ] {
        assert!(finds(typed, "X", family), "{typed}");
        assert!(score(typed, "", family) > 0.99, "{typed}");
    }
}

#[test]
fn nicknames_work_both_ways() {
    for (typed, given) in [
        ("bill", "William"),
        ("William", "Billy"),
        ("peggy", "Margaret"),
        ("lupe", "Guadalupe"),
        ("pancho", "Francisco"),
        ("José", "Pepe"),
        ("beto", "Roberto"),
        ("beto", "Alberto"),
    ] {
        assert!(finds(typed, given, "Hill"), "{typed}");
        assert!(score(typed, given, "Hill") > 0.85, "{typed}");
    }
    assert!(!finds("bill", "Robert", "Yazzie"));
}

#[test]
fn hashed_names_have_no_keys() {
    let sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    assert_eq!(keys(sha256, &sha256[..32]), BTreeSet::new());
    assert_eq!(keys("", " "), BTreeSet::new());
}

#[test]
fn a_query_is_taken_apart() {
    let query = Query::parse("maria g 5/3/84 1234");
    assert_eq!(query.words().map(|w| w.text.as_str()).collect::<Vec<_>>(), ["maria", "g"]);
    assert_eq!(query.births()[0].to_string(), "1984-05-03");
    assert_eq!(query.last_fours(), ["1234"]);
    assert_eq!(query.personal_ids(), ["1234"]);
    assert_eq!(query.groups().len(), 2);

    let query = Query::parse("C10968");
    assert_eq!((query.personal_ids(), query.words().count()), (vec!["C10968"], 0));
    let query = Query::parse("123-45-6789");
    assert_eq!((query.ssns(), query.last_fours()), (vec!["123456789"], vec!["6789"]));
    assert_eq!(Query::parse("***-**-6789").last_fours(), ["6789"]);
    assert_eq!(Query::parse("xxxxx6789").last_fours(), ["6789"]);
    assert_eq!(Query::parse("19840503").personal_ids(), ["19840503"]);
    assert!(Query::parse("  ,; -- ").is_empty());
}

#[test]
fn dates_in_several_writings() {
    for typed in [
        "5/3/1984",
        "05/03/84",
        "5-3-84",
        "5.3.1984",
        "1984-05-03",
        "1984/5/3",
        "19840503",
        "05031984",
        "May 3, 1984",
        "3 may 84",
        "3-May-1984",
        "may/3/84",
    ] {
        assert_eq!(
            Query::parse(typed).births().first().map(Birth::to_string).as_deref(),
            Some("1984-05-03"),
            "{typed}"
        );
    }
    assert!(Query::parse("5/3/84").births().contains(&Birth::new(1984, 3, 5).unwrap()));
    assert_eq!(Query::parse("25/12/1990").births(), [Birth::new(1990, 12, 25).unwrap()]);
    assert_eq!(Query::parse("31/31/1990").births(), []);
    assert_eq!(Birth::new(2023, 2, 29), None);
    assert!(Birth::new(2000, 2, 29).is_some() && Birth::new(1900, 2, 29).is_none());
    // A month may be a given name.
    assert_eq!(Query::parse("may smith").words().count(), 2);
}

#[test]
fn birth_ssn_and_id_count_in_the_order() {
    let name = Name { given: "Maria", family: "Garcia", ..Name::default() };
    let with = |birth, ssn, personal_id| Candidate { name, birth, ssn, personal_id };
    let (right, other) = (Birth::new(1984, 5, 3), Birth::new(1990, 7, 21));
    let query = Query::parse("maria garcia 5/3/84");
    assert!(rank(&query, &with(right, "", "")) > 0.99);
    assert!(rank(&query, &with(Birth::new(1984, 3, 5), "", "")) > rank(&query, &with(other, "", "")));
    let query = Query::parse("maria 6789");
    assert!(rank(&query, &with(other, "xxxxx6789", "1")) > rank(&query, &with(other, "773126788", "1")));
    assert!(rank(&Query::parse("c77"), &with(None, "", "C77")) > 0.99);
    assert!(
        rank(&Query::parse("garcia jr"), &Candidate { name: Name { suffix: "Jr.", ..name }, ..Candidate::default() })
            > rank(&Query::parse("garcia jr"), &with(None, "", ""))
    );
}

#[test]
fn the_nearer_comes_first() {
    for (query, nearer, farther) in [
        ("maria garcia", ("Maria", "Garcia"), ("Maria", "Garza")),
        ("maria garcia", ("Marla", "Garcia"), ("Robert", "Garcia")),
        ("garcia maria", ("Maria", "Garcia"), ("Mario", "Garcia")),
        ("mar", ("Mary", "Hill"), ("Margaret", "Hill")),
        ("jon smith", ("John", "Smith"), ("Joan", "Smythe")),
        ("bob hill", ("Robert", "Hill"), ("Bert", "Hull")),
        ("ann", ("Ann", "Lee"), ("Ann Marie", "Lee")),
    ] {
        let (near, far) = (score(query, nearer.0, nearer.1), score(query, farther.0, farther.1));
        assert!(near > far, "{query}: {nearer:?} {near} {farther:?} {far}");
    }
}

#[test]
fn words_as_they_are_typed_find() {
    for typed in
        ["ma", "mar", "maria", "maria r", "r maria", "m rod", "maria ro", "maria rod", "maria rodrig", "rodr maria"]
    {
        assert!(finds(typed, "María", "Rodríguez"), "{typed}");
    }
    let keys = name_keys(&Name { given: "Ana", middle: "Luisa", family: "Vega", suffix: "" });
    assert!(found(&Query::parse("ana l"), &keys) && found(&Query::parse("ana l vega"), &keys));
}

/// Every slip of one letter at every place of every name: left out, doubled, exchanged with the next, replaced.
#[test]
fn one_slip_is_found_and_comes_before_nearly_all_others() {
    let (mut tried, mut missed, mut behind) = (0, 0, 0);
    for (n, given) in GIVEN.split_whitespace().enumerate() {
        for family in FAMILY.split_whitespace() {
            let keys = name_keys(&Name { given, family, ..Name::default() });
            let letters: Vec<char> = family.chars().collect();
            let at = (n * 7 + family.len()) % (letters.len() - 1);
            let mut slips = vec![letters.clone(); 4];
            slips[0].remove(at);
            slips[1].insert(at, letters[at]);
            slips[2].swap(at, at + 1);
            slips[3][at] = if letters[at] == 'e' { 'i' } else { 'e' };
            for slip in slips {
                let slip: String = slip.into_iter().collect();
                let query = Query::parse(&format!("{given} {slip}"));
                tried += 1;
                missed += usize::from(!found(&query, &keys) && !query.pairs().iter().any(|key| keys.contains(key)));
                let own = rank(
                    &query,
                    &Candidate { name: Name { given, family, ..Name::default() }, ..Candidate::default() },
                );
                let better = FAMILY.split_whitespace().filter(|other| *other != family).any(|other| {
                    rank(
                        &query,
                        &Candidate { name: Name { given, family: other, ..Name::default() }, ..Candidate::default() },
                    ) >= own
                });
                behind += usize::from(better);
            }
        }
    }
    assert!(missed * 100 <= tried * 2, "{missed} of {tried} missed");
    assert!(behind * 100 <= tried * 2, "{behind} of {tried} behind another");
}

#[test]
fn swapped_names_are_found_and_rank_the_same() {
    for (given, family) in GIVEN.split_whitespace().zip(FAMILY.split_whitespace()) {
        assert!(finds(&format!("{family} {given}"), given, family), "{family} {given}");
        assert!(finds(&format!("{given} {family}"), family, given), "{given} {family}");
        assert!(score(&format!("{family}, {given}"), given, family) > 0.95);
    }
}

#[test]
fn few_keys_a_person() {
    let (mut sum, mut people) = (0, 0);
    for given in GIVEN.split_whitespace() {
        for family in FAMILY.split_whitespace() {
            let count = name_keys(&Name { given, middle: "L", family, suffix: "" }).len();
            assert!(count <= MOST_KEYS);
            (sum, people) = (sum + count, people + 1);
        }
    }
    assert!(sum / people <= 32, "{}", sum / people);
}

proptest! {
    #[test]
    fn nothing_panics(a in "\\PC{0,40}", b in any::<String>(), c in "[a-zA-Z'’ \\-]{0,60}", query in "[\\PC0-9/ .-]{0,60}") {
        let keys = name_keys(&Name { given: &a, middle: &b, family: &c, suffix: &b });
        prop_assert!(keys.len() <= MOST_KEYS);
        let unique: BTreeSet<_> = keys.iter().collect();
        prop_assert_eq!(unique.len(), keys.len());
        for query in [Query::parse(&query), Query::parse(&b), Query::parse(&c)] {
            let name = Name { given: &a, middle: &b, family: &c, suffix: &b };
            let score = rank(&query, &Candidate { name, birth: Birth::new(1984, 5, 3), ssn: &a, personal_id: &b });
            prop_assert!((0.0..=1.0).contains(&score));
            let _ = (query.groups(), query.pairs(), query.births());
        }
    }

    #[test]
    fn ones_own_name_shares_a_key(given in "[A-Z][a-zàéíñöüøł]{1,12}", family in "[A-Z][a-z]{0,8}[' -]?[a-zA-Zßéñ]{1,10}") {
        let name = Name { given: &given, family: &family, ..Name::default() };
        let query = Query::parse(&format!("{given} {family}"));
        let keys = name_keys(&name);
        prop_assert!(found(&query, &keys), "{:?} {:?}", query, keys);
        let own = rank(&query, &Candidate { name, ..Candidate::default() });
        prop_assert!(own > 0.95);
        for other in FAMILY.split_whitespace().filter(|other| *other != family) {
            let other = Name { given: &given, family: other, ..Name::default() };
            let theirs = rank(&query, &Candidate { name: other, ..Candidate::default() });
            prop_assert!(own >= theirs);
        }
    }
}
