/** To the person on call: what wants him, and what does not any more. */
import { linesOf, words, type Block, type Template } from './template.ts'

export const onCall: Template = {
  code: 'on-call',
  weight: 'required',
  letter: (params, { baseUrl }) => {
    const [open, over] = [linesOf(params, 'open'), linesOf(params, 'over')]
    const list = (code: string, lines: typeof open): Block[] =>
      lines.length === 0
        ? []
        : [
            { type: 'text', line: words(`on-call.${code}`) },
            { type: 'list', lines },
          ]
    return {
      subject: words(open.length > 0 ? 'on-call.subject' : 'on-call.subject-over'),
      blocks: [
        { type: 'heading', line: words('on-call.heading') },
        ...list('open', open),
        ...list('over', over),
        { type: 'link', line: words('on-call.console'), url: `${baseUrl}/console#/in/incoming` },
      ],
    }
  },
}
