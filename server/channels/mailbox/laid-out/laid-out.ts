/** What there is to show of a mail as its sender laid it out. */

/** Why there is only its text; the words are under `laid-out.<reason>`. */
export type TextOnly = 'no-layout' | 'too-large' | 'too-long' | 'unreadable'

export type LaidOut =
  | {
      /** Nothing in it acts, loads or leads anywhere: elements and attributes of `sanitise.ts` alone. */
      readonly html: string
      /** Pictures that would have been asked for elsewhere, and pictures of the mail itself that are not shown. */
      readonly outside: number
      readonly left: number
    }
  | { readonly reason: TextOnly }

/** Whatever the message holds; it is read as soon as somebody is free to look at it. */
export type LayOut = (raw: () => Promise<Uint8Array>) => Promise<LaidOut>
