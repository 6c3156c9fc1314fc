const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  let [text, bits, value] = ['', 0, 0]
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) text += symbols.charAt((value >> (bits - 5)) & 31)
  }
  return bits > 0 ? text + symbols.charAt((value << (5 - bits)) & 31) : text
}
