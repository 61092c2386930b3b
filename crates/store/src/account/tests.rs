#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::TimeDelta;

use super::*;
use crate::{
    Actor,
    testing::{TODAY, TestDb},
};

const PASSWORD: &str = "otter lamp seven canyon";

struct World {
    test: TestDb,
    now: DateTime<Utc>,
}

impl World {
    async fn new() -> World {
        World { test: TestDb::new().await, now: TODAY.and_hms_opt(12, 0, 0).unwrap().and_utc() }
    }

    fn later(&mut self, by: TimeDelta) {
        self.now += by;
    }

    async fn person(&self, email: &str, role: Role) -> Created {
        let mut tx = self.test.system().await;
        let person = NewPerson { email, name: "Rosa Park", role, agency: None };
        let created = create_account_with_secret(&mut tx, self.test.keys(), &person, PASSWORD, self.now).await.unwrap();
        tx.commit().await.unwrap();
        created
    }

    async fn try_in(&self, email: &str, password: &str, code: &str, address: &str) -> Result<NewSession, Error> {
        let attempt = Attempt {
            email,
            password,
            code,
            new_password: None,
            acknowledges_policies: false,
            address,
            label: "a test",
            idle_minutes: 15,
        };
        sign_in(self.test.db(), self.test.keys(), &attempt, self.now).await
    }

    /// Signs in with a new code.
    async fn sign_in(&mut self, email: &str, created: &Created) -> Result<NewSession, Error> {
        self.later(TimeDelta::seconds(30));
        let code = created.secret.code(self.now).unwrap();
        self.try_in(email, PASSWORD, &code, "192.0.2.1").await
    }

    async fn load(&self, session: &NewSession, touch: bool) -> Option<Session> {
        load_session(self.test.db(), &session.token, self.now, touch).await.unwrap()
    }

    async fn acts(&self) -> Vec<String> {
        let mut tx = self.test.system().await;
        sqlx::query_scalar("SELECT jsonb_array_elements(acts) ->> 'act' FROM audit ORDER BY seq")
            .fetch_all(tx.conn())
            .await
            .unwrap()
    }
}

#[tokio::test]
async fn password_and_code_sign_in_and_the_log_says_so() {
    let mut world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let session = world.sign_in(" Rosa@Example.org ", &rosa).await.unwrap();
    let loaded = world.load(&session, true).await.unwrap();
    assert_eq!((loaded.account, loaded.role, loaded.name.as_str()), (rosa.account, Role::DataAnalyst, "Rosa Park"));
    assert_eq!(session.recovery_codes_left, None);
    assert_eq!(world.acts().await, ["account.create", "account.sign_in"]);
    let token_is_kept: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT FROM session WHERE token_hash = convert_to($1, 'UTF8'))")
            .bind(&session.token)
            .fetch_one(&mut world.test.superuser().await)
            .await
            .unwrap();
    assert!(!token_is_kept);
}

#[tokio::test]
async fn wrong_email_password_or_code_get_the_same_answer() {
    let world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let code = rosa.secret.code(world.now).unwrap();
    for (email, password, code) in [
        ("nobody@example.org", PASSWORD, code.as_str()),
        ("rosa@example.org", "not the password", code.as_str()),
        ("rosa@example.org", PASSWORD, "000000"),
        ("rosa@example.org", PASSWORD, ""),
        ("rosa@example.org", PASSWORD, "aaaa-bbbb-cccc"),
    ] {
        let answer = world.try_in(email, password, code, email).await;
        assert!(matches!(answer, Err(Error::Wrong)), "{email} {code}: {answer:?}");
    }
}

#[tokio::test]
async fn a_code_counts_once_and_never_after_a_later_one() {
    let mut world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let code = rosa.secret.code(world.now).unwrap();
    world.try_in("rosa@example.org", PASSWORD, &code, "a").await.unwrap();
    assert!(matches!(world.try_in("rosa@example.org", PASSWORD, &code, "a").await, Err(Error::Wrong)));
    let skipped = rosa.secret.code(world.now + TimeDelta::seconds(30)).unwrap();
    let later = rosa.secret.code(world.now + TimeDelta::seconds(60)).unwrap();
    world.later(TimeDelta::seconds(30));
    world.try_in("rosa@example.org", PASSWORD, &later, "a").await.unwrap();
    assert!(matches!(world.try_in("rosa@example.org", PASSWORD, &skipped, "a").await, Err(Error::Wrong)));
}

#[tokio::test]
async fn two_at_once_with_one_code_are_one_sign_in() {
    let world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let code = rosa.secret.code(world.now).unwrap();
    let (one, other) = tokio::join!(
        world.try_in("rosa@example.org", PASSWORD, &code, "a"),
        world.try_in("rosa@example.org", PASSWORD, &code, "a")
    );
    assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
}

