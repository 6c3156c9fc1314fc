/** How many entries of a decision record the separate verifier checks in a second, beside hashing the same bytes bare. */
import { generateKeyPairSync, hash, sign } from 'node:crypto'
import { checkRecord } from '../../server/verify/record.ts'
import { measure, type Measure } from './measure.ts'

const cases = 500
const entriesEach = 10

/** Of the size that a fall-back application's events have. */
const data = JSON.stringify({ answers: { remark: 'x'.repeat(900) }, facts: { outage: 'y'.repeat(600) } })

export async function recordVerification(): Promise<Measure[]> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const lines = written((text) => sign(null, Buffer.from(text), privateKey).toString('base64url'))
  const [own, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    own.push(await timed(() => checkRecord(given(lines), [{ kid: 'bench', x }])))
    bare.push(await timed(async () => void lines.map((line) => hash('sha256', line))))
  }
  return [measure('record.verify.rps', '1/s', own, bare)]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (cases * entriesEach * 1000) / (performance.now() - began)
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

function written(signed: (text: string) => string): string[] {
  const scope = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
  const head = JSON.stringify({ format: 'help-desk-record', version: 1, issuer: '', madeAt: '', scope })
  const body = [head, ...Array.from({ length: cases }, (_, i) => caseLines(`cas_${i}`)).flat()]
  const sha256 = hash('sha256', body.map((line) => `${line}\n`).join(''))
  const end = `{"cases":${cases},"entries":${cases * entriesEach},"sha256":"${sha256}"}`
  const signature = { alg: 'Ed25519', kid: 'bench', value: signed(`help-desk-record-1\n${end}`) }
  return [...body, `{"end":${end},"signature":${JSON.stringify(signature)}}`]
}

function caseLines(id: string): string[] {
  let previous = '0'.repeat(64)
  const entries = Array.from({ length: entriesEach }, (_, i) => {
    const head = JSON.stringify({ caseId: id, event: 'claim', version: i + 1 })
    const sealed = hash('sha256', [previous, head, data, '[]'].join('\n'))
    const entry = { caseId: id, version: i + 1, head, data, lines: '[]', previous, hash: sealed }
    previous = sealed
    return JSON.stringify({ entry })
  })
  const head = { id, number: id, kind: 'fallback', version: entriesEach, head: previous }
  return [JSON.stringify({ case: head }), ...entries]
}
