/**
 * Reads the signed text of an approval, as its QR code holds it, and says what it is worth. FORMATS.md describes it.
 * Neither Node nor the project is needed: the offline page runs the same file.
 */
import { signatureFault, type Key, type SignatureFault } from './keys.ts'

export type SignedApproval = {
  readonly keyId: string
  readonly number: string
  /** 0 as first issued; one more with each extension. */
  readonly version: number
  readonly holder: string
  readonly system: string
  readonly direction: string
  readonly offices: readonly string[]
  /** Offices that are printed on the approval and did not fit into the code. */
  readonly moreOffices: number
  /** The ways of sending that it stands in for; empty where it is for all. */
  readonly channels: readonly ('web-service' | 'web-form')[]
  /** For whom it was granted, besides the holder himself; null in codes that do not say. */
  readonly principals: readonly Covered[] | null
  /** Principals that are printed on the approval and did not fit into the code. */
  readonly morePrincipals: number
  /** ISO 8601 in UTC, to the second. */
  readonly from: string
  readonly to: string
  readonly maxDeclarations: number
  readonly state: 'active' | 'closed' | 'suspended' | 'revoked'
  readonly issuedAt: string
}

export type Covered = {
  readonly eori: string
  /** `-P2` on paper is line 2; null where one alone needs no lines. */
  readonly line: number | null
  readonly maxDeclarations: number | null
}

export type ReadApproval = {
  readonly approval: SignedApproval
  readonly text: string
  readonly signature: Uint8Array<ArrayBuffer>
}

export type ApprovalFault = 'not-an-approval' | 'truncated' | SignatureFault

const moment = String.raw`\d{8}T\d{6}Z`
const principal = String.raw`(?:P\d{1,4}:)?[A-Z0-9]{3,17}(?::\d{1,6})?`
/** The second format says more: for which ways of sending it is, and for whom. */
const added = ['(?<channels>S?F?)', String.raw`(?<principals>${principal}(?:\.${principal})*(?:/\d{1,4})?)?`]
const fieldsOf = (format: string, more: readonly string[]) => [
  format,
  '(?<keyId>[A-Z2-7]{16})',
  '(?<number>[A-Z0-9-]{5,32})',
  String.raw`(?<version>\d{1,4})`,
  '(?<holder>[A-Z0-9]{3,17})',
  '(?<system>[A-Z0-9-]{1,20})',
  '(?<direction>[A-Z0-9-]{1,20})',
  String.raw`(?<offices>[A-Z0-9]+(?:\.[A-Z0-9]+)*(?:/\d{1,3})?)?`,
  ...more,
  `(?<from>${moment})`,
  `(?<to>${moment})`,
  String.raw`(?<max>\d{1,6})`,
  '(?<state>[ACSR])',
  `(?<issuedAt>${moment})`,
  '(?<signature>[A-Z2-7]{103})',
]
const shapeOf = (format: string, more: readonly string[]) =>
  new RegExp(`^${fieldsOf(format, more).join(String.raw`\*`)}$`)
const shapes = { HDA1: shapeOf('HDA1', []), HDA2: shapeOf('HDA2', added) } as const
const fieldCount = { HDA1: 14, HDA2: 16 } as const
const states = { A: 'active', C: 'closed', S: 'suspended', R: 'revoked' } as const

/** From what a scanner gives: the address in the code, or the signed text alone, with spaces or without. */
export function readApproval(scanned: string): ReadApproval | ApprovalFault {
  const bare = scanned
    .replaceAll(/\s/g, '')
    .replaceAll(/%2A/gi, '*')
    .replaceAll(/%2F/gi, '/')
    .replaceAll(/%3A/gi, ':')
  const begin = bare.search(/HDA[12]\*/i)
  if (begin < 0) return 'not-an-approval'
  const format = bare.slice(begin, begin + 4).toUpperCase() as keyof typeof shapes
  const text = bare
    .slice(begin)
    .replace(/[&#?].*$/, '')
    .toUpperCase()
  const groups = shapes[format].exec(text)?.groups
  if (!groups)
    return text.split('*').length < fieldCount[format] || /\*[A-Z2-7]{0,102}$/.test(text)
      ? 'truncated'
      : 'not-an-approval'
  const signature = fromBase32(groups['signature'] ?? '')
  const approval = approvalOf(groups)
  if (!signature || !approval) return 'not-an-approval'
  return { approval, text: text.slice(0, text.lastIndexOf('*')), signature }
}

function approvalOf(groups: Record<string, string>): SignedApproval | null {
  const { keyId = '', number = '', holder = '', system = '', direction = '', offices = '' } = groups
  const [listed = '', more = '0'] = offices.split('/')
  const [covered = '', others = '0'] = (groups['principals'] ?? '').split('/')
  const [from, to, issuedAt] = [groups['from'], groups['to'], groups['issuedAt']].map(instant)
  if (!from || !to || !issuedAt) return null
  return {
    keyId,
    number,
    version: Number(groups['version']),
    holder,
    system,
    direction: direction.toLowerCase(),
    offices: listed === '' ? [] : listed.split('.'),
    moreOffices: Number(more),
    channels: [...(groups['channels'] ?? '')].map((letter) => (letter === 'S' ? 'web-service' : 'web-form')),
    principals:
      groups['channels'] === undefined ? null : covered === '' ? [] : covered.split('.').map(coveredOf),
    morePrincipals: Number(others),
    from,
    to,
    maxDeclarations: Number(groups['max']),
    state: states[groups['state'] as keyof typeof states],
    issuedAt,
  }
}

function coveredOf(text: string): Covered {
  const {
    line,
    eori = '',
    most,
  } = /^(?:P(?<line>\d+):)?(?<eori>[A-Z0-9]+)(?::(?<most>\d+))?$/.exec(text)?.groups ?? {}
  return {
    eori,
    line: line === undefined ? null : Number(line),
    maxDeclarations: most === undefined ? null : Number(most),
  }
}

/** The approval, once the desk's signature is found good; else what is wrong. */
export async function verifyApproval(
  scanned: string,
  keys: readonly Key[],
): Promise<SignedApproval | ApprovalFault> {
  const read = readApproval(scanned)
  if (typeof read === 'string') return read
  const { approval, signature, text } = read
  return (await signatureFault(keys, approval.keyId, signature, text)) ?? approval
}

function instant(basic = ''): string | null {
  const iso = basic.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const time = Date.parse(iso)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding. Bits left over must be zero: one signature has one spelling. */
function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let [bits, value, at] = [0, 0, 0]
  for (const symbol of text) {
    value = ((value << 5) | symbols.indexOf(symbol)) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (value >> bits) & 0xff
  }
  return (value & ((1 << bits) - 1)) === 0 ? bytes : null
}
