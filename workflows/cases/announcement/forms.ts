/** What an officer says in an announcement: whom it concerns, when, what happens by each channel, and the text twice. */
import { noticeTypes } from '../../contracts/announcement.ts'
import type { Field, Form, FormRule } from '../../contracts/form.ts'
import { systemChannels, systemCodes } from '../../systems.ts'

export const mostIntervals = 4
const counts = Array.from({ length: mostIntervals }, (_, i) => String(i + 1))

/** Field names of the channels: `web-service` is asked for as `webService`. */
export const channelFields = systemChannels.map((channel) => ({
  channel,
  field: channel.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
}))

const scope: Field[] = [
  { name: 'noticeType', kind: 'choice', options: noticeTypes, words: 'notice-type', required: true },
  {
    name: 'systems',
    kind: 'choices',
    options: systemCodes,
    words: 'system',
    required: true,
  },
  {
    name: 'offices',
    kind: 'identifiers',
    identifier: 'office',
    maxItems: 50,
    requiredWhen: { noticeType: ['local'] },
  },
]

/** The form has no list of intervals: it asks for as many as are said to be needed. */
const time: Field[] = [
  { name: 'intervals', kind: 'choice', options: counts, words: 'interval-count', required: true },
  ...counts.flatMap((count, i): Field[] => {
    const shown = { intervals: counts.slice(i) }
    const followed = counts.slice(i + 1)
    return [
      { name: `from${count}`, kind: 'instant', required: true, shownWhen: shown },
      {
        name: `to${count}`,
        kind: 'instant',
        shownWhen: shown,
        ...(followed.length > 0 && { requiredWhen: { intervals: followed } }),
      },
    ]
  }),
]

const effects: Field[] = [
  ...channelFields.map(({ field }): Field => ({
    name: field,
    kind: 'choice',
    options: ['works', 'queued', 'rejected', 'closed'],
    words: 'channel-state',
  })),
  {
    name: 'fallback',
    kind: 'choice',
    // A permission for everybody takes two officers and an outage of its own.
    options: ['undecided', 'individual', 'none'],
    words: 'fallback-permission',
  },
]

const text: Field[] = [
  { name: 'titlePl', kind: 'text', required: true },
  { name: 'bodyPl', kind: 'long-text', required: true },
  { name: 'titleEn', kind: 'text', required: true },
  { name: 'bodyEn', kind: 'long-text', required: true },
  { name: 'nextUpdateAt', kind: 'instant', ahead: true },
]

const rules: FormRule[] = counts.flatMap((count, i): FormRule[] => [
  { rule: 'after', field: `to${count}`, than: `from${count}`, code: 'end-before-start' },
  ...(i > 0
    ? [{ rule: 'after' as const, field: `from${count}`, than: `to${i}`, code: 'intervals-overlap' as const }]
    : []),
])

const sections = [
  { name: 'scope', fields: scope },
  { name: 'time', fields: time },
  { name: 'effects', fields: effects },
  { name: 'text', fields: text },
]

export const announcementForm: Form = { code: 'announcement', version: 1, sections, rules }

const change: Field[] = [
  { name: 'changePl', kind: 'long-text', maxLength: 500, required: true },
  { name: 'changeEn', kind: 'long-text', maxLength: 500, required: true },
]

/** A revision says everything anew, and what is new in it. */
export const reviseForm: Form = {
  code: 'announcement',
  version: 1,
  sections: [{ name: 'change', fields: change }, ...sections],
  rules,
}

const changeOf = (event: string, before: readonly Field[], more: Partial<Form> = {}): Form => ({
  code: `announcement.${event}`,
  version: 1,
  sections: [{ name: event, fields: [...before, ...change] }],
  ...more,
})

export const endForm = changeOf('end', [{ name: 'endedAt', kind: 'instant', required: true }], {
  rules: [{ rule: 'not-future', field: 'endedAt' }],
})
export const cancelForm = changeOf('cancel', [])
export const reopenForm = changeOf('reopen', [])
