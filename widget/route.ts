/** Where in the desk a person is. */
import type { Answers } from '../workflows/contracts/form.ts'
import type { IconName } from './ui/icons.ts'

export type Route =
  | { readonly name: 'home' }
  /** `given` are answers to begin with, such as the system of the outage that the person came from. */
  | { readonly name: 'apply'; readonly kind: string; readonly given?: Answers }
  | { readonly name: 'case'; readonly id: string }
  | { readonly name: 'cases' }
  | { readonly name: 'announcements' }
  | { readonly name: 'you-said' }
  | { readonly name: 'services' }
  | { readonly name: 'representatives' }
  /** `caseId` is the case that the call is about. */
  | { readonly name: 'contact'; readonly caseId?: string }
  | { readonly name: 'accessibility' }
  | { readonly name: 'knowledge'; readonly query?: string }
  /** `from` is what was searched for, to go back to. */
  | { readonly name: 'article'; readonly code: string; readonly from?: string }

/** A view that home links to by its name. */
export type PlaceLink = { readonly route: Route; readonly icon: IconName; readonly signedIn: boolean }

/** Panels ask to go somewhere by this event; it crosses shadow roots. */
export class GoEvent extends CustomEvent<Route> {
  constructor(route: Route) {
    super('go', { detail: route, bubbles: true, composed: true })
  }
}
