/** The printed approval of a case, from what the case holds. */
import type { FallbackContext } from '../../workflows/cases/fallback/context.ts'
import { approvalOf } from '../../workflows/cases/fallback/approval-look.ts'
import { fullScope } from '../../workflows/cases/fallback/scope.ts'
import { numberWithoutSuffix } from '../../workflows/identifiers/approval-number.ts'
import { offices } from '../../workflows/offices.ts'
import type { StoredCase } from '../db/cases.ts'
import type { ApprovalDocument, Phrase } from '../documents/approval-document.ts'
import { afterwardsOf, stillValid } from '../documents/afterwards.ts'
import { checkUrl } from '../documents/verify-code.ts'

export function approvalDocument(
  row: StoredCase,
  context: FallbackContext,
  baseUrl: string,
): Omit<ApprovalDocument, 'signedText' | 'state' | 'changes'> {
  const { answers, policy, outage, decision } = context
  const { number, verifyCode, grant, stamp, marker } = approvalOf(context)
  const issuedAt = decision?.at ?? row.changedAt
  return {
    number,
    verifyCode,
    checkUrl: checkUrl(baseUrl, numberWithoutSuffix(number), verifyCode),
    caseNumber: row.number,
    holder: { eori: row.ownerEori, name: row.ownerName },
    principals: principalsOf(context),
    system: `option.system.${String(answers.system)}`,
    direction: `option.direction.${String(answers.direction)}`,
    offices: grant.offices.map((code) => ({
      code,
      name: offices.find((office) => office.code === code)?.name ?? '',
    })),
    channel: grant.channels?.length === 1 ? `document.channels.${grant.channels[0]}` : null,
    from: grant.from,
    to: grant.to,
    maxDeclarations: grant.maxDeclarations,
    conditions: [
      ...grant.conditions.map((code) => `option.conditions.${code}`),
      ...(grant.remark ? [grant.remark] : []),
    ],
    stamp,
    marker,
    outageCallNumber: outage?.callNumber ?? null,
    legalBasis: policy.row.legalBasis,
    refused: refusedOf(context),
    afterwards: [stillValid(policy.row), ...afterwardsOf(policy.row)],
    decidedBy: (decision?.by ?? []).map((name) => ({ name, at: issuedAt })),
    issuedAt,
  }
}

/** Only those for whom it was granted: whoever was refused stands among what was not. */
function principalsOf(context: FallbackContext): ApprovalDocument['principals'] {
  const { lines } = approvalOf(context)
  if (lines.length === 0) return strings(context.answers.principals).map((eori) => ({ eori, name: '' }))
  return lines
    .filter(({ outcome }) => outcome === 'granted')
    .map(({ eori, number, maxDeclarations }) => ({ eori, name: '', number, maxDeclarations }))
}

/** What was asked for and not granted: an approval that is narrower than its request is a refusal of the rest. */
function refusedOf(context: FallbackContext): Phrase[] {
  const { answers } = context
  const { grant, lines } = approvalOf(context)
  // What the outage has taken away since was granted all the same.
  const given = fullScope(context.approval!)
  const offices = strings(answers.offices).filter((code) => !given.offices.includes(code))
  const asked = strings(answers.lrns).length
  const fewer = grant.maxDeclarations < asked
  const refused = lines.filter(({ outcome }) => outcome === 'refused').map(({ eori }) => eori)
  const listed = (part: string, params: Record<string, string | number>, holds: boolean) =>
    holds ? [{ code: `document.refused.${part}`, params }] : []
  return [
    ...listed('offices', { offices: offices.join(', ') }, offices.length > 0),
    ...listed('declarations', { asked, granted: grant.maxDeclarations }, fewer),
    ...listed('principals', { principals: refused.join(', ') }, refused.length > 0),
  ]
}

function strings(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? (answer as string[]) : []
}
