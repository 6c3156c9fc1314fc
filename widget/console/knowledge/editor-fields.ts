/** The editor's fields: what concerns the whole article, and one column for each language. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Lang } from '../../../workflows/contracts/knowledge.ts'
import type { OutageBrief } from '../../../workflows/contracts/view.ts'
import { systemCodes } from '../../../workflows/systems.ts'
import { parseProse } from '../../../workflows/knowledge/prose.ts'
import { drawProse } from '../../knowledge/prose.ts'
import type { Speech } from '../../speech.ts'
import type { Typed } from './draft.ts'

type Change = (more: Partial<Typed>) => void
type FactOptions = {
  readonly isNew: boolean
  readonly outages: readonly OutageBrief[]
  readonly change: Change
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value

export function articleFacts(speech: Speech, typed: Typed, options: FactOptions): TemplateResult {
  const { isNew, change } = options
  return html`${
    isNew
      ? html`<div class="field">
          <label for="code">${speech.say('console.article.code')}</label>
          <input id="code" class="code" maxlength="60" autocapitalize="off" spellcheck="false" aria-describedby="code-hint" .value=${typed.code} @input=${(event: Event) => change({ code: valueOf(event) })} />
          <p id="code-hint" class="muted small">${speech.say('console.article.code.hint')}</p>
        </div>`
      : nothing
  }
    <details class="facts" ?open=${isNew}>
      <summary>${speech.say('console.article.facts')} (${speech.say('console.article.systems', { n: typed.systems.length })})</summary>
      <div class="stack">
        ${systemChoice(speech, typed, change)}
        <div class="field">
          <label for="codes">${speech.say('console.article.codes')}</label>
          <input id="codes" .value=${typed.codes} @input=${(event: Event) => change({ codes: valueOf(event) })} />
        </div>
        <div class="row validity">${moment(speech, 'validFrom', 'valid-from', typed, change)} ${moment(speech, 'validTo', 'valid-to', typed, change)} ${outageChoice(speech, typed, options)}</div>
      </div>
    </details>`
}

function systemChoice(speech: Speech, { systems }: Typed, change: Change): TemplateResult {
  const toggle = (code: string, isOn: boolean) =>
    change({ systems: isOn ? [...systems, code] : systems.filter((one) => one !== code) })
  return html`<fieldset>
    <legend>${speech.say('console.articles.systems')}</legend>
    <div class="systems">
      ${systemCodes.map(
        (code) =>
          html`<label
            ><input type="checkbox" .checked=${systems.includes(code)} @change=${(event: Event) => toggle(code, (event.target as HTMLInputElement).checked)} />${code}</label
          >`,
      )}
    </div>
  </fieldset>`
}

function moment(
  speech: Speech,
  name: 'validFrom' | 'validTo',
  words: string,
  typed: Typed,
  change: Change,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${speech.say(`console.article.${words}`)}</label>
    <input id=${name} type="datetime-local" .value=${typed[name]} @change=${(event: Event) => change({ [name]: valueOf(event) })} />
  </div>`
}

/** Open outages, and the one that is chosen although it is over. */
function outageChoice(speech: Speech, { outageId }: Typed, { outages, change }: FactOptions): TemplateResult {
  const isOver = outageId !== '' && !outages.some(({ id }) => id === outageId)
  return html`<div class="field">
    <label for="outage">${speech.say('console.article.outage')}</label>
    <select id="outage" @change=${(event: Event) => change({ outageId: valueOf(event) })}>
      <option value="" ?selected=${outageId === ''}>${speech.say('console.article.outage.none')}</option>
      ${isOver ? html`<option value=${outageId} selected>${outageId}</option>` : nothing}
      ${outages.map(
        ({ id, system, callNumber }) =>
          html`<option value=${id} ?selected=${id === outageId}>${system} (${callNumber})</option>`,
      )}
    </select>
  </div>`
}

const rows = { title: 1, summary: 3, body: 18, keywords: 2 } as const

export function languageColumn(speech: Speech, lang: Lang, typed: Typed, change: Change): TemplateResult {
  const field = (name: keyof typeof rows) => {
    const id = `${name}-${lang}`
    const edit = (event: Event) => change({ [name]: { ...typed[name], [lang]: valueOf(event) } })
    return html`<div class="field">
      <label for=${id}>${speech.say(`console.article.field.${name}`)}</label>
      ${
        name === 'title'
          ? html`<input id=${id} lang=${lang} maxlength="160" .value=${typed[name][lang]} @input=${edit} />`
          : html`<textarea id=${id} lang=${lang} rows=${rows[name]} class=${name} .value=${typed[name][lang]} @input=${edit}></textarea>`
      }
    </div>`
  }
  return html`<section class="stack" aria-labelledby=${`column-${lang}`}>
    <h2 id=${`column-${lang}`}>${speech.say(`console.article.${lang === 'pl' ? 'polish' : 'english'}`)}</h2>
    ${field('title')} ${field('summary')} ${field('body')} ${field('keywords')}
    <details open>
      <summary>${speech.say('console.article.preview')}</summary>
      <div class="preview prose" lang=${lang}>
        <p class="big">${typed.title[lang]}</p>
        <p>${typed.summary[lang]}</p>
        ${drawProse(parseProse(typed.body[lang]), { onArticle: () => undefined, outside: speech.say('knowledge.outside') })}
      </div>
    </details>
  </section>`
}
