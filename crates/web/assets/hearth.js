// What the pages do beyond HTML: '/' focuses the search, a warning before a sign-in ends, drafts of
// what was typed, print buttons. Every page works without it.
"use strict";

(() => {
  const body = document.body;
  const account = body.dataset.account;

  // ---- Small things -------------------------------------------------------------------------

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.getElementById("global-search");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  });

  for (const field of document.querySelectorAll("[data-whole-link]")) {
    if (field.value.startsWith("/")) field.value = location.origin + field.value;
    field.addEventListener("focus", () => field.select());
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      const field = document.getElementById(copy.dataset.copy);
      navigator.clipboard.writeText(field.value).then(() => { copy.textContent = "Copied"; }, () => field.select());
    }
    for (const menu of document.querySelectorAll("details.hearth-menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.hearth-menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  document.querySelector("[data-focus]")?.focus();

  // ---- Lists of people ----------------------------------------------------------------------
  // From the field (data-results names its list) one walks through the list with the arrows; Escape leads back.

  document.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
    for (const field of document.querySelectorAll("[data-results]")) {
      const list = document.getElementById(field.dataset.results);
      const links = [...list.querySelectorAll("a[href]")];
      const at = links.indexOf(document.activeElement);
      if (at < 0 && document.activeElement !== field) continue;
      if (event.key === "Escape") {
        if (field.form.contains(list)) list.replaceChildren();
        if (at >= 0) field.focus();
      } else if (links.length > 0) {
        event.preventDefault();
        const next = event.key === "ArrowDown" ? Math.min(at + 1, links.length - 1) : at - 1;
        (links[next] ?? field).focus();
      }
    }
  });
  const header = document.querySelector(".hearth-search");
  header?.addEventListener("focusout", (event) => {
    if (!header.contains(event.relatedTarget)) setTimeout(() => {
      if (!header.contains(document.activeElement)) document.getElementById("global-found").replaceChildren();
    }, 200);
  });

  // ---- Parts that open ----------------------------------------------------------------------
  // Which sections somebody has open, by the names of the sections alone; on paper all of them are.

  const OPENED = `opened:${account}`;
  const sections = [...document.querySelectorAll("details[data-remember]")];
  let opened = new Set();
  try { opened = new Set(JSON.parse(localStorage.getItem(OPENED) ?? "[]")); } catch { /* nothing is remembered */ }
  for (const section of sections) {
    section.open = opened.has(section.dataset.remember);
    section.querySelector("summary").addEventListener("click", () => {
      if (section.open) opened.delete(section.dataset.remember); else opened.add(section.dataset.remember);
      try { localStorage.setItem(OPENED, JSON.stringify([...opened])); } catch { /* nothing is remembered */ }
    });
  }
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open])")];
    for (const part of closed) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of closed) part.open = false; });

  // ---- Long work ----------------------------------------------------------------------------
  // A form marked data-busy says so while its file is on the way, and is sent only once.

  for (const form of document.querySelectorAll("form[data-busy]")) {
    form.addEventListener("submit", () => {
      const says = document.createElement("p");
      says.setAttribute("role", "status");
      form.append(says);
      setTimeout(() => { says.textContent = form.dataset.busy; }, 300);
      for (const button of form.querySelectorAll("button")) setTimeout(() => { button.disabled = true; }, 0);
      // Back from the next page, it can be sent again.
      addEventListener("pageshow", () => { for (const button of form.querySelectorAll("button")) button.disabled = false; }, { once: true });
    });
  }

  // A field marked data-filter hides what does not fit in the list that it names; a tick stays a tick.
  for (const field of document.querySelectorAll("[data-filter]")) {
    const list = document.getElementById(field.dataset.filter);
    field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      for (const group of list.querySelectorAll("[data-filter-group]")) {
        const whole = group.querySelector("legend").textContent.toLowerCase().includes(wanted);
        let any = false;
        for (const item of group.querySelectorAll("[data-filter-item]")) {
          item.hidden = !whole && !item.textContent.toLowerCase().includes(wanted);
          any ||= !item.hidden;
        }
        group.hidden = !any;
      }
    });
  }

  // ---- Drafts -------------------------------------------------------------------------------
  // A form marked data-draft keeps what was typed in this tab's storage, under the account, the path
  // and the form's mark, until the form was saved. Passwords, codes and files are never kept.

  const PREFIX = "draft:";
  const SENT = "draft-sent";
  const keyOf = (form) => `${PREFIX}${account}:${location.pathname}:${form.dataset.draft}`;

  function draftFields(form) {
    return [...form.elements].filter((field) => field.name
      && !["password", "file", "hidden", "submit", "button"].includes(field.type)
      && field.autocomplete !== "one-time-code" && !("noDraft" in field.dataset));
  }

  function keep(form) {
    const values = draftFields(form).map((field) =>
      ["checkbox", "radio"].includes(field.type) ? [field.name, field.value, field.checked] : [field.name, field.value]);
    try { sessionStorage.setItem(keyOf(form), JSON.stringify(values)); } catch { /* storage is full or off */ }
  }

  function putBack(form) {
    const stored = sessionStorage.getItem(keyOf(form));
    if (!stored) return;
    let changed = false;
    const fields = draftFields(form);
    const used = new Set();
    for (const [name, value, checked] of JSON.parse(stored)) {
      const choice = checked !== undefined;
      const field = fields.find((f) => f.name === name && !used.has(f) && (!choice || f.value === value));
      if (!field) continue;
      used.add(field);
      if (choice ? field.checked !== checked : field.value !== value) {
        if (choice) field.checked = checked; else field.value = value;
        changed = true;
      }
    }
    if (!changed) return;
    const note = document.createElement("p");
    note.className = "hearth-draft hearth-soft";
    note.setAttribute("role", "status");
    note.textContent = "What you typed before is back. It is not saved yet. ";
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "usa-button usa-button--unstyled";
    drop.textContent = "Throw it away";
    drop.addEventListener("click", () => { sessionStorage.removeItem(keyOf(form)); form.reset(); note.remove(); });
    note.append(drop);
    form.prepend(note);
  }

  function forgetDrafts() {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("draft")) sessionStorage.removeItem(key);
  }

  if (account) {
    // A form was sent and a signed-in page came back: it was saved, or the server shows it again with its values.
    // An error page is neither: the draft waits on the form's page.
    const sent = sessionStorage.getItem(SENT);
    if (sent && !document.querySelector("[data-failed]")) sessionStorage.removeItem(sent);
    sessionStorage.removeItem(SENT);
    for (const form of document.querySelectorAll("form[data-draft]")) {
      putBack(form);
      let timer;
      form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => keep(form), 300); });
      form.addEventListener("submit", () => { clearTimeout(timer); keep(form); sessionStorage.setItem(SENT, keyOf(form)); });
    }
  } else {
    // The sign-in page came back instead: the draft stays.
    sessionStorage.removeItem(SENT);
  }
  for (const form of document.querySelectorAll("form[data-sign-out]")) form.addEventListener("submit", forgetDrafts);

  // ---- The end of a sign-in -----------------------------------------------------------------
  // Time is measured by the wall clock, so that a laptop that slept does not think itself signed in.

  if (!account) return;
  const dialog = document.getElementById("hearth-idle");
  const leftText = dialog.querySelector("[data-idle-left]");
  const WARN = 120;
  let idleEnd, absoluteEnd;

  function restart(idle, absolute) {
    idleEnd = Date.now() + idle * 1000;
    absoluteEnd = Date.now() + absolute * 1000;
    if (dialog.open && Math.min(idle, absolute) > WARN) dialog.close();
  }
  restart(Number(body.dataset.idleSeconds), Number(body.dataset.endsSeconds));

  function keepAllDrafts() {
    for (const form of document.querySelectorAll("form[data-draft]")) if (sessionStorage.getItem(keyOf(form))) keep(form);
  }

  // Asks the server how long this sign-in still runs; with `use`, that counts as use and starts the time again.
  async function ask(use) {
    const headers = { Accept: "application/json", ...(use ? {} : { "Hearth-Poll": "1" }) };
    const answer = await fetch("/stay", { method: "POST", headers, redirect: "manual" }).catch(() => null);
    if (!answer?.ok) return leave();
    const { idle_seconds, ends_seconds } = await answer.json();
    restart(idle_seconds, ends_seconds);
    if (use) channel?.postMessage({ idle_seconds, ends_seconds });
  }

  function leave() {
    keepAllDrafts();
    location.assign(`/sign-in?ended=idle&next=${encodeURIComponent(location.pathname)}`);
  }

  // Work in one tab keeps the others signed in.
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("hearth-stay") : null;
  channel?.addEventListener("message", ({ data }) => restart(data.idle_seconds, data.ends_seconds));
  channel?.postMessage({ idle_seconds: Number(body.dataset.idleSeconds), ends_seconds: Number(body.dataset.endsSeconds) });
  document.addEventListener("htmx:after:request", ({ detail }) => {
    if (!detail?.ctx?.request?.headers?.["Hearth-Poll"]) restart(Number(body.dataset.idleSeconds), (absoluteEnd - Date.now()) / 1000);
  });

  dialog.querySelector("[data-idle-stay]").addEventListener("click", () => ask(true));
  dialog.querySelector("[data-idle-leave]").addEventListener("click", () => {
    document.querySelector("form[data-sign-out]").requestSubmit();
  });
  dialog.addEventListener("cancel", (event) => { event.preventDefault(); ask(true); });
  document.querySelector("[data-stay]")?.addEventListener("click", (event) => { event.preventDefault(); ask(true); });

  // The server's word counts: before warning and before leaving it is asked, for another tab may have been used.
  let asking = false;
  setInterval(async () => {
    const seconds = Math.round((Math.min(idleEnd, absoluteEnd) - Date.now()) / 1000);
    if (seconds > WARN || asking) return;
    if (seconds <= 0 || !dialog.open) {
      asking = true;
      await ask(false);
      asking = false;
    }
    const left = Math.round((Math.min(idleEnd, absoluteEnd) - Date.now()) / 1000);
    if (left > WARN) return;
    leftText.textContent = left > 60 ? "2 minutes" : left > 10 ? "1 minute" : "a few seconds";
    if (!dialog.open) dialog.showModal();
  }, 1000);
})();
