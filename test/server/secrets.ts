/** Whether a text tells a secret, however it is written down: as it is, in groups, encoded, or as its digest. */
import { createHash } from 'node:crypto'

export type Secret = { readonly what: string; readonly value: string | Buffer }

/** What of `secrets` stands in the text. */
export function toldIn(text: string, secrets: readonly Secret[]): string[] {
  const told = flat(text)
  return secrets
    .filter(({ value }) => spellings(value).some((one) => told.includes(one)))
    .map(({ what }) => what)
}

function spellings(value: string | Buffer): string[] {
  const bytes = Buffer.from(value as string)
  const digest = createHash('sha256').update(bytes).digest()
  return [...(typeof value === 'string' ? [value] : []), ...[bytes, digest].flatMap(encoded)].map(flat)
}

const encoded = (bytes: Buffer): string[] =>
  (['hex', 'base64', 'base64url'] as const).map((name) => bytes.toString(name).replace(/=+$/, ''))

/** A code is read out in groups, and in small letters by some. */
const flat = (text: string): string => text.replaceAll(/[\s-]/g, '').toLowerCase()
