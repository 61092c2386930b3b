//! Any bytes as the zip of an export: the reader answers, and what it takes can be looked at to the last field.
#![no_main]

use hud::{
    File,
    read::{Archive, read},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let reading = read(&Archive::Zip(data), &|_, _| {});
    assert_eq!(reading.dataset.is_none(), reading.problems.refused());
    for problem in reading.problems.list() {
        assert!(!problem.message().is_empty());
    }
    if let Some(dataset) = reading.dataset {
        for file in File::all() {
            for row in 0..dataset.table(file).len() {
                for column in 0..file.spec().columns.len() {
                    let _ = dataset.value(file, row, column);
                }
            }
        }
    }
});
