/** Tickets as the desk shows them: played through the real machine, so that a screen is never tested on what cannot be. */
import type { KindSheet } from '../../workflows/contracts/catalogue.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { ticket } from '../../workflows/cases/ticket/ticket.ts'
import { offers } from '../../workflows/machines/offers.ts'
import * as stage from '../workflows/cases/ticket/stage.ts'
import { anna } from '../workflows/cases/people.ts'

export const ticketSheet: KindSheet = {
  code: 'ticket',
  version: 1,
  form: ticket.form,
  policies: [],
  suggests: true,
  offices: [],
}

export function viewOf({ state, stored }: stage.Case, viewer: Viewer = anna): View {
  const { lane } = ticket.index(state)
  const { id, number, owner, openedAt, changedAt, version, step } = state
  return {
    ...ticket.look(state, viewer, changedAt),
    id,
    number,
    kind: 'ticket',
    kindVersion: 1,
    version,
    step,
    lane,
    final: lane === 'closed',
    owner,
    openedAt,
    changedAt,
    offers: offers(ticket, stored.value, state, viewer, changedAt),
    afterwards: { complaint: false, questionnaireUntil: null },
  }
}

export const tickets = {
  received: stage.filed(stage.rejected, stage.outageOf()),
  'in-progress': stage.claimed(),
  'waiting-for-customer': stage.asked(),
  'waiting-for-third-party': stage.awaiting(),
  answered: stage.answered(),
  news: stage.withNews(),
  closed: stage.confirmed(),
  withdrawn: stage.withdrawn(),
}
