// Who sees whom, as people in a browser find it: agencies, plans and a family made for it; days are moved in the data.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, beforeEach, test } from 'node:test'
import { Site, accessible, fits, openBrowser } from './site.mjs'

const binary = process.env.HEARTH_SCENE ?? resolve(import.meta.dirname, '../target/debug/examples/scene')
const shots = process.env.HEARTH_SHOTS

class Scene extends Site {
  static async start() {
    const scene = new Scene()
    scene.server = spawn(binary, [], { stdio: ['pipe', 'pipe', 'inherit'] })
    scene.lines = createInterface({ input: scene.server.stdout })[Symbol.asyncIterator]()
    const said = JSON.parse((await scene.lines.next()).value)
    scene.address = said.address
    scene.people = Object.fromEntries(Object.entries(said.people).map(([name, person]) => [name, { ...person, step: 0 }]))
    scene.browser = await openBrowser()
    return scene
  }

  // A fact, as superuser; the grants follow.
  async sql(statement) {
    this.server.stdin.write(statement.replace(/\s+/g, ' ') + '\n')
    const { value } = await this.lines.next()
    if (value !== 'ok') throw new Error(`${value}: ${statement}`)
  }

  // A verified link to a plan's member, on the caseload of its viewer.
  async link(plan, person, id) {
    await this.sql(`
      INSERT INTO roster_link (id, agency_id, source_id, personal_id, member_from, confirmed_on, verified_on, verified_by, tie, tie_from, added_by)
      SELECT '${id}', a.id, 1, '${person}', '2026-01-02', current_date, '2026-01-03', 'test', 'ecm', '2026-01-02', 'test'
      FROM agency a WHERE lower(a.name) = '${plan} plan';
      INSERT INTO caseload (account_id, link_id, from_on, assigned_by)
      SELECT a.id, '${id}', '2026-01-03', 'test' FROM account a WHERE a.email = '${plan}@example.org'`)
  }

  // A release for a plan; days are counted from today.
  async release(person, plan, { kind = 'plan', how = 'written', from = -10, to = 355, id = crypto.randomUUID() } = {}) {
    const part2 = kind === 'part2'
    await this.sql(`
      INSERT INTO release (id, source_id, personal_id, kind, how, signed_by, signer_name, signed_on, from_on, to_on, evidence, purpose, information, discloser_id, recorded_by)
      VALUES ('${id}', 1, '${person}', '${kind}', '${how}', 'person', 'Maria Quintana', current_date + ${from}, current_date + ${from}, current_date + ${to}, 'file 1',
              '${part2 ? 'care' : ''}', '${part2 ? 'dates' : ''}', ${part2 ? "(SELECT id FROM agency WHERE name = 'River Mission')" : 'NULL'}, 'test');
      INSERT INTO release_recipient (release_id, agency_id) SELECT '${id}', a.id FROM agency a WHERE lower(a.name) = '${plan} plan'`)
  }

  async forget() {
    await this.sql(`DELETE FROM release_recipient; DELETE FROM release; DELETE FROM caseload; DELETE FROM roster_link;
      DELETE FROM client_merge; DELETE FROM restriction; DELETE FROM explanation; DELETE FROM project_segment`)
  }

  async stop() {
    await this.browser?.close()
    const ended = new Promise(done => this.server.on('exit', done))
    this.server.stdin.end()
    await ended
  }
}

const GOLDEN = '01920000-0000-7000-8000-00000000aaaa'
const SILVER = '01920000-0000-7000-8000-00000000bbbb'
const NOBODY = '01920000-0000-7000-8000-00000000cccc'

let scene
before(async () => { scene = await Scene.start() })
after(async () => { await scene?.stop() })
beforeEach(async () => { await scene.forget() })

