//! Any bytes as one file of an export that is otherwise empty: the reader answers, and what it takes is written and read
//! again without change.
//!
//! Input: a byte that chooses the file, a byte that says whether HUD's header goes before the rest, the text.
#![no_main]

use std::io::Cursor;

use hud::{
    Dataset, File,
    check::leave_out_victim_services,
    problem::Problems,
    read::{Archive, Assembler, read},
    write::{Head, write_csv, write_zip},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let [which, with_header, text @ ..] = data else { return };
    let chosen = File::all().nth(usize::from(*which) % File::all().count());
    let files = File::all()
        .map(|file| {
            let header: Vec<&str> = file.spec().columns.iter().map(|column| column.name).collect();
            let mut bytes = (header.join(",") + "\r\n").into_bytes();
            if Some(file) == chosen {
                if with_header % 2 == 0 {
                    bytes.clear();
                }
                bytes.extend_from_slice(text);
            }
            (file.spec().name_csv(), bytes)
        })
        .collect();
    let reading = read(&Archive::Files(files), &|_, _| {});
    assert_eq!(reading.dataset.is_none(), reading.problems.refused());
    let Some(mut dataset) = reading.dataset else { return };

    // HUD bars these characters, so the writer leaves them out.
    if !text.iter().any(|byte| b"<>[]{}".contains(byte)) {
        let once = written(&dataset);
        let mut assembler = Assembler::default();
        for (file, text) in &once {
            assembler.add(*file, text);
        }
        let again = assembler.finish().unwrap_or_else(|_| panic!("what was taken is taken again"));
        for ((file, once), (_, twice)) in once.iter().zip(&written(&again)) {
            assert_eq!(String::from_utf8_lossy(once), String::from_utf8_lossy(twice), "{file:?}");
        }
    }

    leave_out_victim_services(&mut dataset, &mut Problems::default());
    let mut zip = Cursor::new(Vec::new());
    write_zip(&dataset, &Head::default(), true, &mut zip, &mut |_, _| {}).expect("memory takes all");
});

fn written(dataset: &Dataset) -> Vec<(File, Vec<u8>)> {
    File::all()
        .map(|file| {
            let mut text = Vec::new();
            write_csv(dataset, file, "X", false, &mut text).expect("memory takes all");
            (file, text)
        })
        .collect()
}
