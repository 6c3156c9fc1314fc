/** Who looks at a case or sends it an event. Built by `server/auth` from a checked credential, never from a body. */

export type Firm = { readonly eori: string; readonly name: string }

/** A person of a firm, vouched for by a partner portal's token. */
export type Customer = {
  readonly role: 'customer'
  /** The registered portal's code; a case belongs to (portal, firm). */
  readonly portal: string
  readonly subject: string
  readonly name: string
  /** As the portal's token says, where it does. */
  readonly email?: string
  readonly locale?: 'pl' | 'en'
  readonly firm: Firm
  /** Digits with the country's code, as the portal's token says and has made sure of. */
  readonly phone?: string
  /** The officer who writes down what this person said on the telephone: the deed is his, the case is the person's. */
  readonly writer?: Writer
  /** Principals the firm may act for, with the last day of the power of attorney (`YYYY-MM-DD`) where it ends. */
  readonly represents: readonly (Firm & { readonly until?: string })[]
}

export type Writer = {
  readonly officer: Officer
  /** The call, where the exchange told of it. */
  readonly call: number | null
  /** Where it was put down on paper first: the number that was given out, and when. */
  readonly paper: { readonly sequence: number; readonly at: string } | null
}

export const officerRoles = ['officer', 'duty-manager'] as const
export type OfficerRole = (typeof officerRoles)[number]

export type Officer = {
  readonly role: 'officer'
  readonly id: string
  readonly name: string
  readonly roles: readonly OfficerRole[]
  /** Which of his sessions asks: it must still be there when something is put down. Told to nobody. */
  readonly session?: string
  /** For whom this officer stands in now. */
  readonly standsFor?: readonly { readonly id: string; readonly name: string }[]
  /** Officers who are no second person to this one: one stands in, or stood in lately, for the other, or both for a third. */
  readonly sameAs?: readonly string[]
}

/** The desk itself: timers, automatic checks, changes of an outage. */
export type Engine = { readonly role: 'engine'; readonly name: string }

export const theDesk: Engine = { role: 'engine', name: 'desk' }

/** Somebody who came by a mailed link and whom nobody vouches for: only that he reads what is sent to an address. */
export type Visitor = {
  readonly role: 'visitor'
  readonly portal: string
  /** The link's. */
  readonly id: string
  /** As he calls himself. */
  readonly name: string
}

export type Viewer = Customer | Officer | Engine | Visitor

/** How the actor of an event stands in the history. */
export type Actor = {
  readonly role: Exclude<Viewer['role'], 'visitor'>
  readonly id: string
  readonly name: string
}

export function actorOf(viewer: Viewer): Actor {
  switch (viewer.role) {
    case 'customer':
      if (viewer.writer) return actorOf(viewer.writer.officer)
      return { role: 'customer', id: `${viewer.portal}:${viewer.subject}`, name: viewer.name }
    case 'officer':
      return { role: 'officer', id: viewer.id, name: viewer.name }
    case 'visitor':
      return { role: 'customer', id: `link:${viewer.id}`, name: viewer.name }
    case 'engine':
      return { role: 'engine', id: viewer.name, name: viewer.name }
  }
}
