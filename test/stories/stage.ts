/** The browser, the people in it, and the steps of a story: each is timed, pictured and told in one line. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { binary } from '../../server/embedded/install.ts'

export type Actor = {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of since the last step: script errors, console errors, policy violations. */
  readonly complaints: string[]
  /** Complaints of the step at hand that belong to it, such as "the server answered 401". */
  expected: RegExp | null
}

export type Stage = {
  actor(
    name: string,
    options?: {
      lang?: 'pl' | 'en'
      width?: number
      height?: number
      dark?: boolean
      /** A telephone: fingers alone. */
      touch?: boolean
    },
  ): Promise<Actor>
  /** Everybody who is here: what befalls the desk is complained of on every open page. */
  readonly actors: readonly Actor[]
  /** Ends the pages of all but the first so many: who came for one story is not there in the next. */
  dismiss(staying: number): Promise<void>
  /** @throws Broken where the work fails: what follows in the story stands on it. */
  step(name: string, actor: Actor, work: () => Promise<void>): Promise<void>
  /** Words for everything, accessibility, no sideways scrolling at 320 px, pictures; also in the dark theme where asked for. */
  audit(actor: Actor, name: string, themes?: readonly ('light' | 'dark')[]): Promise<void>
  /** A number to be told at the end. */
  measure(name: string, ms: number): void
  readonly passed: readonly string[]
  readonly failed: readonly { name: string; message: string }[]
  readonly measures: ReadonlyMap<string, readonly number[]>
  close(): Promise<void>
}

/** The step has failed and was told; the story cannot go on. */
export class Broken extends Error {}

export const waitMs = 45_000

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const inPage = fileURLToPath(new URL('./in-page.js', import.meta.url))
const desktop = { width: 1100, height: 820 }
const narrow = { width: 320, height: 740 }

/** @param folder of the pictures; emptied first */
export async function openStage(folder: string): Promise<Stage> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const browser: Browser = await chromium.launch({
    executablePath: binary('chromium-headless-shell'),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  const actors: Actor[] = []
  const passed: string[] = []
  const failed: { name: string; message: string }[] = []
  const measures = new Map<string, number[]>()
  let number = 0

  const picture = (page: Page, name: string, fullPage = true) => {
    const file = `${String(number).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`
    return page.screenshot({ path: join(folder, file), fullPage })
  }

  async function actor(name: string, options: Parameters<Stage['actor']>[1] = {}): Promise<Actor> {
    const { lang = 'pl', width = desktop.width, height = desktop.height } = options
    const { dark = false, touch = false } = options
    const context = await browser.newContext({
      locale: lang === 'pl' ? 'pl-PL' : 'en-GB',
      timezoneId: 'Europe/Warsaw',
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      hasTouch: touch,
      isMobile: touch,
    })
    context.setDefaultTimeout(waitMs)
    await context.addInitScript({ path: inPage })
    const page = await context.newPage()
    const made: Actor = { name, page, context, complaints: [], expected: null }
    page.on('pageerror', (error) => made.complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') made.complaints.push(`${message.text()} (${message.location().url})`)
    })
    actors.push(made)
    return made
  }

  async function dismiss(staying: number): Promise<void> {
    for (const { context } of actors.splice(staying)) await context.close()
  }

  /** Looked at after every step, for everybody: nobody's page may break by what another one does. */
  function complain(): void {
    const all = actors.flatMap(({ name, complaints, expected }) =>
      complaints.filter((text) => !expected?.test(text)).map((text) => `${name}'s page: ${text}`),
    )
    for (const one of actors) {
      one.complaints.length = 0
      one.expected = null
    }
    if (all.length > 0) throw new Error(all.join('\n'))
  }

  async function step(name: string, who: Actor, work: () => Promise<void>): Promise<void> {
    number++
    const began = performance.now()
    try {
      await work()
      complain()
      await picture(who.page, name)
      passed.push(name)
      console.log(`ok ${String(number).padStart(2)} ${name} (${Math.round(performance.now() - began)} ms)`)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      failed.push({ name, message })
      console.error(`FAILED ${number} ${name}: ${message}`)
      for (const one of actors) {
        for (const complaint of one.complaints) console.error(`${one.name}'s page: ${complaint}`)
        await picture(one.page, `failed-${name}-${one.name}`)
      }
      console.error(`pictures: ${folder}`)
      throw new Broken(name)
    }
  }

  async function audit(
    { page }: Actor,
    name: string,
    themes: Parameters<Stage['audit']>[2] = ['light'],
  ): Promise<void> {
    const before = page.viewportSize() ?? desktop
    const unworded = (await page.evaluate('story.unworded()')) as string[]
    if (unworded.length > 0) throw new Error(`${name}: no words for ${unworded.join(', ')}`)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await page.evaluate('story.settled()')
      const broken = await brokenRules(page)
      if (broken.length > 0) throw new Error(`${name}, ${theme}: ${broken.join('\n')}`)
      if (theme === 'dark') await picture(page, `${name}-dark`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(narrow)
    await page.evaluate('story.settled()')
    const wide = (await page.evaluate('story.wide()')) as string[]
    await picture(page, `${name}-320`)
    await page.setViewportSize(before)
    if (wide.length > 0) throw new Error(`${name}: at 320 px ${wide.join('\n')}`)
  }

  return {
    actor,
    actors,
    dismiss,
    step,
    audit,
    measure: (name, ms) => void measures.set(name, [...(measures.get(name) ?? []), Math.round(ms)]),
    passed,
    failed,
    measures,
    close: () => browser.close(),
  }
}

type Violation = {
  id: string
  help: string
  nodes: { target: unknown[]; failureSummary: string }[]
}

/** Whatever axe finds. */
async function brokenRules(page: Page): Promise<string[]> {
  // Not by a script element, which strict pages refuse.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(`${axe};0`)
  const violations = (await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  )) as Violation[]
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes
    return `${id} (${help}) at ${JSON.stringify(first?.target)}, ${nodes.length} in all: ${first?.failureSummary}`
  })
}
