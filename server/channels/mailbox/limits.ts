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

/** What is shown of a mail as it was laid out. Beyond it there is its text, and that is said. */
export const layoutLimits = {
  /** Of its HTML, and how many `<` it may hold: its sanitiser looks for what each closing tag closes among all that are open. */
  characters: 2_000_000,
  tags: 60_000,
  /** Of elements within each other. */
  depth: 100,
  /** Of a picture of the mail itself, and of all places together in which such a one is shown. */
  pictureBytes: 3 * 1024 * 1024,
  picturesBytes: 8 * 1024 * 1024,
} as const

/** As much of a mail that is too large as its headers and a look at it want. */
export const headBytes = 1024 * 1024
