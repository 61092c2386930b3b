// The agreement as people live it: a first day as a new plan viewer, and what stops access and what does not.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join } from 'node:path'
import { Site, accessible, fits } from './site.mjs'

let site
before(async () => { site = await Site.start() })
after(async () => { await site?.stop() })

const day = (offset = 0) => {
  const at = new Date(Date.now() + offset * 86_400_000)
  return `${at.getMonth() + 1}/${at.getDate()}/${at.getFullYear()}`
}

// Fills the fields of the form that has this button, and sends it.
async function send(page, button, fields = {}) {
  // By its text: in a closed 'details' it has no role.
  const its = { hasText: new RegExp(`^\\s*${button}\\s*$`) }
  const form = page.locator('form').filter({ has: page.locator('button', its) }).first()
  const more = form.locator('xpath=ancestor::details[1]')
  if (await more.count()) await more.evaluate(details => { details.open = true })
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`)
    const kind = await field.first().evaluate(it => it.tagName === 'SELECT' ? 'select' : it.type)
    if (kind === 'radio') await form.locator(`label[for="${name}-${value}"]`).click()
    else if (kind === 'select') await field.selectOption({ label: value })
    else if (kind === 'file') await field.setInputFiles({ name: 'agreement.pdf', mimeType: 'application/pdf', buffer: Buffer.from(value) })
    else await field.fill(value)
  }
  await Promise.all([page.waitForNavigation(), form.locator('button', its).click()])
}

async function done(page) {
  await page.getByRole('status').filter({ hasText: /\w/ }).first().waitFor()
}

async function looked(page, name) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await fits(page)
    await accessible(page)
    if (process.env.HEARTH_SHOTS) await page.screenshot({ path: join(process.env.HEARTH_SHOTS, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

const password = 'harbor velvet cricket lantern'
let agency, agreement, person, viewer

test('a first day as a new plan viewer', async () => {
  const lead = await site.signedIn('lead_administrator')

  // The lead adds the plan, with its fee due, and takes the agreement through its steps.
  await lead.goto('/agencies/new')
  await looked(lead, 'agency-new')
  await send(lead, 'Add the agency', { name: 'River Health Plan', kind: 'view_only', county: 'Sacramento', coc_codes: 'CA-503', fee_due_since: day(-60) })
  await lead.getByRole('heading', { level: 1, name: 'River Health Plan' }).waitFor()
  agency = new URL(lead.url()).pathname
  await send(lead, 'Begin an agreement')
  await lead.getByRole('heading', { name: /Steps/ }).waitFor()
  agreement = new URL(lead.url()).pathname
  await looked(lead, 'agreement-draft')
  await send(lead, 'Name the security officer', { officer_name: 'Ana Silva', officer_named_on: day(-50) })
  await done(lead)
  await send(lead, 'Enter the audit', { audited_on: day(-45), audit_evidence: 'Audit report, folder 12' })
  await done(lead)
  // Without a title it is refused at the form, and nothing typed is lost.
  await send(lead, 'Enter the signature', { signed_on: day(-42), signed_by: 'Kim Lee' })
  await lead.getByRole('alert').filter({ hasText: 'III' }).waitFor()
  assert.equal(await lead.locator('[name=signed_by]').inputValue(), 'Kim Lee')
  await looked(lead, 'agreement-refused')
  await send(lead, 'Enter the signature', { signed_title: 'CEO' })
  await done(lead)
  await send(lead, 'Put it in force', { in_force_from: day(-40), countersigned_by: 'Rosa Quintero' })
  await lead.getByText(/In force since/).first().waitFor()
  await send(lead, 'Add the document', { document: 'Partner agreement', version: '2026', file: 'abc' })
  await lead.getByText('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad').waitFor()
  await looked(lead, 'agreement-in-force')
  await lead.goto('/agencies')
  await looked(lead, 'agencies')

  // A viewer is invited; the link names the four gates that are closed.
  await lead.goto('/administration/people/invite')
  await looked(lead, 'invite')
  await send(lead, 'Make the link', { name: 'Vera Nunez', email: 'vera@example.org', agency: 'River Health Plan', role: 'Plan viewer (of an agency that only views)' })
  await lead.locator('#link').waitFor()
  const link = new URL(await lead.locator('#link').inputValue()).pathname
  person = await lead.getByRole('link', { name: /Open the steps/ }).getAttribute('href')
  viewer = await site.window()
  await viewer.goto(link)
  await viewer.getByText('Four steps are open.').waitFor()
  for (const clause of ['IV.D.4b', 'IV.D.4c', 'IV.D.4d']) assert.ok((await viewer.locator('main').innerText()).includes(clause), clause)
  assert.equal(await viewer.locator('input[type=password]').count(), 0)
  await looked(viewer, 'welcome-closed')
  await lead.goto('/administration/people')
  await looked(lead, 'people-invited')

  // The lead opens them one by one.
  const left = async words => { await viewer.reload(); await viewer.getByText(words).waitFor() }
  await lead.goto(`${agency}/edit`)
  await send(lead, 'Save', { fee_due_since: '' })
  await done(lead)
  await left('Three steps are open.')
  await lead.goto(person)
  await looked(lead, 'person-invited')
  await send(lead, 'Enter the End User Agreement', { agreement_version: '1', agreement_on: day(), agreement_evidence: 'Folder 7' })
  await done(lead)
  await left('Two steps are open.')
  await send(lead, 'Enter the training', { training_on: day(-3) })
  await done(lead)
  await left('One step is open.')
  await send(lead, 'Enter the test', { test_on: day(-3) })
  await done(lead)
  await viewer.reload()

  // The viewer sets up the account and signs in.
  await viewer.getByRole('heading', { name: 'Welcome, Vera Nunez' }).waitFor()
  await looked(viewer, 'welcome-open')
  const secret = (await viewer.locator('main code').first().innerText()).replaceAll(' ', '')
  site.people.viewer = { email: 'vera@example.org', secret, step: 0 }
  await send(viewer, 'Set up my access', { password, code: await site.code('viewer') })
  await viewer.getByRole('link', { name: /Sign in/ }).waitFor()
  await site.signIn(viewer, 'viewer')
  await viewer.getByText('Why you look today').first().waitFor()
  await looked(viewer, 'viewer-home')
  await viewer.goto('/clauses')
  await looked(viewer, 'clauses')
  assert.equal((await viewer.goto('/clients')).status(), 403)
  assert.equal((await viewer.goto(agreement)).status(), 403)

  await lead.goto(person)
  await looked(lead, 'person')
  await lead.goto(agency)
  await looked(lead, 'agency')
  await lead.goto(`${agency}/people`)
  await looked(lead, 'agency-people')
  await lead.goto('/administration/settings')
  await looked(lead, 'settings')
  const anybody = await site.window()
  await anybody.goto('/participating-agencies')
  await anybody.getByText('River Health Plan').waitFor()
  await looked(anybody, 'participating-agencies')
  await anybody.context().close()
  assert.deepEqual([...lead.broken, ...viewer.broken], [])
  await lead.context().close()
})

test('a purpose of use is chosen from a closed list', async () => {
  await viewer.goto('/data-dictionary')
  await viewer.getByText('Why you look today').click()
  await viewer.locator('#purpose').selectOption('best_fit')
  await Promise.all([viewer.waitForNavigation(), viewer.getByRole('button', { name: 'Use this reason' }).click()])
  assert.equal(new URL(viewer.url()).pathname, '/data-dictionary')
  await viewer.locator('summary strong', { hasText: 'fit a person best' }).waitFor()
  const refused = await viewer.evaluate(async () => (await fetch('/account/purpose', {
    method: 'POST', body: new URLSearchParams({ purpose: 'risk_adjustment' }),
  })).status)
  assert.equal(refused, 403)
})

test('default day 9 and notice day 29 work; suspension and day 30 stop the next request', async () => {
  const lead = await site.signedIn('lead_administrator')
  const works = async () => assert.equal((await viewer.goto('/data-dictionary')).status(), 200)
  const stopped = async clause => {
    assert.equal((await viewer.goto('/data-dictionary')).status(), 403)
    await viewer.getByText('Your access has stopped').first().waitFor()
    await viewer.getByText(clause).first().waitFor()
  }
  await works()
  await lead.goto(agreement)
  await send(lead, 'Enter the default', { default_on: day(-9), default_by: 'partner', default_reason: 'No review of users' })
  await done(lead)
  await works()
  assert.equal(await lead.getByRole('button', { name: 'Declare termination' }).count(), 0)
  await send(lead, 'Enter the default', { default_on: day(-10), default_by: 'partner', default_reason: 'No review of users' })
  await lead.getByRole('button', { name: 'Declare termination' }).waitFor()
  await looked(lead, 'agreement-default')
  await works()
  await send(lead, 'It is cured', { cured_on: day() })
  await done(lead)
  await send(lead, 'Enter the notice', { notice_on: day(-29), notice_by: 'partner' })
  await done(lead)
  await works()

  await lead.goto(agency)
  await send(lead, 'Suspend', { scope: 'agency', reason: 'A lost laptop', evidence: 'Ticket 6', review_on: day(14) })
  await done(lead)
  await stopped('VIII.B.3')
  await looked(viewer, 'stopped')
  await looked(lead, 'agency-suspended')
  await Promise.all([lead.waitForNavigation(), lead.getByRole('button', { name: /End it/ }).click()])
  await done(lead)
  await works()

  await lead.goto(agreement)
  await send(lead, 'Enter the notice', { notice_on: day(-30), notice_by: 'partner' })
  await lead.getByRole('heading', { name: /Downloads destroyed/ }).waitFor()
  await looked(lead, 'agreement-ended')
  await stopped('VIII.A.1')
  assert.deepEqual([...lead.broken, ...viewer.broken], [])
  await lead.context().close()
  await viewer.context().close()
})
