/** What the host page tells, and what a form makes of it. */
import type { Answers } from '../workflows/contracts/form.ts'

/** What the host page may tell of itself, so that nobody has to type it. Never what stands in the page's forms. */
export type HostContext = {
  /** Where the person is; query and fragment are left out, since they may hold anything. */
  readonly url?: string
  /** The form that he has open, such as `WRR0002`. */
  readonly formCode?: string
  /** The last error that the portal showed him, such as `IE056` or `XSD-102`. */
  readonly lastErrorCode?: string
  /** The system that the page is about, as `workflows/systems.ts` names it. */
  readonly system?: string
}

/**
 * As answers of a form that asks for it. The page is not ours: what is no text is left out, and of an address only where
 * it leads, because a query may hold anything.
 */
export function answersOf({ url, formCode, lastErrorCode, system }: HostContext): Answers {
  const said = { pageUrl: pageOf(url), formCode, lastErrorCode, system }
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => typeof value === 'string' && value !== ''),
  )
}

function pageOf(url: string | undefined): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url, location.href)) return undefined
  const { origin, pathname } = new URL(url, location.href)
  return /^https?:/.test(origin) ? origin + pathname : undefined
}
