/**
 * The sections of the console beside the applications for the fall-back procedure: lists of one kind of case, and pages of
 * their own. Words: `console.section.<code>` for the menu, `.title` and `.lede` above a list and `.empty` in it; where
 * officers open its cases, `.new`.
 */
import { html, type TemplateResult } from 'lit'
import type { Me } from '../../workflows/contracts/catalogue.ts'
import type { Lane } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import type { Feed } from './feed.ts'

/** Cases of one kind. */
export type CaseSection = {
  readonly code: string
  readonly kind: string
  /** Officers open them, by a button above the list. */
  readonly opens?: boolean
  /** Its queues, where it has not all of them. */
  readonly lanes?: readonly Lane[]
  /** All in one list instead of queues, with the columns of what the desk itself announces. */
  readonly announced?: boolean
}

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

export const sections: readonly Section[] = [
  { code: 'outages', kind: 'outage', opens: true, announced: true },
  { code: 'announcements', kind: 'announcement', opens: true, announced: true },
  { code: 'tickets', kind: 'ticket', lanes: ['to-decide', 'with-customer', 'running', 'closed'] },
  { code: 'complaints', kind: 'complaint' },
  { code: 'remarks', kind: 'remark' },
  {
    code: 'questionnaire',
    load: () => import('./results.ts'),
    draw: ({ api, speech }) => html`<hd-console-results .api=${api} .speech=${speech}></hd-console-results>`,
  },
  {
    code: 'callers',
    load: () => import('./callers.ts'),
    draw: ({ api, speech }) => html`<hd-console-callers .api=${api} .speech=${speech}></hd-console-callers>`,
  },
  {
    code: 'knowledge',
    load: () => import('./knowledge/knowledge-page.ts'),
    draw: ({ api, speech }) =>
      html`<hd-console-knowledge .api=${api} .speech=${speech}></hd-console-knowledge>`,
  },
]

export const sectionOf = (code: string): Section | undefined =>
  sections.find((section) => section.code === code)

/** The section of a list of cases, or null: no section, or a page of its own. */
export function listOf(code: string): CaseSection | null {
  const section = sectionOf(code)
  return section && !isPage(section) ? section : null
}

export const isPage = (section: Section): section is PageSection => 'draw' in section
