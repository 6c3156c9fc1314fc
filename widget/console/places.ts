/** What a place in the console lists, and how it is called. */
import type { Lane } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import type { ListQuery } from './case-list.ts'
import type { Route } from './route.ts'
import { isPage, sectionOf } from './sections.ts'

export function queryOf(route: Route): ListQuery {
  if (route.page === 'search') return { q: route.q }
  if (route.page === 'outages') return { kind: 'outage' }
  const section = route.page === 'section' ? sectionOf(route.section) : undefined
  return { lane: laneOf(route), ...(section && !isPage(section) && { kind: section.kind }) }
}

/** The queue of a place that has queues; the first one where none is named. */
export const laneOf = (route: Route): Lane =>
  ((route.page === 'lane' || route.page === 'section') && route.lane) || 'to-decide'

export function titleOf(speech: Speech, route: Route): string {
  if (route.page === 'search') return speech.say('console.inbox.results', { q: route.q })
  if (route.page === 'outages') return speech.say('console.outages.title')
  if (route.page === 'section') return speech.say(`console.section.${route.section}`)
  return speech.say(`lane.${laneOf(route)}`)
}

export function emptyWords(speech: Speech, route: Route): string {
  if (route.page === 'section') return speech.say(`console.section.${route.section}.empty`)
  return speech.say(`console.inbox.empty.${route.page === 'lane' ? route.lane : route.page}`)
}
