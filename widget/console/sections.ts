/**
 * The sections of the console beside the inbox: a list of each other kind of case, as the desk's catalogue says, and pages
 * of their own. Words: `console.section.<code>` for the menu, `.title` and `.lede` above a list and `.empty` in it; where
 * officers open its cases, `.new`. A kind without them has its own name and summary there.
 */
import { html, type TemplateResult } from 'lit'
import type { KindCard, Me } from '../../workflows/contracts/catalogue.ts'
import type { Lane } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import type { Feed } from './feed.ts'
import { home, sectionRoute, type Route } from './route.ts'

/** Of the menu, in its order. */
export const menuGroups = ['cases', 'notices', 'rules', 'channels'] as const
export type MenuGroup = (typeof menuGroups)[number]

/** Cases of one kind. */
export type CaseSection = {
  readonly code: string
  readonly group: MenuGroup
  readonly kind: string
  /** Officers open them, by a button above the list. */
  readonly opens: boolean
  /** Its queues, where it has not all of them. */
  readonly lanes: readonly Lane[] | undefined
  /** With the columns of what the desk itself announces; all in one list where it names no queues. */
  readonly announced: boolean
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
  readonly group: MenuGroup
  readonly load: () => Promise<unknown>
  readonly draw: (scene: PageScene) => TemplateResult
}

export type Section = CaseSection | PageSection

/** Pages, behind the lists in the menu. */
const pages: readonly PageSection[] = [
  {
    code: 'questionnaire',
    group: 'rules',
    load: () => import('./results.ts'),
    draw: ({ api, speech }) => html`<hd-console-results .api=${api} .speech=${speech}></hd-console-results>`,
  },
  {
    code: 'questions',
    group: 'rules',
    load: () => import('./questions/questions-page.ts'),
    draw: ({ api, speech, me }) =>
      html`<hd-console-questions .api=${api} .speech=${speech} .me=${me}></hd-console-questions>`,
  },
  {
    code: 'outage-report',
    group: 'rules',
    load: () => import('./outage-report.ts'),
    draw: ({ api, speech }) =>
      html`<hd-console-outage-report .api=${api} .speech=${speech}></hd-console-outage-report>`,
  },
  {
    code: 'probes',
    group: 'rules',
    load: () => import('./probe-board.ts'),
    draw: ({ api, speech }) => html`<hd-console-probes .api=${api} .speech=${speech}></hd-console-probes>`,
  },
  {
    code: 'callers',
    group: 'channels',
    load: () => import('./callers.ts'),
    draw: ({ api, speech }) => html`<hd-console-callers .api=${api} .speech=${speech}></hd-console-callers>`,
  },
  {
    code: 'calls',
    group: 'channels',
    load: () => import('./telephone/calls.ts'),
    draw: ({ api, speech, feed }) =>
      html`<hd-console-calls .api=${api} .speech=${speech} .feed=${feed}></hd-console-calls>`,
  },
  {
    code: 'call-backs',
    group: 'channels',
    load: () => import('./telephone/call-backs.ts'),
    draw: ({ api, speech }) =>
      html`<hd-console-call-backs .api=${api} .speech=${speech}></hd-console-call-backs>`,
  },
  {
    code: 'paper',
    group: 'channels',
    load: () => import('./telephone/paper.ts'),
    draw: ({ api, speech, me }) =>
      html`<hd-console-paper
        .api=${api}
        .speech=${speech}
        .mayMake=${me.roles?.includes('duty-manager') === true}
      ></hd-console-paper>`,
  },
  {
    code: 'phone-notices',
    group: 'channels',
    load: () => import('./phone-notices.ts'),
    draw: ({ api, speech }) =>
      html`<hd-console-phone-notices .api=${api} .speech=${speech}></hd-console-phone-notices>`,
  },
  {
    code: 'mail',
    group: 'channels',
    load: () => import('./mail.ts'),
    draw: ({ api, speech }) => html`<hd-console-mail .api=${api} .speech=${speech}></hd-console-mail>`,
  },
  {
    code: 'incoming',
    group: 'channels',
    load: () => import('./incoming.ts'),
    draw: ({ api, speech }) =>
      html`<hd-console-incoming .api=${api} .speech=${speech}></hd-console-incoming>`,
  },
  {
    code: 'webhooks',
    group: 'channels',
    load: () => import('./webhooks.ts'),
    draw: ({ api, speech, me }) =>
      html`<hd-console-webhooks
        .api=${api}
        .speech=${speech}
        .mayRead=${me.roles?.includes('duty-manager') === true}
      ></hd-console-webhooks>`,
  },
  {
    code: 'policy',
    group: 'rules',
    load: () => import('./policy/policy-page.ts'),
    draw: ({ api, speech, me }) =>
      html`<hd-console-policy .api=${api} .speech=${speech} .me=${me}></hd-console-policy>`,
  },
  {
    code: 'abuse',
    group: 'rules',
    load: () => import('./abuse.ts'),
    draw: ({ api, speech, me }) =>
      html`<hd-console-abuse .api=${api} .speech=${speech} .me=${me}></hd-console-abuse>`,
  },
  {
    code: 'powers',
    group: 'rules',
    load: () => import('./powers/powers-page.ts'),
    draw: ({ api, speech }) => html`<hd-console-powers .api=${api} .speech=${speech}></hd-console-powers>`,
  },
  {
    code: 'substitutions',
    group: 'rules',
    load: () => import('./substitutions.ts'),
    draw: ({ api, speech, me }) =>
      html`<hd-console-substitutions .api=${api} .speech=${speech} .me=${me}></hd-console-substitutions>`,
  },
  {
    code: 'record',
    group: 'rules',
    load: () => import('./record.ts'),
    draw: ({ api, speech, me }) =>
      html`<hd-console-record .api=${api} .speech=${speech} .me=${me}></hd-console-record>`,
  },
  {
    code: 'knowledge',
    group: 'notices',
    load: () => import('./knowledge/knowledge-page.ts'),
    draw: ({ api, speech }) =>
      html`<hd-console-knowledge .api=${api} .speech=${speech}></hd-console-knowledge>`,
  },
]

