/** Keys and sign-ins travel over https; plain http is for programs on the same machine only. */

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

export function isLoopback(url: URL): boolean {
  return loopback.has(url.hostname)
}

/** The address as a URL. Throws where it is neither https nor http to this machine: a fault of the configuration. */
export function safeUrl(address: string): URL {
  const url = new URL(address)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) return url
  throw new Error(`${address} must be https; http is accepted for this machine only`)
}
