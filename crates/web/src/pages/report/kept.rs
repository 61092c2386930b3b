//! The picture of a report, opened and held in memory for half an hour: one looks at many pages of it in a row.

use std::sync::Arc;

use reports::lsa::stella::Picture;
use store::{
    Tx,
    report::{self, Part, Run},
};
use uuid::Uuid;

use super::order::Order;
use crate::{error::Error, state::AppState};

/// A report that this person may see, with its picture; a HIC has none.
pub struct Shown {
    pub run: Run,
    pub order: Order,
    pub picture: Arc<Picture>,
}

/// Reads it in `tx`, where row security decides whether there is such a report.
pub async fn shown(state: &AppState, tx: &mut Tx, id: Uuid) -> Result<Shown, Error> {
    let run = report::run(tx, id).await?.ok_or(Error::NotFound)?;
    let order = Order::of(&run.parameters)?;
    if order.is_hic() {
        return Err(Error::NotFound);
    }
    let now = state.clock.now();
    if let Some((picture, _)) = state.memory.pictures.get(id, now) {
        return Ok(Shown { run, order, picture });
    }
    let bytes = report::part(tx, &state.keys, id, Part::Picture).await?.ok_or_else(forgotten)?;
    let read = tokio::task::spawn_blocking(move || serde_json::from_slice::<Picture>(&bytes)).await;
    let picture = read.ok().and_then(Result::ok);
    let picture = Arc::new(picture.ok_or_else(|| Error::Internal("the picture of a report does not fit".to_owned()))?);
    state.memory.pictures.put(id, now, picture.clone());
    Ok(Shown { run, order, picture })
}

/// What is said when the key of the source is gone.
pub fn forgotten() -> Error {
    Error::Conflict("The key of this source was destroyed, so nobody can read this report any more.".to_owned())
}
