/** One power of attorney: who, whom, for what, how long, by which document, and what rests on it. */
import { html, nothing, type TemplateResult } from 'lit'
import type { PowerEntry, PowerState } from '../../../workflows/contracts/power-register.ts'
import type { PowerChange } from '../../../workflows/contracts/power.ts'
import type { Speech } from '../../speech.ts'
import { badge, banner, type Tone } from '../../ui/notices.ts'

export type Doing = { readonly id: string; readonly what: 'end' | 'revoke' }

export type Card = {
  readonly doing: Doing | null
  readonly refused: string
  readonly history: readonly PowerChange[] | null
  readonly ask: (what: Doing['what'] | null) => void
  readonly act: (form: FormData) => void
  readonly look: () => void
}

const tones: Readonly<Record<PowerState, Tone>> = {
  'in-force': 'good',
  ending: 'warn',
  later: 'info',
  over: 'neutral',
  revoked: 'bad',
}

export function powerCard(speech: Speech, row: PowerEntry, card: Card): TemplateResult {
  const { id, principal, agent, state } = row
  return html`<article id=${id} tabindex="-1" aria-labelledby="${id}-who">
    <h2 id="${id}-who">
      ${speech.say('powers.who', { principal: principal.name, agent: agent.name })}
      ${badge(tones[state], speech.say(`powers.state.${state}`))}
    </h2>
    <dl>
      ${pair(speech.say('powers.principal'), html`${principal.name} <span class="code">${principal.eori}</span>`)}
      ${pair(speech.say('powers.agent'), html`${agent.name} <span class="code">${agent.eori}</span>`)}
      ${pair(speech.say('powers.scope'), scopeOf(speech, row))} ${pair(speech.say('powers.period'), periodOf(speech, row))}
      ${pair(speech.say('powers.source'), sourceOf(speech, row))}
    </dl>
    ${outlasting(speech, row)} ${card.doing === null ? buttons(speech, row, card) : asking(speech, row, card)}
    ${card.history === null ? nothing : historyOf(speech, card.history)}
  </article>`
}

const pair = (name: string, value: unknown): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`

function scopeOf(speech: Speech, { kinds, systems, rights }: PowerEntry): string {
  const what =
    kinds.length === 0 ? [speech.say('powers.all-kinds')] : kinds.map((kind) => speech.named('kind', kind))
  const where = systems.length === 0 ? [speech.say('powers.all-systems')] : systems
  return [...what, ...where, ...rights.map((right) => speech.say(`powers.right.${right}`))].join(' · ')
}

function periodOf(speech: Speech, { from, to, revokedAt }: PowerEntry): string {
  const period = speech.say(to === null ? 'powers.from' : 'powers.from-to', { from, to })
  return revokedAt === null ? period : `${period} · ${speech.say('powers.revoked-at', { at: revokedAt })}`
}

function sourceOf(speech: Speech, { source, evidence, portal, reference }: PowerEntry): TemplateResult {
  const from = speech.say(`powers.source.${source}`, { portal })
  if (evidence === null)
    return html`${from}${reference === '' ? nothing : html` · <span class="code">${reference}</span>`}`
  const { document, number, seenOn, note, scan } = evidence
  return html`${from}: ${speech.say(`powers.document.${document}`)} <span class="code">${number}</span>,
    ${speech.say('powers.seen', { at: seenOn })} ${note === '' ? nothing : html`<br />${note}`}
    ${scan === null ? nothing : html`<br />${speech.say('powers.scan', { name: scan.name })} <span class="code">${scan.sha256.slice(0, 16)}…</span>`}`
}

/** What was granted stays good; whoever watches over it should know on what it stands no longer. */
function outlasting(speech: Speech, { approvals }: PowerEntry): TemplateResult | typeof nothing {
  const beyond = approvals.filter(({ outlasts }) => outlasts)
  if (beyond.length === 0)
    return approvals.length === 0
      ? nothing
      : html`<p class="muted small">${speech.say('powers.rests', { count: approvals.length })}</p>`
  return banner(
    'warn',
    html`<p>${speech.say('powers.outlasts', { count: beyond.length })}</p>
      <ul>
        ${beyond.map(
          ({ caseId, approval, windowEndsAt }) =>
            html`<li><a href=${`#/cases/${caseId}`}>${approval}</a> – ${speech.say('powers.window', { at: windowEndsAt })}</li>`,
        )}
      </ul>`,
  )
}

function buttons(
  speech: Speech,
  { state, source, principal, agent }: PowerEntry,
  { ask, look, history }: Card,
): TemplateResult {
  const whose = html`<span class="unseen"> – ${speech.say('powers.who', { principal: principal.name, agent: agent.name })}</span>`
  const isLive = state !== 'revoked' && state !== 'over'
  return html`<p class="row">
    ${isLive && source === 'desk' ? html`<button class="compact" @click=${() => ask('end')}>${speech.say('powers.end')}${whose}</button>` : nothing}
    ${isLive ? html`<button class="compact" @click=${() => ask('revoke')}>${speech.say('powers.revoke')}${whose}</button>` : nothing}
    ${history === null ? html`<button class="compact quiet" @click=${look}>${speech.say('powers.history')}${whose}</button>` : nothing}
  </p>`
}

function asking(speech: Speech, row: PowerEntry, { doing, refused, ask, act }: Card): TemplateResult {
  const what = doing?.what ?? 'end'
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    act(new FormData(event.target as HTMLFormElement))
  }
  return html`<form class="sure" tabindex="-1" aria-label=${speech.say(`powers.${what}`)} @submit=${onSubmit}>
    <p>${speech.say(`powers.${what}.sure`, { agent: row.agent.name, count: row.approvals.length })}</p>
    ${
      what === 'end'
        ? html`<label><span>${speech.say('powers.to')}</span>
            <input name="to" type="date" required min=${row.from} max=${row.to ?? nothing} .value=${row.to ?? ''} /></label>`
        : nothing
    }
    <label><span>${speech.say('powers.reason')}</span> <textarea name="reason" rows="2" required maxlength="500"></textarea></label>
    ${refused === '' ? nothing : html`<div role="alert">${banner('bad', html`<p>${refused}</p>`)}</div>`}
    <p class="row">
      <button class=${what === 'revoke' ? 'danger' : 'primary'}>${speech.say(`powers.${what}`)}</button>
      <button type="button" class="quiet" @click=${() => ask(null)}>${speech.say('powers.leave')}</button>
    </p>
  </form>`
}

function historyOf(speech: Speech, changes: readonly PowerChange[]): TemplateResult {
  return html`<section>
    <h3>${speech.say('powers.history')}</h3>
    <ol class="history">
      ${changes.map(
        ({ at, change, by, reason }) => html`<li>
          ${speech.instant(at)} · ${speech.say(`powers.change.${change}`)} · ${by.name}${reason === '' ? nothing : html` · ${reason}`}
        </li>`,
      )}
    </ol>
  </section>`
}
