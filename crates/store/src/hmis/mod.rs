//! HUD's records between tables and [`hud::Dataset`].

mod export;
mod import;
mod rows;
mod scope;
mod source;
pub(crate) mod statements;

pub use export::{ExportError, Maker, load, write_export};
pub use import::{FileCount, Import, ImportError, Outcome, Progress, import};
pub use source::{Source, source_name, sources};
