/** The desk's own front page: what is down, without a script, a session or a database at the moment of asking. */
import { html } from 'hono/html'
import type { Announcement, Announcements, Notice } from '../../workflows/contracts/announcement.ts'
import { homeEn } from '../../workflows/words/home-en.ts'
import { homePl } from '../../workflows/words/home-pl.ts'
import { say } from '../../workflows/words/say.ts'
import { intervalText, moment, named, type Language } from './feed-texts.ts'
import { plainPage } from './plain-page.ts'
import { sharedEn } from '../../workflows/words/shared-en.ts'
import { sharedPl } from '../../workflows/words/shared-pl.ts'

const words = { pl: { ...sharedPl, ...homePl }, en: { ...sharedEn, ...homeEn } }

/** `board` is what the announcements' route answers, or null where nothing could be read yet. */
export function homePage(board: string | null, language: Language) {
  const tell = (key: keyof typeof homePl, params: Record<string, string> = {}) =>
    say(words[language], language, key, params)
  const found = board === null ? null : (JSON.parse(board) as Announcements)
  const other = language === 'pl' ? 'en' : 'pl'
  return plainPage({
    language,
    title: tell('home.title'),
    brand: tell('home.title'),
    other: { href: `/?lang=${other}`, text: tell('home.other-language') },
    head: html`<link rel="alternate" type="application/atom+xml" href="/feeds/announcements.atom?lang=${language}" />`,
    main: html`<h1>${tell('home.announcements')}</h1>
      <p>${tell('home.lead')}</p>
      ${found ? list(found, language, tell) : html`<p role="alert">${tell('home.away')}</p>`}
      <nav>
        <ul>
          <li><a href="/check?lang=${language}">${tell('home.check')}</a></li>
          <li><a href="/mail/subscribe?l=${language}">${tell('home.subscribe')}</a></li>
          <li><a href="/console">${tell('home.console')}</a></li>
        </ul>
      </nav>`,
  })
}

type Tell = (key: keyof typeof homePl, params?: Record<string, string>) => string

function list({ asOf, items, notices }: Announcements, language: Language, tell: Tell) {
  return html`${items.length + notices.length === 0 ? html`<p>${tell('home.none')}</p>` : ''}
    ${items.map((item) => announcement(item, language, tell))} ${notices.map((notice) => noticeLine(notice, language))}
    <p class="as-of">${tell('home.as-of', { at: moment(language, asOf) })}</p>`
}

/** In a line: all of it stands on a page of its own. */
function noticeLine(notice: Notice, language: Language) {
  return html`<article>
    <p class="kind">${named(language, 'news.type', notice.type)}, ${named(language, 'news.state', notice.state)}</p>
    <h2><a href="/announcements/${notice.number}?lang=${language}">${notice.title[language]}</a></h2>
    <p>${notice.intervals.map((interval) => html`${intervalText(language, interval)}<br />`)}</p>
  </article>`
}

function announcement(item: Announcement, language: Language, tell: Tell) {
  const { system, callNumber } = item.outage
  const shared = words[language]
  return html`<article>
    <p class="kind">${shared[`outage.kind.${item.kind}`]}</p>
    <h2>${item.title[language]}</h2>
    <p>
      <strong>${shared[`option.system.${system}` as keyof typeof shared] ?? system}</strong><br />
      ${tell('home.since', { at: moment(language, item.outage.startedAt) })}, ${ending(item, language, tell)}<br />
      ${shared[`outage.fallback.${item.fallback}`]}
    </p>
    <p>${item.body[language]}</p>
    <p class="number">${tell('home.number', { number: callNumber })}</p>
  </article>`
}

function ending({ outage }: Announcement, language: Language, tell: Tell): string {
  if (outage.actualEnd) return tell('home.ended', { at: moment(language, outage.actualEnd) })
  if (outage.expectedEnd) return tell('home.expected-end', { at: moment(language, outage.expectedEnd) })
  return tell('home.end-unknown')
}

export const homeStyle = `
main { padding-bottom: 2rem; }
article { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--bad); border-radius: 6px;
  padding: 0.75rem 1rem; margin: 1rem 0; }
article h2 { margin: 0.25rem 0; font-size: 1.25rem; }
article p { margin: 0.5rem 0; }
.kind { color: var(--bad); font-weight: 600; }
.number, .as-of { color: var(--quiet); font-size: 0.9rem; }
nav ul { list-style: none; margin: 1.5rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
.subscribe { display: block; } .subscribe input { text-transform: none; letter-spacing: normal; font: inherit; } .subscribe fieldset { border: 0; padding: 0; margin: 1rem 0; } .subscribe legend { font-weight: 600; padding: 0; }
.tick { display: flex; gap: 0.75rem; align-items: center; min-height: 2.75rem; font-weight: 400; } .tick input { width: 1.25rem; min-height: 1.25rem; flex: none; }
nav a, header a { color: var(--accent); display: inline-block; padding: 0.25rem 0; }
`
