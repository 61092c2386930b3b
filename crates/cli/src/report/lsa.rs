//! `hearth report lsa`: the Longitudinal System Analysis and the Housing Inventory Count.

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result, anyhow, bail};
use chrono::{Local, NaiveDate, Timelike as _};
use clap::ValueEnum;
use hud::{Dataset, Date, DateTime};
use reports::lsa::{
    self, Params,
    params::{self, Vendor},
};

use crate::{check, open::Export};

/// The Longitudinal System Analysis (LSA), or the Housing Inventory Count (HIC), as HDX 2.0 takes it.
///
/// Follows HUD's LSA Programming Specifications v8 (FY2026). Writes the twelve files of the upload into a folder, or as a
/// zip if the name ends with .zip.
#[derive(clap::Args)]
#[command(after_help = "\
EXAMPLES
    hearth report lsa --input export.zip --coc XX-501 --start 2025-10-01 --end 2026-09-30 --out lsa.zip
    hearth report lsa --input export.zip --coc XX-501 --start 2026-01-27 --scope hic --out hic.zip")]
pub struct Args {
    /// The export: a zip file, or a folder with its CSV files
    #[arg(long, value_name = "ZIP_OR_DIR")]
    input: PathBuf,
    /// HUD's code of the Continuum of Care, such as XX-501
    #[arg(long)]
    coc: String,
    /// The first day of the report period; for a HIC the night of the count
    #[arg(long, value_name = "DATE")]
    start: NaiveDate,
    /// The last day of the report period
    #[arg(long, value_name = "DATE")]
    end: Option<NaiveDate>,
    /// What is reported on
    #[arg(long, value_enum, default_value_t = Scope::Systemwide)]
    scope: Scope,
    /// The ProjectIDs to report on, for `--scope projects`
    #[arg(long = "project", value_name = "ID,ID", value_delimiter = ',')]
    projects: Vec<String>,
    /// Who is asked about the upload; the contact of Export.csv if not given
    #[arg(long, value_name = "NAME")]
    contact: Option<String>,
    /// Their e-mail address; that of Export.csv if not given
    #[arg(long, value_name = "EMAIL")]
    contact_email: Option<String>,
    /// A folder, or a file ending with .zip
    #[arg(long, value_name = "DIR_OR_ZIP", required_unless_present = "explain")]
    out: Option<PathBuf>,
    /// Print a household's path through every step, by the PersonalID of its head: `--explain household ID`
    #[arg(long, num_args = 2, value_names = ["household", "HOHID"])]
    explain: Option<Vec<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scope {
    /// All projects of the CoC
    Systemwide,
    /// The projects that --project names
    Projects,
    /// The Housing Inventory Count of one night
    Hic,
}

pub fn run(args: &Args) -> Result<ExitCode> {
    let mut reading = Export::open(&args.input)?.read();
    let Some(dataset) = reading.dataset.take() else {
        eprint!("{}", check::table(&reading.problems, 10));
        bail!("the export cannot be read; nothing was written");
    };
    let params = args.params(&dataset)?;
    let Some(out) = &args.out else {
        let path = args.explained(dataset, &params)?;
        std::io::stdout().lock().write_all(path.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    };
    let report = lsa::run(&dataset, &params)?;
    let files = lsa::upload::files(&dataset, &report);
    if args.explain.is_some() {
        let path = args.explained(dataset, &params)?;
        std::io::stdout().lock().write_all(path.as_bytes())?;
    }
    if out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) {
        write_zip(out, &files)?;
    } else {
        write_folder(out, &files)?;
    }
    Ok(ExitCode::SUCCESS)
}

impl Args {
    fn explained(&self, dataset: Dataset, params: &Params) -> Result<String> {
        match self.explain.as_deref() {
            Some([what, id]) if what == "household" => Ok(lsa::explain::household(dataset, params, id)?),
            _ => bail!("--explain takes the word `household` and the PersonalID of its head"),
        }
    }

    fn params(&self, dataset: &Dataset) -> Result<Params> {
        let end = match (self.scope, self.end) {
            (Scope::Hic, _) => self.start,
            (_, Some(end)) => end,
            (_, None) => bail!("--end is missing: the last day of the report period"),
        };
        if self.scope != Scope::Projects && !self.projects.is_empty() {
            bail!("--project goes with `--scope projects` only");
        }
        let now = Local::now().naive_local();
        let made = DateTime::new(Date::from(now.date()), i64::from(now.num_seconds_from_midnight()));
        Ok(Params {
            coc: self.coc.trim().to_ascii_uppercase(),
            start: self.start.into(),
            end: end.into(),
            scope: match self.scope {
                Scope::Systemwide => lsa::Scope::Systemwide,
                Scope::Projects => lsa::Scope::ProjectFocused,
                Scope::Hic => lsa::Scope::Hic,
            },
            projects: self.projects.iter().map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect(),
            report_id: params::report_id(made),
            made,
            vendor: self.vendor(dataset),
        })
    }

    fn vendor(&self, dataset: &Dataset) -> Vendor {
        let export = dataset.export();
        let text = |sym: Option<hud::Sym>| sym.map(|sym| dataset.text(sym).into_owned()).unwrap_or_default();
        let rows = !export.0.is_empty();
        let contact = || {
            let name = [export.source_contact_first(0), export.source_contact_last(0)].map(text).join(" ");
            name.trim().to_owned()
        };
        let given = |value: &Option<String>, other: &dyn Fn() -> String| {
            value.clone().or_else(|| rows.then(other)).unwrap_or_default()
        };
        Vendor {
            software_vendor: "Hearth".to_owned(),
            software_name: format!("Hearth {}", env!("CARGO_PKG_VERSION")),
            contact: given(&self.contact, &contact),
            email: given(&self.contact_email, &|| text(export.source_contact_email(0))),
        }
    }
}

fn write_zip(out: &Path, files: &[(&'static str, Vec<u8>)]) -> Result<()> {
    let folder = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary =
        tempfile::NamedTempFile::new_in(folder).with_context(|| format!("cannot write in {}", folder.display()))?;
    let mut buffer = BufWriter::new(temporary.as_file_mut());
    lsa::upload::write_zip(files, &mut buffer)?.flush()?;
    drop(buffer);
    temporary.persist(out).with_context(|| format!("cannot write {}", out.display()))?;
    Ok(())
}

fn write_folder(out: &Path, files: &[(&'static str, Vec<u8>)]) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    for (name, bytes) in files {
        let path = out.join(name);
        let mut file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        file.write_all(bytes).map_err(|e| anyhow!(e).context(format!("cannot write {}", path.display())))?;
    }
    Ok(())
}
