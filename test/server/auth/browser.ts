/** As much of a browser as a sign-in needs: cookies by host, redirects one at a time, forms. */
export type Answer = {
  readonly url: string
  readonly status: number
  readonly location: string | null
  readonly body: string
}

export function newBrowser() {
  const cookies = new Map<string, string>()

  async function request(url: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string> | undefined), ...(cookie && { cookie }) }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    response.headers.getSetCookie().forEach(keep)
    const location = response.headers.get('location')
    return {
      url,
      status: response.status,
      location: location && new URL(location, url).href,
      body: await response.text(),
    }
  }

  function keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split(';').map((part) => part.trim())
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const gone = attributes.some((attribute) => /^(max-age=0$|expires=thu, 01 jan 1970)/i.test(attribute))
    if (gone || !value) cookies.delete(name)
    else cookies.set(name, value)
  }

  return {
    request,
    keep,
    /** As a Cookie header would have them; null where there are none. */
    cookieHeader: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') || null,
    post: (url: string, form: Record<string, string>) =>
      request(url, { method: 'POST', body: new URLSearchParams(form) }),
    /** Follows redirects until a page comes, or until an address begins with `stop`: that one is not asked for. */
    async follow(url: string, stop: string): Promise<Answer> {
      for (let answer = await request(url), hops = 0; ; hops++) {
        if (!answer.location || hops > 10) return answer
        if (answer.location.startsWith(stop)) return answer
        answer = await request(answer.location)
      }
    },
  }
}

export type Browser = ReturnType<typeof newBrowser>
