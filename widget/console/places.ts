/** What a place in the console lists, and how it is called. */
import type { Speech } from '../speech.ts'
import type { ListQuery } from './case-list.ts'
import type { Route } from './route.ts'

export function queryOf(route: Route): ListQuery {
  if (route.page === 'search') return { q: route.q }
  if (route.page === 'outages') return { kind: 'outage' }
  return { lane: route.page === 'lane' ? route.lane : 'to-decide' }
}

export function titleOf(speech: Speech, route: Route): string {
  if (route.page === 'search') return speech.say('console.inbox.results', { q: route.q })
  if (route.page === 'outages') return speech.say('console.outages.title')
  return speech.say(`lane.${route.page === 'lane' ? route.lane : 'to-decide'}`)
}

export const emptyWords = (speech: Speech, route: Route): string =>
  speech.say(`console.inbox.empty.${route.page === 'lane' ? route.lane : route.page}`)
