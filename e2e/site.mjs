// A real site for the browser tests: the built binary, its private database, real data, one account a role.

import { createHmac } from 'node:crypto'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from './axe.mjs'
import { chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '..')
const binary = process.env.HEARTH_BINARY ?? join(root, 'target/debug/hearth')
const shared = process.env.HEARTH_SHARED ?? resolve(root, '../shared')
export const sample = join(shared, 'data/lsa-fy2026/hmis-csv.zip')
export const hasSample = existsSync(sample)
const password = 'harbor velvet cricket lantern'

export class Site {
  static async start() {
    const site = new Site()
    // Root's private server runs as another user, who must be able to walk to it.
    site.folder = mkdtempSync(join(tmpdir(), 'hearth-e2e-'))
    chmodSync(site.folder, 0o711)
    site.data = join(site.folder, 'data')
    site.people = {}
    if (!hasSample) console.log(`skipped: ${sample} is not there; an invented community stands in`)
    site.export = hasSample ? sample : join(site.folder, 'community.zip')
    if (!hasSample) site.run(['demo-data', '--clients', '600', '--seed', '5', '--out', site.export])
    site.run(['import', site.export, '--source', 'sample'])
    for (const role of ['lead_administrator', 'data_analyst']) {
      const email = `${role}@example.org`
      const said = site.run(['user', 'add', '--email', email, '--name', 'Rosa Quintero', '--role', role, '--password-stdin'], password + '\n')
      site.people[role] = { email, secret: said.match(/authenticator app: ([A-Z2-7]+)/)[1], step: 0 }
    }
    site.server = spawn(binary, ['serve', '--listen', '127.0.0.1:0'], { env: site.env(), stdio: ['ignore', 'pipe', 'inherit'] })
    site.address = await new Promise((found, failed) => {
      let said = ''
      site.server.stdout.on('data', text => {
        said += text
        const address = said.match(/http:\/\/localhost:\d+/)
        if (address) found(address[0])
      })
      site.server.on('exit', code => failed(new Error(`the server ended with ${code}: ${said}`)))
    })
    site.browser = await openBrowser()
    return site
  }

  env() {
    const { DATABASE_URL, ...rest } = process.env
    return { ...rest, HEARTH_DATA_DIR: this.data }
  }

  // `right`: the exit codes that are no failure.
  run(args, input, right = [0]) {
    const done = spawnSync(binary, args, { env: this.env(), input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
    if (!right.includes(done.status)) throw new Error(`hearth ${args[0]}: ${done.stderr}`)
    return done.stdout
  }

  // A fresh browser window; nobody is signed in.
  async window(width = 1280, options = {}) {
    const context = await this.browser.newContext({ baseURL: this.address, viewport: { width, height: 900 }, ...options })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    page.broken = []
    page.on('pageerror', error => page.broken.push(String(error)))
    page.on('console', message => {
      // A refused form answers 422, which the browser notes as an error.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) page.broken.push(message.text())
    })
    return page
  }

  // A window with this role signed in. The first time by typing, then by the kept cookie.
  async signedIn(role, width = 1280) {
    const person = this.people[role]
    if (!person.state) {
      const page = await this.window()
      await this.signIn(page, role)
      person.state = await page.context().storageState()
      await page.context().close()
    }
    return this.window(width, { storageState: person.state })
  }

  async signIn(page, role) {
    await page.goto('/sign-in')
    await page.getByLabel('Email address').fill(this.people[role].email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByLabel('Code').fill(await this.code(role))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
  }

  // The authenticator's code (RFC 6238); each is good once, so a second one waits for the next.
  async code(role) {
    const person = this.people[role]
    let step = Math.floor(Date.now() / 30_000)
    while (step <= person.step) {
      await new Promise(later => setTimeout(later, 500))
      step = Math.floor(Date.now() / 30_000)
    }
    person.step = step
    const message = Buffer.alloc(8)
    message.writeBigUInt64BE(BigInt(step))
    const mac = createHmac('sha1', base32(person.secret)).update(message).digest()
    const at = mac[19] & 15
    return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
  }

  async stop() {
    await this.browser?.close()
    if (this.server && this.server.exitCode === null) {
      const ended = new Promise(done => this.server.on('exit', done))
      this.server.kill('SIGTERM')
      await ended
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

function base32(text) {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let bits = ''
  for (const sign of text) bits += signs.indexOf(sign).toString(2).padStart(5, '0')
  return Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)))
}

// Fails with what axe found, in words.
export async function accessible(page) {
  const found = await new AxeBuilder(page).run()
  if (found.length > 0) {
    throw new Error(found.map(v => `${v.id}: ${v.help}\n${v.nodes.map(n => `    ${n.html}`).join('\n')}`).join('\n'))
  }
}

// Nothing hangs over the right edge.
export async function fits(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  if (content > window) throw new Error(`${page.url()} is ${content} px wide in a window of ${window}`)
}