#[tokio::test]
async fn each_recovery_code_counts_once_and_new_ones_replace_the_old() {
    let mut world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let [first, second, ..] = rosa.recovery_codes.as_slice() else { panic!("ten codes") };
    let session = world.try_in("rosa@example.org", PASSWORD, &first.to_uppercase(), "a").await.unwrap();
    assert_eq!(session.recovery_codes_left, Some(9));
    assert!(matches!(world.try_in("rosa@example.org", PASSWORD, first, "a").await, Err(Error::Wrong)));

    let actor = world.load(&session, false).await.unwrap().actor();
    let mut tx = world.test.begin(&actor).await;
    let wrong = new_recovery_codes(world.test.db(), world.test.keys(), &mut tx, "wrong", world.now).await;
    assert!(matches!(wrong, Err(Error::WrongPassword)));
    let new = new_recovery_codes(world.test.db(), world.test.keys(), &mut tx, PASSWORD, world.now).await.unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(world.try_in("rosa@example.org", PASSWORD, second, "a").await, Err(Error::Wrong)));
    world.later(TimeDelta::seconds(1));
    world.try_in("rosa@example.org", PASSWORD, &new[0], "a").await.unwrap();
    assert!(world.acts().await.contains(&"account.new_recovery_codes".to_owned()));
}

#[tokio::test]
async fn five_failures_make_an_account_wait_longer_and_longer_known_or_not() {
    let mut world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    for email in ["rosa@example.org", "nobody@example.org"] {
        for _ in 0..5 {
            let answer = world.try_in(email, "wrong", "000000", email).await;
            assert!(matches!(answer, Err(Error::Wrong)), "{answer:?}");
        }
        let answer = world.try_in(email, "wrong", "000000", "another address").await;
        assert!(matches!(answer, Err(Error::Wait { seconds: 30 })), "{email}: {answer:?}");
    }
    // The right password does not help before the time is over.
    let code = rosa.secret.code(world.now).unwrap();
    assert!(matches!(world.try_in("rosa@example.org", PASSWORD, &code, "b").await, Err(Error::Wait { .. })));
    world.later(TimeDelta::seconds(31));
    assert!(matches!(world.try_in("rosa@example.org", "wrong", "000000", "b").await, Err(Error::Wrong)));
    assert!(matches!(world.try_in("rosa@example.org", "wrong", "000000", "b").await, Err(Error::Wait { seconds: 60 })));
    world.later(TimeDelta::seconds(61));
    world.sign_in("rosa@example.org", &rosa).await.unwrap();
    // A success forgets the failures.
    assert!(matches!(world.try_in("rosa@example.org", "wrong", "000000", "b").await, Err(Error::Wrong)));
    assert!(matches!(world.try_in("rosa@example.org", "wrong", "000000", "b").await, Err(Error::Wrong)));
}

#[tokio::test]
async fn twenty_failures_make_an_address_wait() {
    let mut world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    for each in 0..20 {
        let email = format!("person{each}@example.org");
        assert!(matches!(world.try_in(&email, "wrong", "000000", "192.0.2.1").await, Err(Error::Wrong)));
    }
    let answer = world.sign_in("rosa@example.org", &rosa).await;
    assert!(matches!(answer, Err(Error::Wait { seconds: 3570 })), "{answer:?}");
    world.later(TimeDelta::hours(1));
    world.sign_in("rosa@example.org", &rosa).await.unwrap();
}

#[tokio::test]
async fn many_guesses_at_once_do_not_slip_past_the_throttle() {
    let world = World::new().await;
    world.person("rosa@example.org", Role::DataAnalyst).await;
    let mut begun = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let (db, keys, now) = (world.test.db().clone(), world.test.keys().clone(), world.now);
        begun.spawn(async move {
            let attempt = Attempt {
                email: "rosa@example.org",
                password: "wrong",
                code: "000000",
                new_password: None,
                acknowledges_policies: false,
                address: "a",
                label: "a test",
                idle_minutes: 15,
            };
            sign_in(&db, &keys, &attempt, now).await
        });
    }
    let answers = begun.join_all().await;
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(Error::Wrong))).count(), 5);
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(Error::Wait { .. }))).count(), 7);
}

