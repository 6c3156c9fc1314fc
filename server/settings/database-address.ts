/** What `DATABASE_URL` says, in the words of MySQL's own clients: `?socket=`, `?ssl-mode=`, `?ssl-ca=`. */
import { readFileSync } from 'node:fs'

export const sslModes = ['required', 'verify-ca', 'verify-identity'] as const

export type DatabaseAddress = {
  /** Without what stands after `?`. */
  readonly url: string
  readonly socketPath: string | null
  /** Null: in clear, for a server on this machine or on a wire of one's own. */
  readonly tls: {
    /** False only for `required`: encrypted, to whoever answers. */
    readonly rejectUnauthorized: boolean
    /** The name in the certificate is the host's. */
    readonly verifyIdentity: boolean
    /** Instead of the authorities that Node knows. */
    readonly ca?: string
  } | null
}

const known = ['socket', 'ssl-mode', 'ssl-ca']

export function isDatabaseAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, searchParams } = new URL(text)
  return (
    protocol === 'mysql:' &&
    pathname.length > 1 &&
    [...searchParams.keys()].every((name) => known.includes(name)) &&
    (searchParams.has('ssl-mode') ? isEncrypted(new URL(text)) : !searchParams.has('ssl-ca'))
  )
}

/** The driver compares the certificate with `localhost` where the host is a number: that would verify nothing. */
function isEncrypted({ hostname, searchParams }: URL): boolean {
  const mode = searchParams.get('ssl-mode')
  const isNumber = /^\[|^[\d.]+$/.test(hostname)
  return (
    sslModes.some((one) => one === mode) &&
    !searchParams.has('socket') &&
    !(mode === 'verify-identity' && isNumber)
  )
}

/** @throws where the file of `ssl-ca` cannot be read */
export function databaseAddress(text: string): DatabaseAddress {
  const url = new URL(text)
  const [socketPath, mode, ca] = known.map((name) => url.searchParams.get(name))
  url.search = ''
  const tls = mode && {
    rejectUnauthorized: mode !== 'required',
    verifyIdentity: mode === 'verify-identity',
    ...(ca && { ca: readFileSync(ca, 'utf8') }),
  }
  return { url: url.href, socketPath: socketPath ?? null, tls: tls || null }
}
