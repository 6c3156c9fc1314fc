import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ApprovalDocument } from '../../../server/documents/approval-document.ts'
import { renderApproval } from '../../../server/documents/approval-pdf.ts'
import { matrixOf, quietZone } from '../../../server/documents/qr-code.ts'
import { sampleApproval } from './sample-approval.ts'
import { scannedText } from '../../../server/documents/approval-head.ts'
import { contentOf, textOf } from './pdf-text.ts'

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const pagesOf = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length

describe('an ordinary approval', () => {
  let bytes: Buffer
  let text: string
  beforeAll(async () => {
    bytes = await renderApproval(sampleApproval)
    text = textOf(bytes)
  })

  it('fits on one page of A4', () => {
    expect(pagesOf(bytes)).toBe(1)
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.27\d* 841\.88\d*\]/)
  })

  it('says everything that a border officer and the holder need', () => {
    for (const wanted of [
      'FA-26-0000123-4',
      '7KQF-M2XA-9TRW',
      'FB-26-0000417-2',
      'PL100000001200000 Agencja Celna Bałtyk',
      'PL100000008700000 Import Pomorze',
      'NCTS2 – tranzyt i TIR · tranzyt – wyjście',
      'PL322080 Oddział Celny Gdynia Basen V',
      'najwyżej 12 zgłoszeń',
      'at most 12 declarations',
      'N-2026-0042',
      'BRAK DANYCH W SYSTEMIE',
      'NO DATA AVAILABLE IN THE SYSTEM',
      'Maria Zielińska – 22.11.2026, 14:21',
      'Jan Kowalczyk – 22.11.2026, 14:28',
      'https://helpdesk.example/check',
      'strona 1 z 1 / page 1 of 1',
    ]) {
      expect(text).toContain(wanted)
    }
  })

  it('gives the window in Polish time and names the zone', () => {
    expect(text).toContain('od 22.11.2026, 14:30 do 23.11.2026, 14:30')
    expect(text).toContain('from 22 November 2026, 14:30 to 23 November 2026, 14:30')
    expect(text).toContain('CET, UTC+01:00')
  })

  it('carries title, language and structure for reading aloud', () => {
    const source = bytes.toString('latin1')
    expect(source).toContain('/Lang (pl-PL)')
    expect(source).toContain('/DisplayDocTitle true')
    expect(source).toContain('/Marked true')
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure']) {
      expect(source).toContain(`/S /${tag}\n`)
    }
    expect(source).toContain('D:20261122132840Z')
  })
})

it('spells Polish letters so that they are found and copied', async () => {
  const letters = 'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ „Zażółć gęślą jaźń”'
  const bytes = await renderApproval({ ...sampleApproval, holder: { eori: 'PL1', name: letters } })
  expect(textOf(bytes)).toContain(letters)
})

it('is the same to the byte when a worker renders it again', async () => {
  const first = await renderApproval(sampleApproval)
  const second = await renderApproval(structuredClone(sampleApproval))
  expect(digest(second)).toBe(digest(first))
  const other = await renderApproval({ ...sampleApproval, maxDeclarations: 13 })
  expect(digest(other)).not.toBe(digest(first))
})

it('breaks over pages with nothing lost when the lists are long', async () => {
  const long: ApprovalDocument = {
    ...sampleApproval,
    holder: { eori: 'PL100000001200000', name: `Przedsiębiorstwo ${'Wielobranżowe Żółć '.repeat(12)}sp. k.` },
    principals: Array.from({ length: 45 }, (_, i) => ({ eori: `PL${1000 + i}`, name: `Firma ${i}.` })),
    offices: Array.from({ length: 80 }, (_, i) => ({ code: `PL${400000 + i}`, name: `Oddział ${i}.` })),
    conditions: ['plomba '.repeat(900).trim(), 'X'.repeat(400)],
  }
  const bytes = await renderApproval(long)
  const text = textOf(bytes)
  const pages = pagesOf(bytes) ?? 0
  expect(pages).toBeGreaterThan(3)
  expect(text).toContain(`strona ${pages} z ${pages}`)
  for (let i = 0; i < 45; i += 1) expect(text).toContain(`Firma ${i}.`)
  for (let i = 0; i < 80; i += 1) expect(text).toContain(`Oddział ${i}.`)
  expect(text.match(/plomba/g)).toHaveLength(900)
  expect(text.match(/X/g)?.length).toBeGreaterThanOrEqual(400)
})

it('prints free text once, and word keys in both languages', async () => {
  const text = textOf(
    await renderApproval({ ...sampleApproval, conditions: ['Tylko brama nr 3', 'document.afterwards.keep'] }),
  )
  expect(text.match(/Tylko brama nr 3/g)).toHaveLength(1)
  expect(text).toContain('Keep the fall-back documents')
  expect(text).not.toContain('document.afterwards')
})