#[tokio::test]
async fn a_sign_in_ends_by_idleness_and_after_twelve_hours() {
    let mut world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let session = world.sign_in("rosa@example.org", &rosa).await.unwrap();
    world.later(TimeDelta::minutes(14));
    // Looking without touching does not prolong it.
    assert!(world.load(&session, false).await.is_some());
    world.later(TimeDelta::seconds(59));
    assert!(world.load(&session, true).await.is_some());
    world.later(TimeDelta::minutes(14));
    assert!(world.load(&session, true).await.is_some());
    world.later(TimeDelta::minutes(15));
    assert!(world.load(&session, true).await.is_none());

    let session = world.sign_in("rosa@example.org", &rosa).await.unwrap();
    for _ in 0..71 {
        world.later(TimeDelta::minutes(10));
        assert!(world.load(&session, true).await.is_some());
    }
    world.later(TimeDelta::minutes(10));
    assert!(world.load(&session, true).await.is_none());
}

#[tokio::test]
async fn a_suspended_person_is_out_at_once_and_told_only_with_both_factors() {
    let mut world = World::new().await;
    let lead = world.person("lead@example.org", Role::LeadAdministrator).await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let session = world.sign_in("rosa@example.org", &rosa).await.unwrap();
    let act = async |account, state| {
        let mut tx = world.test.begin(&Actor::Account { id: lead.account, role: Role::LeadAdministrator }).await;
        let done = set_state(&mut tx, account, state, world.now).await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    };
    act(rosa.account, State::Suspended).await.unwrap();
    assert!(world.load(&session, true).await.is_none());
    // The last lead stays.
    assert!(matches!(act(lead.account, State::Suspended).await, Err(Error::LastLead)));
    assert!(matches!(act(Uuid::now_v7(), State::Suspended).await, Err(Error::NoAccount)));

    assert!(matches!(world.sign_in("rosa@example.org", &rosa).await, Err(Error::Suspended)));
    assert!(matches!(world.try_in("rosa@example.org", PASSWORD, "000000", "a").await, Err(Error::Wrong)));
    let mut tx = world.test.begin(&Actor::Account { id: lead.account, role: Role::LeadAdministrator }).await;
    set_state(&mut tx, rosa.account, State::Active, world.now).await.unwrap();
    tx.commit().await.unwrap();
    world.sign_in("rosa@example.org", &rosa).await.unwrap();
    // Ended is for good, and frees the email.
    let mut tx = world.test.begin(&Actor::Account { id: lead.account, role: Role::LeadAdministrator }).await;
    set_state(&mut tx, rosa.account, State::Ended, world.now).await.unwrap();
    assert!(matches!(set_state(&mut tx, rosa.account, State::Active, world.now).await, Err(Error::NoAccount)));
    tx.commit().await.unwrap();
    assert!(matches!(world.sign_in("rosa@example.org", &rosa).await, Err(Error::Wrong)));
    world.person("rosa@example.org", Role::DataAnalyst).await;
}

#[tokio::test]
async fn an_invitation_makes_an_account_once() {
    let mut world = World::new().await;
    let mut tx = world.test.system().await;
    let keys = world.test.keys().clone();
    let link = bootstrap_first_admin(&mut tx, &keys, "Lead@Example.org", " Dolores  Ibarra ", world.now)
        .await
        .unwrap()
        .unwrap();
    tx.commit().await.unwrap();
    let opened = open(world.test.db(), &keys, &link.token, world.now).await.unwrap().unwrap();
    assert_eq!((opened.email.as_str(), opened.name.as_str()), ("lead@example.org", "Dolores Ibarra"));
    let secret = opened.secret.unwrap();
    let code = secret.code(world.now).unwrap();
    let answer = |password, code| Answer { password, code, address: "a" };
    let use_it = async |answer| accept(world.test.db(), &keys, &link.token, &answer, world.now).await;
    assert!(matches!(use_it(answer("Dolores2026", &code)).await, Err(Error::WeakPassword(_))));
    assert!(matches!(use_it(answer(PASSWORD, "000000")).await, Err(Error::WrongCode)));
    let accepted = use_it(answer(PASSWORD, &code)).await.unwrap();
    assert_eq!(accepted.recovery_codes.len(), RECOVERY_CODES);
    assert!(matches!(use_it(answer(PASSWORD, &code)).await, Err(Error::Link)));

    // The code that set it up is used up, too.
    assert!(matches!(world.try_in("lead@example.org", PASSWORD, &code, "a").await, Err(Error::Wrong)));
    let created = Created { account: link.account, secret, recovery_codes: accepted.recovery_codes };
    let session = world.sign_in("lead@example.org", &created).await.unwrap();
    assert_eq!(session.role, Role::LeadAdministrator);

    let mut tx = world.test.system().await;
    assert!(bootstrap_first_admin(&mut tx, &keys, "other@example.org", "Other", world.now).await.unwrap().is_none());
    assert_eq!(
        current_totp_code(&mut tx, &keys, "lead@example.org", world.now).await.unwrap(),
        created.secret.code(world.now).unwrap()
    );
}

