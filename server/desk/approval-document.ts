/** The printed approval of a case, from what the case holds. */
import type { FallbackContext } from '../../workflows/cases/fallback/context.ts'
import { approvalOf } from '../../workflows/cases/fallback/look.ts'
import { offices } from '../../workflows/offices.ts'
import type { StoredCase } from '../db/cases.ts'
import type { ApprovalDocument } from '../documents/approval-document.ts'
import { checkUrl } from '../documents/verify-code.ts'

export function approvalDocument(
  row: StoredCase,
  context: FallbackContext,
  baseUrl: string,
): ApprovalDocument {
  const { answers, policy, outage, decision } = context
  const { number, verifyCode, grant, stamp, marker } = approvalOf(context)
  const issuedAt = decision?.at ?? row.changedAt
  return {
    number,
    verifyCode,
    checkUrl: checkUrl(baseUrl, number, verifyCode),
    caseNumber: row.number,
    holder: { eori: row.ownerEori, name: row.ownerName },
    principals: strings(answers.principals).map((eori) => ({ eori, name: '' })),
    system: `option.system.${String(answers.system)}`,
    direction: `option.direction.${String(answers.direction)}`,
    offices: grant.offices.map((code) => ({
      code,
      name: offices.find((office) => office.code === code)?.name ?? '',
    })),
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
    afterwards: [
      { code: 'policy.window', params: { hours: policy.row.maxHours, minutes: policy.row.graceMinutes } },
      `policy.recovery.${policy.row.recovery}`,
    ],
    decidedBy: (decision?.by ?? []).map((name) => ({ name, at: issuedAt })),
    issuedAt,
  }
}

function strings(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? (answer as string[]) : []
}
