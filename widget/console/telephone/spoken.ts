/** A case that the officer writes down for a caller: the form of its kind in a sheet, sent in the caller's name. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet } from '../../../workflows/contracts/catalogue.ts'
import type { Answers } from '../../../workflows/contracts/form.ts'
import type { SpokenBy } from '../../../workflows/contracts/spoken-cases.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { fieldsOf } from '../../../workflows/forms/shown.ts'
import type { DeskApi } from '../../api.ts'
import type { Speech } from '../../speech.ts'
import type { Act } from '../act.ts'
import '../sheet.ts'

/** As the desk lets them be written down; the one that most calls begin with stands first. */
export const spokenKinds = ['ticket', 'fallback'] as const

export type Spoken = {
  readonly sheet: KindSheet
  readonly by: SpokenBy
  readonly person: string
  readonly firm: string
}

export async function beginSpoken(
  api: DeskApi,
  kind: string,
  { by, person, firm }: Omit<Spoken, 'sheet'>,
): Promise<Spoken> {
  return { sheet: await api.kindSheet(kind), by, person, firm }
}

export function spokenSheet(
  api: DeskApi,
  speech: Speech,
  spoken: Spoken,
  on: { readonly done: (view: View) => void; readonly close: () => void },
): TemplateResult {
  return html`<hd-console-sheet
    .base=${api.base}
    .speech=${speech}
    .act=${actOf(api, speech, spoken)}
    .offices=${spoken.sheet.offices}
    @sheet-done=${({ detail }: CustomEvent<View>) => on.done(detail)}
    @sheet-close=${() => on.close()}
  ></hd-console-sheet>`
}

function actOf(api: DeskApi, speech: Speech, { sheet, by, person, firm }: Spoken): Act {
  const { code, form } = sheet
  const kind = speech.named('kind', code)
  return {
    key: `spoken/${code}/${JSON.stringify(by)}`,
    title: speech.say('console.spoken.title', { kind, person }),
    about: speech.say('console.spoken.about', { person, firm }),
    offer: { event: 'write', tone: 'primary', form, answers: known(sheet, person) },
    preview: null,
    body: (answers) => ({ kind: code, answers, for: by }),
    send: (answers, key) =>
      api.ask<View>('/api/staff/phone-cases', {
        method: 'POST',
        body: { kind: code, answers: answers ?? {}, for: by },
        headers: { 'Idempotency-Key': key },
      }),
  }
}

/** Who is on the telephone is whom to ask again, unless he names somebody else. */
function known({ form }: KindSheet, person: string): Answers {
  return fieldsOf(form).some(({ name }) => name === 'contactName') ? { contactName: person } : {}
}
