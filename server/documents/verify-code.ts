/**
 * The code that proves an approval: printed beside its number, and asked for with it on the public check page.
 * Symbols and look-alikes are those of Crockford's base 32: no I, L, O or U in a code, and whoever reads a zero as
 * the letter O or a one as the letter L still types a code that is found.
 */
import { createHash, randomBytes } from 'node:crypto'

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** Twelve random symbols, 60 bits, in groups of four: `7KQF-M2XA-9TRW`. */
export function newVerifyCode(): string {
  // 256 is a multiple of 32, so the lower five bits of a random byte favour no symbol.
  const code = Array.from(randomBytes(length), (byte) => symbols.charAt(byte & 31)).join('')
  return grouped(code)
}

/**
 * What a person typed, as the code is printed: capitals, groups of four, look-alikes put right. Never fails: a text
 * that is no code comes back as something that no approval has.
 */
export function tidyVerifyCode(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
  return grouped(bare.replaceAll('O', '0').replace(/[IL]/g, '1'))
}

/** A typed approval number as it is printed: capitals, plain hyphens, no spaces. */
export function tidyApprovalNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s/g, '')
}

/** What is stored and looked up: SHA-256 (32 bytes) over number and code, both tidied first. */
export function verifyCodeHash(number: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${tidyApprovalNumber(number)}\n${tidyVerifyCode(code)}`)
    .digest()
}

/**
 * Where an approval can be checked: what its QR code holds. In the fragment, which browsers do not send: number and
 * code stay out of every log.
 */
export function checkUrl(baseUrl: string, number: string, verifyCode: string): string {
  return `${baseUrl}/check#${new URLSearchParams({ number, code: verifyCode })}`
}

function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/gu, '$1-')
}
