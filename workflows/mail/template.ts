/** What a mail says, as data: text and HTML are both made of it, so neither says more than the other. */
import type { MailParams, MailWeight } from '../contracts/mail.ts'
import type { Line } from '../contracts/view.ts'

export type Block =
  | { readonly type: 'text'; readonly line: Line }
  | { readonly type: 'heading'; readonly line: Line }
  | { readonly type: 'list'; readonly lines: readonly Line[] }
  | { readonly type: 'facts'; readonly facts: readonly { readonly name: Line; readonly value: Line }[] }
  /** What a person wrote: shown as it was written, never taken for words of ours. */
  | { readonly type: 'quote'; readonly by: Line; readonly text: string }
  /** The address is written out in both forms: whoever does not trust a link can read where it leads. */
  | { readonly type: 'link'; readonly line: Line; readonly url: string }

export type Letter = {
  readonly subject: Line
  readonly blocks: readonly Block[]
}

/** What every template may speak of besides its own parameters. */
export type Place = {
  /** The desk's own address. */
  readonly baseUrl: string
  /** The case, and the page of the portal where its owner finds it. */
  readonly case: { readonly number: string; readonly kind: string; readonly url: string } | null
}

export type Template = {
  readonly code: string
  readonly weight: MailWeight
  /** The mailed link to the questionnaire, which the desk makes and adds as `url` and `until`. */
  readonly needs?: 'questionnaire-link'
  /** Parameters that open something to whoever reads them: the outbox forgets them once the mail is sent or dropped. */
  readonly secrets?: readonly string[]
  /** They are over before anybody would send a dead letter again, so that one forgets them, too. */
  readonly brief?: true
  readonly letter: (params: MailParams, place: Place) => Letter
}

/** Words of its own: a template's code in front. */
export const words = (code: string, params?: Line['params']): Line =>
  params ? { code: `mail.${code}`, params } : { code: `mail.${code}` }

/** What somebody wrote, said as it is. */
export const asWritten = (text: string): Line => ({ code: 'mail.as-written', params: { text } })

export function textOf(params: MailParams, name: string): string | null {
  const value = params[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export function linesOf(params: MailParams, name: string): readonly Line[] {
  const value = params[name]
  return Array.isArray(value) ? value : []
}
