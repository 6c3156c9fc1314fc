/** A complaint on the case page: what it is about, how its term was moved, and what was answered. */
import { html, type TemplateResult } from 'lit'
import type { ComplaintBrief } from '../../workflows/contracts/complaint.ts'
import type { Speech } from '../speech.ts'
import { badge } from '../ui/notices.ts'
import { facts, panel } from './panel.ts'
import { fragmentOf } from './route.ts'

export function complaintPanels(speech: Speech, complaint: ComplaintBrief | undefined): TemplateResult | '' {
  if (!complaint) return ''
  const { subject, extensions, answer, forwarded } = complaint
  const link = html`<a href=${fragmentOf({ page: 'case', id: subject.id, event: null })}>${subject.number}</a>`
  const moved = extensions.map(
    ({ dueAt, reason }) =>
      html`<p class="prose">${speech.say('console.complaint.extended', { until: dueAt, text: reason })}</p>`,
  )
  return html`${panel(
    'complaint-about',
    speech.say('console.panel.complaint-about'),
    html`${facts([[speech.say('console.complaint.subject'), html`${link} (${speech.named('kind', subject.kind)})`]])}
    ${moved}`,
  )}
  ${answer === null ? '' : answerPanel(speech, answer)} ${forwarded === null ? '' : forwardedPanel(speech, forwarded)}`
}

function answerPanel(speech: Speech, answer: NonNullable<ComplaintBrief['answer']>): TemplateResult {
  const { outcome, facts: found, reasons, measures, by, at } = answer
  const prose = (text: string) => html`<span class="prose">${text}</span>`
  return panel(
    'complaint-answer',
    speech.say('console.panel.complaint-answer'),
    html`${facts([
      [speech.say('complaint.facts'), prose(found)],
      [speech.say('complaint.reasons'), prose(reasons)],
      [speech.say('complaint.measures'), measures === null ? null : prose(measures)],
    ])}
      <p class="muted small">${speech.say('complaint.signed', { name: by, at })}</p>`,
    badge(outcome === 'not-upheld' ? 'neutral' : 'info', speech.say(`option.complaint-outcome.${outcome}`)),
  )
}

function forwardedPanel(speech: Speech, forwarded: NonNullable<ComplaintBrief['forwarded']>): TemplateResult {
  const { body, reason, by, at } = forwarded
  return panel(
    'complaint-answer',
    speech.say('complaint.forwarded', { body }),
    html`<p class="prose">${reason}</p>
      <p class="muted small">${speech.say('complaint.signed', { name: by, at })}</p>`,
  )
}
