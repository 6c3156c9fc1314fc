/** How an event came in by mail, for its history; nothing where it did not. */
import type { Facts } from '../../workflows/contracts/facts.ts'
import type { Line } from '../../workflows/contracts/view.ts'

export function mailLines({ mail }: Facts): Line[] {
  if (!mail) return []
  const { from, confidence, acceptedBy } = mail
  return [{ code: `history.by-mail.${confidence}`, params: { from, officer: acceptedBy ?? null } }]
}
