/** What a mail may be. Beyond it the mail is still stored, and waits in quarantine for a person. */
export const mailLimits = {
  /** Of the raw message; of a larger one the beginning is stored and the mailbox keeps it. */
  bytes: 30 * 1024 * 1024,
  /** MIME entities, however they are nested. */
  parts: 10_000,
  depth: 64,
  /** Messages within messages whose text is read; deeper ones are attachments. */
  nested: 8,
  headerBytes: 1024 * 1024,
  /** Of the whole parsing, in a thread that is ended then. */
  parseMs: 10_000,
  memoryMb: 384,
  /** Characters of text that go on from the parser. */
  text: 200_000,
  /** Attachments whose bytes go on from the parser; the others are counted. */
  attachments: 40,
} as const

/** As much of a mail that is too large as its headers and a look at it want. */
export const headBytes = 1024 * 1024