describe('a later print', () => {
  const at = (hour: number) => `2026-11-22T${hour}:00:00.000Z`
  const changes = [
    { what: 'granted', number: 'FA-26-0000123-4', at: at(13), to: '2026-11-23T13:30:00.000Z' },
    { what: 'extended', number: 'FA-26-0000123-4-E1', at: at(15), to: '2026-11-24T13:30:00.000Z' },
  ] as const

  it('of an extension has its own number and tells what the number went through', async () => {
    const bytes = await renderApproval({ ...signed, number: 'FA-26-0000123-4-E1', changes })
    const text = textOf(bytes)
    expect(text).toContain('Historia numeru')
    expect(text).toContain('22.11.2026, 14:00: wydano / issued – FA-26-0000123-4 → 23.11.2026, 14:30')
    expect(text).toContain(
      '22.11.2026, 16:00: przedłużono / extended – FA-26-0000123-4-E1 → 24.11.2026, 14:30',
    )
    expect(text).not.toMatch(/ZAWIESZONA|COFNIĘTA/)
  })

  it.each([
    ['suspended', 'ZAWIESZONA', 'SUSPENDED'],
    ['revoked', 'COFNIĘTA', 'REVOKED'],
    ['closed', 'ZAMKNIĘTA', 'CLOSED'],
  ] as const)(
    'of one that is %s says so in large letters, in both languages',
    async (state, polish, english) => {
      const last = { what: state, number: 'FA-26-0000123-4', at: at(17), to: at(17) }
      const text = textOf(await renderApproval({ ...signed, state, changes: [...changes, last] }))
      expect(text).toContain(polish)
      expect(text).toContain(english)
      expect(text).toContain('22.11.2026, 18:00')
    },
  )

  it('says what was not granted, beside the path of appeal', async () => {
    const refused = [{ code: 'document.refused.offices', params: { offices: 'PL301010' } }]
    const text = textOf(await renderApproval({ ...signed, refused }))
    expect(text).toContain('Wniosku nie uwzględniono dla urzędów: PL301010.')
    expect(text).toContain('The application was not granted for the offices: PL301010.')
    expect(text).toContain('art. 44 UKC')
  })
})

it('leaves out stamp, marker and outage where the policy knows none', async () => {
  const text = textOf(
    await renderApproval({
      ...sampleApproval,
      stamp: { pl: [], en: [] },
      outageCallNumber: null,
      principals: [],
    }),
  )
  expect(text).not.toContain('Tekst na dokumenty')
  expect(text).toContain('nie ogłoszono')
  expect(text).toContain('działa we własnym imieniu')
})

it('says that nobody has decided yet where the request itself was the permission', async () => {
  const text = textOf(await renderApproval({ ...sampleApproval, decidedBy: [] }))
  expect(text).toContain('Wydano automatycznie na podstawie zgłoszenia')
  expect(text).toContain('Issued automatically upon request')
})

it('tells the two zones of a window across the change of clocks', async () => {
  const text = textOf(
    await renderApproval({
      ...sampleApproval,
      from: '2026-10-25T00:30:00.000Z',
      to: '2026-10-25T01:30:00.000Z',
    }),
  )
  expect(text).toContain('od 25.10.2026, 02:30 do 25.10.2026, 02:30')
  expect(text).toContain('CEST, UTC+02:00 → CET, UTC+01:00')
})

it('refuses a moment that is none', async () => {
  await expect(async () => renderApproval({ ...sampleApproval, to: 'soon' })).rejects.toThrow(RangeError)
})

/** As long as three offices make it. */
const signed: ApprovalDocument = {
  ...sampleApproval,
  signedText: `HDA1*ABCDEFGHIJKLMNOP*FA-26-0000123-4*0*PL100000001200000*NCTS2*DEPARTURE*PL322080.PL322050.PL301010*20261122T133000Z*20261123T133000Z*12*A*20261122T132840Z*${'ABCDEFG'.repeat(15).slice(0, 103)}`,
}

describe('the QR code', () => {
  it('is drawn module by module as the check address demands, quiet zone included', async () => {
    const { size, dark } = matrixOf(scannedText(signed.checkUrl, signed.signedText))
    const drawn = rectangles(await renderApproval(signed))
    const step = drawn[0]?.height ?? 0
    const left = Math.min(...drawn.map(({ x }) => x))
    const top = Math.min(...drawn.map(({ y }) => y))
    const painted = new Set<string>()
    for (const { x, y, width } of drawn) {
      const start = Math.round((x - left) / step)
      for (let i = 0; i < Math.round(width / step); i += 1)
        painted.add(`${Math.round((y - top) / step)},${start + i}`)
    }
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        expect(painted.has(`${row},${column}`), `module ${row},${column}`).toBe(dark(row, column))
      }
    }
    // 40 mm in all: a module is no smaller than 0.5 mm
    expect(step * (size + 2 * quietZone)).toBeCloseTo((40 * 72) / 25.4, 1)
    expect(step).toBeGreaterThan((0.5 * 72) / 25.4)
  })

  const reader =
    spawnSync('zbarimg', ['--version']).status === 0 && spawnSync('pdftoppm', ['-v']).error === undefined
  it.skipIf(!reader)('is read back by a scanner (where zbarimg and pdftoppm are installed)', async () => {
    const bytes = await renderApproval(signed)
    const picture = spawnSync('pdftoppm', ['-r', '150', '-png', '-'], { input: bytes, maxBuffer: 2 ** 26 })
    const scan = spawnSync('zbarimg', ['-q', '--raw', '-'], { input: picture.stdout, encoding: 'utf8' })
    expect(scan.stdout.trim()).toBe(`${signed.checkUrl}&signed=${signed.signedText}`)
  })
})

it('frames the stamp 59 mm wide and 26 mm high, edge to edge', async () => {
  const content = contentOf(await renderApproval(sampleApproval))
  // 1.4 pt line, drawn inside: 59 mm is 167.244 pt, 26 mm is 73.701 pt
  expect(content.match(/ 165\.84\d* 72\.30\d* re/g)).toHaveLength(2)
})

/** The rectangles of the figure, in points. */
function rectangles(bytes: Buffer) {
  const figure = /\/Figure[^]*?EMC/.exec(contentOf(bytes))?.[0] ?? ''
  return [...figure.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }))
}
