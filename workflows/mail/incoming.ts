/** Answers to mail that came in. Nothing of the mail itself is in them: whoever's address was forged is told nothing new. */
import { words, type Template } from './template.ts'

/** To somebody whom nobody knows, at most once a day, and only because an officer wants it. */
export const identify: Template = {
  code: 'identify',
  weight: 'required',
  letter: (_params, { baseUrl }) => ({
    subject: words('identify.subject'),
    blocks: [
      { type: 'heading', line: words('identify.heading') },
      { type: 'text', line: words('identify.text') },
      { type: 'text', line: words('identify.how') },
      { type: 'link', line: words('identify.open'), url: `${baseUrl}/desk` },
    ],
  }),
}
