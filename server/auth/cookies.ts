/** The desk's cookies, as text. `__Host-` (https only) keeps other hosts of the domain from planting one. */

export type CookieJar = {
  readonly session: string
  /** Name of the cookie of one sign-in under way; `id` tells sign-ins in two tabs apart. */
  flow(id: string): string
  /** A `Set-Cookie` value. `lax` is for the way back from the identity provider, which is another site. */
  set(name: string, value: string, sameSite: 'Strict' | 'Lax', maxAgeSeconds: number): string
  clear(name: string): string
}

/** `baseUrl` is the desk's own origin. */
export function cookieJar(baseUrl: string): CookieJar {
  const secure = new URL(baseUrl).protocol === 'https:'
  const prefix = secure ? '__Host-' : ''
  const attributes = `Path=/; HttpOnly${secure ? '; Secure' : ''}`
  return {
    session: `${prefix}helpdesk`,
    flow: (id) => `${prefix}helpdesk-sign-in-${id}`,
    set: (name, value, sameSite, maxAgeSeconds) =>
      `${name}=${value}; ${attributes}; SameSite=${sameSite}; Max-Age=${maxAgeSeconds}`,
    clear: (name) => `${name}=; ${attributes}; SameSite=Strict; Max-Age=0`,
  }
}

/** The value of a cookie. Null where it is missing, or stands there twice: then one of them is not ours. */
export function readCookie(header: string | null, name: string): string | null {
  if (!header) return null
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
  return found.length === 1 ? (found[0] ?? '').slice(name.length + 1) : null
}
