/**
 * The ticket ("notification" in the description of the original, "zgłoszenie" on its screens): a question or a failure,
 * handled as a conversation under two clocks, answered, confirmed or opened again.
 */
import type { Answers } from '../../contracts/form.ts'
import type { Now } from '../../contracts/facts.ts'
import type { Line } from '../../contracts/view.ts'
import type { Viewer } from '../../contracts/viewer.ts'
import type { CaseState, EventRule, Kind } from '../../machines/kind.ts'
import type { TicketContext } from './context.ts'
import * as forms from './forms.ts'
import { index, look, terms } from './look.ts'
import { ticketMachine, type TicketEvent } from './machine.ts'
import { mails } from './mails.ts'

type State = CaseState<TicketContext>
type Rule = EventRule<TicketContext>

/** A conversation longer than this is somebody's program. Officers may always write. */
const mostMessages = 300

const byCustomer = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['customer'],
  tone,
  ...rest,
})
const byOfficer = (tone: Rule['tone'], rest: Partial<Rule> = {}): Rule => ({
  roles: ['officer'],
  tone,
  ...rest,
})

const onlyAssignee = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id !== viewer.id ? ('not-allowed' as const) : null
const onlyOthers = ({ context }: State, viewer: Viewer) =>
  viewer.role === 'officer' && context.assignee?.id === viewer.id ? ('not-allowed' as const) : null
const onlyAssigneeAtWork = (state: State, viewer: Viewer) =>
  state.step === 'in-progress' ? onlyAssignee(state, viewer) : null
const whileNews = ({ context }: State) => (context.news ? null : ('event-not-allowed' as const))
const notTooMany = ({ context }: State) =>
  context.thread.length < mostMessages ? null : ('event-not-allowed' as const)

const sayFiles = ({ facts }: Now): Line[] =>
  facts.files?.length ? [{ code: 'history.ticket.files', params: { n: facts.files.length } }] : []
const message = (event: string): Partial<Rule> => ({
  form: () => forms.messageForm(event),
  says: sayFiles,
})

const events: Record<TicketEvent, Rule> = {
  reply: byCustomer('primary', { ...message('reply'), unless: notTooMany }),
  confirm: byCustomer('primary', { effect: () => [{ code: 'effect.ticket.confirm' }] }),
  reopen: byCustomer('neutral', {
    form: () => forms.reopenForm,
    says: sayFiles,
    effect: () => [{ code: 'effect.ticket.reopen' }],
  }),
  'add-information': byCustomer('neutral', { ...message('add-information'), unless: notTooMany }),
  withdraw: byCustomer('danger', { effect: () => [{ code: 'effect.ticket.withdraw' }] }),

  claim: byOfficer('primary'),
  solve: byOfficer('primary', {
    ...message('solve'),
    unless: onlyAssignee,
    effect: () => [{ code: 'effect.ticket.solve' }],
  }),
  resume: byOfficer('primary', { effect: () => [{ code: 'effect.ticket.resume' }] }),
  acknowledge: byOfficer('primary', { unless: whileNews }),
  ask: byOfficer('neutral', {
    ...message('ask'),
    unless: onlyAssignee,
    effect: () => [{ code: 'effect.ticket.ask' }],
  }),
  note: byOfficer('neutral', { form: () => forms.noteForm }),
  'hand-on': byOfficer('neutral', {
    form: () => forms.handOnForm,
    unless: onlyAssigneeAtWork,
    effect: () => [{ code: 'effect.ticket.hand-on' }],
    amongStaff: ['received'],
    says: ({ answers }) => [{ code: `ticket.team.${String(answers.team)}` }],
  }),
  'await-third-party': byOfficer('neutral', {
    form: () => forms.awaitForm,
    unless: onlyAssignee,
    effect: () => [{ code: 'effect.ticket.await-third-party' }],
  }),
  classify: byOfficer('neutral', {
    form: () => forms.classifyForm,
    answers: ({ context: { answers, priority } }) => ({
      system: answers.system,
      classification: answers.classification,
      priority,
    }),
    says: ({ answers }) => [{ code: `ticket.priority.${String(answers.priority)}` }],
  }),
  release: byOfficer('neutral', { unless: onlyAssignee }),
  'take-over': byOfficer('neutral', { form: () => forms.takeOverForm, unless: onlyOthers }),
  close: byOfficer('danger', {
    form: () => forms.closeForm,
    unless: onlyAssigneeAtWork,
    effect: () => [{ code: 'effect.ticket.close' }],
    says: ({ answers }) => [{ code: `option.ticket-closing.${String(answers.reason)}` }],
  }),

  'complaint-upheld': { roles: ['engine'], tone: 'neutral' },
  'outage-answered': { roles: ['engine'], tone: 'neutral' },
  'outage-changed': {
    roles: ['engine'],
    tone: 'neutral',
    says: ({ facts }) =>
      facts.outage
        ? [
            {
              code: `history.ticket.outage.${facts.outage.state}`,
              params: { number: facts.outage.callNumber, revision: facts.outage.revision },
            },
          ]
        : [],
  },
}

/** The system that may be out of order; nothing where no outage explains it, or where it is but tried. */
const mayBeOutage = ({ system, classification, environment }: Answers): string =>
  environment !== 'test' && forms.perhapsOutage.includes(String(classification)) ? String(system) : ''

export const ticket: Kind<TicketContext> = {
  code: 'ticket',
  version: 1,
  numberPrefix: 'HD',
  openedBy: 'customer',
  byPhone: true,
  form: forms.ticketForm,
  icon: 'talk',
  listed: { section: 'tickets', lanes: ['to-decide', 'with-customer', 'running', 'closed'] },
  suggests: true,
  issues: null,
  // Only what an outage may explain is tied to one, and never what happened in a test environment.
  concerns: (answers) => ({ system: mayBeOutage(answers), offices: [] }),
  machine: ticketMachine,
  events,
  effects: ['index-terms', 'count-reports'],
  mails,
  look,
  index,
  records: ({ context: { answers, opening, openedAt, outage } }) => {
    const system = mayBeOutage(answers)
    const classification = String(answers.classification)
    return system === ''
      ? {}
      : {
          sign: {
            system,
            classification,
            firm: opening.owner.eori,
            at: openedAt,
            outageId: outage?.id ?? null,
          },
        }
  },
  afterwards: { answeredAt: ({ context }) => context.answeredAt, complaint: true },
  terms,
}
