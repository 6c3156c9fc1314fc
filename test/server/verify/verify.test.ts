/** The verifier as an auditor runs it: on what a real desk has exported, and on everything that was done to it since. */
import { execFile, spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalKeys } from '../../../server/approvals/keys.ts'
import { signedText as signApproval } from '../../../server/approvals/signed-text.ts'
import { createRevocationList } from '../../../server/approvals/revocation-list.ts'
import { createCheckpoints } from '../../../server/desk/checkpoints.ts'
import { createRecordExport } from '../../../server/desk/record-export.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { anna, application, deskRoom, maria, offeredGrant, type DeskRoom } from '../desk/desk-room.ts'

const program = fileURLToPath(new URL('../../../server/verify/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hd-verify-'))
const ewa: Officer = { role: 'officer', id: 'off_ewa', name: 'Ewa Lis', roles: ['officer', 'duty-manager'] }

let room: DeskRoom
let granted: View
let gone: View
/** One case; everything; the seals; all as text. */
let one: string
let all: string
let seals: string

async function text(lines: AsyncGenerator<string>): Promise<string> {
  let whole = ''
  for await (const line of lines) whole += line
  return whole
}

beforeAll(async () => {
  room = await deskRoom()
  const asked = await room.open(
    application({ principals: [], lrns: ['VER1'], contactName: 'Zażółć \u2028 „gęślą” 😀' }),
  )
  await room.work()
  const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  await room.work()
  granted = await room.look(asked, maria)
  gone = await room.open(application({ lrns: ['VER2'] }))
  await room.send(gone, 'withdraw', anna)
  await room.work()
  checkpoints = createCheckpoints(room.db, room.approvalKeys, 'https://desk.example', 0)
  one = await text(await room.desk.records!.ofCase(granted.number, maria))
  all = await text(periodOf())
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(room.approvalKeys.published))
})
afterAll(async () => {
  await room.close()
  rmSync(folder, { recursive: true })
})

/** All cases, with a period that begins before the first seal does. */
function periodOf(): AsyncGenerator<string> {
  const written = createRecordExport(room.db, room.approvalKeys, 'https://desk.example')
  async function* lines() {
    yield* await written.ofPeriod('1970-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z')
  }
  return lines()
}

/** Without the two minutes that are waited for elsewhere. */
let checkpoints: ReturnType<typeof createCheckpoints>

let files = 0
/** Runs the program on these texts. */
function verify(texts: readonly string[], keys?: string): Promise<{ code: number; said: string }> {
  const paths = texts.map((content) => {
    const path = join(folder, `file-${++files}.txt`)
    writeFileSync(path, content)
    return path
  })
  return new Promise((resolve) => {
    const args = [program, ...paths, ...(keys ? ['--keys', keys] : [])]
    execFile(process.execPath, args, (error, out, complaint) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + complaint }),
    )
  })
}

const linesOf = (whole: string) => whole.trimEnd().split('\n')
const joined = (lines: readonly string[]) => `${lines.join('\n')}\n`

