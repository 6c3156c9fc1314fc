/**
 * A form as plain data. The same description is drawn by the widget, checked while typing and checked again by the
 * server (`workflows/forms/check.ts`), so a form is never described twice.
 */

/** Which identifier a field holds; the rules are in `workflows/identifiers/`. */
export type IdentifierKind = 'eori' | 'mrn' | 'lrn' | 'grn' | 'arc' | 'nip' | 'regon' | 'pesel' | 'office'

export type FieldKind =
  /** one of `options` */
  | 'choice'
  /** any number of `options` */
  | 'choices'
  | 'text'
  | 'long-text'
  | 'identifier'
  /** a list of identifiers, typed or pasted one per line */
  | 'identifiers'
  /** a moment: ISO 8601 in UTC on the wire, Europe/Warsaw on screen */
  | 'instant'
  | 'whole-number'
  | 'yes-no'
  /** a statement the person must accept */
  | 'declaration'
  | 'email'
  | 'phone'
  /** an officer's remarks to single fields: `{ [fieldName]: text }` */
  | 'remarks'
  /** each principal by himself: `{ [eori]: '12' }` for so many declarations, `{ [eori]: 'R07' }` for a refusal */
  | 'principal-lines'
  /** each item of one list field belongs to an item of another (`assigns`): `{ [item]: item }` */
  | 'assignment'
  /** files that were uploaded before: a list of their ids */
  | 'files'

/** True where every named answer has one of the listed values. */
export type Condition = { readonly [field: string]: readonly (string | boolean)[] }

export type Field = {
  readonly name: string
  readonly kind: FieldKind
  readonly required?: boolean
  /** A field that is not shown is neither required nor kept. */
  readonly shownWhen?: Condition
  readonly requiredWhen?: Condition
  /** Codes; the words are under `option.<words>.<code>`, with `words` the field's name where not given. */
  readonly options?: readonly string[]
  readonly words?: string
  readonly identifier?: IdentifierKind
  /** Names of list fields. It is shown where `items` has any and `among` more than one: with one alone nothing is to be said. */
  readonly assigns?: { readonly items: string; readonly among: string }
  /** A text that a firm's own software may have written: a file can be chosen or dragged into it. */
  readonly fromFile?: true
  /** Characters. Without it: 200 for `text`, 4,000 for `long-text`. */
  readonly maxLength?: number
  /** For lists: 1,000 where not given. */
  readonly maxItems?: number
  readonly min?: number
  readonly max?: number
  /** A moment that is still to come: nobody means "now". */
  readonly ahead?: true
}

export type Section = { readonly name: string; readonly fields: readonly Field[] }

/** Rules that look at more than one field; `field` is where the fault is shown. */
export type FormRule =
  /** `field` must be later than `than` */
  | { readonly rule: 'after'; readonly field: string; readonly than: string; readonly code: FaultCode }
  /** `field` must not lie in the future (a minute's tolerance for the device's clock) */
  | { readonly rule: 'not-future'; readonly field: string }
  /** `field` must lie no more than so many days before `from` or, without it, before the present moment */
  | { readonly rule: 'within-days'; readonly field: string; readonly days: number; readonly from?: string }
  /** at least one of `fields` must be answered */
  | { readonly rule: 'any-of'; readonly field: string; readonly fields: readonly string[] }

export type Form = {
  /** Words are looked up under `field.<code>.<name>` and `section.<code>.<name>`. */
  readonly code: string
  readonly version: number
  readonly sections: readonly Section[]
  readonly rules?: readonly FormRule[]
}

export type Answer =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly [field: string]: string }
export type Answers = { readonly [name: string]: Answer | undefined }

/** What can be wrong with an answer. The words are under `fault.<code>`, with the fault's `params` filled in. */
export const faultCodes = [
  'required',
  'unknown-field',
  'wrong-type',
  'not-an-option',
  'too-long',
  'too-many',
  'too-small',
  'too-large',
  'not-a-moment',
  'in-the-future',
  'too-long-ago',
  'end-before-start',
  'intervals-overlap',
  'not-whole',
  'not-an-email',
  'not-a-phone',
  'not-accepted',
  'duplicate',
  'secret-not-accepted',
  'identifier-characters',
  'identifier-length',
  'identifier-format',
  'identifier-check-digit',
  'identifier-country',
  'identifier-date',
  'office-unknown',
  'not-represented',
  'outside-window',
  'outside-outage',
  'retroactive',
  'case-unknown',
  'case-not-answered',
  'case-not-refused',
  'names-somebody',
  'line-missing',
  'line-wrong',
  'nobody-granted',
  'list-unreadable',
  'line-unknown-number',
  'line-twice',
  'line-outcome',
  'line-mrn',
  'line-mrn-twice',
  'line-principal',
  'file-unknown',
  'file-unfinished',
  'file-quarantined',
  /** What it says has its shape, and must not be said all the same: `params.rule` names the rule. */
  'not-sound',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** `field` is the field's name, with `[i]` behind it for the i-th item of a list: `lrns[3]`. */
export type Fault = {
  readonly field: string
  readonly code: FaultCode
  readonly params?: { readonly [name: string]: string | number }
  /** A warning is shown and does not stop: a rule that is known to have exceptions (ARC, foreign EORI). */
  readonly warning?: true
}
