// The LSA: from its form to a household in a number of its pictures.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Site, accessible, fits, hasSample } from './site.mjs'

let site
before(async () => { site = await Site.start() })
after(async () => { await site?.stop() })

// The address of a finished report; made by the first test.
let report

test('runs an LSA, watches it, downloads it, opens a number and a household in it', async () => {
  const page = await site.signedIn('lead_administrator')
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('heading', { name: 'No reports yet' }).waitFor()
  await accessible(page)
  await page.getByRole('link', { name: 'Run an LSA' }).click()
  await page.getByRole('heading', { name: 'What do you want to report on?' }).waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('First day').waitFor()
  if (hasSample) await page.getByText('CoC: XX-501').waitFor()
  const cocs = page.locator('label[for^=coc-]')
  if (await cocs.count()) await cocs.first().click()

  // What was typed is kept when something is wrong.
  await page.getByLabel('First day').fill('last fall')
  await page.getByRole('button', { name: 'Run the report' }).click()
  await page.getByRole('link', { name: 'Type a date like 10/1/2025.' }).waitFor()
  assert.equal(await page.getByLabel('First day').inputValue(), 'last fall')
  await accessible(page)
  await page.getByLabel('First day').fill('10/1/2025')
  await page.getByLabel('Last day').fill('9/30/2026')
  await page.getByRole('button', { name: 'Run the report' }).click()
  await page.locator('progress').waitFor()
  await accessible(page)
  await shot(page, 'report-running-1280')

  // The page follows the work by itself.
  const ready = page.getByRole('button', { name: 'Download' })
  await ready.waitFor({ timeout: 120_000 })
  report = new URL(page.url()).pathname
  const [download] = await Promise.all([page.waitForEvent('download'), ready.click()])
  assert.match(download.suggestedFilename(), /^lsa-[A-Z]{2}-\d{3}-2025-10-01-2026-09-30\.zip$/)
  const file = join(site.folder, 'lsa.zip')
  await download.saveAs(file)
  assert.equal(readFileSync(file).subarray(0, 2).toString(), 'PK')

  await page.getByRole('link', { name: 'See it in pictures' }).click()
  const number = page.getByRole('table', { name: 'Households by their way through the system' }).locator('tbody tr').nth(1).locator('td a').first()
  const count = await number.innerText()
  if (hasSample) assert.equal(count, '2,712')
  await number.click()
  await page.getByRole('heading', { level: 1, name: `${count} households` }).waitFor()
  await accessible(page)
  const head = page.locator('tbody th a').first()
  const record = await head.getAttribute('href')
  await page.locator('tbody tr').first().getByRole('link', { name: 'Show the steps' }).click()
  await page.getByRole('heading', { name: '1. The stays that the report looks at' }).waitFor()
  assert.ok(!page.url().includes(record.split('/').pop()), 'no id of a person in the address')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await page.waitForURL(url => url.pathname === record)
  assert.deepEqual(page.broken, [])
  await page.context().close()
})

test('a household type and a population are chosen with the keyboard alone', async () => {
  const page = await site.signedIn('lead_administrator')
  await page.goto(`${report}/picture`)
  await page.getByRole('combobox', { name: 'Household type' }).focus()
  await page.keyboard.type('Adults and')
  await page.keyboard.press('Tab')
  await page.keyboard.type('A disabled')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/type=2&population=18/)
  await page.getByText('Adults and children; a disabled adult or head').waitFor()
  await page.context().close()
})

test('only a lead administrator sees reports', async () => {
  const page = await site.signedIn('data_analyst')
  for (const path of ['/reports', report, `${report}/picture`, `${report}/households`, `${report}/households/0`]) {
    assert.equal((await page.goto(path)).status(), 403, path)
  }
  await page.context().close()
})

describe('every page is accessible and fits a phone', () => {
  for (const width of [1280, 320]) {
    test(`the pages of reports at ${width} px`, async () => {
      const page = await site.signedIn('lead_administrator', width)
      const pages = [
        ['reports', '/reports'], ['report-what', '/reports/lsa/new'], ['report-form', '/reports/lsa/new?scope=systemwide'],
        ['report-hic', '/reports/lsa/new?scope=hic'], ['report-projects', '/reports/lsa/new?scope=projects'],
        ['report', report], ['report-picture', `${report}/picture`], ['report-picture-chosen', `${report}/picture?type=2&population=19`],
        ['report-none', `${report}/picture?type=3&population=10`], ['report-households', `${report}/households?type=1&days=7`],
        ['report-returned', `${report}/households?cohort=-2&place=permanent&within=730`],
        ['report-household', `${report}/households/0`],
      ]
      for (const [name, path] of pages) {
        assert.equal((await page.goto(path)).status(), 200, path)
        for (const part of await page.locator('main details').all()) await part.evaluate(d => { d.open = true })
        await fits(page)
        await accessible(page)
        await shot(page, `${name}-${width}`)
      }
      assert.deepEqual(page.broken, [])
      await page.context().close()
    })
  }
})

// With HEARTH_SHOTS=DIR the pages are kept as pictures, to be looked at.
async function shot(page, name) {
  if (process.env.HEARTH_SHOTS) await page.screenshot({ path: join(process.env.HEARTH_SHOTS, `${name}.png`), fullPage: true })
}
