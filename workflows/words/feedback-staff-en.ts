/** Words that only officers meet: queues of complaints and remarks, results of the questionnaire. English. */
import type { feedbackStaffPl } from './feedback-staff-pl.ts'

export const feedbackStaffEn: Record<keyof typeof feedbackStaffPl, string> = {
  'console.section.complaints': 'Complaints',
  'console.section.complaints.title': 'Complaints about solutions',
  'console.section.complaints.lede':
    'An answer within a month, handing on to the competent body within 7 days. Nobody who worked on the case handles the complaint.',
  'console.section.complaints.empty': 'No complaints.',
  'console.section.remarks': 'Remarks',
  'console.section.remarks.title': 'Remarks on the help desk',
  'console.section.remarks.lede': 'Every remark is answered. What it has changed can be told to everybody.',
  'console.section.remarks.empty': 'No remarks.',
  'console.section.questionnaire': 'Questionnaires',
  'console.section.questionnaire.title': 'Results of the questionnaires',
  'console.panel.complaint-about': 'Complaint about a solution',
  'console.panel.complaint-answer': 'Answer to the complaint',
  'console.panel.afterwards': 'After the answer',
  'console.complaint.subject': 'Case it is about',
  'console.complaint.extended': 'Extended to {until}: {text}',
  'console.afterwards.complaints': 'Complaints about this case',
  'console.afterwards.none': 'No complaints about this case.',
  'console.afterwards.link': 'Link to the questionnaire',
  'console.afterwards.link.show': 'Show the link to the questionnaire',
  'console.afterwards.link.hint': 'To be passed on to the customer. Works without sign-in until {until}.',
  'console.results.lede':
    'Counted together, by {n} people at least: answers and changes appear here only once there are {n} of them in the same month, kind of case and system.',
  'console.results.none': 'There are not enough answers yet to show results.',
  'console.results.by': 'Grouped by',
  'console.results.by.cell': 'month, kind and system',
  'console.results.by.month': 'month',
  'console.results.by.kind': 'kind of case',
  'console.results.by.system': 'system',
  'console.results.caption':
    'Mean of the scores from 1 (very poor) to 5 (very good); below it how many gave 1, 2, 3, 4 and 5.',
  'console.results.month': 'Month',
  'console.results.kind': 'Kind of case',
  'console.results.system': 'System',
  'console.results.answers': 'Answers',
  'console.results.no-system': 'no system',
  'console.results.comments': 'Comments ({n})',
}
