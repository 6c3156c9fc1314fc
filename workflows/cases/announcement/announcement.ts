/**
 * An announcement: planned work, a failure, a difficulty, something local, or plain information. It is the desk's own,
 * written as a draft, published, revised as often as needed with every revision kept, ended or cancelled, and archived.
 * An outage, which the fall-back procedure hangs on, is a kind of its own and stands in the same lists.
 */
import type { Answers, Fault, Form } from '../../contracts/form.ts'
import type { CaseState, EventRule, Kind } from '../../machines/kind.ts'
import { beginningOf, isForeseen, type AnnouncementContext } from './context.ts'
import { announcementForm, cancelForm, endForm, reopenForm, reviseForm } from './forms.ts'
import { index, look, records } from './look.ts'
import { announcementMachine } from './machine.ts'

type State = CaseState<AnnouncementContext>
type Rule = EventRule<AnnouncementContext>

const rule = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({ roles: ['officer'], tone, ...rest })
const form = (value: Form) => () => value

/** The officer's own words on what changed, in Polish: the history is read by colleagues. */
const says: Rule['says'] = ({ answers }) => [
  { code: 'history.reason', params: { text: String(answers.changePl) } },
]

/** An end before the beginning would be a cancellation. */
function checkEnd({ context }: State, answers: Answers): Fault[] {
  return Date.parse(String(answers.endedAt)) <= Date.parse(beginningOf(context.answers))
    ? [{ field: 'endedAt', code: 'end-before-start' }]
    : []
}

const events: Record<string, Rule> = {
  publish: rule('primary', { effect: () => [{ code: 'effect.announcement.publish' }] }),
  edit: rule('neutral', { form: form(announcementForm), answers: ({ context }) => context.answers }),
  discard: rule('danger'),
  revise: rule('primary', {
    form: form(reviseForm),
    answers: ({ context }) => context.answers,
    effect: () => [{ code: 'effect.announcement.revise' }],
    says,
  }),
  end: rule('neutral', {
    form: form(endForm),
    answers: (_, at) => ({ endedAt: at }),
    check: checkEnd,
    says,
  }),
  cancel: rule('danger', {
    form: form(cancelForm),
    unless: ({ context }) => (isForeseen(context.answers) ? null : 'event-not-allowed'),
    says,
  }),
  reopen: rule('danger', { form: form(reopenForm), says }),
  archive: rule('neutral'),
}

export const announcement: Kind<AnnouncementContext> = {
  code: 'announcement',
  version: 1,
  numberPrefix: 'KM',
  openedBy: 'officer',
  form: announcementForm,
  listed: { section: 'announcements', announced: true, lanes: ['running', 'to-decide', 'closed'] },
  issues: null,
  announces: true,
  machine: announcementMachine,
  events,
  effects: [],
  look: (state, _, at) => look(state, at),
  index,
  records,
}
