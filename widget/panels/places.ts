/**
 * The views of the desk: how each is loaded, which words it needs beyond those of the first view, how it is drawn, and
 * whether home links to it (its name is then under `place.<name>` in `workflows/words/kinds-*.ts`).
 */
import { html, type TemplateResult } from 'lit'
import type { View } from '../../workflows/contracts/view.ts'
import type { PlaceLink, Route } from '../route.ts'
import type { Session } from '../session.ts'
import type { Speech } from '../speech.ts'
import type { IconName } from '../ui/icons.ts'
import { roomOf, type WordRoom } from '../words.ts'
import './home.ts'

export type Scene = {
  readonly session: Session
  readonly speech: Speech
  /** Counts the changes of the session, which is one object all the time. */
  readonly revision: number
  /** The case of a route that is one; null while it is being read. */
  readonly view: View | null
}

export type Place<R extends Route = Route> = {
  readonly load?: () => Promise<unknown>
  readonly rooms?: (route: R, session: Session) => readonly WordRoom[]
  readonly draw: (route: R, scene: Scene) => TemplateResult
  readonly link?: { readonly icon: IconName; readonly signedIn?: boolean }
  /** For everybody, although home does not link to it. */
  readonly open?: true
}

export const places: { readonly [Name in Route['name']]: Place<Extract<Route, { name: Name }>> } = {
  home: {
    open: true,
    draw: (_, { session, speech, revision }) =>
      html`<hd-home .session=${session} .speech=${speech} .revision=${revision} .links=${links}></hd-home>`,
  },
  apply: {
    load: () => import('./apply.ts'),
    rooms: ({ kind }) => ['forms', 'outbox', ...roomOf(kind)],
    draw: ({ kind, given = {} }, { session, speech, revision }) =>
      html`<hd-apply .session=${session} .speech=${speech} .kind=${kind} .given=${given} .revision=${revision}></hd-apply>`,
  },
  case: {
    load: () => import('./case.ts'),
    rooms: ({ id }, { views }) => [
      'forms',
      'outbox',
      ...roomOf(views.get(id)?.kind ?? ''),
      'thread',
      'questionnaire',
    ],
    draw: (_, { session, speech, revision, view }) =>
      view === null
        ? html`<p class="muted">${speech.say('loading')}</p>`
        : html`<hd-case .session=${session} .speech=${speech} .view=${view} .revision=${revision}></hd-case>`,
  },
  cases: {
    load: () => import('./cases.ts'),
    rooms: () => ['cases', 'systems'],
    draw: (_, { session, speech, revision }) =>
      html`<hd-cases .session=${session} .speech=${speech} .revision=${revision}></hd-cases>`,
    link: { icon: 'list', signedIn: true },
  },
  announcements: {
    load: () => import('./news.ts'),
    rooms: () => ['news', 'systems'],
    draw: (_, { session, speech, revision }) =>
      html`<hd-news .session=${session} .speech=${speech} .revision=${revision}></hd-news>`,
    link: { icon: 'info' },
  },
  'you-said': {
    load: () => import('./you-said.ts'),
    rooms: () => ['remark'],
    draw: (_, { session, speech, revision }) =>
      html`<hd-you-said .session=${session} .speech=${speech} .revision=${revision}></hd-you-said>`,
    link: { icon: 'ok' },
  },
  services: {
    load: () => import('./services.ts'),
    rooms: () => ['services', 'outbox', 'systems'],
    draw: (_, { session, speech, revision }) =>
      html`<hd-services .session=${session} .speech=${speech} .revision=${revision}></hd-services>`,
    link: { icon: 'services', signedIn: true },
  },
  representatives: {
    load: () => import('./representatives.ts'),
    rooms: () => ['representatives', 'systems'],
    draw: (_, { session, speech }) =>
      html`<hd-representatives .session=${session} .speech=${speech}></hd-representatives>`,
    link: { icon: 'person', signedIn: true },
  },
  contact: {
    load: () => import('./contact.ts'),
    rooms: () => ['contact', 'outbox'],
    draw: ({ caseId }, { session, speech, revision }) =>
      html`<hd-contact .session=${session} .speech=${speech} .caseId=${caseId} .revision=${revision}></hd-contact>`,
    link: { icon: 'phone' },
  },
  accessibility: {
    open: true,
    load: () => import('./accessibility.ts'),
    rooms: () => ['accessibility'],
    draw: (_, { session, speech, revision }) =>
      html`<hd-accessibility .session=${session} .speech=${speech} .revision=${revision}></hd-accessibility>`,
  },
  knowledge: {
    load: () => import('./knowledge.ts'),
    rooms: () => ['knowledge'],
    draw: ({ query = '' }, { session, speech, revision }) =>
      html`<hd-knowledge .session=${session} .speech=${speech} .query=${query} .revision=${revision}></hd-knowledge>`,
    link: { icon: 'document' },
  },
  article: {
    open: true,
    load: () => import('./article.ts'),
    rooms: () => ['knowledge', 'forms'],
    draw: ({ code, from = '' }, { session, speech }) =>
      html`<hd-article .session=${session} .speech=${speech} .code=${code} .from=${from}></hd-article>`,
  },
}

/** Those that home links to, in the order of the table. None of them needs more than its name. */
const links: readonly PlaceLink[] = Object.entries(places as Record<string, Place>).flatMap(
  ([name, { link }]) =>
    link ? [{ route: { name } as Route, icon: link.icon, signedIn: link.signedIn ?? false }] : [],
)

/** What is shown there does not ask who is looking. */
export function isPublic(route: Route): boolean {
  const { open, link } = placeOf(route)
  return open === true || (link !== undefined && link.signedIn !== true)
}

export const placeOf = (route: Route): Place => places[route.name] as Place
