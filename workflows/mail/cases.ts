/** Mails about what happens to a case. Which event of a kind sends which of them, its `mails` say. */
import { caseLetter } from './case-letter.ts'
import { linesOf, textOf, words, type Template } from './template.ts'

const aboutCase = (code: string, weight: Template['weight']): Template => ({
  code,
  weight,
  letter: (params, place) => caseLetter(code, params, place),
})

export const caseOpened = aboutCase('case-opened', 'progress')
/** The law has a complaint confirmed. */
export const complaintReceived = aboutCase('complaint-received', 'required')
/** The case waits for its owner, and a term runs. */
export const completion = aboutCase('completion', 'required')
export const question = aboutCase('question', 'required')
export const answered = aboutCase('answered', 'decision')
export const reminder = aboutCase('reminder', 'required')
export const extended = aboutCase('extended', 'required')
export const overdue = aboutCase('overdue', 'required')

/** How it was decided, why, and what can be done about it. */
export const decision: Template = {
  code: 'decision',
  weight: 'required',
  letter: (params, place) =>
    caseLetter('decision', params, place, [
      ...(textOf(params, 'outcome')
        ? [
            { type: 'heading' as const, line: words('decision.outcome') },
            { type: 'list' as const, lines: [{ code: `mail.outcome.${textOf(params, 'outcome')}` }] },
          ]
        : []),
      ...(linesOf(params, 'remedy').length > 0
        ? [
            { type: 'heading' as const, line: words('decision.remedy') },
            { type: 'list' as const, lines: linesOf(params, 'remedy') },
          ]
        : []),
    ]),
}

export const questionnaire: Template = {
  code: 'questionnaire',
  weight: 'progress',
  needs: 'questionnaire-link',
  letter: (params, { case: about }) => ({
    subject: words('questionnaire.subject', { number: about?.number ?? '' }),
    blocks: [
      { type: 'heading', line: words('questionnaire.heading') },
      { type: 'text', line: words('questionnaire.text', { number: about?.number ?? '' }) },
      { type: 'text', line: words('questionnaire.until', { until: textOf(params, 'until') }) },
      { type: 'link', line: words('questionnaire.open'), url: textOf(params, 'url') ?? '' },
    ],
  }),
}
