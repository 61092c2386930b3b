//! For the tests of pages: a site on a database of its own, and people who are signed in.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use chrono::{DateTime, TimeDelta, Utc};
use policy::gate::AgencyKind;
use store::{
    Role,
    account::{self, Attempt, Created, NewPerson},
    agency,
    testing::TestDb,
};
use tower::ServiceExt;
use uuid::Uuid;

use crate::{
    clock::Clock,
    state::{AppState, Config},
};

pub const PASSWORD: &str = "otter lamp seven canyon";

/// A site whose clock the test moves.
pub struct Site {
    pub test: TestDb,
    pub state: AppState,
    router: Router,
    now: Arc<Mutex<DateTime<Utc>>>,
}

/// Somebody's browser: keeps the cookie.
#[derive(Clone, Default)]
pub struct Browser {
    pub cookie: Option<String>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// Where it redirects to.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Asserts the status, showing the page otherwise.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{} {}", self.location(), self.body);
        self
    }

    /// Asserts that the page says this.
    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        assert!(self.body.contains(text), "'{text}' is not in: {}", self.body);
        self
    }
}

impl Site {
    pub async fn new() -> Site {
        let test = TestDb::new().await;
        // Noon of the day that tests of the store have.
        let start = store::testing::TODAY.and_hms_opt(17, 0, 0).expect("a time").and_utc();
        let now = Arc::new(Mutex::new(start));
        let config = Config { place: "Test County".to_owned(), ..Config::default() };
        let mut state = AppState::new(test.db().clone(), test.keys().clone(), config);
        state.clock = Clock::Set(now.clone());
        Site { router: crate::router(state.clone()), test, state, now }
    }

    pub fn now(&self) -> DateTime<Utc> {
        *self.now.lock().expect("the clock")
    }

    pub fn later(&self, by: TimeDelta) {
        *self.now.lock().expect("the clock") += by;
    }

    /// An account that can sign in with [`PASSWORD`].
    pub async fn account(&self, name: &str, role: Role) -> Created {
        let mut tx = self.test.system().await;
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let person = NewPerson { email: &email, name, role, agency: None };
        let created = account::create_account_with_secret(&mut tx, self.test.keys(), &person, PASSWORD, self.now())
            .await
            .expect("an account");
        tx.commit().await.expect("a commit");
        created
    }

    /// An agency of this kind, with a security officer and an agreement in force since the day before the clock began.
    pub async fn agency(&self, name: &str, kind: AgencyKind) -> Uuid {
        let day = store::testing::TODAY.pred_opt().expect("a day");
        let mut tx = self.test.system().await;
        let details = agency::Details {
            name: name.to_owned(),
            kind,
            county: "Sacramento".to_owned(),
            coc_codes: vec!["CA-503".to_owned()],
            desk_contact: String::new(),
            ce_member_from: None,
            ce_member_to: None,
            officer_name: "Ana Silva".to_owned(),
            officer_named_on: Some(day),
            fee_due_since: None,
        };
        let id = agency::add(&mut tx, &details).await.expect("an agency");
        let paper = agency::Paper {
            title: String::new(),
            equivalent: false,
            audited_on: day,
            signed_on: day,
            signed_by: "Kim Lee".to_owned(),
            signed_title: "CEO".to_owned(),
            in_force_from: day,
            countersigned_by: "Dolores Ibarra".to_owned(),
            evidence: "a file".to_owned(),
        };
        agency::enter_paper(&mut tx, id, &paper).await.expect("an agreement");
        tx.commit().await.expect("a commit");
        id
    }

    /// A browser in which a person of `agency` has signed in, trained and with a signed End User Agreement.
    pub async fn signed_in_of(&self, agency: Uuid, name: &str, role: Role) -> (Uuid, Browser) {
        let mut tx = self.test.system().await;
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let person = NewPerson { email: &email, name, role, agency: Some(agency) };
        let created = account::create_account_with_secret(&mut tx, self.test.keys(), &person, PASSWORD, self.now())
            .await
            .expect("an account");
        let on = store::testing::TODAY;
        for fact in [
            account::Fact::EndUserAgreement { version: 1, on },
            account::Fact::Training { on, until: None },
            account::Fact::Test { on },
        ] {
            account::enter(&mut tx, created.account, fact, "").await.expect("a fact");
        }
        tx.commit().await.expect("a commit");
        let browser = self.sign_in(name, &created).await;
        (created.account, browser)
    }

    /// Sends a form with a file, as a browser does.
    pub async fn post_file(&self, browser: &Browser, path: &str, fields: &[(&str, &str)], file: &str) -> Answer {
        let fields = fields.iter().map(|(name, value)| format!("name=\"{name}\"\r\n\r\n{value}"));
        let parts = fields.chain([format!("name=\"file\"; filename=\"x.pdf\"\r\n\r\n{file}")]);
        let body: String = parts
            .map(|part| format!("--edge\r\ncontent-disposition: form-data; {part}\r\n"))
            .chain(["--edge--\r\n".to_owned()])
            .collect();
        let headers = [("content-type", "multipart/form-data; boundary=edge"), ("sec-fetch-site", "same-origin")];
        self.send(browser, Method::POST, path, &headers, body).await
    }

    /// A browser in which a new person with this role has signed in.
    pub async fn signed_in(&self, role: Role) -> Browser {
        let name = format!("Person {}", uuid::Uuid::now_v7().simple());
        let created = self.account(&name, role).await;
        self.sign_in(&name, &created).await
    }

    /// A browser in which `created` (see [`Site::account`]) has signed in; the clock moves to the next code.
    pub async fn sign_in(&self, name: &str, created: &Created) -> Browser {
        self.later(TimeDelta::seconds(30));
        let attempt = Attempt {
            new_password: None,
            acknowledges_policies: false,
            email: &format!("{}@example.org", name.to_lowercase().replace(' ', ".")),
            password: PASSWORD,
            code: &created.secret.code(self.now()).expect("a code"),
            address: "192.0.2.1",
            label: "a test",
            idle_minutes: 15,
        };
        let session =
            account::sign_in(&self.state.db, &self.state.keys, &attempt, self.now()).await.expect("a sign-in");
        Browser { cookie: Some(format!("__Host-hearth={}", session.token)) }
    }

    pub async fn get(&self, browser: &Browser, path: &str) -> Answer {
        self.send(browser, Method::GET, path, &[], String::new()).await
    }

    /// Sends a form as a browser does.
    pub async fn post(&self, browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&");
        self.send(
            browser,
            Method::POST,
            path,
            &[("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")],
            body,
        )
        .await
    }

    pub async fn send(
        &self,
        browser: &Browser,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: String,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &browser.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response =
            self.router.clone().oneshot(request.body(Body::from(body)).expect("a request")).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 16 << 20).await.expect("a body");
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

impl Browser {
    /// Keeps the cookie that an answer sets.
    pub fn takes(&mut self, answer: &Answer) {
        let set = answer.headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok());
        self.cookie = set.and_then(|set| set.split(';').next()).map(str::to_owned);
    }
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
