/** What a remark says, the answer to it, and the words for everybody. */
import type { Field, Form } from '../../contracts/form.ts'
import { remarkTopics } from '../../contracts/remark.ts'

const form = (code: string, name: string, ...fields: Field[]): Form => ({
  code,
  version: 1,
  sections: [{ name, fields }],
})

export const remarkForm = form(
  'remark',
  'remark',
  { name: 'topic', kind: 'choice', options: remarkTopics, words: 'remark-topic', required: true },
  { name: 'text', kind: 'long-text', required: true },
)

export const replyForm = form('remark.answer', 'answer', { name: 'text', kind: 'long-text', required: true })

const short = (name: string): Field => ({ name, kind: 'long-text', required: true, maxLength: 600 })

export const publishForm = form(
  'remark.publish',
  'publish',
  ...['saidPl', 'didPl', 'saidEn', 'didEn'].map(short),
)
