import { describe, expect, it } from 'vitest'
import { bounceAddress, caseOfReply, mailOfBounce, replyAddress } from '../../../server/mail/reply-address.ts'
import { readUnsubscribe, signUnsubscribe } from '../../../server/mail/unsubscribe-link.ts'

const key = Buffer.alloc(32, 7)
const other = Buffer.alloc(32, 8)
const of = 'cas_0mzw1x2y3abcdef012345678901'

describe('the address of a case', () => {
  it('is read back, whatever became of its letters, and fits into a local part', () => {
    const address = replyAddress(key, of, 'reply.example')
    expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64)
    expect(caseOfReply(key, address)).toBe(of)
    expect(caseOfReply(key, ` ${address.toUpperCase()} `)).toBe(of)
  })

  it('is nobody’s to make: another key, another case, a digit less, another purpose', () => {
    const address = replyAddress(key, of, 'reply.example')
    const forged = [
      replyAddress(other, of, 'reply.example'),
      address.replace('cas_0', 'cas_1'),
      address.replace(/.@/, '@'),
      address.replace('desk+', 'bounce+'),
      bounceAddress(key, 12, 'reply.example'),
      `desk+${of}@reply.example`,
      `desk+../../etc.${'0'.repeat(20)}@x.example`,
      `${address}\r\nBcc: x@y.example`,
      '',
    ]
    expect(forged.filter((one) => caseOfReply(key, one) !== null)).toEqual([])
    expect(mailOfBounce(key, address)).toBeNull()
  })

  it('of a bounce names the mail', () => {
    expect(mailOfBounce(key, bounceAddress(key, 4711, 'reply.example'))).toBe(4711)
    expect(mailOfBounce(other, bounceAddress(key, 4711, 'reply.example'))).toBeNull()
  })
})

it('an unsubscribing token is good for its subscription and generation alone', () => {
  const token = signUnsubscribe(key, 'sub_1.2')
  expect(readUnsubscribe(key, token)).toEqual({ id: 'sub_1', generation: 2 })
  const forged = [
    token.replace('.2.', '.3.'),
    token.replace('sub_1', 'sub_2'),
    token.slice(0, -1),
    `${token}x`,
    '',
  ]
  expect(forged.filter((one) => readUnsubscribe(key, one) !== null)).toEqual([])
  expect(readUnsubscribe(other, token)).toBeNull()
})
