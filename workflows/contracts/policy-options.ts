/**
 * The codes that the policy is written in. Each has its words, so that what is printed or explained never stays a code.
 * Nothing but lists: the console offers them, too.
 */

/**
 * The four modes in which administrations allow the fall-back procedure (UCC Art. 6(3)(b), UCC-IA Annex 72-04,
 * Directive 2020/262 Art. 26 leave the choice to them).
 */
export const modes = [
  /** the published notice allows everybody in its scope */
  'notice-is-permission',
  /** the number is issued at once, an officer checks later */
  'request-is-permission',
  /** an officer, or two, decide */
  'approval-required',
  /** wait, use another channel or a representative */
  'not-available',
] as const

/** What happens to the declarations made on paper once the system is back. */
export const recoveries = [
  're-enter',
  'never-re-enter',
  'data-capture',
  /** what happened on paper is told in the system: an arrival, a report of receipt */
  'notify',
  /** the messages waited and go by themselves */
  'queued',
  'none',
] as const

/** What becomes of the local reference number of a declaration that is entered afterwards. */
export const lrnRules = ['kept', 'same', 'new', 'own-number', 'none'] as const

export const traderClasses = [
  'any',
  'ordinary',
  'authorised-consignor',
  'authorised-consignee',
  'warehouse-keeper',
] as const

export const plannedness = ['any', 'planned', 'unplanned'] as const

/** What becomes of an approval when its outage turns out to have been none. */
export const falseAlarmRules = ['used-stay', 'all-stay'] as const

/** Acts a row may rest on (`law.<code>` without the prefix). */
export const laws = [
  'law.ucc-6-1',
  'law.ucc-6-3-b',
  'law.ucc-ia-72-04',
  'law.aes-bcp',
  'law.ics2-bcp',
  'law.excise-26',
  'law.excise-27',
  'law.akcyza-46v',
  'law.sent',
  'law.ebs-2019-2152',
] as const

export const advices = [
  'advice.ics2-keep-sending',
  'advice.ncts2-present-at-office',
  'advice.osoz2-derived',
  'advice.szprot-deadlines',
  'advice.pki-other-signature',
  'advice.intrastat-deadline',
] as const

/** What goes with the goods (`policy.document.<code>`). */
export const documents = [
  'transit-stamp',
  'tc31',
  'arrival-email',
  'bcp-ead',
  'signed-xml',
  'invoice',
  'other-agencies',
  'customs-reference',
  'fad',
  'copy-kept',
  'fallback-report',
  'sent-document',
  'statistics-note',
] as const

export const directions = [
  'any',
  'departure',
  'arrival',
  'export',
  'exit',
  'import',
  'entry',
  'dispatch',
  'receipt',
  'carriage',
] as const

/** Words: `policy-fault.<rule>`. */
export const policyRules = [
  'table-empty',
  'ambiguous',
  'approvers-zero',
  'notice-of-trader',
  'system-unknown',
  'direction-unknown',
  'law-missing',
  'law-unknown',
  'document-unknown',
  'advice-missing',
  'advice-idle',
  'advice-unknown',
  'stamp-without-number',
  'stamp-without-start',
  'stamp-languages-differ',
  'first-look-late',
  'request-longer-than-window',
  'extension-without-second',
  'reminders-unordered',
  'warnings-unordered',
  'abuse-of-customs',
  'outdated',
  'untried',
  'in-the-past',
] as const
export type PolicyRule = (typeof policyRules)[number]
