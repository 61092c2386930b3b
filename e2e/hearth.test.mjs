// What a person does, in a real browser.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, before, describe, test } from 'node:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Site, accessible, fits, hasSample } from './site.mjs'

let site
before(async () => { site = await Site.start() })
after(async () => { await site?.stop() })

// A client of the data: the name to type, taken from the export itself.
function someone() {
  const zip = spawnSync('python3', ['-c', `
import csv, io, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
rows = lambda n: csv.DictReader(io.TextIOWrapper(z.open(n), 'utf-8-sig'))
stays = {}
for r in rows('Enrollment.csv'): stays.setdefault(r['PersonalID'], []).append(r['EnrollmentID'])
names = {}
for r in rows('Client.csv'):
    if r['FirstName'] and r['LastName'] and r['FirstName'].isalpha() and r['LastName'].isalpha() and len(stays.get(r['PersonalID'], [])) in (2, 3):
        names.setdefault((r['FirstName'], r['LastName']), []).append(r['PersonalID'])
for (first, last), ids in sorted(names.items()):
    if len(ids) == 1 and len(first) > 4 and len(last) > 4:
        print(first, last, ids[0], len(stays[ids[0]])); break
`, site.export], { encoding: 'utf8' })
  const [first, last, id, stays] = zip.stdout.trim().split(' ')
  return { first, last, id, stays: Number(stays) }
}

test('signs in, searches while typing, opens a client, reads the enrollments, exports', async () => {
  const person = someone()
  const page = await site.window()
  await page.goto('/')
  await page.waitForURL(/\/sign-in/)
  await site.signIn(page, 'lead_administrator')
  site.people.lead_administrator.state = await page.context().storageState()

  await page.goto('/clients')
  // Slowly, as a person types: the list follows without a click.
  await page.locator('#q').pressSequentially(`${person.first} ${person.last.slice(0, 4)}`, { delay: 40 })
  const link = page.locator('#found a', { hasText: person.last }).first()
  await link.waitFor()
  assert.ok(!decodeURIComponent(page.url()).toLowerCase().includes(person.last.toLowerCase()), 'no name in the address')
  await link.click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: person.last }).waitFor()
  assert.ok(!decodeURIComponent(page.url()).toLowerCase().includes(person.last.toLowerCase()), 'no name in the address')
  assert.ok(!(await page.title()).includes(person.last), 'no name in the title')

  const rows = page.getByRole('table', { name: 'Enrollments' }).locator('tbody tr')
  assert.equal(await rows.count(), person.stays)

  await page.goto('/export')
  const hash = page.getByRole('radio').first()
  if (await hash.count()) await page.locator('label', { has: page.locator(':scope') }).first().waitFor()
  await page.locator('input[name=hash]').first().check({ force: true })
  await page.getByRole('button', { name: 'Make the export' }).click()
  const ready = page.getByRole('button', { name: /download/i })
  await ready.waitFor({ timeout: 60_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), ready.click()])
  const file = join(site.folder, 'export.zip')
  await download.saveAs(file)
  assert.equal(readFileSync(file).subarray(0, 2).toString(), 'PK')
  // 1 says that the data has faults of high priority, which the sample has; what matters here is that the export reads.
  const checked = JSON.parse(site.run(['check', file, '--format', 'json'], undefined, [0, 1]))
  assert.equal(checked.readable, true)
  assert.equal(checked.version, 'FY2026')
  assert.ok(checked.rows > 1000)
  assert.deepEqual(page.broken, [])
  await page.context().close()
})

test('a wrong code is refused in words, and nothing typed but the secrets is lost', async () => {
  const page = await site.window()
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill('lead_administrator@example.org')
  await page.getByLabel('Password', { exact: true }).fill('not the password at all')
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').first().waitFor()
  assert.equal(await page.getByLabel('Email address').inputValue(), 'lead_administrator@example.org')
  await accessible(page)
  await page.context().close()
})

test('a misspelled name is found', async () => {
  const person = someone()
  const page = await site.signedIn('data_analyst')
  await page.goto('/clients')
  const wrong = person.last.slice(0, 2) + person.last[3] + person.last[2] + person.last.slice(4)
  await page.locator('#q').fill(`${person.first} ${wrong}`)
  await page.getByRole('button', { name: 'Search' }).last().click()
  await page.locator('#found a', { hasText: person.last }).first().waitFor()
  await page.context().close()
})

test('the slash key goes to the search, without a mouse', async () => {
  const page = await site.signedIn('data_analyst')
  await page.goto('/projects')
  await page.keyboard.press('/')
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'))
  assert.equal(focused, 'q')
  await page.context().close()
})

