/**
 * What a principal sees of a case that an agent has filed for him: his own line of it, to read. Where the request names
 * others, too, nothing is shown that cannot be told apart by principal: texts, files, and numbers of declarations where
 * the request does not say whose they are.
 */
import { pairsOf } from '../../workflows/forms/assignment.ts'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Approval, Decision, View } from '../../workflows/contracts/view.ts'

/** Of a request for several: what is the same for all of them. */
const shared = ['system', 'direction', 'side', 'startedAt', 'expectedEnd', 'offices']
/** The agent's own people. */
const personal = ['contactName', 'contactPhone', 'contactEmail']

export function forPrincipal(view: View, principals: readonly string[], eori: string): View {
  const alone = principals.every((one) => one === eori)
  const { thread: _, complaint: __, afterwards: ___, ...rest } = view
  const line = view.approval?.lines.find((one) => one.eori === eori)
  return {
    ...rest,
    owner: { ...view.owner, person: '' },
    answers: {
      ...answersFor(view.answers, alone),
      ...(!alone && ownLrns(view.answers, eori)),
      principals: [eori],
    },
    remarks: {},
    notes: alone ? view.notes : [],
    offers: [],
    assignee: null,
    outage: view.outage,
    duties: alone ? view.duties : view.duties.filter(({ principal }) => principal === eori),
    decision: view.decision && decisionFor(view.decision, alone, line?.outcome, line?.reason ?? null),
    approval: view.approval && approvalFor(view.approval, alone, line),
    staff: null,
  }
}

const answersFor = (answers: Answers, alone: boolean): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([name]) => (alone ? !personal.includes(name) : shared.includes(name))),
  )

function ownLrns({ lrns, lrnPrincipals }: Answers, eori: string): Answers {
  const owners = pairsOf(lrnPrincipals)
  const own = Array.isArray(lrns) ? (lrns as readonly string[]).filter((lrn) => owners[lrn] === eori) : []
  return own.length > 0 ? { lrns: own } : {}
}

function decisionFor(
  decision: Decision,
  alone: boolean,
  outcome: 'granted' | 'refused' | undefined,
  reason: string | null,
): Decision {
  if (alone) return { ...decision, by: [] }
  return { outcome: outcome ?? decision.outcome, reason, text: null, at: decision.at, by: [] }
}

type Line = Approval['lines'][number]

/** Null where this principal was refused; the code opens the whole approval on the public page, so it is for one alone. */
function approvalFor(approval: Approval, alone: boolean, line: Line | undefined): Approval | null {
  if (alone) return approval
  if (line?.outcome !== 'granted') return null
  const grant = { ...approval.grant, maxDeclarations: line.maxDeclarations, remark: null }
  const { checkUrl: _, ...rest } = approval
  return {
    ...rest,
    number: line.number,
    verifyCode: '',
    grant,
    lines: [line],
    stamp: { pl: [], en: [] },
    versions: [],
    uses: approval.uses.filter(({ principal }) => principal === line.eori),
    asked: null,
  }
}
