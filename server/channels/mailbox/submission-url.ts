/** Where mail is handed over: `lmtp://127.0.0.1:2424`, `smtp://user:password@10.0.0.5:2525`. */

export type SubmissionUrl = {
  readonly protocol: 'lmtp' | 'smtp'
  readonly host: string
  readonly port: number
  /** Null: whoever reaches the port may hand over, and so it is one of this machine alone. */
  readonly user: string | null
  readonly password: string
}

export function readSubmissionUrl(text: string): SubmissionUrl {
  const url = new URL(text)
  return {
    protocol: url.protocol === 'lmtp:' ? 'lmtp' : 'smtp',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port),
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  }
}
