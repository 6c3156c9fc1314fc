/** What a portal's back end is told: which case changed and to what. What the case says it asks with a customer's token. */
import type { Told } from '../db/webhooks.ts'

/** The same at every try: a receiver knows a repetition by it. */
export const messageIdOf = ({ id }: Pick<Told, 'id'>): string => `whd_${id}`

export function messageOf(told: Told, baseUrl: string): string {
  return JSON.stringify({
    type: 'case.changed',
    timestamp: told.at,
    data: {
      case: told.caseId,
      number: told.number,
      kind: told.kind,
      version: told.version,
      event: told.event,
      step: told.step,
      owner: { eori: told.ownerEori },
      url: `${baseUrl}/api/cases/${told.caseId}`,
    },
  })
}
