/** What a place in the console lists, and how it is called. */
import type { Lane } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import type { ListQuery } from './case-list.ts'
import { isNarrowed, type ListFilter } from './list-filter.ts'
import type { Route } from './route.ts'
import { sectionWords, type Sections } from './sections.ts'

export function queryOf(route: Route, sections: Sections): ListQuery {
  if (route.page === 'search') return { q: route.q }
  const section = route.page === 'section' ? sections.list(route.section) : null
  const lane = laneOf(route, sections)
  const filter = filterOf(route)
  if (section === null) return { lane, ...filter }
  return hasQueues(route, sections)
    ? { kind: section.kind, lane, ...filter }
    : { kind: section.kind, ...filter }
}

const filterOf = (route: Route): ListFilter =>
  route.page === 'lane' || route.page === 'section' ? route.filter : {}

/** The queue of a place that has queues; its first one where none is named. */
export function laneOf(route: Route, sections: Sections): Lane {
  if (route.page === 'lane') return route.lane
  const first = route.page === 'section' ? sections.list(route.section)?.lanes?.[0] : undefined
  return (route.page === 'section' && route.lane) || first || 'to-decide'
}

export const isAnnounced = (route: Route, sections: Sections): boolean =>
  route.page === 'section' && sections.list(route.section)?.announced === true

/** What is announced stands in one list, unless its kind names queues. */
export const hasQueues = (route: Route, sections: Sections): boolean =>
  !isAnnounced(route, sections) ||
  (route.page === 'section' && sections.list(route.section)?.lanes !== undefined)

export function titleOf(speech: Speech, route: Route, sections: Sections): string {
  if (route.page === 'search') return speech.say('console.inbox.results', { q: route.q })
  if (route.page !== 'section') return speech.say(`lane.${laneOf(route, sections)}`)
  return sectionWords(speech, route.section, 'title')
}

export function emptyWords(speech: Speech, route: Route): string {
  if (isNarrowed(filterOf(route))) return speech.say('console.filter.empty')
  if (route.page === 'section') return sectionWords(speech, route.section, 'empty')
  return speech.say(`console.inbox.empty.${route.page === 'lane' ? route.lane : route.page}`)
}
