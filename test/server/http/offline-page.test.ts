/** The page that checks approvals without a connection, as a file in the real browser. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import QRCode from 'qrcode'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { base32 } from '../../../server/approvals/base32.ts'
import { approvalKeys } from '../../../server/approvals/keys.ts'
import { signedText, type ApprovalClaims } from '../../../server/approvals/signed-text.ts'
import { offlineScript } from '../../../server/assets/offline-script.ts'
import { canonical } from '../../../server/db/canonical.ts'
import { renderApproval } from '../../../server/documents/approval-pdf.ts'
import { offlinePage } from '../../../server/http/offline-file.ts'
import type { RevocationEntry, RevokedKey } from '../../../workflows/contracts/approvals.ts'
import { verifierEn } from '../../../workflows/words/verifier-en.ts'
import { verifierPl } from '../../../workflows/words/verifier-pl.ts'
import { sampleApproval } from '../documents/sample-approval.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'hd-offline-'))
const before = approvalKeys({ folder: join(folder, 'before'), key: null, earlier: null })
const stranger = approvalKeys({ folder: join(folder, 'stranger'), key: null, earlier: null })
writeFileSync(join(folder, 'earlier.json'), JSON.stringify(before.published))
const keys = approvalKeys({ folder: join(folder, 'now'), key: null, earlier: join(folder, 'earlier.json') })

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const claims: ApprovalClaims = {
  number: 'PA-26-0000123-4',
  version: 0,
  holderEori: 'PL100000001200000',
  system: 'NCTS2',
  direction: 'departure',
  offices: ['PL322080', 'PL322050'],
  channels: [],
  principals: [{ eori: 'PL100000008700000', line: null, maxDeclarations: null }],
  from: at(-1),
  to: at(5),
  maxDeclarations: 12,
  state: 'active',
  issuedAt: at(-1),
}
const signed = (more: Partial<ApprovalClaims> = {}, signer = keys) =>
  signedText({ ...claims, ...more }, signer)

function listOf(entries: RevocationEntry[], hours = 0, signer = keys, revoked: RevokedKey[] = []): string {
  const payload = {
    type: 'help-desk-revocations',
    version: 1,
    issuer: 'https://desk.example',
    asOf: at(hours),
    nextUpdate: at(hours + 0.25),
    entries,
    ...(revoked.length > 0 && { keys: revoked }),
  }
  const value = signer.sign(canonical(payload)).toString('base64url')
  return canonical({ payload, signature: { alg: 'Ed25519', kid: signer.keyId, value } })
}

let browser: Browser
let script: string
let complaints: string[]
let asked: string[]
beforeAll(async () => {
  script = await offlineScript()
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  })
})
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

type Opened = { list?: string | null; locale?: string; width?: number; dark?: boolean }

/** From a file, as an officer keeps it, with the network taken away. */
async function open({
  list = listOf([]),
  locale = 'pl-PL',
  width = 1000,
  dark = false,
}: Opened = {}): Promise<Page> {
  const file = join(folder, 'approval-verifier.html')
  writeFileSync(file, offlinePage(script, keys.published, list).html)
  complaints = []
  asked = []
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    offline: true,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => void asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  await page.locator('#keys-said').filter({ hasText: keys.keyId }).waitFor({ timeout: 3000 })
  return page
}

async function checked(page: Page, text: string): Promise<string> {
  await page.fill('#text', text)
  await page.click('form .submit[type=submit]')
  await page.locator('#result[data-verdict]').waitFor({ timeout: 3000 })
  // The verdict before it may still stand there.
  await expect.poll(() => page.locator('#why').textContent()).not.toBe('')
  return (await page.locator('#result').getAttribute('data-verdict')) ?? ''
}
const verdict = (page: Page) => page.locator('#verdict').textContent()
const tone = (page: Page) => page.locator('#result').getAttribute('data-tone')

