/** What stands on a printed case, put into words: headings, rows of label and text, and what was said. */
import type { Answer, Form } from '../../workflows/contracts/form.ts'
import type { Deadline, HistoryEntry, Message, View } from '../../workflows/contracts/view.ts'
import type { Language } from '../../workflows/words/say.ts'
import { speaking, type Spoken } from './spoken.ts'

export type CaseReport = {
  readonly view: View
  readonly history: readonly HistoryEntry[]
  /** The form with which the case was opened: the order and the kinds of its answers. */
  readonly form: Form
  readonly language: Language
  /** ISO 8601 in UTC. */
  readonly madeAt: string
}

export type Row = { readonly label: string; readonly text: string; readonly quiet?: string }
export type Part = { readonly heading: string; readonly rows: readonly Row[]; readonly remark?: string }
export type Spelled = {
  readonly title: string
  readonly number: string
  readonly made: string
  readonly page: (page: number, pages: number) => string
  readonly parts: readonly Part[]
}

export function spelled({ view, history, form, language, madeAt }: CaseReport): Spelled {
  const words = speaking(language)
  const { number } = view
  const parts: Part[] = [
    { heading: words.say('report.case', { number }), rows: factsOf(view, words) },
    { heading: words.say('report.answers'), rows: answersOf(view, form, words) },
    { heading: words.say('report.thread'), rows: (view.thread ?? []).map((said) => saidIn(said, words)) },
    {
      heading: words.say('report.history'),
      rows: history.map((entry) => happened(entry, view.kind, words)),
      remark: words.say('report.chain'),
    },
  ]
  return {
    title: words.say(`kind.${view.kind}`),
    number,
    made: words.say('report.made', { at: madeAt }),
    page: (page, pages) => words.say('report.page', { page, pages }),
    parts: parts.filter(({ rows }) => rows.length > 0),
  }
}

function factsOf(view: View, words: Spoken): Row[] {
  const row = (label: string, text: string): Row => ({ label: words.say(`report.${label}`), text })
  return [
    row('state', words.say(`step.${view.kind}.${view.step}`)),
    row('owner', `${view.owner.eori} ${view.owner.name}`),
    row('person', view.owner.person),
    row('opened', words.at(view.openedAt)),
    row('changed', words.at(view.changedAt)),
    ...view.deadlines.map((term) => termOf(term, words)),
    ...view.next.map((line) => row('next', words.line(line))),
  ]
}

function termOf({ code, dueAt, pausedSince, explanation }: Deadline, words: Spoken): Row {
  const text = dueAt ? words.at(dueAt) : words.say('report.deadline.paused', { at: pausedSince })
  return { label: words.say(code), text, quiet: explanation.map((line) => words.line(line)).join('\n') }
}

function answersOf({ answers }: View, form: Form, words: Spoken): Row[] {
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap((field): Row[] => {
      const answer: Answer | undefined = answers[field.name]
      // Files stand where they were sent: in the conversation.
      if (answer === undefined || answer === null || field.kind === 'files') return []
      return [{ label: words.say(`field.${form.code}.${field.name}`), text: words.answer(field, answer) }]
    }),
  )
}

function saidIn({ at, by, kind, text, files, internal }: Message, words: Spoken): Row {
  const head = [words.say(`thread.kind.${kind}`), ...(internal ? [words.say('report.internal')] : [])]
  const listed = files.map(({ name, bytes, digest }) => words.say('report.file', { name, bytes, digest }))
  return {
    label: `${words.at(at)}\n${words.say(`thread.by.${by.role}`, { name: by.name })}\n${head.join(', ')}`,
    text,
    ...(listed.length > 0 && { quiet: listed.join('\n') }),
  }
}

function happened(
  { at, event, actor, from, to, lines, hash }: HistoryEntry,
  kind: string,
  words: Spoken,
): Row {
  const done = [`event.${kind}.${event}.done`, `history.${event}`].find((key) => words.has(key))
  const step = from === to ? [] : [words.say(`step.${kind}.${to}`)]
  return {
    label: `${words.at(at)}\n${words.say(`report.history.actor.${actor.role}`, { name: actor.name })}`,
    text: [done ? words.say(done) : event, ...step].join(' → '),
    quiet: [
      ...lines.map((line) => words.line(line)),
      words.say('report.hash', { hash: hash.slice(0, 16) }),
    ].join('\n'),
  }
}
