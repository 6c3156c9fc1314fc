/** What whoever reported it is written, and when. */
import type { Message } from '../../contracts/view.ts'
import type { MailRule } from '../../machines/kind.ts'
import type { TicketContext } from './context.ts'

/** What the desk wrote last of one kind: staff's notes among themselves are of another. */
const lastSaid =
  (...kinds: readonly Message['kind'][]) =>
  ({ context }: { readonly context: TicketContext }) => ({
    quote: context.thread.findLast(({ kind, internal }) => kinds.includes(kind) && !internal)?.text ?? null,
  })

export const mails: readonly MailRule<TicketContext>[] = [
  { template: 'case-opened', events: ['open'] },
  {
    template: 'question',
    events: ['ask'],
    params: (state) => ({ ...lastSaid('question')(state), until: state.context.closesAt }),
  },
  { template: 'answered', events: ['solve'], params: lastSaid('solution') },
  { template: 'answered', events: ['close'], params: lastSaid('reason') },
  {
    template: 'reminder',
    events: ['reminder'],
    params: ({ context }) => ({ until: context.closesAt }),
  },
  { template: 'questionnaire', steps: ['closed'] },
]
