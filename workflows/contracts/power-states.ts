/** Codes of powers of attorney, for pages that need no more of them. */

/** To open cases for the principal, and to complete what was filed. */
export const powerRights = ['file', 'complete'] as const

/** `ending`: in force, with its last day within the days that were asked for. */
export const powerStates = ['in-force', 'ending', 'later', 'over', 'revoked'] as const

/** What was laid before the officer: the original, a certified copy, a signed electronic document, an extract of a register. */
export const powerDocuments = ['original', 'certified-copy', 'signed-document', 'register-extract'] as const
