/** Words of every kind that goes the way of an application, English; `for-kind.ts` says them for each. */
import type { applicationPl, applicationStepsPl } from './application-pl.ts'

/** Of the first view. */
export const applicationStepsEn: Record<keyof typeof applicationStepsPl, string> = {
  'step.application.submitted': 'Filed',
  'step.application.formal-check': 'Being checked for completeness',
  'step.application.completion': 'To be completed',
  'step.application.under-assessment': 'Being assessed',
  'step.application.proposed': 'With the second person',
  'step.application.granted': 'Granted',
  'step.application.refused': 'Refused',
  'step.application.withdrawn': 'Withdrawn',
  'step.application.left-unexamined': 'Left unexamined',
}

export const applicationEn: Record<keyof typeof applicationPl, string> = {
  'next.application.submitted':
    'We check whether the application is complete and decide on it by {until}. No answer in time does not mean consent.',
  'next.application.formal-check':
    'An officer checks whether the application is complete. Decision by {until}.',
  'next.application.completion':
    'Please complete the application by {until}. Until then the term for the decision does not run. An application that is not completed will be left unexamined.',
  'next.application.under-assessment': 'The application is complete and being assessed. Decision by {until}.',
  'next.application.proposed': 'A second person approves the decision, by {until}.',
  'next.application.granted': 'The application was granted. What was found stands with the decision.',
  'next.application.refused':
    'The application was refused. Findings, reasons and legal basis stand with the decision.',
  'next.application.withdrawn': 'The application was withdrawn. A new one can be filed if needed.',
  'next.application.left-unexamined':
    'The application was left unexamined. A new, complete one can be filed.',

  'event.application.open.done': 'Application filed',
  'event.application.claim.done': 'Taken up',
  'event.application.accept-form.done': 'Application found complete',
  'event.application.decide.done': 'Application assessed',
  'event.application.approve.done': 'Decision approved by a second person',
  'event.application.call-for-completion.done': 'Asked to complete',
  'event.application.return-to-first.done': 'Returned to be assessed again',
  'event.application.release.done': 'Given back to the queue',
  'event.application.take-over.done': 'Taken over from another officer',
  'event.application.leave-unexamined.done': 'Left unexamined',
  'event.application.resubmit': 'Send the completed application',
  'event.application.resubmit.done': 'Completed application sent',
  'event.application.withdraw': 'Withdraw the application',
  'event.application.withdraw.done': 'Application withdrawn',
  'event.application.appeal-decided.done': 'Appeal decided',
  'event.application.decision-near.done': 'The term for the decision ends soon',
  'event.application.decision-due.done': 'The term for the decision has passed',
  'event.application.completion-due.done': 'The time to complete has passed',

  'deadline.application.decision': 'Decision due',
  'deadline.appeal': 'Time to appeal',
  'note.application.decision-overdue':
    'The term for the decision has passed. This is no consent; the decision will be taken without further delay.',
  'note.application.refusal-upheld': 'The appeal was dismissed. The refusal stands.',
  'effect.application.withdraw': 'The case ends without a decision.',

  'decision.application.granted': 'Application granted',
  'decision.application.granted.advice': 'The help desk is bound by what is said above.',
  'decision.application.refused': 'Application refused',
  'decision.application.left-unexamined': 'Application left unexamined',
  'decision.left-unexamined.reason':
    'What was missing was not supplied in the time set (Art. 64 § 2 of the Code of Administrative Procedure).',

  'history.reason': 'Reason: {text}',
  'history.field-remark': '{field}: {text}',
  'history.completed': 'The application was completed and sent again.',
  'history.application.facts': 'Findings: {text}',
  'history.application.text': 'Reasons: {text}',
  'history.application.appeal.dismissed': 'Appeal {number}: the refusal was upheld.',
  'history.application.appeal.changed':
    'Appeal {number}: the decision was changed in favour of the applicant.',
  'history.application.appeal.sent-back':
    'Appeal {number}: the refusal was set aside and the case returns for assessment.',
}