// What the list and the search of a plan's viewer say, and what a member's page answers.
async function sees(page, id) {
  await page.goto('/members')
  const list = await page.locator('main').innerText()
  await page.getByLabel('Find a member by name or birth date').fill('quintana')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.waitForURL(/\/members\/found\//)
  const found = await page.locator('#found').innerText()
  const answer = await page.request.get(`/members/${id}`)
  return { list, found, status: answer.status(), body: await answer.text() }
}

async function absent(page, id) {
  const seen = await sees(page, id)
  assert.ok(!seen.list.includes('Quintana'), seen.list)
  assert.ok(!seen.found.includes('Quintana'), seen.found)
  assert.equal(seen.status, 404)
}

async function present(page, id) {
  const seen = await sees(page, id)
  assert.ok(seen.list.includes('Maria Quintana') && seen.found.includes('Maria Quintana'))
  assert.equal(seen.status, 200)
  return seen
}

// The page but for what it repeats of the question and the seconds left of the sign-in.
function plain(text, id) {
  return text.replaceAll(id, 'ID').replace(/data-(idle|ends)-seconds="\d+"/g, '').replace(/signed out at [^<]*? if/, '')
}

test('an off-roster person and a non-existing person give the same bytes and timing class', async () => {
  await scene.link('silver', 'P-1', SILVER)
  await scene.release('P-1', 'silver')
  const page = await scene.signedIn('golden')
  const times = { [SILVER]: [], [NOBODY]: [] }
  const bodies = {}
  for (let round = 0; round < 25; round++) {
    for (const id of [SILVER, NOBODY]) {
      const started = performance.now()
      const answer = await page.request.get(`/members/${id}`)
      times[id].push(performance.now() - started)
      assert.equal(answer.status(), 404)
      bodies[id] = plain(await answer.text(), id)
    }
  }
  assert.equal(bodies[SILVER], bodies[NOBODY])
  // The quickest of many: what else the machine does makes answers slower, never quicker.
  const [one, other] = [Math.min(...times[SILVER]), Math.min(...times[NOBODY])]
  assert.ok(Math.abs(one - other) < Math.max(20, 0.5 * Math.min(one, other)), `${one} ms and ${other} ms`)
  // A record of the HMIS and one that never was: the same refusal of the page, before anything is looked up.
  const [record, none] = await Promise.all(['P-1', 'P-none'].map(async id => plain(await (await page.request.get(`/clients/1/${id}`)).text(), id)))
  assert.equal(record, none)
  await page.context().close()
})

test('no, an oral or an older release: absent everywhere; a written one naming plan P: visible to P, not to Q', async () => {
  await scene.link('golden', 'P-1', GOLDEN)
  await scene.link('silver', 'P-1', SILVER)
  const golden = await scene.signedIn('golden')
  const silver = await scene.signedIn('silver')
  await absent(golden, GOLDEN)
  await scene.release('P-1', 'golden', { how: 'oral' })
  await absent(golden, GOLDEN)
  await scene.release('P-1', 'golden', { from: -400, to: -35 })
  await absent(golden, GOLDEN)
  await scene.release('P-1', 'golden')
  await present(golden, GOLDEN)
  await absent(silver, SILVER)
  await golden.context().close()
  await silver.context().close()
})

test('revoked with a page open: nothing afterwards', async () => {
  await scene.link('golden', 'P-1', GOLDEN)
  await scene.release('P-1', 'golden')
  const golden = await scene.signedIn('golden')
  await golden.goto(`/members/${GOLDEN}`)
  await golden.getByRole('heading', { name: 'Maria Quintana' }).waitFor()
  const worker = await scene.signedIn('worker')
  await worker.goto('/clients/1/P-1/sharing')
  await worker.getByRole('link', { name: /^Revoke/ }).click()
  await worker.getByRole('button', { name: 'Revoke the release' }).click()
  await worker.getByText('The release is revoked').waitFor()
  const answer = await golden.reload()
  assert.equal(answer.status(), 404)
  assert.ok(!(await golden.content()).includes('Quintana'))
  await absent(golden, GOLDEN)
  await worker.context().close()
  await golden.context().close()
})

test('an authorized member with an unauthorized spouse and a child on another plan: no trace of either', async () => {
  await scene.link('golden', 'P-1', GOLDEN)
  await scene.link('golden', 'P-2', '01920000-0000-7000-8000-00000000dddd')
  await scene.link('silver', 'P-3', SILVER)
  await scene.release('P-1', 'golden')
  await scene.release('P-3', 'silver')
  const page = await scene.signedIn('golden')
  const seen = await present(page, GOLDEN)
  for (const text of [seen.list, seen.found, seen.body]) {
    for (const name of ['Luis', 'Luz', 'P-2', 'P-3', 'H-1']) assert.ok(!text.includes(name), name)
  }
  await page.context().close()
})

test('shelter and Part 2 stays under a general release: shelter only', async () => {
  await scene.sql("INSERT INTO project_segment (source_id, project_id, part2, set_by) VALUES (1, 'SUD', true, 'test')")
  await scene.link('golden', 'P-1', GOLDEN)
  await scene.release('P-1', 'golden', { kind: 'general' })
  await scene.release('P-1', 'golden')
  const page = await scene.signedIn('golden')
  await page.goto(`/members/${GOLDEN}`)
  const stays = page.getByRole('table', { name: 'Stays' }).locator('tbody tr')
  assert.equal(await stays.count(), 1)
  assert.match(await stays.first().innerText(), /Emergency shelter/)
  assert.ok(!(await page.content()).includes('42 CFR'))
  await scene.release('P-1', 'golden', { kind: 'part2', how: 'electronic' })
  await page.reload()
  assert.equal(await stays.count(), 2)
  await page.getByText('42 CFR part 2 prohibits unauthorized use or disclosure of these records.').waitFor()
  await page.context().close()
})

test('a stale roster: the next request is refused', async () => {
  await scene.link('golden', 'P-1', GOLDEN)
  await scene.release('P-1', 'golden')
  const page = await scene.signedIn('golden')
  await scene.sql('UPDATE roster_link SET confirmed_on = current_date - 35')
  await present(page, GOLDEN)
  await scene.sql('UPDATE roster_link SET confirmed_on = current_date - 36')
  await absent(page, GOLDEN)
  await page.context().close()
})

test('merge of an authorized with a refusing record: invisible; taken apart: back after verification', async () => {
  await scene.link('golden', 'P-1', GOLDEN)
  await scene.release('P-1', 'golden', { from: -20 })
  const golden = await scene.signedIn('golden')
  await present(golden, GOLDEN)
  const lead = await scene.signedIn('lead')
  await lead.goto('/clients/1/P-4/sharing')
  await lead.getByText('Record a refusal').click()
  await lead.getByRole('button', { name: 'Record the refusal' }).click()
  await lead.getByText('The refusal is recorded').waitFor()
  await lead.goto('/clients/1/P-1/sharing/plans')
  await lead.getByLabel('Personal ID of the other record').fill('P-4')
  await lead.getByRole('button', { name: 'Take together' }).click()
  await lead.getByText('The records are taken together').waitFor()
  await absent(golden, GOLDEN)
  await lead.getByRole('button', { name: /Take apart/ }).click()
  await lead.getByText('The records are apart again').waitFor()
  await absent(golden, GOLDEN)
  // Two days later.
  await scene.sql('UPDATE client_merge SET merged_on = merged_on - 2, undone_on = undone_on - 2')
  await lead.getByRole('button', { name: 'Verify again' }).click()
  await lead.getByText('The link is verified').waitFor()
  await present(golden, GOLDEN)
  await lead.context().close()
  await golden.context().close()
})

test('a release is recorded without losing what was typed, and a member is linked by hand', async () => {
  const lead = await scene.signedIn('lead')
  await lead.goto('/clients/1/P-1/sharing/plans')
  await lead.getByLabel('Plan', { exact: true }).selectOption({ label: 'Golden Plan' })
  await lead.getByLabel('Member from').fill('soon')
  await lead.getByText('Enhanced Care Management').click()
  await lead.getByRole('button', { name: 'Save the link' }).click()
  await lead.getByRole('alert').first().waitFor()
  assert.equal(await lead.getByLabel('Member from').inputValue(), 'soon')
  await lead.getByLabel('Member from').fill('1/2/2026')
  await lead.getByRole('button', { name: 'Save the link' }).click()
  await lead.getByRole('button', { name: 'Verify: it is this person' }).click()
  await lead.getByRole('button', { name: /^Assign/ }).click()
  await lead.getByText('No release that holds names a plan.').waitFor()

  const worker = await scene.signedIn('worker')
  await worker.goto('/clients/1/P-1')
  await worker.getByRole('link', { name: 'Sharing' }).click()
  await worker.getByRole('link', { name: 'For a health plan' }).click()
  await worker.getByText('Golden Plan').click()
  await worker.getByLabel('How many days it lasts').fill('20')
  await worker.getByLabel('Where the signed form is').fill('drawer 3')
  await worker.getByRole('button', { name: 'Record the release' }).click()
  await worker.getByRole('alert').first().waitFor()
  assert.equal(await worker.getByLabel('Where the signed form is').inputValue(), 'drawer 3')
  await accessible(worker)
  await worker.getByLabel('How many days it lasts').fill('90')
  await worker.getByRole('button', { name: 'Record the release' }).click()
  await worker.getByText('The release is recorded').waitFor()
  const golden = await scene.signedIn('golden')
  await golden.goto('/members')
  await golden.getByRole('link', { name: 'Maria Quintana' }).waitFor()
  for (const page of [lead, worker, golden]) {
    assert.deepEqual(page.broken, [])
    await page.context().close()
  }
})

test('every page of sharing is accessible and fits a phone', async () => {
  await scene.sql("INSERT INTO project_segment (source_id, project_id, part2, set_by) VALUES (1, 'SUD', true, 'test')")
  await scene.link('golden', 'P-1', GOLDEN)
  await scene.release('P-1', 'golden', { from: -400, to: -35 })
  await scene.release('P-1', 'golden')
  await scene.release('P-1', 'golden', { kind: 'part2' })
  const pages = {
    worker: ['/', '/clients/1/P-1', '/clients/1/P-1/sharing', '/clients/1/P-1/sharing/release?kind=general', '/clients/1/P-1/sharing/release?kind=plan',
      '/clients/1/P-1/sharing/release?kind=part2', '/consent/missing', '/consent/forms'],
    lead: ['/clients/1/P-1/sharing/plans', '/clients/1/P-4/sharing/plans', '/clients/1/P-4/sharing', '/consent/sources', '/projects/1/SUD'],
    golden: ['/members', `/members/${GOLDEN}`, `/members/${NOBODY}`],
    silver: ['/members'],
    desk: ['/'],
  }
  for (const form of ['release', 'plan', 'part2', 'refusal', 'explanation', 'rights']) pages.worker.push(`/consent/forms/${form}?language=es`)
  if (shots) mkdirSync(shots, { recursive: true })
  const problems = []
  for (const [name, paths] of Object.entries(pages)) {
    for (const width of [1280, 320]) {
      const page = await scene.signedIn(name, width)
      for (const path of paths) {
        await page.goto(path)
        await fits(page).catch(problem => problems.push(problem.message))
        if (width === 1280) await accessible(page).catch(problem => problems.push(`${path}: ${problem.message}`))
        if (shots) await page.screenshot({ path: join(shots, `${name}${path.replace(/[^a-z0-9]+/gi, '-')}-${width}.png`), fullPage: true })
      }
      await page.context().close()
    }
  }
  assert.deepEqual(problems, [])
})
