import { readFileSync } from 'node:fs'
import { leavesOf } from '../../workflows/cases/chart.ts'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../../server/mail/compose.ts'
import { templates } from '../../../workflows/mail/templates.ts'
import type { Kind } from '../../../workflows/machines/kind.ts'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import { everyLetter, hostile, outgoing } from './letters.ts'
import { identity } from './smtp-room.ts'

const secrets = { ids: Buffer.alloc(32, 1), replies: Buffer.alloc(32, 2), links: Buffer.alloc(32, 3) }
const composed = (code: string, language: 'pl' | 'en', text?: string) =>
  compose(outgoing(code, language, text), identity, secrets)

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell' })
  page = await browser.newPage({ javaScriptEnabled: true })
}, 30_000)
afterAll(() => browser.close())

const axe = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
async function violations(html: string, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.setContent(html)
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    ).axe.run()
    return violations.map(({ id }) => id)
  })
}

/** What is read, without marks of lists and quotations, and however it is broken into lines. */
const words = (text: string) =>
  text
    .replaceAll(/^(?:[->] |-- $)/gm, '')
    .replaceAll(/[:\s]+/g, ' ')
    .toLowerCase()
    .trim()

describe.each(everyLetter)('%s in %s', (code, language) => {
  it('is accessible in light and dark, and asks for nothing from outside', async () => {
    const { html } = composed(code, language)
    expect(await violations(html, 'light')).toEqual([])
    expect(await violations(html, 'dark')).toEqual([])
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).not.toMatch(/<img|<script|<link|\bsrc=|url\(|@import/)
  })

  it('says the same as text and as HTML, with no hole left open and no key without words', async () => {
    const { html, text, subject } = composed(code, language)
    await page.setContent(html)
    expect(words(await page.innerText('body'))).toBe(words(text))
    expect(`${subject} ${text}`).not.toMatch(/[{}]|mail\.[a-z]|\bnull\b|undefined/)
    expect(subject).not.toBe('')
  })

  it('leads into the case that it is about, and nowhere else', () => {
    const { text, html } = composed(code, language)
    const link = 'https://portal.example/help?lang=pl&help-desk-case=cas_1'
    const led = text.includes(link)
    expect(text.includes('https://portal.example')).toBe(led)
    expect(html.includes(link.replace('&', '&amp;'))).toBe(led)
    if (code === 'decision') expect(led).toBe(true)
  })

  it('has the headers of a mail that a program has sent, and of a thread', () => {
    const { headers, messageId, inReplyTo, references, replyTo } = composed(code, language)
    expect(headers['Auto-Submitted']).toBe('auto-generated')
    expect(messageId).toMatch(/^<[^<>\s]+@[^<>\s]+>$/)
    expect(inReplyTo).toMatch(/^<thread\.[0-9a-f]{32}@reply\.customs\.example>$/)
    expect(references).toEqual([inReplyTo])
    const isSubscribed = templates.get(code)?.weight === 'subscribed'
    expect(headers['List-Unsubscribe-Post']).toBe(isSubscribed ? 'List-Unsubscribe=One-Click' : undefined)
    expect(headers['List-Unsubscribe']).toEqual(
      isSubscribed
        ? expect.stringMatching(/^<https:\/\/desk\.example\/mail\/unsubscribe\?t=[\w.-]+>$/)
        : undefined,
    )
    if (replyTo) expect(replyTo).toMatch(/^desk\+cas_1\.[0-9a-f]{20}@reply\.customs\.example$/)
  })

  it('takes what people write as text: no header, no markup, no turn of direction', async () => {
    const { html, text, subject } = composed(code, language, hostile)
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
    expect(text).not.toMatch(/[\p{Bidi_Control}\u2028\u2029]|(?!\n)\p{Cc}/u)
    expect(html).not.toMatch(/<script|[\p{Bidi_Control}\u2028\u2029]/u)
    await page.setContent(html)
    expect(words(await page.innerText('body'))).toBe(words(text))
    expect(await violations(html, 'light')).toEqual([])
  })
})

it('every kind asks only for mails that there are', () => {
  const asked = catalogue.flatMap(({ mails = [] }) => mails.map(({ template }) => template))
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((code) => !templates.has(code))).toEqual([])
})

it('every event and step that a kind names in its mails is one of its own', () => {
  for (const kind of catalogue) {
    const { mails = [], events, machine } = kind
    const clocks = JSON.stringify(machine.config)
    for (const rule of mails) {
      for (const event of rule.events ?? [])
        expect(
          event === 'open' || event in events || clocks.includes(`"${event}"`),
          `${kind.code} ${event}`,
        ).toBe(true)
      for (const step of rule.steps ?? []) expect(clocks, `${kind.code} ${step}`).toContain(`"${step}"`)
    }
  }
})

it('every kind that tells by mail has words for each of its steps on the server, too', () => {
  const unsaid = catalogue
    .filter(({ mails = [] }) => mails.length > 0)
    .flatMap((kind) =>
      leavesOf(kind as unknown as Kind).map((step) => {
        const of = outgoing('case-opened', 'pl')
        const about = { id: 'cas_1', number: 'X/1', kind: kind.code, portal: 'demo' }
        const next = [{ code: `next.${kind.code}.${step}` }]
        return compose({ ...of, case: about, params: { step, next } }, identity, secrets).text
      }),
    )
    .flatMap((text) => text.match(/\b(?:kind|step|next)\.[a-z-]+(?:\.[a-z-]+)?/g) ?? [])
  expect([...new Set(unsaid)]).toEqual([])
})
