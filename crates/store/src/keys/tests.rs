use super::*;

#[test]
fn sealed_bytes_open_only_with_their_key_and_aad() {
    let dir = tempfile::tempdir().expect("a folder");
    let keys = Keys::open(dir.path(), None).expect("keys");
    let ann = keys.client(1, "ann");
    let sealed = keys.seal(ann, b"before", b"Client ann").expect("sealed");
    assert_eq!(keys.open_sealed(ann, &sealed, b"Client ann").expect("opened"), Opened::Bytes(b"before".to_vec()));
    assert!(keys.open_sealed(ann, &sealed, b"Client bob").is_err(), "bound to its row");
    let mut changed = sealed.clone();
    *changed.last_mut().expect("bytes") ^= 1;
    assert!(keys.open_sealed(ann, &changed, b"Client ann").is_err(), "a changed byte shows");
    assert_ne!(keys.client(2, "ann"), ann, "another source is another client");
}

#[test]
fn a_destroyed_key_is_forgotten_by_every_opened_store() {
    let dir = tempfile::tempdir().expect("a folder");
    let keys = Keys::open(dir.path(), None).expect("keys");
    let other_process = Keys::open(dir.path(), None).expect("keys");
    let (ann, bob) = (keys.client(1, "ann"), keys.client(1, "bob"));
    let sealed = keys.seal(ann, b"before", b"").expect("sealed");
    let kept = keys.seal(bob, b"kept", b"").expect("sealed");
    assert_eq!(other_process.open_sealed(ann, &sealed, b"").expect("opened"), Opened::Bytes(b"before".to_vec()));

    assert!(keys.destroy(ann).expect("destroyed"));
    assert!(!keys.destroy(ann).expect("nothing left"));
    for store in [&keys, &other_process] {
        assert_eq!(store.open_sealed(ann, &sealed, b"").expect("opened"), Opened::Forgotten);
        assert_eq!(store.open_sealed(bob, &kept, b"").expect("opened"), Opened::Bytes(b"kept".to_vec()));
    }
    keys.seal(ann, b"back again", b"").expect("a new key");
    assert_eq!(
        keys.open_sealed(ann, &sealed, b"").expect("opened"),
        Opened::Forgotten,
        "the new key does not open the old"
    );
}

#[test]
fn a_record_cut_short_is_mended() {
    let dir = tempfile::tempdir().expect("a folder");
    let keys = Keys::open(dir.path(), None).expect("keys");
    let refs: Vec<KeyRef> = (0..300).map(|i| keys.client(1, &i.to_string())).collect();
    keys.prepare(&refs).expect("prepared");
    let sealed: Vec<_> = refs.iter().map(|r| keys.seal(*r, b"x", b"").expect("sealed")).collect();
    for shard in std::fs::read_dir(dir.path().join("shards")).expect("shards") {
        use std::io::Write;
        let mut file = std::fs::OpenOptions::new().append(true).open(shard.expect("a shard").path()).expect("open");
        file.write_all(b"half a record").expect("write");
    }
    let again = Keys::open(dir.path(), None).expect("keys");
    let more: Vec<KeyRef> = (300..600).map(|i| again.client(1, &i.to_string())).collect();
    again.prepare(&more).expect("prepared");
    for (key_ref, sealed) in refs.iter().zip(&sealed) {
        assert_eq!(again.open_sealed(*key_ref, sealed, b"").expect("opened"), Opened::Bytes(b"x".to_vec()));
    }
    for key_ref in more {
        let sealed = again.seal(key_ref, b"y", b"").expect("sealed");
        assert_eq!(keys.open_sealed(key_ref, &sealed, b"").expect("opened"), Opened::Bytes(b"y".to_vec()));
    }
}

#[test]
fn a_missing_or_wrong_master_key_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    drop(Keys::open(dir.path(), None).expect("keys"));
    let file = dir.path().join("master.key");
    let rights = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).expect("it").permissions());
    assert_eq!(rights & 0o777, 0o600);
    let right = std::fs::read(&file).expect("read");
    std::fs::write(&file, "00".repeat(32)).expect("write");
    assert!(Keys::open(dir.path(), None).expect_err("wrong").to_string().contains("not the master key"));
    std::fs::remove_file(&file).expect("remove");
    assert!(Keys::open(dir.path(), None).expect_err("missing").to_string().contains("is missing"));
    std::fs::write(&file, right).expect("write");
    Keys::open(dir.path(), None).expect("right again");
}
