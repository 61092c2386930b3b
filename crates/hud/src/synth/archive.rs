//! The zip: each file grows in a temporary one-file zip of its own, and the end joins them without compressing again.

use super::book::{Book, Sheet};
use std::io::{self, Read, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// A buffer this full goes to its file.
const FULL: usize = 128 * 1024;

pub(super) struct Members<T: Read + Write + Seek> {
    zips: Vec<ZipWriter<T>>,
}

impl<T: Read + Write + Seek> Members<T> {
    /// Opens one temporary file for each sheet. `large` files may pass 4 GiB.
    pub(super) fn create(book: &Book, large: bool, temp: &mut impl FnMut() -> io::Result<T>) -> io::Result<Self> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(3))
            .last_modified_time(timestamp()?)
            .large_file(large);
        let mut zips = Vec::with_capacity(book.sheets.len());
        for sheet in &book.sheets {
            let mut zip = ZipWriter::new(temp()?);
            zip.start_file(format!("{}.csv", sheet.name), options)?;
            zips.push(zip);
        }
        Ok(Self { zips })
    }

    /// Moves to the files what has gathered in the book: the full buffers, or all of them.
    pub(super) fn drain(&mut self, book: &mut Book, all: bool) -> io::Result<()> {
        for (zip, sheet) in self.zips.iter_mut().zip(&mut book.sheets) {
            let Sheet { buffer, .. } = sheet;
            if all || buffer.len() >= FULL {
                zip.write_all(buffer)?;
                buffer.clear();
            }
        }
        Ok(())
    }

    /// Joins all members into `out`.
    pub(super) fn join<W: Write + Seek>(self, out: W) -> io::Result<()> {
        let mut joined = ZipWriter::new(out);
        for zip in self.zips {
            let mut single = ZipArchive::new(zip.finish()?)?;
            joined.raw_copy_file(single.by_index_raw(0)?)?;
        }
        joined.finish()?.flush()
    }
}

/// The same in every zip, so that equal options give equal bytes.
fn timestamp() -> io::Result<DateTime> {
    DateTime::from_date_and_time(2026, 10, 1, 6, 0, 0).map_err(io::Error::other)
}
