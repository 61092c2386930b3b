//! Reads an export and prints how long it took, what is in it and what is wrong with it.
use std::time::Instant;

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let start = Instant::now();
        let reading = hud::read::read(&hud::read::Archive::Zip(&bytes), &|_, _| {});
        let took = start.elapsed();
        println!("{path}: {} in {took:?}", reading.version);
        if let Some(ds) = &reading.dataset {
            println!("{} rows, {} bytes in memory", ds.rows(), ds.size());
        }
        for (rule, file, column, count) in reading.problems.totals() {
            println!("{} {} {file} {column}: {count}", rule.severity.word(), rule.id);
        }
        for p in reading.problems.list().iter().take(12) {
            println!("  {} {:?} {:?} {:?} {}", p.file, p.row, p.column, p.value, p.message());
        }
    }
    Ok(())
}
