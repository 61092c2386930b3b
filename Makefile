# Two commands are all a newcomer needs: `make demo` and `make test`. Both install what they lack.

SHELL := /bin/bash
.DEFAULT_GOAL := help
DEMO_FLAGS ?=

.PHONY: help demo test check unit e2e assets bench bench-large clauses crash fmt leak tools-demo tools-test

help:
	@echo 'make demo         run Hearth with an invented community; prints the address and a login'
	@echo 'make test         everything that CI runs'
	@echo 'make unit         Rust tests only;   make e2e   browser tests only'
	@echo 'make bench        the figures that are promised;   make bench-large   those for a million people'
	@echo 'make clauses      the agreement, clause by clause: which are true'
	@echo 'make leak         10,000 invented communities: who sees what, against what the agreement says'
	@echo 'make crash        kill an import at random moments, 50 times'
	@echo 'make fmt          format the code'

demo: tools-demo assets
	cargo build --release --locked --package hearth
	@exec ./target/release/hearth demo $(DEMO_FLAGS)

test: tools-test assets check unit e2e

# What needs no test to run.
check:
	cargo fmt --all --check
	cargo xtask codegen --check
	cargo clippy --workspace --all-targets --locked -- --deny warnings
	cargo deny --all-features check bans licenses sources

unit: assets
	cargo nextest run --workspace --locked --profile ci
	cargo test --workspace --locked --doc --quiet

e2e: assets
	cargo build --locked --package hearth
	cargo build --locked --package web --example scene
	node --test --test-concurrency=1 --test-reporter=spec e2e/*.test.mjs

# Third-party styles, scripts and fonts, from npm by lock file into a folder that git ignores.
assets: web-assets/.done

web-assets/.done: package-lock.json scripts/assets.mjs
	npm ci --no-audit --no-fund --ignore-scripts
	node scripts/assets.mjs
	@touch web-assets/.done

bench: assets
	cargo xtask bench

bench-large: assets
	cargo xtask bench --large

# What policies/clauses.csv promises, held against the code and the tests that carry a clause's slug.
clauses:
	cargo xtask clauses

# Row security held against a second reading of the clauses; prints worlds, rows compared and differences, last.
leak:
	HEARTH_WORLDS=10000 cargo test --package store --test worlds --quiet -- --nocapture

crash: assets
	cargo xtask crash --times 50

fmt:
	cargo fmt --all

tools-demo:
	@scripts/install demo

tools-test:
	@scripts/install test
