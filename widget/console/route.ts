/**
 * Where the officer is, kept in the fragment of the address: it can be bookmarked and sent to a colleague, the back
 * button works, and none of it ever reaches a server's log.
 */
import type { Lane } from '../../workflows/contracts/view.ts'
import { isLane } from './lanes.ts'
import { filterQuery, readFilter, type ListFilter } from './list-filter.ts'

export type Route =
  | { readonly page: 'lane'; readonly lane: Lane; readonly filter: ListFilter }
  | { readonly page: 'search'; readonly q: string }
  /** `event` is the offer whose sheet is open, or null. */
  | { readonly page: 'case'; readonly id: string; readonly event: string | null }
  /** `opening`: the form of a new case of this section is open. */
  | {
      readonly page: 'section'
      readonly section: string
      readonly lane: Lane | null
      readonly opening: boolean
      readonly filter: ListFilter
    }

export const home: Route = { page: 'lane', lane: 'to-decide', filter: {} }

/** A section as the menu leads to it. */
export const sectionRoute = (section: string): Extract<Route, { page: 'section' }> => ({
  page: 'section',
  section,
  lane: null,
  opening: false,
  filter: {},
})

/**
 * Reads a fragment such as `#/cases/c_1/refuse`; whatever is unknown leads to the inbox. Which sections there are is known
 * once the desk has told its kinds.
 */
export function readRoute(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#/, '').split('?', 2)
  const [page, first = '', second = ''] = path.split('/').slice(1).map(decoded)
  if (page === 'lane' && isLane(first)) return { page: 'lane', lane: first, filter: readFilter(query) }
  if (page === 'search') return { page: 'search', q: new URLSearchParams(query).get('q') ?? '' }
  if (page === 'cases' && first) return { page: 'case', id: first, event: second || null }
  if (page === 'in' && /^[a-z][a-z-]*$/.test(first))
    return {
      page: 'section',
      section: first,
      lane: isLane(second) ? second : null,
      opening: second === 'new',
      filter: readFilter(query),
    }
  return home
}

/** A fragment that was cut or mistyped must not stop the page. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

export function fragmentOf(route: Route): string {
  switch (route.page) {
    case 'lane':
      return `#/lane/${route.lane}${filterQuery(route.filter)}`
    case 'search':
      return `#/search?${new URLSearchParams({ q: route.q })}`
    case 'case':
      return `#/cases/${encodeURIComponent(route.id)}${route.event ? `/${encodeURIComponent(route.event)}` : ''}`
    case 'section':
      return `#/in/${[route.section, route.opening ? 'new' : route.lane].filter(Boolean).join('/')}${filterQuery(route.filter)}`
  }
}