describe('a decision record', () => {
  it('of one case holds, and the program says what it has looked at', async () => {
    const { code, said } = await verify([one])
    expect(said).toContain(`${granted.version} entries of 1 case: each entry has the hash`)
    expect(said).toContain(`signed with the key ${room.approvalKeys.keyId}`)
    expect(code).toBe(0)
  })

  it('is checked by a copy of the folder alone, far from the project', async () => {
    const copy = join(folder, 'copied')
    cpSync(dirname(program), copy, { recursive: true })
    writeFileSync(join(folder, 'one.ndjson'), one)
    const { stdout } = spawnSync(process.execPath, [join(copy, 'main.ts'), join(folder, 'one.ndjson')], {
      encoding: 'utf8',
    })
    expect(stdout).toContain('Everything that was checked holds.')
  })

  it('of a period holds every case with its whole history', async () => {
    const { code, said } = await verify([all])
    expect(said).toContain('of 2 cases')
    expect(code).toBe(0)
  })

  it('keeps form, policy, clocks, evidence and signatures beside each event', () => {
    const entries = linesOf(one)
      .map((line) => JSON.parse(line) as { entry?: { head: string; data: string } })
      .flatMap(({ entry }) => (entry ? [entry] : []))
    const of = (event: string) => {
      const found = entries.find(({ head }) => (JSON.parse(head) as { event: string }).event === event)!
      return (JSON.parse(found.data) as { record: Record<string, unknown> }).record
    }
    expect(of('open')).toMatchObject({
      form: { code: 'fallback', version: expect.any(Number) as number },
      policy: 1,
      standsFor: [],
    })
    expect(of('propose')).toMatchObject({
      form: { code: 'fallback.propose' },
      signatures: [{ round: 1, seat: 1, officerId: 'off_maria' }],
    })
    expect(of('checked')).toMatchObject({
      evidence: [{ name: 'result checks', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }],
    })
    expect(of('document-ready')).toMatchObject({ evidence: [{ name: 'result document' }] })
    const { clock } = of('propose') as { clock: { process: string; aheadMs: number } }
    expect(Math.abs(clock.aheadMs)).toBeLessThan(60_000)
    expect(new Date(clock.process).toISOString()).toBe(clock.process)
  })

  type Planted = [string, (lines: string[]) => string[], RegExp]
  const at = (lines: string[], n: number, change: (line: string) => string) =>
    lines.map((line, i) => (i === n ? change(line) : line))
  it.each<Planted>([
    [
      'a changed byte',
      (lines) => at(lines, 3, (line) => line.replace('Maria', 'Marta').replace('desk', 'Desk')),
      /line 4 .*not what was sealed/,
    ],
    [
      'a changed answer',
      (lines) => at(lines, 2, (line) => line.replace('VER1', 'VER9')),
      /line 3 .*version 1\): it is not what was sealed/,
    ],
    [
      'a removed line',
      (lines) => lines.filter((_, i) => i !== 3),
      /line 4 .*version 2 is missing or out of order/,
    ],
    [
      'swapped lines',
      (lines) => lines.map((line, i) => (i === 3 ? lines[4]! : i === 4 ? lines[3]! : line)),
      /line 4 .*missing or out of order/,
    ],
    ['its last entry removed', (lines) => lines.toSpliced(-2, 1), /history ends with/],
    ['its end cut off', (lines) => lines.slice(0, -1), /breaks off here/],
    [
      'cut in the middle of a line',
      (lines) => at(lines.slice(0, 4), 3, (line) => line.slice(0, 80)),
      /line 4: this is no line/,
    ],
    [
      'another case number',
      (lines) => at(lines, 1, (line) => line.replace(/FB-(\d\d)-/, 'FX-$1-')),
      /not those that were exported/,
    ],
    [
      'another scope',
      (lines) => at(lines, 0, (line) => line.replace('"case":', '"Case":')),
      /not those that were exported/,
    ],
    ['something behind its end', (lines) => [...lines, '{"end":{}}'], /behind the end/],
    ['a line twice', (lines) => lines.toSpliced(3, 0, lines[3]!), /out of order/],
  ])('with %s does not hold, and the place is named', async (_, change, told) => {
    const { code, said } = await verify([joined(change(linesOf(one)))])
    expect(said).toMatch(told)
    expect(said).toContain('DOES NOT HOLD')
    expect(code).toBe(1)
  })

  it('hashed anew from the changed entry on does not hold without the signature', async () => {
    expect((await verify([rehashed(one, null)])).said).toMatch(/the signature is false/)
  })

  it('signed anew with another key does not hold either, whatever name the key is given', async () => {
    const other = approvalKeys({ folder: join(folder, 'other'), key: null, earlier: null })
    expect((await verify([rehashed(one, other)])).said).toMatch(/not among the keys given/)
    const borrowed = { ...other, keyId: room.approvalKeys.keyId }
    expect((await verify([rehashed(one, borrowed)])).said).toMatch(/the signature is false/)
  })

  it('without keys nothing is said to hold', async () => {
    const file = join(folder, 'none.json')
    writeFileSync(file, '{"keys":[]}')
    expect(await verify([one], file)).toMatchObject({ code: 1 })
  })
})

/** As somebody who has the database and not the key would do it. */
function rehashed(whole: string, signer: typeof room.approvalKeys | null): string {
  let previous = '0'.repeat(64)
  const lines = linesOf(whole).map((line) => {
    const value = JSON.parse(line) as { entry?: Record<string, string> }
    if (!value.entry) return line
    const entry = { ...value.entry, previous, data: value.entry['data']!.replace('VER1', 'VER9') }
    const { head, data, lines: told } = entry as Record<string, string>
    previous = hash('sha256', [previous, head, data, told].join('\n'))
    return JSON.stringify({ entry: { ...entry, hash: previous } })
  })
  const headed = lines.map((line) => line.replace(/"head":"[0-9a-f]{64}"/, `"head":"${previous}"`))
  const body = joined(headed.slice(0, -1))
  const last = JSON.parse(headed.at(-1)!) as {
    end: Record<string, unknown>
    signature: Record<string, string>
  }
  const { cases, entries } = last.end as { cases: number; entries: number }
  const end = `{"cases":${cases},"entries":${entries},"sha256":"${hash('sha256', body)}"}`
  const signature = signer
    ? {
        alg: 'Ed25519',
        kid: signer.keyId,
        value: signer.sign(`help-desk-record-1\n${end}`).toString('base64url'),
      }
    : last.signature
  return `${body}{"end":${end},"signature":${JSON.stringify(signature)}}\n`
}

