//! Why something about an account was not done.

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Which of the three it was is not told.
    #[error("email, password or code is not right")]
    Wrong,
    /// Both factors were right.
    #[error("the account is suspended")]
    Suspended,
    #[error("too many failed attempts, {seconds} seconds to wait")]
    Wait { seconds: u32 },
    #[error("the password is not right")]
    WrongPassword,
    #[error("the code is not right")]
    WrongCode,
    /// The sentence says how to choose a better one.
    #[error("the new password is too easy to guess")]
    WeakPassword(String),
    #[error("the link was used, withdrawn, replaced or has expired")]
    Link,
    #[error("this is no email address")]
    NoEmail,
    #[error("a person needs a name of at most 200 characters")]
    NoName,
    #[error("another account has this email")]
    EmailTaken,
    #[error("there is no such account")]
    NoAccount,
    #[error("the last active lead administrator cannot be suspended or ended")]
    LastLead,
    /// For account and invitation: the lead's own have no agency, all others have one.
    #[error("people of an agency need an agency, and the lead's own have none")]
    NoAgency,
    /// The gates of the agreement that do not hold.
    #[error("the agreement does not allow it yet")]
    Gates(Vec<policy::Reason>),
    #[error(transparent)]
    Store(#[from] crate::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Error::Store(error.into())
    }
}
