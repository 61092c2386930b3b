//! Reads an export, several times if asked, and prints what it took. `read FILE [TIMES]`; part of `cargo xtask bench`.

use std::time::Instant;

use hud::read::{Archive, read};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().ok_or("usage: read FILE [TIMES]")?;
    let times: usize = args.next().map_or(Ok(1), |n| n.parse())?;
    for _ in 0..times {
        let start = Instant::now();
        let bytes = std::fs::read(&path)?;
        let reading = read(&Archive::Zip(&bytes), &|_, _| {});
        let took = start.elapsed();
        let dataset = reading.dataset.ok_or("the export was refused")?;
        let found: u64 = reading.problems.totals().map(|(.., count)| count).sum();
        println!("seconds {:.4} rows {} bytes {} problems {found}", took.as_secs_f64(), dataset.rows(), dataset.size());
    }
    // The most memory this process had: Linux tells it.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        println!("peak {}", peak.trim());
    }
    Ok(())
}