#[tokio::test]
async fn a_link_ends_by_time_by_withdrawal_and_by_a_newer_one() {
    let world = World::new().await;
    let keys = world.test.keys();
    let person = NewPerson { email: "rosa@example.org", name: "Rosa Park", role: Role::DataAnalyst, agency: None };
    let invited = async || {
        let mut tx = world.test.system().await;
        let link = invite(&mut tx, keys, &person, world.now).await.unwrap();
        tx.commit().await.unwrap();
        link
    };
    let open_at = async |link: &Link, now| open(world.test.db(), keys, &link.token, now).await.unwrap().is_some();
    let first = invited().await;
    assert!(open_at(&first, world.now + TimeDelta::hours(71)).await);
    assert!(!open_at(&first, world.now + TimeDelta::hours(72)).await);
    let second = invited().await;
    assert!(!open_at(&first, world.now).await);
    let mut tx = world.test.system().await;
    let open_ones = open_invitations(&mut tx, world.now).await.unwrap();
    assert_eq!(open_ones.len(), 1);
    withdraw(&mut tx, open_ones[0].id, world.now).await.unwrap();
    assert!(matches!(withdraw(&mut tx, open_ones[0].id, world.now).await, Err(Error::Link)));
    tx.commit().await.unwrap();
    assert!(!open_at(&second, world.now).await);

    world.person("rosa@example.org", Role::DataAnalyst).await;
    let mut tx = world.test.system().await;
    assert!(matches!(invite(&mut tx, keys, &person, world.now).await, Err(Error::EmailTaken)));
    let no_email = NewPerson { email: "rosa", ..person };
    assert!(matches!(invite(&mut tx, keys, &no_email, world.now).await, Err(Error::NoEmail)));
    let no_name = NewPerson { email: "b@example.org", name: "  ", ..person };
    assert!(matches!(invite(&mut tx, keys, &no_name, world.now).await, Err(Error::NoName)));
}

#[tokio::test]
async fn a_lost_phone_needs_the_password_and_ends_what_ran() {
    let mut world = World::new().await;
    let keys = world.test.keys().clone();
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let session = world.sign_in("rosa@example.org", &rosa).await.unwrap();
    let mut tx = world.test.system().await;
    let link = reset(&mut tx, &keys, rosa.account, LinkKind::SecondFactor, world.now).await.unwrap();
    tx.commit().await.unwrap();
    assert!(world.load(&session, true).await.is_none());
    assert!(matches!(world.sign_in("rosa@example.org", &rosa).await, Err(Error::Wrong)));
    assert!(matches!(
        world.try_in("rosa@example.org", PASSWORD, &rosa.recovery_codes[0], "a").await,
        Err(Error::Wrong)
    ));

    let secret = open(world.test.db(), &keys, &link.token, world.now).await.unwrap().unwrap().secret.unwrap();
    let code = secret.code(world.now).unwrap();
    let use_it = async |password, code| {
        accept(world.test.db(), &keys, &link.token, &Answer { password, code, address: "a" }, world.now).await
    };
    assert!(matches!(use_it("a password of the lead", &code).await, Err(Error::WrongPassword)));
    let accepted = use_it(PASSWORD, &code).await.unwrap();
    let created = Created { account: rosa.account, secret, recovery_codes: accepted.recovery_codes };
    world.sign_in("rosa@example.org", &created).await.unwrap();
}

#[tokio::test]
async fn a_forgotten_password_needs_the_authenticator() {
    let mut world = World::new().await;
    let keys = world.test.keys().clone();
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let mut tx = world.test.system().await;
    let link = reset(&mut tx, &keys, rosa.account, LinkKind::Password, world.now).await.unwrap();
    tx.commit().await.unwrap();
    assert!(open(world.test.db(), &keys, &link.token, world.now).await.unwrap().unwrap().secret.is_none());
    let new = "brick willow nine harbor";
    let use_it = async |code, now| {
        accept(world.test.db(), &keys, &link.token, &Answer { password: new, code, address: "a" }, now).await
    };
    assert!(matches!(use_it("000000", world.now).await, Err(Error::WrongCode)));
    let code = rosa.secret.code(world.now).unwrap();
    assert!(use_it(&code, world.now).await.unwrap().recovery_codes.is_empty());
    assert!(matches!(world.sign_in("rosa@example.org", &rosa).await, Err(Error::Wrong)));
    world.later(TimeDelta::seconds(30));
    let code = rosa.secret.code(world.now).unwrap();
    world.try_in("rosa@example.org", new, &code, "a").await.unwrap();
}

