/** Words of complaints about a solution, English. */
import type { complaintPl } from './complaint-pl.ts'

export const complaintEn: Record<keyof typeof complaintPl, string> = {
  'case.answers.complaint': 'What you complained about',
  'next.complaint.received':
    'The complaint has been received under the number {number}. It will be answered by {until} at the latest, by somebody who did not work on the case.',
  'next.complaint.in-review':
    'Complaint {number} is with somebody who did not work on the case. It will be answered by {until} at the latest.',
  'next.complaint.extended': 'The term has been extended to {until}. Reason: {text}',
  'next.complaint.answered':
    'The answer to the complaint stands below. Should there be new circumstances, another complaint can be made.',
  'next.complaint.forwarded':
    'The complaint has been handed on to the body that is competent: {body}. The answer will come from there; nothing more is to be done here.',
  'next.complaint.withdrawn': 'The complaint has been withdrawn. Nothing more will happen to it.',

  'event.complaint.open.done': 'Complaint made and its receipt confirmed',
  'event.complaint.claim.done': 'Handling of the complaint begun',
  'event.complaint.release.done': 'Complaint given back for somebody else',
  'event.complaint.take-over.done': 'Complaint taken over',
  'event.complaint.answer.done': 'Complaint answered',
  'event.complaint.extend.done': 'Term for the answer extended',
  'event.complaint.forward.done': 'Complaint handed on to the competent body',
  'event.complaint.withdraw': 'Withdraw the complaint',
  'event.complaint.withdraw.done': 'Complaint withdrawn',
  'event.complaint.remind-half.done': 'Half of the term for the answer has passed',
  'event.complaint.remind-ninety.done': 'Nine tenths of the term for the answer have passed',
  'event.complaint.forward-due.done': 'The 7 days for handing the complaint on have passed',
  'event.complaint.answer-due.done': 'The term for the answer has passed',

  'deadline.complaint.answer': 'Answer to the complaint',
  'explain.complaint.extended': 'The term was extended ({at}). The new term ends: {until}.',

  'note.complaint.overdue':
    'The term for answering the complaint has passed. The answer will be given without further delay.',

  'section.complaint.complaint': 'Complaint',
  'field.complaint.caseNumber': 'Number of the case the complaint is about',
  'field.complaint.caseNumber.hint': 'The case must be closed or answered. Example: FB-26-0000001-4',
  'field.complaint.grounds': 'What the complaint is about',
  'field.complaint.grounds.hint': 'More than one may be chosen. What you write counts, and not this choice.',
  'field.complaint.text': 'What happened',
  'field.complaint.text.hint':
    'Facts and dates. Nobody may suffer for making a complaint. Please give no passwords or access codes.',
  'field.complaint.expects': 'Which solution would be right',
  'field.complaint.expects.hint': 'May be left empty.',
  'option.complaint-grounds.solution-wrong': 'the solution is wrong',
  'option.complaint-grounds.solution-incomplete': 'the solution is incomplete',
  'option.complaint-grounds.too-slow': 'it took too long',
  'option.complaint-grounds.conduct': 'how I was treated',
  'option.complaint-grounds.other': 'another reason',

  'option.complaint-outcome.upheld': 'upheld',
  'option.complaint-outcome.partly': 'upheld in part',
  'option.complaint-outcome.not-upheld': 'not upheld',

  'effect.complaint.withdraw': 'The complaint ends without an answer.',

  'history.complaint.reason': 'Reasons: {text}',
  'history.complaint.upheld': 'The complaint was upheld.',
  'history.complaint.partly': 'The complaint was upheld in part.',
  'history.complaint.not-upheld': 'The complaint was not upheld.',
  'history.complaint.extended': 'New term: {until}.',
  'history.complaint.forwarded': 'Competent body: {body}.',

  'complaint.about': 'The complaint is about case {number}',
  'complaint.answer': 'Answer to the complaint',
  'complaint.outcome': 'The complaint is {outcome}',
  'complaint.facts': 'Facts established',
  'complaint.reasons': 'Reasons',
  'complaint.measures': 'What will be done',
  'complaint.signed': 'Answered by {name}, {at}',
  'complaint.again':
    'Another complaint in the same matter without new circumstances may be left with the same answer (Art. 239 of the Code of Administrative Procedure).',
  'complaint.forwarded': 'Handed on to: {body}',
  'complaint.open-case': 'Open case {number}',
}
