/** What was decided: an approval with all that is written on paper, or a refusal with what can be done about it. */
import { css, html, nothing, type TemplateResult } from 'lit'
import type { Approval, Decision, Line, View } from '../../workflows/contracts/view.ts'
import { officeName } from '../../workflows/offices.ts'
import type { Speech } from '../speech.ts'
import '../ui/copy-button.ts'
import { icon } from '../ui/icons.ts'
import { approvalLife, oneChannel } from './approval-life.ts'
import { badge, banner, type Tone } from '../ui/notices.ts'

export type Download = { readonly busy: boolean; readonly start: () => void }

const approvalTones: Record<Approval['state'], Tone> = {
  active: 'good',
  suspended: 'warn',
  closed: 'neutral',
  revoked: 'bad',
}

const outcomeTones: Record<Decision['outcome'], Tone> = {
  granted: 'good',
  refused: 'bad',
  moot: 'info',
  superseded: 'good',
  'not-available': 'bad',
  revoked: 'bad',
  'left-unexamined': 'warn',
}

/** For every outcome but a grant that is an approval: its words are the approval itself. */
export function decisionNote(speech: Speech, decision: Decision, { kind, outage }: View): TemplateResult {
  const { outcome, reason, text, at } = decision
  const own = `decision.${kind}.${outcome}`
  const words = speech.has(own) ? own : `decision.${outcome}`
  const advice = `refusal.${reason}.advice`
  return banner(
    outcomeTones[outcome],
    html`<h3>${speech.say(words)}</h3>
      ${reason === null ? nothing : html`<p>${reasonWords(speech, reason)}</p>`}
      ${text === null ? nothing : html`<p class="said">${text}</p>`}
      ${
        reason !== null && speech.has(reason)
          ? nothing
          : html`<p>${speech.say(speech.has(advice) ? advice : `${words}.advice`)}</p>`
      }
      ${
        outcome === 'superseded' && outage !== null
          ? html`<p class="row">
              ${speech.say('decision.notice')}: <strong class="code">${outage.callNumber}</strong>
              ${copy(speech, outage.callNumber, 'decision.notice')}
            </p>`
          : nothing
      }
      ${grounds(speech, decision)}
      <p class="muted small">${speech.say('decision.at', { at })}</p>`,
  )
}

/** What was found, on which acts it rests and how to appeal; decisions of former releases have only the last. */
function grounds(speech: Speech, decision: Decision): TemplateResult {
  const { outcome, facts = [], legalBasis = [], appeal = [] } = decision
  const appealable = outcome === 'refused' || outcome === 'revoked'
  const list = (title: string, items: readonly unknown[]) =>
    items.length === 0
      ? nothing
      : html`<h4>${speech.say(title)}</h4>
          <ul class="conditions small">${items.map((item) => html`<li>${item}</li>`)}</ul>`
  const said = (lines: readonly Line[]) => lines.map((line) => speech.line(line))
  return html`${list('decision.facts', said(facts))} ${list(
    'decision.law',
    legalBasis.map((code) => speech.say(code)),
  )}
  ${
    appealable && appeal.length === 0
      ? html`<p class="small">${speech.say('decision.appeal')}</p>`
      : list('decision.appeal.title', said(appeal))
  }`
}

/** A refusal has a code of its own; the reason of any other outcome is a sentence that says what to do. */
function reasonWords(speech: Speech, reason: string): TemplateResult {
  if (speech.has(reason)) return html`${speech.say(reason)}`
  return html`<span class="code">${reason}</span> – ${speech.named('option.refusal', reason)}`
}

export function approvalCard(
  speech: Speech,
  view: View,
  approval: Approval,
  download: Download,
): TemplateResult {
  const { grant } = approval
  return html`<section class="card stack approval ${approval.state}" aria-labelledby="approval">
    <header class="row between">
      <h3 id="approval">${speech.say('approval.title')}</h3>
      ${badge(approvalTones[approval.state], speech.say(`approval.state.${approval.state}`))}
    </header>
    <div class="row between">
      <p class="number">
        <span class="muted small">${speech.say('approval.number')}</span><span class="code">${approval.number}</span>
      </p>
      ${copy(speech, approval.number, 'approval.number')}
    </div>
    <dl class="facts">
      <dt>${speech.say('approval.code')}</dt>
      <dd class="row"><span class="code">${approval.verifyCode}</span>${copy(speech, approval.verifyCode, 'approval.code')}</dd>
      <dt>${speech.say('approval.from')}</dt>
      <dd>${speech.instant(grant.from)}</dd>
      <dt>${speech.say('approval.to')}</dt>
      <dd>${validTo(speech, approval)}</dd>
      <dt>${speech.say('approval.offices')}</dt>
      <dd>
        ${grant.offices.map((office) => html`<p><span class="code">${office}</span> ${officeName(office)}</p>`)}
      </dd>
      ${oneChannel(speech, grant.channels, (said) => html`<dt>${speech.say('approval.channels')}</dt><dd>${said}</dd>`)}
      <dt>${speech.say('approval.most')}</dt>
      <dd>${grant.maxDeclarations}</dd>
      ${
        approval.marker === null
          ? nothing
          : html`<dt>${speech.say('approval.marker')}</dt>
            <dd class="row"><span class="code">${approval.marker}</span>${copy(speech, approval.marker, 'approval.marker')}</dd>`
      }
    </dl>
    ${approvalLife(speech, approval)} ${conditions(speech, approval)} ${approval.stamp.pl.length === 0 ? nothing : stamps(speech, approval)}
    ${documentRow(speech, view, approval, download)}
  </section>`
}

