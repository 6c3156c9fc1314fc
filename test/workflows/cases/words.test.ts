import { beforeAll, describe, expect, it } from 'vitest'
import type { Field, Form } from '../../../workflows/contracts/form.ts'
import type { Line } from '../../../workflows/contracts/view.ts'
import { actorOf, type Viewer } from '../../../workflows/contracts/viewer.ts'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import * as fallbackForms from '../../../workflows/cases/fallback/forms.ts'
import { fallback } from '../../../workflows/cases/fallback/fallback.ts'
import * as announcementForms from '../../../workflows/cases/announcement/forms.ts'
import { announcement } from '../../../workflows/cases/announcement/announcement.ts'
import * as complaintForms from '../../../workflows/cases/complaint/forms.ts'
import * as applicationForms from '../../../workflows/cases/application/forms.ts'
import { certificate } from '../../../workflows/cases/certificate.ts'
import { testAccount } from '../../../workflows/cases/test-account.ts'
import { complaint } from '../../../workflows/cases/complaint/complaint.ts'
import * as remarkForms from '../../../workflows/cases/remark/forms.ts'
import { remark } from '../../../workflows/cases/remark/remark.ts'
import * as outageForms from '../../../workflows/cases/outage/forms.ts'
import { outage } from '../../../workflows/cases/outage/outage.ts'
import * as ticketForms from '../../../workflows/cases/ticket/forms.ts'
import { ticket } from '../../../workflows/cases/ticket/ticket.ts'
import * as accountForms from '../../../workflows/cases/account/forms.ts'
import { loginChange } from '../../../workflows/cases/login-change/login-change.ts'
import { unblock } from '../../../workflows/cases/unblock/unblock.ts'
import { eventName } from '../../../workflows/machines/advance.ts'
import type { CaseState, Kind } from '../../../workflows/machines/kind.ts'
import { offers } from '../../../workflows/machines/offers.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'
import { clockTypesOf, leavesOf } from './chart.ts'
import { explore, stepsOf, type Walk } from './explore.ts'
import { anna, jan, maria, minute } from './people.ts'
import { rings } from './play.ts'
import { eachWords, type Words } from './vocabulary.ts'
import * as appealForms from '../../../workflows/cases/appeal/forms.ts'
import { appeal } from '../../../workflows/cases/appeal/appeal.ts'
import * as appeals from './appeal/walk.ts'
import * as applications from './application/walk.ts'
import { drafted, exchangeDown, published, works } from './announcement/stage.ts'
import * as accounts from './account/walk.ts'
import * as complaints from './complaint/walk.ts'
import * as outages from './outage/walk.ts'
import * as remarks from './remark/walk.ts'
import * as tickets from './ticket/walk.ts'
import * as stage from './fallback/stage.ts'
import { attempts, key, seeds } from './fallback/walk.ts'

/** A key that somebody reads, and the names of the parameters that come with it. */
type Said = Map<string, ReadonlySet<string>>
const customer: Said = new Map()
const staff: Said = new Map()
const audience = (viewer: Viewer) => (viewer.role === 'customer' ? [customer, staff] : [staff])

function hear(all: readonly Said[], code: string, params: Line['params'] = {}, at?: string): void {
  const names = new Set([...Object.keys(params), ...(at === undefined ? [] : ['at'])])
  for (const said of all)
    said.set(code, new Set([...names].filter((name) => said.get(code)?.has(name) ?? true)))
  for (const [name, value] of Object.entries(params)) {
    if (coded.includes(name) && value !== null)
      for (const said of all) said.set(`${name}.${value}`, new Set())
  }
}
/** Parameters that are codes: they are read by the words under `<name>.<code>`. */
const coded = ['side', 'direction', 'outcome', 'field']
const hearLines = (all: readonly Said[], lines: readonly Line[]) => {
  for (const { code, params, at } of lines) hear(all, code, params, at)
}

function hearForm(all: readonly Said[], form: Form): void {
  for (const { name, fields } of form.sections) {
    hear(all, `section.${form.code}.${name}`)
    for (const field of fields) hearField(all, form.code, field)
  }
}

