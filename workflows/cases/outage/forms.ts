/** What an officer says of an outage: its scope, what happens per channel, and the announcement in both languages. */
import type { Field, Form } from '../../contracts/form.ts'
import { systemCodes } from '../../systems.ts'

const channelStates = ['works', 'queued', 'rejected', 'closed'] as const

const system: Field = { name: 'system', kind: 'choice', options: systemCodes, required: true }
/** Announced at once, unless it is only noted down to be looked into. */
const handling: Field = {
  name: 'handling',
  kind: 'choice',
  options: ['announce', 'report'],
  words: 'outage-handling',
}

const scope: Field[] = [
  {
    name: 'outageKind',
    kind: 'choice',
    options: ['central', 'local', 'difficulty', 'planned'],
    words: 'outage-kind',
    required: true,
  },
  { name: 'startedAt', kind: 'instant', required: true },
  { name: 'expectedEnd', kind: 'instant', ahead: true },
  { name: 'offices', kind: 'identifiers', identifier: 'office', maxItems: 50 },
  { name: 'webService', kind: 'choice', options: channelStates, words: 'channel-state', required: true },
  { name: 'webForm', kind: 'choice', options: channelStates, words: 'channel-state', required: true },
  {
    name: 'fallback',
    kind: 'choice',
    options: ['undecided', 'individual', 'none'],
    words: 'fallback-permission',
    required: true,
  },
]

const announcement: Field[] = [
  { name: 'titlePl', kind: 'text', required: true },
  { name: 'bodyPl', kind: 'long-text', required: true },
  { name: 'titleEn', kind: 'text', required: true },
  { name: 'bodyEn', kind: 'long-text', required: true },
  { name: 'nextUpdateAt', kind: 'instant', ahead: true },
]

const rules: Form['rules'] = [
  { rule: 'after', field: 'expectedEnd', than: 'startedAt', code: 'end-before-start' },
]

export const outageForm: Form = {
  code: 'outage',
  version: 1,
  sections: [
    { name: 'scope', fields: [system, handling, ...scope] },
    { name: 'announcement', fields: announcement },
  ],
  rules,
}

/** The system of an outage never changes: another system is another outage with a number of its own. */
export const updateForm: Form = {
  code: 'outage',
  version: 1,
  sections: [
    { name: 'scope', fields: scope },
    { name: 'announcement', fields: announcement },
  ],
  rules,
}

const single = (event: string, field: Field, more: Partial<Form> = {}): Form => ({
  code: `outage.${event}`,
  version: 1,
  sections: [{ name: event, fields: [field] }],
  ...more,
})

export const resolveForm = single(
  'resolve',
  { name: 'actualEnd', kind: 'instant', required: true },
  { rules: [{ rule: 'not-future', field: 'actualEnd' }] },
)
export const generalForm = single('propose-general', {
  name: 'fallbackFrom',
  kind: 'instant',
  required: true,
})
export const reopenForm: Form = {
  code: 'outage.reopen',
  version: 2,
  sections: [
    {
      name: 'reopen',
      fields: [
        { name: 'downSince', kind: 'instant' },
        { name: 'reason', kind: 'long-text', required: true },
      ],
    },
  ],
  rules: [{ rule: 'not-future', field: 'downSince' }],
}
export const completeForm = single(
  'complete',
  { name: 'actualEnd', kind: 'instant', required: true },
  { rules: [{ rule: 'not-future', field: 'actualEnd' }] },
)
export const extendForm: Form = {
  code: 'outage.extend',
  version: 1,
  sections: [
    {
      name: 'extend',
      fields: [
        { name: 'expectedEnd', kind: 'instant', required: true, ahead: true },
        { name: 'nextUpdateAt', kind: 'instant', ahead: true },
        { name: 'reason', kind: 'long-text', required: true },
      ],
    },
  ],
}
const reason: Field = { name: 'reason', kind: 'long-text', required: true }
export const dismissForm = single('dismiss', reason)
export const cancelForm = single('cancel', reason)
export const answerReportsForm = single('answer-reports', {
  name: 'text',
  kind: 'long-text',
  required: true,
  maxLength: 8000,
})
