/** The page of one announcement with all its revisions: what feeds and calendars link to. No script, no session. */
import { html } from 'hono/html'
import type { NoticeHistory } from '../../workflows/contracts/announcement.ts'
import { intervalText, linesOf, moment, named, tell, type Language } from './feed-texts.ts'
import { plainPage } from './plain-page.ts'

type Revision = NoticeHistory['revisions'][number]

export function announcementPage({ notice, revisions, asOf }: NoticeHistory, language: Language) {
  const other = language === 'pl' ? 'en' : 'pl'
  const [, ...lines] = linesOf({ ...notice, change: null }, language)
  return plainPage({
    language,
    title: notice.title[language],
    brand: tell(language, 'news.feed'),
    other: { href: `?lang=${other}`, text: tell(language, 'news.other-language') },
    main: html`<h1>${notice.title[language]}</h1>
      <article>
        <p class="kind">${named(language, 'news.type', notice.type)}, ${named(language, 'news.state', notice.state)}</p>
        ${lines.map((line) => html`<p>${line}</p>`)}
        <p class="number">${tell(language, 'news.number', { number: notice.number })}</p>
      </article>
      <h2>${tell(language, 'news.revisions', { n: revisions.length })}</h2>
      <ol reversed>
        ${revisions.map((revision) => item(revision, language))}
      </ol>
      <p class="as-of">${tell(language, 'news.as-of', { at: moment(language, asOf) })}</p>
      <nav>
        <ul>
          <li><a href="/?lang=${language}">${tell(language, 'news.home')}</a></li>
        </ul>
      </nav>`,
  })
}

function item(revision: Revision, language: Language) {
  const parts = revision.changed.map((part) => named(language, 'news.part', part)).join(', ')
  return html`<li id="r${revision.revision}">
    <strong>${moment(language, revision.revisedAt)}</strong>:
    ${revision.revision === 1 ? tell(language, 'news.revision.first') : ''} ${revision.change?.[language] ?? ''}
    ${parts === '' ? '' : tell(language, 'news.revision.changed', { parts })}
    <br />${revision.title[language]}<br />
    ${revision.intervals.map((interval) => html`${intervalText(language, interval)}<br />`)} ${revision.body[language]}
  </li>`
}
