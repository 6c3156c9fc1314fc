/** One holder's cases of the year, each with what was seen of the system at the time; and the officer's note. */
import { html, nothing, type TemplateResult } from 'lit'
import type { AbuseCase, AbuseFile, Seen } from '../../workflows/contracts/abuse.ts'
import type { Speech } from '../speech.ts'
import { badge } from '../ui/notices.ts'
import { back } from './policy/back.ts'

export type FileScene = {
  readonly level: TemplateResult
  readonly leave: () => void
  readonly note: (event: SubmitEvent) => void
}

export function abuseFile(
  speech: Speech,
  file: AbuseFile,
  { level, leave, note }: FileScene,
): TemplateResult {
  const { row, year, cases, acknowledgements } = file
  return html`${back(speech, 'policy.back', leave)}
    <div class="row"><h1 tabindex="-1">${row.name}</h1> ${level}</div>
    <p><span class="code">${row.eori}</span> · ${speech.say('abuse.sums', { year, declarations: row.declarations, total: row.total ?? '–' })}</p>
    <div class="scrolls" tabindex="0" role="region" aria-label=${speech.say('abuse.cases')}>
      <table>
        <thead><tr>${(['case', 'window', 'declarations', 'seen'] as const).map((name) => html`<th scope="col">${speech.say(`abuse.${name}`)}</th>`)}</tr></thead>
        <tbody>${cases.map((one) => caseRow(speech, one))}</tbody>
      </table>
    </div>
    <section class="stack" aria-labelledby="notes">
      <h2 id="notes">${speech.say('abuse.notes')}</h2>
      ${acknowledgements.length === 0 ? html`<p class="muted">${speech.say('abuse.notes.none')}</p>` : nothing}
      <ul class="faults">${acknowledgements.map(
        (one) =>
          html`<li>${speech.say('abuse.note.by', { name: one.by, at: one.at, level: speech.say(`abuse.level.${one.level}`) })} ${one.note}</li>`,
      )}</ul>
      <form class="stack" @submit=${note}>
        <div class="field"><label for="note">${speech.say('abuse.note')}</label>
          <textarea id="note" name="note" rows="3" maxlength="2000" required></textarea></div>
        <p><button class="primary">${speech.say('abuse.acknowledge')}</button></p>
      </form>
    </section>`
}

const caseRow = (speech: Speech, one: AbuseCase): TemplateResult =>
  html`<tr>
    <th scope="row"><a class="code" href=${`#/cases/${encodeURIComponent(one.id)}`}>${one.number}</a><br />
      <span class="muted small">${one.system}, ${speech.named('step.fallback', one.step)}${one.filedBy === null ? nothing : html`<br />${speech.say('abuse.case.filed-by', { name: one.filedBy })}`}</span></th>
    <td>${speech.instant(one.from)} – ${speech.instant(one.to)}</td>
    <td class="number">${one.declarations}${one.missedReturn ? html`<br />${badge('warn', speech.say('abuse.case.missed'))}` : nothing}</td>
    <td>${seen(speech, one.seen)} ${one.doubtful ? html`<br />${badge('warn', speech.say('abuse.doubtful'))}` : nothing}</td>
  </tr>`

function seen(speech: Speech, { outages, probes }: Seen): string {
  const ours =
    outages.length === 0
      ? speech.say('abuse.seen.no-outage')
      : speech.say('abuse.seen.outages', { numbers: outages.map(({ number }) => number).join(', ') })
  if (probes === null) return ours
  return `${ours} ${speech.say('abuse.seen.probes', { looks: probes.looks, failed: probes.failed })}`
}
