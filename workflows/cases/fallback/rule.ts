/** Short forms for the rules of this kind's events. */
import type { Now } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule } from '../../machines/kind.ts'
import { text, type FallbackContext } from './context.ts'
import { isSecondPerson } from './guards.ts'

export type State = CaseState<FallbackContext>
export type Rule = EventRule<FallbackContext>
export type Rules = Readonly<Record<string, Rule>>

export const said = (code: string, value: unknown): Line[] =>
  text(value as string) ? [{ code, params: { text: String(value) } }] : []
export const sayReason = (now: Now) => said('history.reason', now.answers.reason)

export const byCustomer = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['customer'],
  tone,
  ...rest,
})
export const byOfficer = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['officer'],
  tone,
  ...rest,
})
export const byEngine = (rest: Partial<Rule> = {}): Rule => ({ roles: ['engine'], tone: 'neutral', ...rest })

export const onlyAssignee = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id !== viewer.id ? ('not-allowed' as const) : null
export const onlyOthers = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id === viewer.id ? ('not-allowed' as const) : null
/** An engine is no officer, and no officer is two people: the database says so too (`four_eyes`). */
export const onlySecondPerson = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && isSecondPerson(context, viewer.id) ? null : ('same-officer' as const)
export const onlyWhere = (holds: (context: FallbackContext) => boolean) => (state: State) =>
  holds(state.context) ? null : ('event-not-allowed' as const)
