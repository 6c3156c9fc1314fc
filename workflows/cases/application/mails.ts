/** What an applicant is written, and when. */
import type { MailRule } from '../../machines/kind.ts'
import type { ApplicationContext } from './context.ts'

const decided = ({ step }: { readonly step: string }) => ({
  outcome: step === 'granted' || step === 'refused' ? step : null,
  remedy: step === 'refused' ? [{ code: 'mail.remedy.refused' }] : [],
})

export const mails: readonly MailRule<ApplicationContext>[] = [
  { template: 'case-opened', events: ['open'] },
  {
    template: 'completion',
    steps: ['completion'],
    params: ({ context }) => ({ until: context.completionDueAt }),
  },
  { template: 'decision', steps: ['granted', 'refused', 'left-unexamined'], params: decided },
  { template: 'questionnaire', steps: ['granted', 'refused'] },
]
