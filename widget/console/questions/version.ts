/** A version of the questions, to be read: what is asked, in both languages, since when, and who published it. */
import { html, nothing, type TemplateResult } from 'lit'
import type { QuestionnaireVersion, Questions } from '../../../workflows/contracts/questionnaire.ts'
import type { Speech } from '../../speech.ts'
import { badge, type Tone } from '../../ui/notices.ts'
import { changesOf, type Wording } from './draft.ts'

const tones: Record<QuestionnaireVersion['state'], Tone> = {
  'in-force': 'good',
  scheduled: 'info',
  past: 'neutral',
  'never-in-force': 'warn',
}

export function versionCard(speech: Speech, one: QuestionnaireVersion): TemplateResult {
  const { version, state } = one
  return html`<article class="card stack" data-version=${version} aria-labelledby=${`version-${version}`}>
    <div class="row">
      <h2 id=${`version-${version}`}>${speech.say('questions.version', { version })}</h2>
      ${badge(tones[state], speech.say(`questions.state.${state}`))}
    </div>
    ${history(speech, one)} ${questionList(speech, one)}
  </article>`
}

const versionLine = (speech: Speech, one: QuestionnaireVersion): TemplateResult =>
  html`<details data-version=${one.version}>
    <summary>
      ${speech.say('questions.version', { version: one.version })} – ${speech.say(`questions.state.${one.state}`)}
    </summary>
    <div class="stack">${history(speech, one)} ${questionList(speech, one)}</div>
  </details>`

function history(
  speech: Speech,
  { state, activeFrom, publishedBy, publishedAt }: QuestionnaireVersion,
): TemplateResult {
  const since = { scheduled: 'from', 'never-in-force': 'never', 'in-force': 'since', past: 'since' }[state]
  const by =
    publishedBy === null
      ? speech.say('questions.with-desk')
      : speech.say('questions.published', { at: publishedAt, name: publishedBy })
  return html`<p class="muted">${speech.say(`questions.${since}`, { from: activeFrom })} ${by}</p>`
}

export const questionList = (speech: Speech, { questions, comment }: Questions): TemplateResult =>
  html`<ol class="questions">
      ${questions.map(({ code, text }) => html`<li>${inBoth(speech, text)} <code class="muted">${code}</code></li>`)}
    </ol>
    <div><p class="muted small">${speech.say('questions.comment')}</p>${inBoth(speech, comment)}</div>`

/** The reader's language first; the other one is marked as what it is. */
function inBoth({ lang }: Speech, text: Wording): TemplateResult {
  const other = lang === 'pl' ? 'en' : 'pl'
  return html`<span class="said">${text[lang]}</span> <span class="said muted" lang=${other}>${text[other]}</span>`
}

export function changeList(speech: Speech, before: QuestionnaireVersion, after: Questions): TemplateResult {
  const changes = changesOf(before, after)
  const { version } = before
  return html`<section class="stack tight" aria-labelledby="changes">
    <h2 id="changes">${speech.say('questions.changes', { version })}</h2>
    ${
      changes.length === 0
        ? html`<p>${speech.say('questions.change.none')}</p>`
        : html`<ul class="changes">
            ${changes.map(({ what, text }) => html`<li data-change=${what}>${speech.say(`questions.change.${what}`, { text: text[speech.lang] })}</li>`)}
          </ul>`
    }
  </section>`
}

export const earlier = (
  speech: Speech,
  versions: readonly QuestionnaireVersion[],
): TemplateResult | typeof nothing =>
  versions.length === 0
    ? nothing
    : html`<section class="stack tight" aria-labelledby="earlier">
        <h2 id="earlier">${speech.say('questions.earlier')}</h2>
        ${versions.map((one) => versionLine(speech, one))}
      </section>`