#[tokio::test]
async fn a_new_password_ends_the_other_sign_ins() {
    let mut world = World::new().await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let here = world.sign_in("rosa@example.org", &rosa).await.unwrap();
    let there = world.sign_in("rosa@example.org", &rosa).await.unwrap();
    let (db, keys) = (world.test.db(), world.test.keys());
    let mut tx = world.test.begin(&Actor::Account { id: rosa.account, role: Role::DataAnalyst }).await;
    let mut change = async |current, new| change_password(db, keys, &mut tx, here.id, current, new, world.now).await;
    assert!(matches!(change("wrong", "brick willow nine harbor").await, Err(Error::WrongPassword)));
    assert!(matches!(change(PASSWORD, "Rosa Park 1").await, Err(Error::WeakPassword(_))));
    change(PASSWORD, "brick willow nine harbor").await.unwrap();
    tx.commit().await.unwrap();
    assert!(world.load(&here, true).await.is_some());
    assert!(world.load(&there, true).await.is_none());
    let mut tx = world.test.begin(&Actor::Account { id: rosa.account, role: Role::DataAnalyst }).await;
    assert_eq!(sessions(&mut tx, rosa.account, world.now).await.unwrap().len(), 1);
    assert_eq!(sign_out_everywhere(&mut tx, rosa.account).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert!(world.load(&here, true).await.is_none());
}

#[tokio::test]
async fn row_security_shows_a_person_their_own_and_nobody_anything() {
    let mut world = World::new().await;
    let lead = world.person("lead@example.org", Role::LeadAdministrator).await;
    let rosa = world.person("rosa@example.org", Role::DataAnalyst).await;
    let session = world.sign_in("lead@example.org", &lead).await.unwrap();
    let lead = Actor::Account { id: lead.account, role: Role::LeadAdministrator };
    let rosa_acts = Actor::Account { id: rosa.account, role: Role::DataAnalyst };
    let seen = async |actor: &Actor| {
        let mut tx = world.test.begin(actor).await;
        let counts: (i64, i64, i64, i64, i64) = sqlx::query_as(
            "SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM account_secret), (SELECT count(*) FROM recovery_code),
                    (SELECT count(*) FROM session), (SELECT count(*) FROM invitation)",
        )
        .fetch_one(tx.conn())
        .await
        .unwrap();
        counts
    };
    assert_eq!(seen(&Actor::SignIn).await, (0, 0, 0, 0, 0));
    assert_eq!(seen(&rosa_acts).await, (1, 1, 10, 0, 0));
    // The lead sees everybody, but nobody else's secrets.
    assert_eq!(seen(&lead).await, (2, 1, 10, 1, 0));

    // Nobody makes themselves a lead, and only the lead's acts are the lead's.
    for statement in [
        "UPDATE account SET role = 'lead_administrator' WHERE id = (SELECT acting_account())",
        "UPDATE account SET state = 'ended' WHERE id = (SELECT acting_account())",
        "INSERT INTO invitation (id, token_hash, kind, email, name, role, account_id, created_at, expires_at)
         VALUES (gen_random_uuid(), sha256('x'), 'new', 'x@y', 'x', 'lead_administrator', gen_random_uuid(), now(), now())",
        "SELECT second_factor_remove((SELECT acting_account()))",
        "SELECT * FROM sign_in_attempt",
    ] {
        let mut tx = world.test.begin(&rosa_acts).await;
        assert!(sqlx::query(statement).execute(tx.conn()).await.is_err(), "{statement}");
    }
    let mut tx = world.test.begin(&rosa_acts).await;
    sqlx::query("DELETE FROM session").execute(tx.conn()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(world.load(&session, true).await.is_some());
    // What finds sign-ins and secrets answers only to the pages of signing in.
    let mut tx = world.test.begin(&lead).await;
    for statement in
        ["SELECT count(*) FROM sign_in_find('rosa@example.org')", "SELECT count(*) FROM invitation_find('x', now())"]
    {
        let rows: i64 = sqlx::query_scalar(statement).fetch_one(tx.conn()).await.unwrap();
        assert_eq!(rows, 0, "{statement}");
    }
}

#[test]
fn emails_are_kept_small_and_whole() {
    assert_eq!(normal_email(" Rosa@Example.ORG\n").as_deref(), Some("rosa@example.org"));
    for none in ["", "rosa", "@example.org", "rosa@", "ro sa@example.org", "rosa@exa\u{7}mple.org"] {
        assert_eq!(normal_email(none), None, "{none}");
    }
}
