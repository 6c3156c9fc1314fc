/**
 * The check digit of ISO 6346, as MRN, GRN, ARC and the desk's own numbers carry it.
 *
 * Letters count 10 to 38 leaving out the multiples of 11 (A=10, B=12, K=21, L=23, U=32, V=34, Z=38); every value is
 * weighted by 2 to the power of its position; the digit is the sum modulo 11, and 10 is written as 0.
 */
export function checkDigit(body: string): number {
  let sum = 0
  for (let i = 0; i < body.length; i++) sum += valueOf(body.charCodeAt(i)) * 2 ** i
  return (sum % 11) % 10
}

/** True where the last character is the check digit of all those before it. `text` holds A-Z and 0-9 only. */
export function endsInCheckDigit(text: string): boolean {
  return text.slice(-1) === String(checkDigit(text.slice(0, -1)))
}

function valueOf(code: number): number {
  if (code < 65) return code - 48
  const plain = code - 55
  return plain + (plain > 10 ? 1 : 0) + (plain > 20 ? 1 : 0) + (plain > 30 ? 1 : 0)
}

/** Digit times weight, summed up: NIP, REGON, PESEL. `digits` may be longer than `weights`. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
}
