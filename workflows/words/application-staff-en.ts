/** What only officers read of applications, English. */
import type { applicationStaffPl } from './application-staff-pl.ts'

export const applicationStaffEn: Record<keyof typeof applicationStaffPl, string> = {
  'event.application.claim': 'Take up',
  'event.application.accept-form': 'Find complete',
  'event.application.decide': 'Decide',
  'event.application.approve': 'Approve the decision',
  'event.application.call-for-completion': 'Ask to complete',
  'event.application.return-to-first': 'Return to be assessed again',
  'event.application.release': 'Give back to the queue',
  'event.application.take-over': 'Take over from another officer',
  'event.application.leave-unexamined': 'Leave unexamined',

  'section.application.decide.decide': 'Decision',
  'field.application.decide.outcome': 'Decision',
  'field.application.decide.outcome.hint':
    'The applicant is told of it only once nobody has to approve it any more.',
  'field.application.decide.reason': 'Reason for the refusal',
  'field.application.decide.reason.hint': 'The applicant sees the reason chosen.',
  'field.application.decide.facts': 'Findings',
  'field.application.decide.facts.hint':
    'What was looked into and what came of it. The applicant reads this.',
  'field.application.decide.text': 'Reasons in law, and conditions',
  'field.application.decide.text.hint':
    'Required for a refusal: which provision, and why. Legal basis and path of appeal are added by the desk.',
  'option.decide.granted': 'grant the application',
  'option.decide.refused': 'refuse',
  'section.application.call-for-completion.call-for-completion': 'What is missing',
  'field.application.call-for-completion.remarks': 'Remarks to fields',
  'field.application.call-for-completion.remarks.hint': 'What the applicant is to supply or correct.',
  'section.application.take-over.take-over': 'Taking over',
  'field.application.take-over.reason': 'Reason',
  'field.application.take-over.reason.hint': 'The end of a shift, for example.',
  'section.application.return-to-first.return-to-first': 'Return to the first person',
  'field.application.return-to-first.reason': 'Reason',
  'field.application.return-to-first.reason.hint':
    'What must be cleared up. The applicant does not see this.',

  'effect.application.decide-1-1': 'The decision goes to the applicant at once.',
  'effect.application.decide-1-2': 'A grant goes out at once. A refusal must be approved by a second person.',
  'effect.application.decide-2-1': 'A grant must be approved by a second person. A refusal goes out at once.',
  'effect.application.decide-2-2': 'The decision must be approved by a second person.',
  'effect.application.accept-form':
    'The application goes on to be assessed. The term for the decision runs on.',
  'effect.application.approve-granted': 'The applicant learns that the application was granted.',
  'effect.application.approve-refused':
    'The applicant receives the refusal with findings, legal basis and the path of appeal.',
  'effect.application.leave-unexamined':
    'The case ends without an assessment. The applicant can file a new application.',

  'note.application.decision-near': 'Nine tenths of the term for the decision have passed.',
  'note.application.returned': 'The second person returned the decision to be assessed again.',
  'console.section.certificate': 'Certificates',
  'console.section.test-account': 'Test accounts',
  'policy.application.refusal-of-two': 'A second person approves a refusal.',
}