function validTo(speech: Speech, { state, windowEndsAt, grant }: Approval): TemplateResult {
  return html`<strong>${speech.instant(windowEndsAt)}</strong>
    ${state === 'active' ? html`<span class="muted">(${speech.relative(windowEndsAt)})</span>` : nothing}
    ${
      windowEndsAt === grant.to
        ? nothing
        : html`<p class="muted small">${speech.say('approval.brought-forward', { at: grant.to })}</p>`
    }`
}

function conditions(speech: Speech, { grant }: Approval): TemplateResult | typeof nothing {
  if (grant.conditions.length === 0 && grant.remark === null) return nothing
  return html`<div>
    <h4>${speech.say('approval.conditions')}</h4>
    <ul class="conditions">
      ${grant.conditions.map((code) => html`<li>${speech.named('option.conditions', code)}</li>`)}
      ${grant.remark === null ? nothing : html`<li class="said">${grant.remark}</li>`}
    </ul>
  </div>`
}

function stamps(speech: Speech, { stamp }: Approval): TemplateResult {
  return html`<div class="stack tight">
    <h4>${speech.say('approval.stamp')}</h4>
    <p class="muted small">${speech.say('approval.stamp.where')}</p>
    ${(['pl', 'en'] as const).map(
      (lang) =>
        html`<figure class="stamp">
          <figcaption class="row between">
            <span class="small">${speech.say(`approval.stamp.${lang}`)}</span>
            ${copy(speech, stamp[lang].join('\n'), `approval.stamp.${lang}`)}
          </figcaption>
          <blockquote lang=${lang}>${stamp[lang].map((line) => html`<p>${line}</p>`)}</blockquote>
        </figure>`,
    )}
  </div>`
}

function documentRow(speech: Speech, view: View, approval: Approval, download: Download): TemplateResult {
  return html`<div class="row">
      ${
        approval.document === 'ready'
          ? html`<button type="button" class="primary" aria-busy=${download.busy} @click=${download.start}>
            ${icon('download', 18)}${speech.say('approval.document')}
          </button>`
          : html`<p class="muted preparing">${icon('clock', 18)}${speech.say('approval.document.preparing')}</p>`
      }
      ${
        approval.checkUrl === undefined
          ? nothing
          : html`<a class="button" href=${approval.checkUrl} target="_blank" rel="noopener"
            >${icon('link', 18)}${speech.say('approval.check')}</a
          >`
      }
    </div>
    <p class="muted small">${speech.say('approval.check.hint', { number: view.number })}</p>`
}

const copy = (speech: Speech, text: string, what: string): TemplateResult =>
  html`<hd-copy-button .speech=${speech} .text=${text} .what=${speech.say(what)}></hd-copy-button>`

export const decisionStyles = css`
  .approval.active {
    border: 2px solid var(--good);
  }
  .between {
    justify-content: space-between;
  }
  .preparing {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .number {
    display: grid;
    gap: 0.125rem;
  }
  .number .code {
    font-size: clamp(1.375rem, 6vw, 1.875rem);
    font-weight: 700;
    letter-spacing: 0.01em;
    line-height: 1.2;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(7rem, auto) minmax(0, 1fr);
    gap: 0.5rem 1rem;
    align-items: baseline;
  }
  .facts dt {
    color: var(--muted);
  }
  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .plain {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.375rem;
  }
  .approval.suspended {
    border: 2px solid var(--warn);
  }
  .conditions {
    padding-inline-start: 1.25rem;
    margin-block-start: 0.25rem;
  }
  .stamp {
    margin: 0;
    display: grid;
    gap: 0.375rem;
  }
  .stamp blockquote {
    margin: 0;
    padding: 0.75rem 1rem;
    border: 2px solid var(--ink);
    font-family: var(--mono);
    font-size: 0.875rem;
    line-height: 1.5;
    text-align: center;
    overflow-wrap: anywhere;
    user-select: all;
  }
  @container (max-width: 26rem) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts dd {
      margin-block-end: 0.5rem;
    }
  }
`