export class Sections {
  /** In the order of the menu. */
  readonly all: readonly Section[]

  constructor(kinds: readonly KindCard[]) {
    this.all = [...kinds.flatMap(listOf), ...pages]
  }

  of(code: string): Section | undefined {
    return this.all.find((section) => section.code === code)
  }

  /** Where cases of this kind are listed. */
  placeOf(kind: string): Route {
    const section = this.all.find((one) => !isPage(one) && one.kind === kind)
    return section ? sectionRoute(section.code) : home
  }

  /** The section of a list of cases, or null: no section, or a page of its own. */
  list(code: string): CaseSection | null {
    const section = this.of(code)
    return section && !isPage(section) ? section : null
  }
}

const listOf = ({ code, opens, list }: KindCard): CaseSection[] =>
  list === undefined
    ? []
    : [
        {
          code: list.section ?? code,
          group: list.announced ? 'notices' : 'cases',
          kind: code,
          opens,
          lanes: list.lanes,
          announced: list.announced === true,
        },
      ]

export const isPage = (section: Section): section is PageSection => 'draw' in section

/** What a section says of itself: in words of its own, or in those of its kind. */
export function sectionWords(
  speech: Speech,
  code: string,
  what: 'title' | 'lede' | 'empty' | 'name',
): string {
  const own = `console.section.${code}`
  const keys = {
    name: [own, `kind.${code}`],
    title: [`${own}.title`, own, `kind.${code}`],
    lede: [`${own}.lede`, `kind.${code}.summary`],
    empty: [`${own}.empty`, 'console.section.empty'],
  }[what]
  return speech.say(keys.find((key) => speech.has(key)) ?? keys.at(-1)!)
}
