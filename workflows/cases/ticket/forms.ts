/** The ticket's form, and the forms of the events that carry something. Field names are the API's. */
import type { Field, Form } from '../../contracts/form.ts'
import { environments, systemCodes } from '../../systems.ts'
import { impacts, priorities, urgencies } from './priority.ts'

export const classifications = [
  'failure-suspected',
  'message-rejected',
  'no-answer',
  'how-to',
  'account-and-login',
  'registration',
  'certificate',
  'guarantee',
  'web-service',
  'other',
] as const
/** What a known outage may explain. */
export const perhapsOutage = ['failure-suspected', 'message-rejected', 'no-answer', 'web-service']
/** A message was sent, so it can be found by its numbers. */
const withMessage = { classification: [...perhapsOutage, 'guarantee', 'other'] }

/** Who works on tickets: the first line, those who know a group of systems, and those who built them. */
export const teams = ['first-line', 'customs', 'excise', 'accounts', 'integration', 'third-line'] as const
export type Team = (typeof teams)[number]

export const closingReasons = ['duplicate', 'resolved-itself', 'out-of-scope', 'agreed'] as const

const files: Field = { name: 'files', kind: 'files', maxItems: 10 }
const identifiers = (name: string, identifier: 'lrn' | 'mrn' | 'arc'): Field => ({
  name,
  kind: 'identifiers',
  identifier,
  maxItems: 50,
  shownWhen: withMessage,
})
const system: Field = { name: 'system', kind: 'choice', options: systemCodes, required: true }
const classification: Field = {
  name: 'classification',
  kind: 'choice',
  options: classifications,
  required: true,
}

export const ticketForm: Form = {
  code: 'ticket',
  version: 1,
  sections: [
    {
      name: 'matter',
      fields: [
        system,
        classification,
        { name: 'environment', kind: 'choice', options: environments, required: true },
      ],
    },
    {
      name: 'description',
      fields: [
        { name: 'subject', kind: 'text', required: true, maxLength: 120 },
        { name: 'description', kind: 'long-text', required: true },
        { name: 'errorText', kind: 'long-text' },
        { name: 'steps', kind: 'long-text', maxLength: 2000 },
        files,
      ],
    },
    {
      name: 'message',
      fields: [
        { name: 'messageType', kind: 'text', maxLength: 20, shownWhen: withMessage },
        { name: 'sentAt', kind: 'instant', shownWhen: withMessage },
        identifiers('lrns', 'lrn'),
        identifiers('mrns', 'mrn'),
        identifiers('arcs', 'arc'),
      ],
    },
    {
      name: 'weight',
      fields: [
        { name: 'impact', kind: 'choice', options: impacts, required: true },
        { name: 'urgency', kind: 'choice', options: urgencies, words: 'ticket-urgency', required: true },
      ],
    },
    {
      name: 'contact',
      fields: [
        { name: 'contactName', kind: 'text', required: true },
        { name: 'contactPhone', kind: 'phone' },
        { name: 'contactEmail', kind: 'email' },
      ],
    },
    {
      // Handed over by the page on which the desk was opened: never what was typed there.
      name: 'page',
      fields: [
        { name: 'pageUrl', kind: 'text', maxLength: 500 },
        { name: 'formCode', kind: 'text', maxLength: 40 },
        { name: 'lastErrorCode', kind: 'text', maxLength: 60 },
      ],
    },
  ],
  rules: [
    { rule: 'not-future', field: 'sentAt' },
    { rule: 'any-of', field: 'contactPhone', fields: ['contactPhone', 'contactEmail'] },
  ],
}

const single = (event: string, ...fields: Field[]): Form => ({
  code: `ticket.${event}`,
  version: 1,
  sections: [{ name: event, fields }],
})
const text: Field = { name: 'text', kind: 'long-text', required: true, maxLength: 8000 }

/** What is said, with files: information, a question, a reply, a solution. */
export const messageForm = (event: string): Form => single(event, text, files)
export const noteForm = single('note', text, files)
export const reopenForm = single('reopen', text, files)
export const takeOverForm = single('take-over', text)
export const awaitForm = single('await-third-party', text)
export const handOnForm = single(
  'hand-on',
  { name: 'team', kind: 'choice', options: teams, required: true },
  text,
)
export const classifyForm = single(
  'classify',
  system,
  classification,
  { name: 'priority', kind: 'choice', options: priorities, required: true },
  { ...text, required: false },
)
export const closeForm = single(
  'close',
  { name: 'reason', kind: 'choice', options: closingReasons, words: 'ticket-closing', required: true },
  text,
)
