//! All checks over a data set.

use hud::{Dataset, File, Problem, Problems, records::Enrollment as E};
use rayon::prelude::*;

use crate::{
    catalogue::{CATALOGUE, Check},
    checks::{Find, structure},
    facts::{Facts, Project, count},
    finding::Finding,
    settings::Settings,
};

/// Every finding, in the order of the list of checks, then by file and row. `problems` are those of reading the data set.
///
/// Where a column is missing that the checks read, only the structure is told: the rest would be guesswork.
pub fn run(ds: &Dataset, problems: &Problems, settings: &Settings) -> Vec<Finding> {
    let facts = Facts::new(ds, *settings);
    let mut found = structure::of_problems(problems, !ds.enrollment().0.is_empty());
    found.extend(structure::of_rows(&facts, problems));
    if !structure::lacks_needed_column(problems) {
        let ((stays, projects), (households, persons)) = rayon::join(
            || rayon::join(|| of_stays(&facts), || of_projects(&facts)),
            || rayon::join(|| of_households(&facts), || of_persons(&facts)),
        );
        found.extend([stays, projects, households, persons].into_iter().flatten());
    }
    sorted(found)
}

/// The findings of an export that could not be read.
pub fn structure(problems: &Problems) -> Vec<Finding> {
    sorted(structure::of_problems(problems, true))
}

/// The check that tells of a problem of the files; none when the rows tell, or nobody needs to.
pub fn check_of(problem: &Problem) -> Option<&'static Check> {
    let file = File::named(problem.file.trim_end_matches(".csv"));
    let column = problem.column.as_deref().unwrap_or_default();
    crate::catalogue::find(structure::check_of(problem.rule, file, column)?)
}

fn sorted(mut found: Vec<Finding>) -> Vec<Finding> {
    found.par_sort_unstable_by(|a, b| {
        (a.check.order, a.file, a.row, &a.detail).cmp(&(b.check.order, b.file, b.row, &b.detail))
    });
    found
}

type Bound<F> = Vec<(&'static Check, F)>;

fn bound<F>(choose: impl Fn(&Find) -> Option<F>) -> Bound<F> {
    CATALOGUE.iter().filter_map(|check| Some((check, choose(&check.find)?))).collect()
}

fn at_stay(facts: &Facts<'_>, check: &'static Check, stay: u32, place: (File, u32), detail: String) -> Finding {
    let record = facts.stay(stay);
    Finding {
        check,
        file: Some(place.0),
        row: Some(place.1),
        project: facts.project(stay).id,
        enrollment: facts.ds.enrollment().0.sym(record.row as usize, E::ENROLLMENT_ID),
        person: Some(facts.stays.people[record.person as usize]),
        detail,
    }
}

fn of_stays(facts: &Facts<'_>) -> Vec<Finding> {
    let stays = bound(|find| match find {
        Find::Stay(find) => Some((File::Enrollment, *find)),
        Find::Client(find) => Some((File::Client, *find)),
        _ => None,
    });
    let records = bound(|find| match find {
        Find::Record(file, find) => Some((*file, *find)),
        _ => None,
    });
    let numbers: Vec<u32> = (0..count(facts.stays.all.len())).collect();
    let chunks = numbers.par_chunks(4_096).map(|chunk| {
        let mut found = Vec::new();
        for &stay in chunk {
            for (check, (file, find)) in &stays {
                if let Some(detail) = find(facts, stay) {
                    let client = || facts.client(stay).map(count);
                    let row = if *file == File::Client { client() } else { None };
                    let place = row.map_or((File::Enrollment, facts.stay(stay).row), |row| (*file, row));
                    found.push(at_stay(facts, check, stay, place, detail));
                }
            }
            for (check, (file, find)) in &records {
                for &row in facts.records(*file, stay) {
                    if let Some(detail) = find(facts, stay, row as usize) {
                        found.push(at_stay(facts, check, stay, (*file, row), detail));
                    }
                }
            }
        }
        found
    });
    chunks.collect::<Vec<_>>().into_iter().flatten().collect()
}

fn of_households(facts: &Facts<'_>) -> Vec<Finding> {
    let checks = bound(|find| match find {
        Find::Household(find) => Some(*find),
        _ => None,
    });
    let households = (0..facts.stays.households()).into_par_iter().map(|n| facts.stays.of_household(n));
    let found = households.flat_map_iter(|members| {
        checks.iter().filter_map(move |(check, find)| {
            let (stay, detail) = find(facts, members)?;
            Some(at_stay(facts, check, stay, (File::Enrollment, facts.stay(stay).row), detail))
        })
    });
    found.collect()
}

fn of_persons(facts: &Facts<'_>) -> Vec<Finding> {
    let checks = bound(|find| match find {
        Find::Person(find) => Some(*find),
        _ => None,
    });
    let persons = (0..count(facts.stays.people.len())).into_par_iter().map(|person| facts.stays.of_person(person));
    let found = persons.filter(|stays| stays.len() > 1).flat_map_iter(|stays| {
        checks.iter().flat_map(move |(check, find)| {
            let place = |stay: u32| (File::Enrollment, facts.stay(stay).row);
            find(facts, stays).into_iter().map(move |(stay, detail)| at_stay(facts, check, stay, place(stay), detail))
        })
    });
    found.collect()
}

fn of_projects(facts: &Facts<'_>) -> Vec<Finding> {
    let projects = bound(|find| match find {
        Find::Project(find) => Some(*find),
        _ => None,
    });
    let records = bound(|find| match find {
        Find::Descriptor(file, find) => Some((*file, *find)),
        _ => None,
    });
    let mut found = Vec::new();
    for project in &facts.projects.all {
        let at = |check, file, row, detail| Finding {
            project: project.id,
            row: Some(row),
            ..Finding::of_file(check, Some(file), detail)
        };
        for (check, find) in &projects {
            found.extend(find(facts, project).map(|detail| at(*check, File::Project, project.row, detail)));
        }
        for (check, (file, find)) in &records {
            for &row in descriptors(project, *file) {
                let detail = find(facts, project, row as usize);
                found.extend(detail.map(|detail| at(*check, *file, row, detail)));
            }
        }
    }
    found
}

fn descriptors(project: &Project, file: File) -> &[u32] {
    match file {
        File::ProjectCoC => &project.cocs,
        File::Inventory => &project.inventory,
        File::HMISParticipation => &project.hmis,
        File::CEParticipation => &project.coordinated_entry,
        _ => &[],
    }
}
