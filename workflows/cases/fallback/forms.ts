/** The application's form, and the forms of the events that carry something. Field names are the API's. */
import type { Field, Form } from '../../contracts/form.ts'
import type { Policy } from '../../contracts/policy.ts'
import { traderClasses } from '../../contracts/policy-options.ts'
import { sides } from '../../outages/policy.ts'
import { starterPolicy } from '../../outages/starter-policy.ts'
import { basisField } from './basis.ts'
import { principalsOf } from './lines.ts'
import type { FallbackContext } from './context.ts'
import { sendingChannels } from './scope.ts'

export const refusalReasons = Array.from({ length: 14 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`)
export const conditionCodes = [
  'urgent-goods-only',
  'keep-records',
  'present-tc31',
  'copy-to-office',
  'withdraw-electronic-data',
] as const

/** What the policy has rows for: nothing else can be asked for. */
export type Offered = {
  readonly systems: readonly string[]
  readonly directions: readonly string[]
  /** Systems whose rows tell one direction from another, and those that tell classes of traders. */
  readonly directed: readonly string[]
  readonly classed: readonly string[]
}

export function offeredBy({ rows }: Pick<Policy, 'rows'>): Offered {
  const distinct = (values: readonly string[]) => [...new Set(values)]
  return {
    systems: distinct(rows.map(({ system }) => system)),
    directions: distinct(rows.map(({ direction }) => direction).filter((direction) => direction !== 'any')),
    directed: distinct(rows.filter(({ direction }) => direction !== 'any').map(({ system }) => system)),
    classed: distinct(rows.filter(({ traderClass }) => traderClass !== 'any').map(({ system }) => system)),
  }
}

/** Declarations that begin with the trader; what arrives has an MRN or an ARC already. */
const outward = ['departure', 'export', 'dispatch', 'import', 'entry', 'carriage']

const outageFields = ({ systems, directions, directed, classed }: Offered): Field[] => [
  { name: 'system', kind: 'choice', options: systems, required: true },
  {
    name: 'direction',
    kind: 'choice',
    options: directions,
    shownWhen: { system: directed },
    requiredWhen: { system: directed },
  },
  { name: 'side', kind: 'choice', options: sides, required: true },
  {
    name: 'traderClass',
    kind: 'choice',
    options: traderClasses.filter((one) => one !== 'any'),
    shownWhen: { system: classed },
  },
  { name: 'startedAt', kind: 'instant', required: true },
  { name: 'expectedEnd', kind: 'instant', ahead: true },
  {
    name: 'channelsTried',
    kind: 'choices',
    options: ['web-service', 'web-form', 'email', 'none'],
    required: true,
  },
  { name: 'detectedHow', kind: 'long-text', maxLength: 1000 },
]

const goodsFields: readonly Field[] = [
  { name: 'offices', kind: 'identifiers', identifier: 'office', required: true, maxItems: 20 },
  {
    name: 'urgency',
    kind: 'choices',
    options: ['perishable', 'live-animals', 'medicine', 'departure', 'border-queue', 'other'],
    required: true,
  },
  {
    name: 'urgencyNote',
    kind: 'long-text',
    maxLength: 1000,
    shownWhen: { urgency: ['other'] },
    requiredWhen: { urgency: ['other'] },
  },
  { name: 'goodsLeftAt', kind: 'instant' },
  { name: 'evidence', kind: 'files', maxItems: 10 },
  { name: 'principals', kind: 'identifiers', identifier: 'eori', maxItems: 100 },
  { name: 'lrns', kind: 'identifiers', identifier: 'lrn', requiredWhen: { direction: outward } },
  // Of an agent for many: which declaration is whose, decided and counted by principal.
  { name: 'lrnPrincipals', kind: 'assignment', assigns: { items: 'lrns', among: 'principals' } },
  { name: 'mrns', kind: 'identifiers', identifier: 'mrn', requiredWhen: { direction: ['arrival', 'exit'] } },
  {
    name: 'arcs',
    kind: 'identifiers',
    identifier: 'arc',
    shownWhen: { direction: ['receipt'] },
    requiredWhen: { direction: ['receipt'] },
  },
  {
    name: 'grn',
    kind: 'identifier',
    identifier: 'grn',
    shownWhen: { direction: ['departure'] },
    requiredWhen: { direction: ['departure'] },
  },
]

const contactFields: readonly Field[] = [
  { name: 'contactName', kind: 'text', required: true },
  { name: 'contactPhone', kind: 'phone', required: true },
  { name: 'contactEmail', kind: 'email' },
  { name: 'declarationRecords', kind: 'declaration', required: true },
]

/** How far back the start of a failure may lie, and from when that is counted; without `from` it is the present moment. */
export type StartLimit = { readonly days: number; readonly from?: string }

export const applicationFormFor = (offered: Offered, limit: StartLimit | null): Form => ({
  code: 'fallback',
  version: 2,
  sections: [
    { name: 'outage', fields: outageFields(offered) },
    { name: 'goods', fields: goodsFields },
    { name: 'contact', fields: contactFields },
  ],
  rules: [
    { rule: 'not-future', field: 'startedAt' },
    ...(limit ? [{ rule: 'within-days', field: 'startedAt', ...limit } as const] : []),
    { rule: 'not-future', field: 'goodsLeftAt' },
    { rule: 'after', field: 'expectedEnd', than: 'startedAt', code: 'end-before-start' },
  ],
})

export const formUnder = (policy: Policy): Form =>
  applicationFormFor(offeredBy(policy), { days: policy.sections.fallback.startWithinDays })

export const applicationForm: Form = formUnder(starterPolicy)

/** What is completed stays with its system: for another one there is another application. It was filed when it was filed. */
export function completionForm({ answers, openedAt, startWithinDays }: FallbackContext): Form {
  const offered = offeredBy(starterPolicy)
  const directions = [...new Set([...offered.directions, String(answers.direction ?? '')])].filter(Boolean)
  const limit = startWithinDays === undefined ? null : { days: startWithinDays, from: openedAt }
  return applicationFormFor({ ...offered, systems: [String(answers.system)], directions }, limit)
}

function single(event: string, ...fields: Field[]): Form {
  return { code: `fallback.${event}`, version: 1, sections: [{ name: event, fields }] }
}

const reason: Field = { name: 'reason', kind: 'long-text', required: true, maxLength: 2000 }

const declarations: Field = {
  name: 'maxDeclarations',
  kind: 'whole-number',
  required: true,
  min: 1,
  max: 1000,
}

const grantFields: readonly Field[] = [
  { name: 'offices', kind: 'identifiers', identifier: 'office', required: true, maxItems: 20 },
  { name: 'channels', kind: 'choices', options: sendingChannels, words: 'channelsTried' },
  { name: 'from', kind: 'instant', required: true },
  { name: 'to', kind: 'instant', required: true, ahead: true },
  declarations,
]
/** A declaration that is in another case may be granted by whoever says why. */
const grantWords = (checks: FallbackContext['checks'] = null): readonly Field[] => {
  const isElsewhere = checks?.some(({ code, outcome }) => code === 'check.duplicates' && outcome === 'stop')
  return [
    { name: 'conditions', kind: 'choices', options: conditionCodes },
    { name: 'remark', kind: 'long-text', maxLength: 2000, ...(isElsewhere && { required: true }) },
  ]
}

/** An agent for many principals gets a decision for each of them. */
export function proposeFormFor(
  context: Pick<FallbackContext, 'answers'> & Partial<Pick<FallbackContext, 'checks' | 'policy' | 'outage'>>,
): Form {
  const principals = principalsOf(context)
  const lines: Field[] =
    principals.length === 0
      ? []
      : [{ name: 'lines', kind: 'principal-lines', options: principals, required: true }]
  return {
    ...single('propose', ...grantFields, ...lines, basisField(context), ...grantWords(context.checks)),
    rules: [{ rule: 'after', field: 'to', than: 'from', code: 'end-before-start' }],
  }
}

export const proposeForm: Form = proposeFormFor({ answers: {} })

export const askExtensionForm = single(
  'ask-extension',
  { name: 'to', kind: 'instant', required: true, ahead: true },
  reason,
)

/** Each principal keeps his limit, unless the officer raises it here. */
export function extendForm({ approval }: Pick<FallbackContext, 'approval'>): Form {
  const principals = approval?.lines.map(({ eori }) => eori) ?? []
  const lines: Field[] =
    principals.length === 0 ? [] : [{ name: 'lines', kind: 'principal-lines', options: principals }]
  const to: Field = { name: 'to', kind: 'instant', required: true, ahead: true }
  return single('extend', to, declarations, ...lines, reason)
}

/** Where several principals were decided on, whose declarations they are. */
export function recordUseForm({ approval }: Pick<FallbackContext, 'approval'>): Form {
  const principals = approval?.lines.map(({ eori }) => eori) ?? []
  const whose: Field[] =
    principals.length === 0 ? [] : [{ name: 'principal', kind: 'choice', options: principals }]
  return {
    ...single(
      'record-use',
      { name: 'lrns', kind: 'identifiers', identifier: 'lrn', required: true },
      ...whose,
      { name: 'usedAt', kind: 'instant', required: true },
    ),
    rules: [{ rule: 'not-future', field: 'usedAt' }],
  }
}

export const judgeUseForm = single(
  'judge-use',
  { name: 'verdict', kind: 'choice', options: ['allow', 'reject'], required: true },
  reason,
)

/** 10,000 lines of a number and an outcome; the body of a request holds no more. */
const longestList = 240_000

export const settleListForm = single('settle-list', {
  name: 'list',
  kind: 'long-text',
  fromFile: true,
  required: true,
  maxLength: longestList,
})

export const refuseForm = single(
  'refuse',
  { name: 'reason', kind: 'choice', options: refusalReasons, words: 'refusal', required: true },
  { name: 'text', kind: 'long-text', required: true, maxLength: 2000 },
)

export const remarksForm = single('return-for-completion', {
  name: 'remarks',
  kind: 'remarks',
  required: true,
})

export const reasonForm = (event: string): Form => single(event, reason)

export const sideForm = single(
  'correct-side',
  { name: 'side', kind: 'choice', options: sides, required: true },
  reason,
)

/** The open duties are the options, so nothing else can be ticked off. */
export function settleForm(context: FallbackContext): Form {
  const open = context.duties.filter((duty) => duty.outcome === null)
  return single(
    'settle',
    { name: 'duties', kind: 'choices', options: open.map((duty) => duty.id), words: 'duty', required: true },
    {
      name: 'outcome',
      kind: 'choice',
      options: [...new Set(open.flatMap((duty) => duty.outcomes))],
      required: true,
    },
    {
      name: 'electronicMrn',
      kind: 'identifier',
      identifier: 'mrn',
      shownWhen: { outcome: ['re-entered'] },
      requiredWhen: { outcome: ['re-entered'] },
    },
  )
}
