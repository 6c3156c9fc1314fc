/** Words of what follows the desk's answer, a complaint and the questionnaire, English. */
import type { questionnairePl } from './questionnaire-pl.ts'

export const questionnaireEn: Record<keyof typeof questionnairePl, string> = {
  'questionnaire.title': 'Questionnaire',
  'questionnaire.lede':
    'How would you rate the handling of this case? Answers are only read together, those of five people at least.',
  'questionnaire.case': 'Case {number}',
  'questionnaire.until': 'The questionnaire can be filled in and changed until {until}.',
  'questionnaire.score.1': 'very poor',
  'questionnaire.score.2': 'poor',
  'questionnaire.score.3': 'fair',
  'questionnaire.score.4': 'good',
  'questionnaire.score.5': 'very good',
  'questionnaire.comment.hint':
    'May be left empty; {max} characters at most. Please give no names, passwords or access codes.',
  'questionnaire.send': 'Send the questionnaire',
  'questionnaire.change': 'Save the changes',
  'questionnaire.sent': 'Thank you. Your answers are saved; they can be changed until {until}.',
  'questionnaire.loading': 'Loading…',
  'questionnaire.closed':
    'This questionnaire can no longer be filled in: the link is not valid, or 14 days have passed since the answer.',
  'questionnaire.away':
    'The questionnaire is not available at the moment. Your answers stay on the screen; please try again shortly.',
  'questionnaire.no-script': 'JavaScript is needed to fill in the questionnaire.',
  'questionnaire.link': 'Link to the questionnaire',
  'questionnaire.link.hint':
    'Works without sign-in until {until}. Whoever has the link can fill in the questionnaire.',
  'questionnaire.link.show': 'Show the link to the questionnaire',
  'questionnaire.link.copy': 'Copy the link',

  'appeal.title': 'Appeal against the refusal',
  'appeal.late':
    'The term has passed. A late appeal is looked into only where there was good reason for the delay.',
  'appeal.who':
    'Somebody who had no part in the refusal will decide. An appeal does not suspend it by itself.',
  'appeal.do': 'Make an appeal',
  'appeal.row': 'Appeal {number}: {state}',
  'deadline.appeal': 'Time to appeal',
  'afterwards.disagree': 'Is the answer not right?',
  'afterwards.disagree.more':
    'A complaint can be made. Somebody who did not work on the case will look into it within a month.',
  'afterwards.complain': 'Make a complaint',
  'afterwards.complaint': 'Complaint {number} – {state}',
  'afterwards.outcome.upheld': 'upheld',
  'afterwards.outcome.partly': 'upheld in part',
  'afterwards.outcome.not-upheld': 'not upheld',
}
