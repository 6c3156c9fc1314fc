/** What a check has to know besides form and answers. */
export type CheckContext = {
  /** The present moment, ISO 8601. */
  readonly at: string
  /** Codes of the offices that exist; without it any well-formed code will do. */
  readonly offices?: readonly string[]
  /** EORI numbers that the person may name (his firm's own among them); without it any. Holds for all EORI fields. */
  readonly represented?: readonly string[]
}
