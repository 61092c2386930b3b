//! Jobs run, are watched, cancelled, and survive what a server can go through.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use store::jobs::{self, Failure, Handlers, Job, State, Worker, handler};
use store::testing::{TODAY, TestDb, system};
use store::{Actor, Role};
use tokio::sync::oneshot;
use uuid::Uuid;

struct Running {
    stop: oneshot::Sender<()>,
    task: tokio::task::JoinHandle<()>,
}

fn work(test: &TestDb, handlers: Handlers) -> Running {
    let (stop, stopped) = oneshot::channel();
    let worker = Worker::new(test.db().clone(), handlers, 2);
    let task = tokio::spawn(worker.run(async {
        let _ = stopped.await;
    }));
    Running { stop, task }
}

impl Running {
    async fn stop(self) {
        self.stop.send(()).unwrap();
        self.task.await.unwrap();
    }
}

async fn enqueue(test: &TestDb, kind: &'static str, args: Value) -> Uuid {
    let mut tx = test.system().await;
    let id = jobs::enqueue(&mut tx, kind, args).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn job(test: &TestDb, id: Uuid) -> Job {
    let mut tx = test.system().await;
    let job = jobs::get(&mut tx, id).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    job
}

async fn until(test: &TestDb, id: Uuid, wanted: impl Fn(&Job) -> bool) -> Job {
    for _ in 0..200 {
        let job = job(test, id).await;
        if wanted(&job) {
            return job;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the job never got there: {:?}", job(test, id).await);
}

#[tokio::test]
async fn a_job_runs_as_the_one_who_started_it() {
    let test = TestDb::new().await;
    let lead = Actor::Account { id: Uuid::now_v7(), role: Role::LeadAdministrator };
    let mut tx = test.begin(&lead).await;
    let id = jobs::enqueue(&mut tx, "sum", json!([1, 2, 3])).await.unwrap();
    tx.commit().await.unwrap();
    let running = work(
        &test,
        Handlers::from([(
            "sum",
            handler(async |context| {
                let numbers: Vec<i64> = context.args()?;
                Ok(
                    json!({"sum": numbers.iter().sum::<i64>(), "by": context.actor.user(), "today": context.today.to_string()}),
                )
            }),
        )]),
    );
    let done = until(&test, id, |job| job.state.is_over()).await;
    assert_eq!(done.state, State::Done);
    assert_eq!(done.result, Some(json!({"sum": 6, "by": lead.user(), "today": TODAY.to_string()})));
    running.stop().await;
}

#[tokio::test]
async fn nothing_runs_when_the_transaction_was_undone() {
    let test = TestDb::new().await;
    let mut tx = test.system().await;
    let id = jobs::enqueue(&mut tx, "never", json!({})).await.unwrap();
    tx.rollback().await.unwrap();
    let mut tx = test.system().await;
    assert!(jobs::get(&mut tx, id).await.unwrap().is_none());
}

#[tokio::test]
async fn progress_shows_and_a_job_can_be_cancelled() {
    let test = TestDb::new().await;
    let id = enqueue(&test, "long", json!({})).await;
    let running = work(
        &test,
        Handlers::from([(
            "long",
            handler(async |context| {
                context.progress.phase("Counting", 100);
                context.progress.set(7);
                while !context.progress.cancelled() {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                Err(Failure::Cancelled)
            }),
        )]),
    );
    let seen = until(&test, id, |job| job.done == 7).await;
    assert_eq!((seen.phase.as_str(), seen.total), ("Counting", 100));
    let mut tx = test.system().await;
    assert!(jobs::request_cancel(&mut tx, id).await.unwrap());
    tx.commit().await.unwrap();
    until(&test, id, |job| job.state == State::Cancelled).await;
    running.stop().await;
}

#[tokio::test]
async fn failures_are_told_and_panics_are_caught() {
    let test = TestDb::new().await;
    let told = enqueue(&test, "told", json!({})).await;
    let panics = enqueue(&test, "panics", json!({})).await;
    let mut conn = test.superuser().await;
    sqlx::query("UPDATE job SET max_attempts = 1 WHERE kind = 'panics'").execute(&mut conn).await.unwrap();
    let running = work(
        &test,
        Handlers::from([
            ("told", handler(async |_| Err(Failure::ForUser("The file is empty. Choose another.".to_owned())))),
            (
                "panics",
                handler(async |context| {
                    assert!(context.args.is_null(), "on purpose");
                    Ok(Value::Null)
                }),
            ),
        ]),
    );
    let failed = until(&test, told, |job| job.state.is_over()).await;
    assert_eq!((failed.state, failed.error.as_deref()), (State::Failed, Some("The file is empty. Choose another.")));
    let failed = until(&test, panics, |job| job.state.is_over()).await;
    assert_eq!(failed.state, State::Failed);
    assert!(failed.error.unwrap().starts_with("Something went wrong on our side."));
    running.stop().await;
}

#[tokio::test]
async fn a_job_of_a_dead_process_is_taken_again() {
    let test = TestDb::new().await;
    let id = enqueue(&test, "again", json!({})).await;
    let mut conn = test.superuser().await;
    // As a process that took it and was killed leaves it.
    sqlx::query("UPDATE job SET state = 'running', attempts = 1, leased_by = gen_random_uuid(), leased_until = now() - interval '1 second'")
        .execute(&mut conn)
        .await
        .unwrap();
    let handlers = || Handlers::from([("again", handler(async |_| Ok(json!("whole"))))]);
    let running = work(&test, handlers());
    let done = until(&test, id, |job| job.state.is_over()).await;
    assert_eq!((done.state, done.result), (State::Done, Some(json!("whole"))));
    // Nobody may take the next one before it looks as a killed process leaves it.
    running.stop().await;

    let id = enqueue(&test, "again", json!({})).await;
    sqlx::query("UPDATE job SET state = 'running', attempts = max_attempts, leased_by = gen_random_uuid(), leased_until = now() WHERE id = $1")
        .bind(id)
        .execute(&mut conn)
        .await
        .unwrap();
    let running = work(&test, handlers());
    let failed = until(&test, id, |job| job.state.is_over()).await;
    assert_eq!(failed.state, State::Failed, "a job that kills the server is not tried for ever");
    running.stop().await;
}

#[tokio::test]
async fn a_stopped_worker_gives_its_jobs_back() {
    let test = TestDb::new().await;
    let runs = Arc::new(AtomicUsize::new(0));
    let id = enqueue(&test, "slow", json!({})).await;
    let handlers = || {
        let runs = Arc::clone(&runs);
        Handlers::from([(
            "slow",
            handler(move |_| {
                let runs = Arc::clone(&runs);
                async move {
                    if runs.fetch_add(1, Ordering::SeqCst) == 0 {
                        tokio::time::sleep(Duration::from_mins(1)).await;
                    }
                    Ok(json!(1))
                }
            }),
        )])
    };
    let first = work(&test, handlers());
    until(&test, id, |job| job.state == State::Running).await;
    while runs.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    first.stop().await;
    assert_eq!(job(&test, id).await.state, State::Queued);
    let second = work(&test, handlers());
    until(&test, id, |job| job.state == State::Done).await;
    second.stop().await;
}

#[tokio::test]
async fn a_job_in_process_finishes_with_its_work_or_is_interrupted() {
    let test = TestDb::new().await;
    let lead = Actor::Account { id: Uuid::now_v7(), role: Role::LeadAdministrator };
    let id = jobs::start_in_process(test.db(), &lead, TODAY, "import", json!({}), async |context| {
        let mut tx = context.begin().await?;
        sqlx::query("INSERT INTO source (name) VALUES ('one')").execute(tx.conn()).await?;
        context.finish(&mut tx, &json!({"rows": 1})).await?;
        tx.commit().await?;
        Ok(json!("what the handler returns later does not count"))
    })
    .await
    .unwrap();
    let done = until(&test, id, |job| job.state.is_over()).await;
    assert_eq!((done.state, done.result), (State::Done, Some(json!({"rows": 1}))));

    let id = jobs::start_in_process(test.db(), &lead, TODAY, "import", json!({}), async |_| {
        tokio::time::sleep(Duration::from_mins(1)).await;
        Ok(Value::Null)
    })
    .await
    .unwrap();
    assert_eq!(job(&test, id).await.state, State::Running);
    let mut conn = test.superuser().await;
    // Nobody has renewed the lease: its process is dead.
    sqlx::query(
        "UPDATE job SET leased_by = gen_random_uuid(), leased_until = now() - interval '1 second' WHERE id = $1",
    )
    .bind(id)
    .execute(&mut conn)
    .await
    .unwrap();
    let dead = job(&test, id).await;
    assert_eq!((dead.state, dead.error.as_deref()), (State::Interrupted, Some(jobs::INTERRUPTED)));
}

#[tokio::test]
async fn people_see_their_own_jobs_and_the_lead_all() {
    let test = TestDb::new().await;
    let (lead, one, other) = (
        Actor::Account { id: Uuid::now_v7(), role: Role::LeadAdministrator },
        Actor::Account { id: Uuid::now_v7(), role: Role::DataAnalyst },
        Actor::Account { id: Uuid::now_v7(), role: Role::DataAnalyst },
    );
    let mut tx = test.begin(&one).await;
    let id = jobs::enqueue(&mut tx, "export", json!({})).await.unwrap();
    tx.commit().await.unwrap();
    for (actor, sees) in [(&lead, true), (&one, true), (&other, false), (&Actor::SignIn, false), (&system(), true)] {
        let mut tx = test.begin(actor).await;
        assert_eq!(jobs::get(&mut tx, id).await.unwrap().is_some(), sees, "{actor:?}");
        assert_eq!(jobs::recent(&mut tx, Some("export"), 5).await.unwrap().len(), usize::from(sees));
        assert_eq!(jobs::request_cancel(&mut tx, id).await.unwrap(), sees);
    }
}

#[tokio::test]
async fn closing_does_not_wait_for_a_long_job() {
    let test = TestDb::new().await;
    let lead = Actor::Account { id: Uuid::now_v7(), role: Role::LeadAdministrator };
    let id = jobs::start_in_process(test.db(), &lead, TODAY, "import", json!({}), async |context| {
        let mut tx = context.begin().await?;
        sqlx::query("SELECT pg_sleep(60)").execute(tx.conn()).await?;
        Ok(Value::Null)
    })
    .await
    .unwrap();
    let queued = enqueue(&test, "slow", json!({})).await;
    let worker = Worker::new(
        test.db().clone(),
        Handlers::from([(
            "slow",
            handler(async |_| {
                tokio::time::sleep(Duration::from_mins(1)).await;
                Ok(Value::Null)
            }),
        )]),
        1,
    );
    let worker = tokio::spawn(worker.run(std::future::pending()));
    until(&test, queued, |job| job.state == State::Running).await;

    let began = std::time::Instant::now();
    test.db().close().await;
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    worker.abort();
    let db = test.reconnect().await;
    let mut tx = db.begin(&system(), TODAY).await.unwrap();
    let interrupted = jobs::get(&mut tx, id).await.unwrap().unwrap();
    assert_eq!((interrupted.state, interrupted.error.as_deref()), (State::Interrupted, Some(jobs::INTERRUPTED)));
    assert_eq!(jobs::get(&mut tx, queued).await.unwrap().unwrap().state, State::Queued);
}
