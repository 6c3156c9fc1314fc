/** What the applicant is written, and when. */
import type { MailRule } from '../../machines/kind.ts'
import type { FallbackContext } from './context.ts'

const decided = ({ context }: { readonly context: FallbackContext }) => ({
  outcome: context.decision?.outcome ?? null,
  remedy: context.decision?.outcome === 'refused' ? [{ code: 'mail.remedy.refused' }] : [],
})

export const mails: readonly MailRule<FallbackContext>[] = [
  { template: 'case-opened', events: ['open'] },
  {
    template: 'completion',
    steps: ['completion'],
    params: ({ context }) => ({ until: context.completionDueAt }),
  },
  {
    template: 'decision',
    steps: ['active', 'refused', 'moot', 'superseded', 'not-available'],
    params: decided,
  },
  { template: 'decision', events: ['revoke'], params: decided },
  {
    template: 'reminder',
    events: ['remind-half', 'remind-ninety'],
    params: ({ context }) => ({ until: context.returnDueAt }),
  },
  { template: 'overdue', steps: ['overdue'], params: ({ context }) => ({ until: context.returnDueAt }) },
  { template: 'questionnaire', steps: ['reconciled', 'refused'] },
]
