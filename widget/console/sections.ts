/**
 * The sections of the console beside the applications for the fall-back procedure and the outages: lists of one kind of
 * case, and pages of their own. Words: `console.section.<code>`, `.lede` and, of a list, `.empty`; where officers open its
 * cases, `.new`.
 */
import type { TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import type { Feed } from './feed.ts'

/** Cases of one kind in their lanes. `opens`: officers open them, by a button above the list. */
export type CaseSection = { readonly code: string; readonly kind: string; readonly opens?: boolean }

export type PageScene = {
  readonly api: DeskApi
  readonly speech: Speech
  readonly me: Me
  readonly feed: Feed
}

/** A page with a heading of its own, loaded when it is first gone to. */
export type PageSection = {
  readonly code: string
  readonly load: () => Promise<unknown>
  readonly draw: (scene: PageScene) => TemplateResult
}

export type Section = CaseSection | PageSection

export const sections: readonly Section[] = []

export const sectionOf = (code: string): Section | undefined =>
  sections.find((section) => section.code === code)

export const isPage = (section: Section): section is PageSection => 'draw' in section
