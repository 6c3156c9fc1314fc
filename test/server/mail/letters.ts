/** Every template with parameters as they come, and with the worst that people write. */
import type { MailLanguage, MailParams } from '../../../workflows/contracts/mail.ts'
import { troubleCodes } from '../../../server/db/troubles.ts'
import { templates } from '../../../workflows/mail/templates.ts'
import type { Outgoing } from '../../../server/db/outbox.ts'

/** CR and LF, a header of their own, markup, and characters that turn the direction of writing. */
export const hostile =
  'Zgłoszenie\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>\u202egnp.exe\u2066 & "żółć" \u0000\u2028Subject: x'

const until = '2026-11-24T22:59:00.000Z'
/** What a person on call is told, with an address that somebody has made up. */
const troubles = (subject: string) =>
  troubleCodes.map((code) => ({ code: `mail.on-call.${code}`, params: { subject, n: 3, since: until } }))
const item = { code: 'mail.as-written', params: { text: 'Przyjęto sprawę FB/2026/000001/4' } }

export function paramsOf(text: string): MailParams {
  return {
    step: 'to-review',
    next: [{ code: 'next.remark.received', params: { until } }],
    until,
    quote: text,
    outcome: 'refused',
    remedy: [{ code: 'mail.remedy.refused' }],
    url: 'https://desk.example/questionnaire#token',
    number: 'P/2026/000012',
    title: text,
    type: 'planned',
    systems: 'AES, AIS',
    from: until,
    to: until,
    change: text,
    body: text,
    open: troubles(text),
    over: troubles('desk@imap.test/INBOX'),
    approval: 'PA-26-0000001-2-E1',
    offices: 'PL322080, PL301010',
    channel: 'web-service',
    most: '3',
    items: [item, { code: 'mail.as-written', params: { text } }],
  }
}

let id = 0
export const outgoing = (template: string, language: MailLanguage, text = 'Proszę o pomoc.'): Outgoing => {
  const { weight } = templates.get(template)!
  const isAbout =
    weight !== 'subscribed' && !['confirm-address', 'confirm-subscription', 'digest'].includes(template)
  return {
    id: ++id,
    key: `test/${template}/${language}`,
    template,
    weight,
    params: paramsOf(text),
    language,
    address: 'anna@baltyk.example',
    thread: isAbout ? null : 'announcement/P/2026/000012',
    subscription: weight === 'subscribed' ? 'sub_1.1' : null,
    messageId: `<mail.${id}@customs.example>`,
    attempts: 0,
    createdAt: '2026-11-23T10:00:00.000Z',
    case: isAbout ? { id: 'cas_1', number: 'FB/2026/000001/4', kind: 'fallback', portal: 'demo' } : null,
    earlier: [],
    stopped: null,
  }
}

export const everyLetter: readonly (readonly [string, MailLanguage])[] = [...templates.keys()].flatMap(
  (code) => [[code, 'pl'] as const, [code, 'en'] as const],
)
