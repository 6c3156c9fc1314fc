/** A telephone exchange of the tests' own: its settings, and how it signs. */
import { createHmac } from 'node:crypto'
import { CtiProvider } from '../../../../workflows/contracts/telephone.ts'

export const secrets = ['first-secret-of-the-exchange-0001', 'second-secret-of-the-exchange-002']

export const exchange = (more: object = {}): CtiProvider =>
  CtiProvider.parse({ code: 'pbx', token: 'token-of-the-exchange-0001', secrets, ...more })

type Signing = { id?: string; at?: number; secret?: string }
let ids = 0

/** `at` in milliseconds. */
export function signedHeaders(
  body: string,
  { id = `evt-${++ids}`, at = Date.now(), secret = secrets[0]! }: Signing = {},
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const mac = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` }
}
