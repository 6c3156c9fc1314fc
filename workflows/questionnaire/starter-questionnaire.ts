/** The questions put in where there are none. A desk changes them by a row of its own in the table `questionnaires`. */
import type { Questionnaire } from '../contracts/questionnaire.ts'

export const starterQuestionnaire: Questionnaire = {
  version: 1,
  questions: [
    {
      code: 'time',
      text: {
        pl: 'Czy odpowiedź nadeszła wystarczająco szybko?',
        en: 'Did the answer come soon enough?',
      },
    },
    {
      code: 'clarity',
      text: { pl: 'Czy odpowiedź była zrozumiała?', en: 'Was the answer easy to understand?' },
    },
    {
      code: 'help',
      text: { pl: 'Czy odpowiedź pomogła w sprawie?', en: 'Did the answer help with the matter?' },
    },
    {
      code: 'courtesy',
      text: { pl: 'Czy obsługa była uprzejma?', en: 'Were you treated with courtesy?' },
    },
  ],
  comment: {
    pl: 'Co możemy poprawić?',
    en: 'What could we do better?',
  },
}
