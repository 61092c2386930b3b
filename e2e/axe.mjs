// axe-core in a page. It is put in by the debugger, which the page's Content-Security-Policy does not bind.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export class AxeBuilder {
  constructor(page) {
    this.page = page
  }

  async run() {
    await this.page.evaluate(source)
    return this.page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations)
  }
}