function hearField(all: readonly Said[], code: string, field: Field): void {
  const key = `field.${code}.${field.name}`
  hear(all, key)
  hear(all, `${key}.hint`)
  if (field.kind === 'declaration') hear(all, `${key}.statement`)
  // A duty is read by its own identifier.
  if (field.words === 'duty') return
  for (const option of field.options ?? []) hear(all, `option.${field.words ?? field.name}.${option}`)
}

function hearCase<C>(kind: Kind<C>, value: unknown, state: CaseState<C>, viewer: Viewer): void {
  const all = audience(viewer)
  const at = state.changedAt
  hear(all, `kind.${kind.code}`)
  hear(all, `step.${kind.code}.${state.step}`)
  for (const offer of offers(kind, value, state, viewer, at)) {
    hear(all, `event.${kind.code}.${offer.event}`)
    hearLines(all, offer.effect ?? [])
    if (offer.form) hearForm(all, offer.form)
  }
  const view = kind.look(state, viewer, at)
  hearLines(all, [...view.next, ...view.notes, ...(view.staff?.policy ?? [])])
  for (const { code, explanation } of view.deadlines) {
    hear(all, code)
    hearLines(all, explanation)
  }
  const reason = view.decision?.reason
  if (reason) {
    for (const name of /^R\d\d$/.test(reason)
      ? [`option.refusal.${reason}`, `refusal.${reason}.advice`]
      : [reason])
      hear(all, name)
  }
  hearLines(all, view.decision?.facts ?? [])
  for (const code of view.decision?.legalBasis ?? []) hear(all, code)
  for (const code of view.approval?.grant.conditions ?? []) hear(all, `option.conditions.${code}`)
  for (const { task, outcomes } of view.duties) {
    hear(all, `task.${task}`)
    for (const outcome of outcomes) hear(all, `option.outcome.${outcome}`)
  }
}

/** All that is said on a walk through a kind. */
function hearWalk<C>(kind: Kind<C>, walk: Omit<Walk<C>, 'visit'>): void {
  // What customers did not open nobody but officers reads.
  const everybody = kind.openedBy === 'customer' ? [customer, staff] : [staff]
  explore({
    ...walk,
    visit(node) {
      const { stored, state } = node.played
      for (const viewer of kind.openedBy === 'customer' ? [anna, maria, jan] : [maria, jan])
        hearCase(kind, stored.value, state, viewer)
      for (const { attempt, to } of stepsOf(node)) {
        const { at, answers = {}, facts = {} } = attempt.how
        const now = { at, by: actorOf(attempt.by), answers, facts }
        hear(everybody, `event.${kind.code}.${eventName(attempt.event)}.done`)
        const rule = kind.events[attempt.event]
        const told = rule?.amongStaff?.includes(to.state.step) ? [staff] : everybody
        hearLines(told, rule?.says?.(now) ?? [])
        hear(everybody, `step.${kind.code}.${to.state.step}`)
      }
    },
  })
}

/** Cases that are far on their way, so that the walk from each may be short. */
const further = [
  stage.at('in-review', stage.goodsLeft, stage.outageOf()),
  stage.at('proposed', stage.ourFault, stage.outageOf()),
  stage.at('proposed', stage.transit, null),
  stage.at('completion', stage.transit, null),
  stage.granted(stage.transit, stage.outageOf()),
  stage.granted(stage.ourFault, stage.outageOf()),
  stage.closed(),
  stage.closed({ ...stage.ourFault, mrns: ['26PL301010000421J4'] }),
  stage.closed(stage.exportOf('own-network')),
  rings(stage.closed(), 'return-due'),
  rings(stage.filed(stage.exciseOf('customs'), stage.outageOf({ system: 'EMCS' })), 'window-ends'),
]

beforeAll(() => {
  hearWalk(fallback, { seeds: [...seeds, ...further], attempts, key, depth: 1 })
  for (const kind of [certificate, testAccount]) {
    const { seeds: first, attempts: tried, key: told } = applications
    hearWalk(kind, { seeds: first(kind), attempts: tried(kind), key: told, depth: 5 })
  }
  hearWalk(appeal, { ...appeals, depth: 5 })
  hearWalk(complaint, { ...complaints, depth: 4 })
  hearWalk(remark, { ...remarks, depth: 4 })
  hearWalk(ticket, { ...tickets, depth: 4 })
  hearWalk(unblock, { ...accounts.unblocking, depth: 4 })
  hearWalk(loginChange, { ...accounts.changing, seeds: accounts.further, depth: 3 })
  hearWalk(outage, { ...outages, seeds: outages.seeds(), depth: 3 })
  for (const { stored, state } of [
    drafted(exchangeDown),
    drafted({ ...works, from1: minute(5) }),
    published(),
  ])
    hearCase(announcement, stored.value, state, maria)
}, 120_000)

