/** Words of the appeal against a refusal, English. */
import type { appealPl } from './appeal-pl.ts'

export const appealEn: Record<keyof typeof appealPl, string> = {
  'case.answers.appeal': 'What you appealed with',
  'next.appeal.received':
    'The appeal in case {number} waits for somebody who had no part in the refusal. Decision by {until}.',
  'next.appeal.in-review':
    'Somebody who had no part in the refusal looks into the appeal in case {number}. Decision by {until}. No answer does not mean consent.',
  'next.appeal.review': 'The outage lasts, so the appeal will be looked at first by {until}.',
  'next.appeal.interim': 'An interim approval was granted for the time of the appeal, until {until} at most.',
  'next.appeal.dismissed': 'The appeal in case {number} was dismissed.',
  'next.appeal.changed': 'The refusal in case {number} was changed. All else is found in that case.',
  'next.appeal.sent-back': 'The refusal in case {number} was set aside. That case will be decided anew.',
  'next.appeal.withdrawn': 'The appeal in case {number} was withdrawn. The refusal stands.',
  'next.appeal.left-unexamined': 'The appeal in case {number} came too late and was left unexamined.',

  'event.appeal.open.done': 'Appeal made',
  'event.appeal.claim.done': 'Appeal taken up',
  'event.appeal.release.done': 'Appeal given back for somebody else',
  'event.appeal.take-over.done': 'Appeal taken over by somebody else',
  'event.appeal.accept-late.done': 'Late appeal accepted',
  'event.appeal.leave-unexamined.done': 'Left unexamined',
  'event.appeal.grant-interim.done': 'Interim approval granted',
  'event.appeal.decide.done': 'Appeal decided',
  'event.appeal.withdraw': 'Withdraw the appeal',
  'event.appeal.withdraw.done': 'Appeal withdrawn',
  'event.appeal.review-due.done': 'The time for the first review has passed',
  'event.appeal.decision-due.done': 'The term for deciding the appeal has passed',

  'deadline.appeal.decision': 'Decision on the appeal',
  'deadline.appeal.review': 'First review while the outage lasts',
  'note.appeal.late': 'The appeal came after its term. First it must be decided whether it is looked into.',
  'note.appeal.review-missed':
    'The time for the first review has passed. This is no consent; the appeal will be looked at without further delay.',
  'note.appeal.overdue':
    'The term for the decision has passed. This is no consent; the decision will be taken without further delay.',

  'section.appeal.appeal': 'Appeal',
  'field.appeal.caseNumber': 'Number of the refused case',
  'field.appeal.caseNumber.hint': 'Example: FB-26-0000001-4.',
  'field.appeal.grounds': 'Why the refusal is wrong',
  'field.appeal.grounds.hint': 'What you hold against the findings, the reasons or the legal basis.',
  'field.appeal.demand': 'What you ask for',
  'field.appeal.demand.hint': 'May be left empty.',
  'field.appeal.asksInterim': 'An interim approval is asked for',
  'field.appeal.asksInterim.hint': 'An appeal by itself does not suspend the refusal (Article 45 UCC).',
  'field.appeal.lateReason': 'Reason for the delay',
  'field.appeal.lateReason.hint': 'Only where the term for the appeal has passed.',
  'effect.appeal.withdraw': 'The refusal will stand, and an interim approval, if there is one, ends.',

  'decision.appeal.refused': 'Appeal dismissed',
  'decision.appeal.granted': 'Appeal allowed',
  'decision.appeal.dismissed.meaning':
    'The refusal stands. A complaint to the regional administrative court is possible.',
  'decision.appeal.changed.meaning': 'The decision was changed in favour of the applicant.',
  'decision.appeal.sent-back.meaning': 'The refusal was set aside, and the case is decided anew.',
  'law.appeal.ucc': 'Union Customs Code, Articles 44 and 45',
  'law.appeal.kpa': 'Code of Administrative Procedure, Articles 127–138',
  'option.appeal-outcome.dismissed': 'let the refusal stand',
  'option.appeal-outcome.changed': 'change it in favour of the applicant',
  'option.appeal-outcome.sent-back': 'set it aside and have it decided anew',
  'history.reason': 'Reason: {text}',
}