describe('an approval', () => {
  it('that holds is valid, without a word to anybody', async () => {
    const page = await open()
    expect(await checked(page, `https://desk.example/check#number=1&code=2&signed=${signed()}`)).toBe('valid')
    expect(await verdict(page)).toBe('Ważna')
    expect(await tone(page)).toBe('good')
    const facts = await page.locator('#facts').innerText()
    for (const wanted of [
      'PA-26-0000123-4',
      'PL100000001200000',
      'NCTS2',
      'tranzyt – wyjście',
      'PL322050',
      '12',
      keys.keyId,
    ])
      expect(facts).toContain(wanted)
    expect(complaints).toEqual([])
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([])
  })

  const at5 = claims.to
  it.each<[string, string, Partial<ApprovalClaims>, RevocationEntry[]]>([
    ['expired', 'Po terminie', { from: at(-9), to: at(-1) }, []],
    ['not-yet', 'Jeszcze nieważna', { from: at(2) }, []],
    ['revoked', 'Cofnięta', {}, [['PA-26-0000123-4', 0, 'revoked', at(-0.5)]]],
    ['suspended', 'Zawieszona', {}, [['PA-26-0000123-4', 0, 'suspended', at(-0.5)]]],
    ['superseded', 'Zastąpiona', {}, [['PA-26-0000123-4', 0, 'superseded', at(-0.5)]]],
    ['closed', 'Zamknięta', {}, [['PA-26-0000123-4', 0, 'closed', at(-0.5)]]],
    ['revoked', 'Cofnięta', { state: 'revoked' }, []],
    ['suspended', 'Zawieszona', { state: 'suspended' }, []],
    ['revoked', 'Cofnięta', { from: at(-9), to: at(-1) }, [['PA-26-0000123-4', 0, 'revoked', at(-2)]]],
    ['valid', 'Ważna', { version: 1 }, [['PA-26-0000123-4', 0, 'superseded', at(-0.5)]]],
    ['valid', 'Ważna', {}, [['PA-26-0000123-4', 0, 'closed', at5]]],
    ['valid', 'Ważna', {}, [['PA-26-0000999-4', 0, 'revoked', at(-0.5)]]],
  ])('is %s: %s', async (code, polish, more, entries) => {
    const page = await open({ list: listOf(entries) })
    expect(await checked(page, signed(more))).toBe(code)
    expect(await verdict(page)).toBe(polish)
    await page.click('[data-language=en]')
    expect(await verdict(page)).toBe(verifierEn[`verifier.${code}` as keyof typeof verifierEn])
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('#icon').getAttribute('d')).toMatch(/^M/)
  })

  it('of an earlier key still holds after the change of keys', async () => {
    const page = await open()
    expect(await checked(page, signed({}, before))).toBe('valid')
  })
})

describe('what is no approval', () => {
  it.each([
    ['tampered', () => signed().replace('*12*A*', '*99*A*'), 'bad-signature'],
    ['a forged signature', () => signed({}, { ...stranger, keyId: keys.keyId }), 'bad-signature'],
    ['of an unknown key', () => signed({}, stranger), 'unknown-key'],
    ['truncated', () => signed().slice(0, 200), 'truncated'],
    [
      'an old code without a signature',
      () => 'https://desk.example/check#number=1&code=2',
      'not-an-approval',
    ],
  ])('%s: is said to be so, and its data is not shown', async (_, text, code) => {
    const page = await open()
    expect(await checked(page, text())).toBe(code)
    expect(await tone(page)).not.toBe('good')
    expect(await page.locator('#facts').isVisible()).toBe(false)
    expect(await verdict(page)).toBe(verifierPl[`verifier.${code}` as keyof typeof verifierPl])
  })

  it('an empty field takes the focus and says what is missing', async () => {
    const page = await open()
    await page.click('form .submit[type=submit]')
    expect(await page.locator('#text-fault').isVisible()).toBe(true)
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('text')
  })
})

