/** The codes a row of the policy may use: each has its words, so that what is printed or explained never stays a code. */

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