const unsaid = (words: Words, said: Said) => [...said.keys()].filter((code) => !words.has(code)).sort()
/** Holes that nothing fills. */
const open = (words: Words, said: Said) =>
  [...said].flatMap(([code, names]) =>
    words
      .holes(code)
      .filter((hole) => !names.has(hole))
      .map((hole) => `${code} {${hole}}`),
  )

describe.each(eachWords)('in %s', (_, words) => {
  it('there are words for all that a customer reads on the way', () => {
    expect(unsaid(words.customer, customer)).toEqual([])
    expect(open(words.customer, customer)).toEqual([])
  })

  it('there are words for all that an officer reads on the way', () => {
    expect(unsaid(words.staff, staff)).toEqual([])
    expect(open(words.staff, staff)).toEqual([])
  })

  it('every step, event and clock of every kind has a name, a label or a past form', () => {
    for (const kind of catalogue) {
      const buttons = Object.keys(kind.events).filter((event) =>
        kind.events[event]?.roles.some((role) => role !== 'engine'),
      )
      const happened = ['open', ...Object.keys(kind.events), ...clockTypesOf(kind).map(eventName)]
      const wanted = [
        `kind.${kind.code}`,
        `kind.${kind.code}.summary`,
        ...leavesOf(kind).flatMap((step) => [`step.${kind.code}.${step}`, `next.${kind.code}.${step}`]),
        ...buttons.map((event) => `event.${kind.code}.${event}`),
        ...happened.map((event) => `event.${kind.code}.${event}.done`),
      ]
      expect(wanted.filter((code) => !words.staff.has(code))).toEqual([])
    }
  })

  it('every form has words for its sections, fields, hints and options', () => {
    const said: Said = new Map()
    const forms = [
      ...Object.values({
        ...fallbackForms,
        ...outageForms,
        ...announcementForms,
        ...complaintForms,
        ...applicationForms,
        ...appealForms,
        ...ticketForms,
        ...remarkForms,
        ...accountForms,
      }).filter((value): value is Form => typeof value === 'object' && 'sections' in value),
      ...['reply', 'add-information', 'ask', 'solve'].map(ticketForms.messageForm),
      ...catalogue.map(({ form }) => form),
      appealForms.decideForm(true),
      ...(['take-over', 'accept-late', 'leave-unexamined'] as const).map(appealForms.reasonForm),
      ...(['return-to-first', 'take-over'] as const).map(applicationForms.reasonForm),
      ...['return-to-first', 'take-over', 'revoke', 'extend-return'].map(fallbackForms.reasonForm),
      fallbackForms.settleForm(stage.closed().state.context),
    ]
    expect(forms.length).toBeGreaterThan(12)
    for (const form of forms) hearForm([said], form)
    expect(unsaid(words.staff, said)).toEqual([])
  })

  it('every refusal says what the applicant can do now', () => {
    const wanted = fallbackForms.refusalReasons.flatMap((code) => [
      `option.refusal.${code}`,
      `refusal.${code}.advice`,
    ])
    expect(wanted.filter((code) => !words.customer.has(code))).toEqual([])
  })

  it('every row of the policy can be explained', () => {
    const wanted = starterPolicy.rows.flatMap((row) => [
      `mode.${row.mode}`,
      `policy.recovery.${row.recovery}`,
      `side.${row.side}`,
      `direction.${row.direction}`,
      ...row.legalBasis,
      ...(row.advice ? [row.advice] : []),
    ])
    expect(
      [...wanted, 'policy.two-officers', 'policy.one-officer'].filter((code) => !words.staff.has(code)),
    ).toEqual([])
  })
})

it('the walk heard enough to mean something', () => {
  expect(customer.size).toBeGreaterThan(180)
  expect(staff.size).toBeGreaterThan(customer.size)
})
