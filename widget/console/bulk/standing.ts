/** How a bulk decision stands: who signed which list, how far it is, why applications are left out. */
import { html, type TemplateResult } from 'lit'
import type { BulkSummary } from '../../../workflows/contracts/bulk.ts'
import type { Speech } from '../../speech.ts'
import { resultWords } from './line-table.ts'

export function signersOf(speech: Speech, { preview, first, second }: BulkSummary): TemplateResult {
  const names = [first, second].flatMap((person) => (person === null ? [] : [person.name]))
  const digest = preview && {
    digest: preview.digest.slice(0, 12),
    at: preview.at,
  }
  return html`<div class="signed">
    ${digest === null ? '' : html`<p>${speech.say('console.bulk.digest', digest)}</p>`}
    <p>
      ${
        names.length === 0
          ? speech.say('console.bulk.unsigned')
          : speech.say('console.bulk.signed', { names: names.join(', ') })
      }
      ${preview === null ? '' : speech.say(`console.bulk.officers.${preview.officers === 2 ? 'two' : 'one'}`)}
    </p>
  </div>`
}

/** The bar only repeats the sentence above it. */
export function progressOf(speech: Speech, summary: BulkSummary): TemplateResult | '' {
  const { counts, documents, late, closed, step } = summary
  if (['gathering', 'draft', 'proposed', 'dropped'].includes(step)) return ''
  const { granted } = counts
  const all = granted + counts.waiting + counts.failed + counts.cancelled + counts['left-out']
  const settled = all - counts.waiting
  return html`<div class="progress">
    <p role="status">${speech.say('console.bulk.progress', { granted, all })}</p>
    <progress max=${Math.max(all, 1)} .value=${settled} aria-hidden="true"></progress>
    <p>${speech.say('console.bulk.documents', { documents, granted })}</p>
    ${granted === 0 ? '' : html`<progress max=${granted} .value=${documents} aria-hidden="true"></progress>`}
    ${late === 0 ? '' : html`<p>${speech.say('console.bulk.late', { late })}</p>`}
    ${closed === 0 ? '' : html`<p>${speech.say('console.bulk.windows-closed', { closed, granted })}</p>`}
  </div>`
}

export function reasonsOf(speech: Speech, { reasons }: BulkSummary): TemplateResult | '' {
  if (reasons.length === 0) return ''
  return html`<section aria-labelledby="why">
    <h3 id="why">${speech.say('console.bulk.why')}</h3>
    <ul class="reasons">
      ${reasons.map(({ code, n }) => html`<li>${words(speech, code)}: <strong>${n}</strong></li>`)}
    </ul>
  </section>`
}

/** `reason.R14` is what was known when the list was made, `result.withdrawn` what came since. */
function words(speech: Speech, code: string): string {
  const at = code.indexOf('.')
  return resultWords(speech, code.slice(at + 1))
}
