//! Older files, or what claims to be such: the upgrade neither panics nor changes how many files there are to read.
//!
//! Input: files joined by the byte 0x1c, each led by a byte that chooses its name.
#![no_main]

use hud::upgrade::{Files, Version, detect, upgrade};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let files: Files = data
        .split(|byte| *byte == 0x1c)
        .filter_map(|file| file.split_first())
        .map(|(name, text)| (NAMES[usize::from(*name) % NAMES.len()].to_owned(), text.to_vec()))
        .collect();
    let headers = files
        .iter()
        .map(|(name, text)| {
            let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
            let columns = String::from_utf8_lossy(line).split(',').map(|name| name.trim().to_owned()).collect();
            (name.clone(), columns)
        })
        .collect();
    let _ = detect(&headers);
    for from in [Version::Fy2022, Version::Fy2024, Version::Fy2026] {
        let mut upgraded = files.clone();
        let Ok(notes) = upgrade(from, &mut upgraded) else { continue };
        assert!(notes.iter().all(|note| note.count > 0));
        for name in files.keys().filter(|name| *name != "EnrollmentCoC" || from != Version::Fy2022) {
            assert!(upgraded.contains_key(name), "{name} is gone");
        }
        // A second upgrade finds nothing that the first one left undone.
        let mut again = upgraded.clone();
        if let Ok(notes) = upgrade(Version::Fy2024, &mut again) {
            let left = |rule: &str| notes.iter().any(|note| note.rule == rule);
            assert!(from == Version::Fy2026 || !(left("gender-retired") || left("not-collected-emptied")));
        }
    }
});

const NAMES: [&str; 14] = [
    "Client",
    "CEParticipation",
    "CurrentLivingSituation",
    "Enrollment",
    "EnrollmentCoC",
    "Exit",
    "Export",
    "HMISParticipation",
    "HealthAndDV",
    "IncomeBenefits",
    "Inventory",
    "Organization",
    "Project",
    "Services",
];
