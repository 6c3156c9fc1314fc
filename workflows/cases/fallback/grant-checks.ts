/** The grant an officer is offered, and what must not be granted. */
import type { Answers, Fault } from '../../contracts/form.ts'
import type { PrincipalLine } from '../../contracts/view.ts'
import { earlier, hoursBetween, plusMinutes } from '../../outages/window.ts'
import { list, text, type FallbackContext } from './context.ts'
import { declaredFor, lineFaults, linesOf, principalsOf } from './lines.ts'
import type { State } from './rule.ts'
import { askedScope, grantableScope } from './scope.ts'

/** The grant an officer will most often give: what was asked for, from now, for a day or until the expected end. */
export function proposal({ context }: State, at: string): Answers {
  const { answers, policy, late, runsSince } = context
  const day = plusMinutes(at, 24 * 60)
  const expected = text(answers.expectedEnd)
  const wanted =
    expected && Date.parse(expected) > Date.parse(at)
      ? earlier(day, plusMinutes(expected, policy.row.graceMinutes))
      : day
  const scope = grantableScope(context)
  const principals = principalsOf(context)
  const evenly = Math.floor(declarationsOf(context) / Math.max(1, principals.length))
  const each = (eori: string) => Math.max(1, declaredFor(context, eori) ?? evenly)
  const sum = principals.reduce((all, eori) => all + each(eori), 0)
  return {
    offices: scope.offices,
    channels: scope.channels,
    from: late ? leftWithin(late, text(answers.goodsLeftAt) ?? runsSince) : at,
    to: late ? earlier(late.to, wanted) : wanted,
    maxDeclarations: Math.max(declarationsOf(context), sum),
    ...(principals.length > 0 && {
      lines: Object.fromEntries(principals.map((eori) => [eori, String(each(eori))])),
    }),
    conditions: [
      ...(policy.row.urgentGoodsOnly ? ['urgent-goods-only'] : []),
      ...(list(answers.mrns).length > 0 ? ['withdraw-electronic-data'] : []),
      'keep-records',
    ],
  }
}

/** How many declarations are asked for; what arrives is counted by its MRN or ARC. */
export function declarationsOf({ answers }: Pick<FallbackContext, 'answers'>): number {
  const { lrns, mrns, arcs } = answers
  return list(lrns).length || list(arcs).length || list(mrns).length || 1
}

/** A late decision begins when the goods left, where that lies in the stretch it may cover. */
function leftWithin({ from, to }: NonNullable<FallbackContext['late']>, leftAt: string): string {
  return Date.parse(leftAt) > Date.parse(from) && Date.parse(leftAt) < Date.parse(to) ? leftAt : from
}

export function checkGrant(state: State, answers: Answers, at: string): Fault[] {
  const { context } = state
  return [
    ...windowFaults(context, answers, at),
    ...scopeFaults(context, answers),
    ...lineFaults(principalsOf(context), answers),
  ]
}

/** Never before the request (goods that moved earlier are not covered), never longer than the policy allows, never past. */
function windowFaults({ late, runsSince, policy }: FallbackContext, answers: Answers, at: string): Fault[] {
  const faults: Fault[] = []
  const { from, to } = { from: String(answers.from), to: String(answers.to) }
  const earliest = late ? earlier(late.from, runsSince) : runsSince
  if (Date.parse(from) < Date.parse(earliest)) faults.push({ field: 'from', code: 'retroactive' })
  if (hoursBetween(from, to) > policy.row.maxHours) {
    faults.push({ field: 'to', code: 'outside-window', params: { hours: policy.row.maxHours } })
  }
  if (!late && Date.parse(to) <= Date.parse(at)) {
    faults.push({ field: 'to', code: 'outside-window', params: { from: at } })
  }
  if (late && Date.parse(to) > Date.parse(late.to)) {
    faults.push({ field: 'to', code: 'outside-window', params: { to: late.to } })
  }
  return faults
}

/** Only what was asked for, and nothing that an outage of ours does not cover. */
function scopeFaults(context: FallbackContext, answers: Answers): Fault[] {
  const asked = askedScope(context.answers)
  const most = grantableScope(context)
  return (['offices', 'channels'] as const).flatMap((part) =>
    list(answers[part]).flatMap((one, i): Fault[] => {
      if (most[part].includes(one)) return []
      const code = asked[part].includes(one) ? 'outside-outage' : 'not-an-option'
      return [{ field: `${part}[${i}]`, code }]
    }),
  )
}

/** Longer than now, by no more than the policy gives one extension, and for no fewer declarations. */
export function checkExtension({ context }: State, answers: Answers): Fault[] {
  const { approval, policy } = context
  const rule = policy.row.extension
  if (!approval || !rule) return []
  const { to, maxDeclarations } = approval.grant
  const wanted = String(answers.to)
  const faults: Fault[] = []
  if (Date.parse(wanted) <= Date.parse(to)) {
    faults.push({ field: 'to', code: 'outside-window', params: { from: to } })
  }
  if (hoursBetween(to, wanted) > rule.hours) {
    faults.push({ field: 'to', code: 'outside-window', params: { hours: rule.hours } })
  }
  if (answers.maxDeclarations !== undefined && Number(answers.maxDeclarations) < maxDeclarations) {
    faults.push({ field: 'maxDeclarations', code: 'too-small', params: { min: maxDeclarations } })
  }
  return answers.lines === undefined ? faults : [...faults, ...longerLines(approval.lines, answers)]
}

/** Nobody loses by an extension, and whoever was refused is granted nothing by it. */
function longerLines(before: readonly PrincipalLine[], answers: Answers): Fault[] {
  const eoris = before.map(({ eori }) => eori)
  const now = linesOf(answers)
  const less = before.flatMap(({ eori, outcome, maxDeclarations: min }): Fault[] => {
    const line = now.find((one) => one.eori === eori)
    if (!line || (line.outcome === outcome && line.maxDeclarations >= min)) return []
    const field = `lines[${eori}]`
    return line.outcome === outcome
      ? [{ field, code: 'too-small', params: { min } }]
      : [{ field, code: 'not-an-option' }]
  })
  return [...lineFaults(eoris, answers), ...less]
}

/** What was asked for or, where nothing was, as long again as the policy gives. */
export function extension({ context }: State): Answers {
  const { approval, asked, policy } = context
  if (!approval) return {}
  const { to, maxDeclarations } = approval.grant
  return {
    to: asked?.to ?? plusMinutes(to, (policy.row.extension?.hours ?? 0) * 60),
    maxDeclarations,
    ...(approval.lines.length > 0 && {
      lines: Object.fromEntries(
        approval.lines.map((line) => [line.eori, line.reason ?? String(line.maxDeclarations)]),
      ),
    }),
    ...(asked && { reason: asked.reason }),
  }
}
