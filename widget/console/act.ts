/** One act an officer is about to do, as the sheet needs it. */
import type { TemplateResult } from 'lit'
import type { Answers } from '../../workflows/contracts/form.ts'
import type { Offer, View } from '../../workflows/contracts/view.ts'

export type Act = {
  /** Names the act across Views: the same key is the same act, and what was typed stays. */
  readonly key: string
  readonly title: string
  /** Which case it is about, or null for something new. */
  readonly about: string | null
  /** Null where the desk no longer offers it. */
  readonly offer: Offer | null
  /** Beside the answers, what will be decided: the proposal that is approved. */
  readonly preview: TemplateResult | null
  /** What the same act must be told apart by when it is sent again: its body on the wire. */
  readonly body: (answers: Answers | undefined) => unknown
  readonly send: (answers: Answers | undefined, key: string) => Promise<View>
}

/**
 * Taking and giving back a case changes nothing for the applicant, so a click is enough. Everything else is shown
 * once more before it is done.
 */
const atOnce = new Set(['claim', 'release'])

export const needsConfirmation = (offer: Offer): boolean => !atOnce.has(offer.event) || offer.form !== null
