/** "This was not me": links that work without sign-in. Signed, so that nothing of them must be remembered. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type ContestLinks = {
  url(caseId: string, until: string): Promise<string>
  /** Null where it is not one of ours, or is over at `at`. */
  read(token: string, at: string): Promise<string | null>
}

/** Keeps a signature for this from ever being one for something else. */
const purpose = 'help-desk contest link 1'

export function createContestLinks(baseUrl: string, key: () => Promise<Buffer>): ContestLinks {
  const signed = async (claims: string) =>
    createHmac('sha256', await key())
      .update(`${purpose}\n${claims}`)
      .digest('base64url')
  return {
    /** The token stands behind the `#`, where no log and no other site finds it. */
    async url(caseId, until) {
      const claims = `${caseId}.${Date.parse(until).toString(36)}`
      return `${baseUrl}/not-me#${claims}.${await signed(claims)}`
    },

    async read(token, at) {
      const match = /^(([a-z0-9_]{1,40})\.([a-z0-9]{1,11}))\.([\w-]{43})$/.exec(token)
      if (!match) return null
      const [, claims = '', caseId = '', until = '', signature = ''] = match
      if (!timingSafeEqual(Buffer.from(await signed(claims)), Buffer.from(signature))) return null
      return Date.parse(at) < Number.parseInt(until, 36) ? caseId : null
    },
  }
}