describe('the seals over all cases', () => {
  it('find out that a whole case is gone, that one was set back, and that a seal is missing', async () => {
    expect(await checkpoints.tend(true)).toMatchObject({ n: 1 })
    await room.open(application({ lrns: ['VER3'] }))
    expect(await checkpoints.tend(true)).toMatchObject({ n: 2 })
    expect(await checkpoints.tend()).toBeNull()
    seals = await text(room.desk.records!.seals(1, ewa))
    const record = await text(periodOf())
    const good = await verify([record, seals])
    expect(good.said).toContain('none of the 3 cases that the seals say must be there is missing')
    expect(good.code).toBe(0)

    await room.db.write('DELETE FROM history WHERE case_id = $1', [gone.id])
    await room.db.write('DELETE FROM cases WHERE id = $1', [gone.id])
    const without = await text(periodOf())
    expect((await verify([without])).code).toBe(0)
    const found = await verify([without, seals])
    expect(found.said).toMatch(new RegExp(`seal 1, case ${gone.id}: the case was sealed and is missing`))
    expect(found.code).toBe(1)
  })

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    [
      'a case removed from a seal',
      (lines) => lines.toSpliced(1, 1),
      /line 1 \(seal 1\): it was made over 2 cases; here are 1/,
    ],
    [
      'a hash changed',
      (lines) =>
        lines.map((line, i) => (i === 1 ? line.replace(/"[0-9a-f]{64}"/, `"${'a'.repeat(64)}"`) : line)),
      /not those that were sealed/,
    ],
    [
      'the first seal removed and the second called the first',
      (lines) => lines.slice(3).map((line) => line.replace('"n":2', '"n":1')),
      /signature is false/,
    ],
    [
      'a number of cases changed',
      (lines) => lines.map((line) => line.replace('"cases":2', '"cases":1')),
      /signature is false/,
    ],
    ['seals in another order', (lines) => [...lines.slice(3), ...lines.slice(0, 3)], /does not follow/],
    ['nothing in it', () => ['{"checkpoint":'], /no line of an export/],
  ])('with %s do not hold', async (_, change, told) => {
    const { code, said } = await verify([joined(change(linesOf(seals)))])
    expect(said).toMatch(told)
    expect(code).toBe(1)
  })

  it('are made once however many workers try', async () => {
    await room.open(application({ lrns: ['VER4'] }))
    const made = await Promise.all([1, 2, 3].map(() => checkpoints.tend(true)))
    expect(made.filter((one) => one !== null)).toHaveLength(1)
  })

  it('take up, as late, a case that was told with times before the last seal', async () => {
    const late = await room.open(application({ lrns: ['VER5'] }))
    await room.db.write("UPDATE history SET at = '2026-01-01 00:00:00' WHERE case_id = $1", [late.id])
    await room.db.write("UPDATE cases SET opened_at = '2026-01-01 00:00:00' WHERE id = $1", [late.id])
    const made = await checkpoints.tend(true)
    const lines = linesOf(await text(room.desk.records!.seals(made!.n, ewa)))
    expect(
      lines
        .map((line): unknown => JSON.parse(line))
        .find((line) => Array.isArray(line) && line[0] === late.id),
    ).toContain('late')
  })
})

describe('approvals and lists', () => {
  const signedText = async () =>
    (await room.db.rows<{ text: string }>('SELECT signed_text AS text FROM signed_approvals'))[0]!.text

  it('an approval is read from its text, from the address of its code, and from the document', async () => {
    const signed = await signedText()
    const pdf = await room.desk.reading.document(granted.id, maria)
    const path = join(folder, 'approval.pdf')
    writeFileSync(path, pdf)
    for (const content of [
      signed,
      `https://desk.example/check#number=1&code=2&signed=${signed}`,
      pdf.toString('latin1'),
    ]) {
      const { code, said } = await verify([content])
      expect(said).toContain(`${granted.approval?.number} version 0 of PL100000001200000, NCTS2 departure`)
      expect(said).toContain('it is valid')
      expect(code).toBe(0)
    }
  })

  it('it says for whom it was granted, with line and limit, and in place of what', async () => {
    const claims = {
      number: 'PA-26-0000123-4',
      version: 0,
      holderEori: 'PL100000001200000',
      system: 'NCTS2',
      direction: 'departure',
      offices: ['PL322080'],
      channels: ['web-service'],
      principals: [{ eori: 'PL100000008700000', line: 2, maxDeclarations: 1 }],
      from: new Date(Date.now() - 1000).toISOString(),
      to: new Date(Date.now() + 60_000).toISOString(),
      maxDeclarations: 1,
      state: 'active',
      issuedAt: new Date().toISOString(),
    } as const
    const { code, said } = await verify([signApproval(claims, room.approvalKeys)])
    expect(said).toContain('for -P2 PL100000008700000, 1 declaration at most')
    expect(said).toContain('in place of sending by web-service alone')
    expect(code).toBe(0)
  })

  it('a forged one is named by line and number', async () => {
    const signed = await signedText()
    const { code, said } = await verify([`${signed}\n${signed.replace('*DEPARTURE*', '*EXPORT*')}\n`])
    expect(said).toMatch(/line 2 \(PA-.*\): the signature is false/)
    expect(code).toBe(1)
  })

  it('is judged by the list, which is refused where it was changed', async () => {
    const list = createRevocationList(room.db, room.approvalKeys, 'https://desk.example')
    const { body } = await list.current()
    expect((await verify([body, await signedText()])).said).toContain('it is valid')
    expect((await verify([body.replace('desk.example', 'desk.example.org')])).said).toContain(
      'signature is false',
    )
  })

  it('what is none of these is said to be none', async () => {
    expect(await verify(['hello'])).toMatchObject({ code: 1 })
  })
})
