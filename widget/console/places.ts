/** What a place in the console lists, and how it is called. */
import type { Lane } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import type { ListQuery } from './case-list.ts'
import type { Route } from './route.ts'
import { sectionWords, type Sections } from './sections.ts'

export function queryOf(route: Route, sections: Sections): ListQuery {
  if (route.page === 'search') return { q: route.q }
  const section = route.page === 'section' ? sections.list(route.section) : null
  if (section === null) return { lane: laneOf(route) }
  return section.announced ? { kind: section.kind } : { kind: section.kind, lane: laneOf(route) }
}

/** The queue of a place that has queues; the first one where none is named. */
export const laneOf = (route: Route): Lane =>
  ((route.page === 'lane' || route.page === 'section') && route.lane) || 'to-decide'

export const isAnnounced = (route: Route, sections: Sections): boolean =>
  route.page === 'section' && sections.list(route.section)?.announced === true

export function titleOf(speech: Speech, route: Route): string {
  if (route.page === 'search') return speech.say('console.inbox.results', { q: route.q })
  if (route.page !== 'section') return speech.say(`lane.${laneOf(route)}`)
  return sectionWords(speech, route.section, 'title')
}

export function emptyWords(speech: Speech, route: Route): string {
  if (route.page === 'section') return sectionWords(speech, route.section, 'empty')
  return speech.say(`console.inbox.empty.${route.page === 'lane' ? route.lane : route.page}`)
}