test('a Social Security number shows only when asked for', async () => {
  if (!hasSample) return console.log('skipped: needs the sample')
  const person = someone()
  const page = await site.signedIn('data_analyst')
  await page.goto(`/clients/1/${person.id}`)
  const body = () => page.locator('main').innerText()
  assert.ok(!/\b\d{3}-\d{2}-\d{4}\b/.test(await body()))
  const show = page.getByRole('button', { name: /show/i }).first()
  if (await show.count()) {
    await show.click()
    await page.waitForFunction(() => /\d{3}-\d{2}-\d{4}/.test(document.querySelector('main').innerText))
  }
  await page.context().close()
})

test('an upload is checked first; the same file again would change nothing', async () => {
  const page = await site.signedIn('lead_administrator')
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles(site.export)
  await page.getByLabel(/Name of the source/).fill('sample')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'Nothing would change' }).waitFor({ timeout: 120_000 })
  await accessible(page)
  await page.context().close()
})

test('a file that is no export is refused in words', async () => {
  const page = await site.signedIn('lead_administrator')
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles({ name: 'letter.zip', mimeType: 'application/zip', buffer: Buffer.from('not a zip') })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'Nothing was imported' }).waitFor({ timeout: 60_000 })
  await page.getByText('The zip file is damaged or is not a zip file.').waitFor()
  await accessible(page)
  await page.context().close()
})

test('read only may not import, and what does not exist is not found', async () => {
  const page = await site.signedIn('data_analyst')
  for (const path of ['/import', '/export', '/administration']) {
    assert.equal((await page.goto(path)).status(), 403, path)
  }
  for (const path of ['/clients/1/nobody', '/clients/1/no%00body', '/projects/1/nowhere', '/nothing']) {
    assert.equal((await page.goto(path)).status(), 404, path)
  }
  await accessible(page)
  await page.context().close()
})

test('without scripts, search and record work', async () => {
  const person = someone()
  const kept = await site.signedIn('data_analyst')
  const state = await kept.context().storageState()
  await kept.context().close()
  const page = await site.window(1280, { storageState: state, javaScriptEnabled: false })
  await page.goto('/clients')
  await page.locator('#q').fill(`${person.first} ${person.last}`)
  await page.locator('form.client-search button[type=submit]').click()
  await page.locator('#found a', { hasText: person.last }).first().click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: person.last }).waitFor()
  await page.context().close()
})

describe('every page is accessible and fits a phone', () => {
  const pages = [
    ['home', '/'], ['clients', '/clients'], ['projects', '/projects'], ['organizations', '/organizations'],
    ['import', '/import'], ['export', '/export'], ['dictionary', '/data-dictionary'], ['dictionary-file', '/data-dictionary/Enrollment'],
    ['dictionary-lists', '/data-dictionary/lists'], ['account', '/account'], ['administration', '/administration'],
    ['people', '/administration/people'], ['invite', '/administration/people/invite'], ['settings', '/administration/settings'],
  ]
  for (const width of [1280, 320]) {
    for (const [name, path] of pages) {
      test(`${name} at ${width} px`, async () => {
        const page = await site.signedIn('lead_administrator', width)
        assert.equal((await page.goto(path)).status(), 200)
        await fits(page)
        await accessible(page)
        await shot(page, `${name}-${width}`)
        assert.deepEqual(page.broken, [])
        await page.context().close()
      })
    }

    test(`a client and a project at ${width} px`, async () => {
      const page = await site.signedIn('lead_administrator', width)
      await page.goto(`/clients/1/${someone().id}`)
      for (const section of await page.locator('main details').all()) await section.evaluate(d => { d.open = true })
      await fits(page)
      await accessible(page)
      await shot(page, `client-${width}`)
      await page.goto('/projects')
      await page.locator('main table a').first().click()
      await page.waitForURL(/\/projects\/\d+\//)
      await fits(page)
      await accessible(page)
      await shot(page, `project-${width}`)
      assert.deepEqual(page.broken, [])
      await page.context().close()
    })

    test(`sign in at ${width} px`, async () => {
      const page = await site.window(width)
      await page.goto('/sign-in')
      await fits(page)
      await accessible(page)
      await shot(page, `sign-in-${width}`)
      await page.context().close()
    })
  }
})

// With HEARTH_SHOTS=DIR the pages are kept as pictures, to be looked at.
async function shot(page, name) {
  if (process.env.HEARTH_SHOTS) await page.screenshot({ path: join(process.env.HEARTH_SHOTS, `${name}.png`), fullPage: true })
}
