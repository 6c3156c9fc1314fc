/** What each step of the machine writes into the ticket. */
import type { PauseCause } from '../../calendar/deadline.ts'
import type { Message } from '../../contracts/view.ts'
import { said, type Closing, type Live, type TicketContext } from './context.ts'
import type { Team } from './forms.ts'
import type { Priority } from './priority.ts'
import { days, plusDays } from './terms.ts'

type Change = (context: Live) => Partial<TicketContext>

/** Whatever comes with an event is kept: one message an event, none where nothing was written. */
export function say({ thread, now }: Live, kind: Message['kind'], internal: boolean): Partial<TicketContext> {
  const text = typeof now.answers.text === 'string' ? now.answers.text : ''
  const files = now.facts.files ?? []
  return text === '' && files.length === 0 ? {} : { thread: [...thread, said(now, kind, text, internal)] }
}

export const noteLine = ({ notes, now }: Live, code: string): Partial<TicketContext> => ({
  notes: [...notes.filter((line) => line.code !== code), { code, at: now.at }],
})

export const claim: Change = ({ now }) => ({ assignee: { id: now.by.id, name: now.by.name } })
export const release: Change = () => ({ assignee: null })
export const handOn: Change = ({ now }) => ({ team: now.answers.team as Team, assignee: null })

/** The clocks are computed anew from the start, so reminders of the old ones say nothing any more. */
export const classify: Change = ({ now, answers }) => {
  const { system, classification, priority } = now.answers
  return { answers: { ...answers, system, classification }, priority: priority as Priority, notes: [] }
}

export const pause = ({ pauses, now }: Live, cause: PauseCause): Partial<TicketContext> => ({
  pauses: [...pauses, { from: now.at, to: null, cause }],
})

export const resume: Change = ({ now, pauses }) => ({
  pauses: pauses.map((one) => (one.to === null ? { ...one, to: now.at } : one)),
})

/** The customer's time: for a reply, or to look at the solution. */
export const giveTime: Change = ({ now }) => ({
  askedAt: now.at,
  remindAt: plusDays(now.at, days.remind),
  closesAt: plusDays(now.at, days.close),
})

/** While people write to each other nothing closes under their hands. */
export const giveMoreTime: Change = ({ now }) => ({
  remindAt: plusDays(now.at, days.remind),
  closesAt: plusDays(now.at, days.close),
})

export const openReturn: Change = ({ now }) => ({ reopenUntil: plusDays(now.at, days.reopen) })
export const markAnswered: Change = ({ now }) => ({ answeredAt: now.at })

export const markNews: Change = () => ({ news: true })
export const acknowledge: Change = () => ({ news: false })

export const close = ({ now }: Live, how: Closing['how']): Partial<TicketContext> => ({
  assignee: null,
  closing: { how, at: now.at, reason: how === 'by-staff' ? String(now.answers.reason) : null },
})

/** Back to work. The clocks go on where they stood, less the time in which the answer lay with the customer. */
export const reopen: Change = ({ reopened }) => ({
  reopened: reopened + 1,
  closing: null,
  news: false,
  notes: [],
  askedAt: null,
  answeredAt: null,
  remindAt: null,
  closesAt: null,
  reopenUntil: null,
})

/** A complaint about the answer was found right: the number is said, and what it says stands on its own page. */
export const seeComplaint: Change = ({ notes, now }) => {
  const { number = '' } = (now.facts.result?.complaint ?? {}) as { number?: string }
  const code = 'note.ticket.complaint-upheld'
  return { notes: [...notes.filter((line) => line.code !== code), { code, at: now.at, params: { number } }] }
}

/** What an officer answered to all who reported the same outage. */
export const sayForOutage: Change = ({ thread, now }) => {
  const { text, officer } = (now.facts.result?.answer ?? {}) as { text?: string; officer?: string }
  const message = said(now, 'solution', text ?? '')
  return { thread: [...thread, { ...message, by: { role: 'officer', name: officer ?? message.by.name } }] }
}

export const seeOutage: Change = ({ now, outage }) => ({ outage: now.facts.outage ?? outage })