describe('the list', () => {
  it('tells its age in words, and is called out of date after a day', async () => {
    expect(await (await open()).locator('#list-state').innerText()).toContain('Sporządzono ją przed chwilą.')
    const minuteOld = await open({ list: listOf([], -1.5 / 60) })
    expect(await minuteOld.locator('#list-state').innerText()).toContain('Ma 1 minutę.')
    const fresh = await open({ list: listOf([], -22.2) })
    expect(await fresh.locator('#list-state').innerText()).toContain('Ma 22 godziny.')
    expect(await fresh.locator('#list-warning').isVisible()).toBe(false)
    const old = await open({ list: listOf([], -24.1) })
    expect(await old.locator('#list-state').innerText()).toContain('Ma 24 godziny.')
    expect(await old.locator('#list-warning').innerText()).toContain('nieaktualna')
    expect(await checked(old, signed())).toBe('valid')
    expect(await tone(old)).toBe('wait')
    expect(await old.locator('#why').textContent()).toContain('nieaktualna')
  })

  it('that is missing is said beside every valid approval', async () => {
    const page = await open({ list: null })
    expect(await page.locator('#list-warning').innerText()).toContain('Brak listy')
    await checked(page, signed())
    expect(await tone(page)).toBe('wait')
    expect(await page.locator('#why').textContent()).toContain('nie ma listy')
  })

  it('from the future means a clock that is slow', async () => {
    const page = await open({ list: listOf([], 2) })
    expect(await page.locator('#list-state').innerText()).not.toMatch(/Ma |przed chwilą/)
    expect(await page.locator('#list-warning').innerText()).toContain('zegar')
  })

  const load = (page: Page, text: string) =>
    page.setInputFiles('#list-file', {
      name: 'revocations.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })

  it('that is newer is loaded and judges what is shown anew; an older or false one is refused', async () => {
    const page = await open({ list: listOf([], -3) })
    await checked(page, signed())
    await load(page, listOf([['PA-26-0000123-4', 0, 'revoked', at(-2)]], -1))
    await page.locator('#verdict:text("Cofnięta")').waitFor()
    for (const [text, told] of [
      [listOf([], -2), 'starsza'],
      [listOf([], 0, { ...stranger, keyId: keys.keyId }), 'fałszywy'],
      [listOf([], 0, stranger), 'nieznanym'],
      [
        listOf([]).replace('entries":[', 'entries":[["X",0,"revoked","2026-01-01T00:00:00.000Z"]'),
        'fałszywy',
      ],
      ['[]', 'To nie jest lista'],
    ] as const) {
      await load(page, text)
      await expect.poll(() => page.locator('#list-said').innerText(), { message: told }).toContain(told)
      expect(await verdict(page)).toBe('Cofnięta')
    }
  })
})

describe('who is covered', () => {
  const facts = (page: Page) => page.locator('#facts').innerText()
  const many = Array.from({ length: 12 }, (_, i) => ({
    eori: `PL1000000${10_000_000 + i}`,
    line: i + 1,
    maxDeclarations: 5,
  }))

  it('stands there with the number on his documents and his limit, and how many more are printed', async () => {
    const page = await open()
    await checked(page, signed({ version: 2, principals: many }))
    const told = await facts(page)
    expect(told).toContain('PL100000010000000 · PA-26-0000123-4-P1-E2 · najwyżej 5 zgłoszeń')
    expect(told).toContain('i jeszcze 2 osoby, tylko na wydruku')
    if (process.env['PICTURES'])
      await page.screenshot({ path: join(process.env['PICTURES'], 'offline-principals.png'), fullPage: true })
  })

  it('one alone by his EORI, nobody where the holder acts for himself, and nothing where the code says nothing', async () => {
    const page = await open()
    await checked(page, signed())
    expect(await facts(page)).toContain('PL100000008700000')
    await checked(page, signed({ principals: [] }))
    expect(await facts(page)).toContain('brak – posiadacz działa we własnym imieniu')
    const fields = signed().split('*')
    const old = ['HDA1', ...fields.slice(1, 8), ...fields.slice(10, 15)].join('*')
    expect(await checked(page, `${old}*${base32(keys.sign(old))}`)).toBe('valid')
    expect(await facts(page)).not.toContain('Za kogo')
  })

  it('and for one way of sending alone, that is said', async () => {
    const page = await open({ locale: 'en-GB' })
    await checked(page, signed({ channels: ['web-service'] }))
    expect(await facts(page)).toContain('web service (own software)')
    await checked(page, signed({ channels: ['web-service', 'web-form'] }))
    expect(await facts(page)).not.toContain('web service')
  })
})

describe('a key that somebody else may have', () => {
  it('makes all that it signed worth nothing, whatever date is on it, and says what to ask for', async () => {
    const page = await open({ list: listOf([], 0, keys, [[before.keyId, at(-2)]]) })
    for (const issuedAt of [at(-1), at(-48)]) {
      expect(await checked(page, signed({ issuedAt }, before))).toBe('key-revoked')
      expect(await verdict(page)).toBe('Klucz wycofano')
      expect(await tone(page)).toBe('bad')
      expect(await page.locator('#why').innerText()).toContain('nowy wydruk')
    }
    expect(await checked(page, signed())).toBe('valid')
    if (process.env['PICTURES']) {
      await checked(page, signed({}, before))
      await page.screenshot({
        path: join(process.env['PICTURES'], 'offline-key-revoked.png'),
        fullPage: true,
      })
    }
  })

  it('from its moment on, and not before; a list without it knows nothing', async () => {
    const page = await open({ list: listOf([], 0, keys, [[before.keyId, at(1)]]) })
    expect(await checked(page, signed({}, before))).toBe('valid')
    expect(await checked(await open(), signed({}, before))).toBe('valid')
  })

  it('an old list that is loaded again takes nothing of that back', async () => {
    const page = await open({ list: listOf([], 0, keys, [[before.keyId, at(-2)]]) })
    await page.setInputFiles('#list-file', {
      name: 'list.json',
      mimeType: 'application/json',
      buffer: Buffer.from(listOf([], -1)),
    })
    expect(await checked(page, signed({}, before))).toBe('key-revoked')
  })
})

describe('a picture', () => {
  const pick = (page: Page, buffer: Buffer) =>
    page.setInputFiles('#picture', { name: 'code.png', mimeType: 'image/png', buffer })

  it('of the code is read without a reader of the browser', async () => {
    const page = await open()
    await pick(page, await QRCode.toBuffer(`https://desk.example/check#signed=${signed()}`))
    await page.locator('#verdict:text("Ważna")').waitFor()
  })

  it('of the whole printed page is read, too', async () => {
    const pdf = await renderApproval({ ...sampleApproval, signedText: signed() })
    const { stdout } = spawnSync('pdftoppm', ['-r', '150', '-png', '-'], { input: pdf, maxBuffer: 2 ** 26 })
    const page = await open()
    await pick(page, stdout)
    await page.locator('#verdict:text("Ważna")').waitFor()
  })

  it('of a page with the densest code, eight offices and ten principals of more, is read as well', async () => {
    const text = signed({
      version: 9999,
      offices: Array.from({ length: 20 }, (_, i) => `PL${322000 + i}`),
      channels: ['web-service', 'web-form'],
      principals: Array.from({ length: 100 }, (_, i) => ({
        eori: `PL1000000${10_000_000 + i}`,
        line: i + 1,
        maxDeclarations: 1000,
      })),
      maxDeclarations: 1000,
    })
    const address = 'https://helpdesk.customs.example.gov.pl/check#number=PA-26-0000123-4&code=7KQF-M2XA-9TRW'
    const pdf = await renderApproval({ ...sampleApproval, checkUrl: address, signedText: text })
    const { stdout } = spawnSync('pdftoppm', ['-r', '150', '-png', '-'], { input: pdf, maxBuffer: 2 ** 26 })
    const page = await open()
    await pick(page, stdout)
    await page.locator('#verdict:text("Ważna")').waitFor()
  })

  it('without a code, and a file that is none, are said to be so', async () => {
    const page = await open()
    const empty = await page.screenshot()
    await pick(page, empty)
    await expect.poll(() => page.locator('#scan-fault').innerText()).toContain('nie znaleziono')
    await pick(page, Buffer.from('no picture'))
    await expect.poll(() => page.locator('#scan-fault').innerText()).toContain('nie można odczytać')
  })
})

it('shows the camera while it looks for a code, and stops it when asked', async () => {
  const page = await open()
  await page.context().grantPermissions(['camera'])
  await page.click('#camera')
  await page.locator('#camera:text("Zatrzymaj kamerę")').waitFor()
  expect(await page.locator('#video').isVisible()).toBe(true)
  await page.click('#camera')
  expect(await page.locator('#video').isVisible()).toBe(false)
  expect(complaints).toEqual([])
})

it('runs nothing but what it came with', async () => {
  const page = await open()
  const html = await page.content()
  expect(html).not.toMatch(/unsafe|https?:\/\/(?!desk\.example|github\.com)[a-z]+[^"]*\.js/)
  expect(/content="([^"]+)"/.exec(html.slice(html.indexOf('Content-Security-Policy')))?.[1]).toContain(
    "connect-src 'none'",
  )
  const refused = await page.evaluate<string>(
    `fetch('https://desk.example/').then(() => 'sent', () => 'refused')`,
  )
  expect(refused).toBe('refused')
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([])
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))`,
  )
  expect(await page.evaluate('window.ran')).toBeUndefined()
})

describe.each([
  { name: 'light', dark: false, width: 1000 },
  { name: 'dark', dark: true, width: 1000 },
  { name: '320 px wide', dark: false, width: 320 },
])('the page $name', ({ name, dark, width }) => {
  it('breaks no accessibility rule, and nothing reaches past its edge', async () => {
    for (const text of [signed(), signed({}, stranger)]) {
      const page = await open({ dark, width, list: text === signed() ? listOf([]) : null })
      await checked(page, text)
      await page.evaluate(`${axe};0`)
      const faults = await page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
      )
      expect(faults).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
      if (process.env['PICTURES'])
        await page.screenshot({
          path: join(process.env['PICTURES'], `offline-${name.replaceAll(' ', '-')}.png`),
          fullPage: true,
        })
    }
  })
})
