/** Words of free remarks on the service and of "you said, we did", English. */
import type { remarkPl } from './remark-pl.ts'

export const remarkEn: Record<keyof typeof remarkPl, string> = {
  'case.answers.remark': 'What you told us',
  'next.remark.received': 'An officer will read the remark. It will be answered by {until} at the latest.',
  'next.remark.answered': 'The answer stands below. Thank you for the remark.',
  'next.remark.published':
    'The answer stands below. What has changed through this remark is told to everybody, without saying whom it came from.',
  'next.remark.closed': 'The remark is closed. Thank you.',
  'next.remark.withdrawn': 'The remark has been withdrawn. Nothing more will happen to it.',

  'event.remark.open.done': 'Remark sent',
  'event.remark.answer.done': 'Remark answered',
  'event.remark.publish.done': 'Everybody told what changed',
  'event.remark.retract.done': 'Text for everybody withdrawn',
  'event.remark.withdraw': 'Withdraw the remark',
  'event.remark.withdraw.done': 'Remark withdrawn',
  'event.remark.answer-due.done': 'The term for answering the remark has passed',
  'event.remark.close-due.done': 'The remark was closed',

  'deadline.remark.answer': 'Answer to the remark',
  'note.remark.late': 'The term for the answer has passed. It will be given without further delay.',

  'section.remark.remark': 'Remark',
  'field.remark.topic': 'What the remark is about',
  'field.remark.topic.hint':
    'A complaint about a solution has a form of its own: open it from the case it is about.',
  'field.remark.text': 'Your remark',
  'field.remark.text.hint':
    'In your own words. Please give no passwords, access codes or data of other people.',
  'option.remark-topic.praise': 'praise',
  'option.remark-topic.idea': 'an idea',
  'option.remark-topic.fault': 'a fault of the help desk',
  'option.remark-topic.accessibility': 'accessibility: an obstacle to using the desk',

  'history.remark.answer': 'Answer: {text}',

  'remark.thread': 'Remark and answer',
  'remark.said': 'Remark',
  'remark.reply': 'Answer – {name}',
  'you-said.title': 'You said, we did',
  'you-said.lede': 'What we have changed through remarks on the help desk.',
  'you-said.said': 'You said',
  'you-said.did': 'We did',
  'you-said.none': 'There are no entries yet.',
  'you-said.away': 'The list is not available at the moment.',
  'you-said.more': 'Show more',
  'you-said.shown': '{n} of {total} shown',
  'you-said.remark': 'Make a remark',
}
