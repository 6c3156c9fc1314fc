/** The questions put in where there are none. Duty managers publish others in the console. */
import type { Questionnaire } from '../contracts/questionnaire.ts'

export const starterQuestionnaire: Questionnaire = {
  version: 1,
  questions: [
    {
      code: 'time',
      text: {
        pl: 'Czas oczekiwania na odpowiedź',
        en: 'Waiting time for the answer',
      },
    },
    {
      code: 'clarity',
      text: { pl: 'Zrozumiałość odpowiedzi', en: 'How easy the answer was to understand' },
    },
    {
      code: 'help',
      text: { pl: 'Przydatność odpowiedzi w sprawie', en: 'How far the answer helped' },
    },
    {
      code: 'courtesy',
      text: { pl: 'Uprzejmość obsługi', en: 'Courtesy' },
    },
  ],
  comment: {
    pl: 'Co możemy poprawić?',
    en: 'What could we do better?',
  },
}
