/** How near a term is, by word and icon; the colour only repeats it. */
import type { TemplateResult } from 'lit'
import { html } from 'lit'
import type { Speech } from '../speech.ts'
import { icon } from '../ui/icons.ts'
import { badge } from '../ui/notices.ts'

/** `none`: no term runs; `soon`: within the quarter of an hour in which the desk escalates. */
export type Urgency = 'overdue' | 'soon' | 'running' | 'none'

const soonMs = 15 * 60_000

export function urgencyOf(dueAt: string | null, now: number): Urgency {
  if (dueAt === null) return 'none'
  const leftMs = Date.parse(dueAt) - now
  if (leftMs < 0) return 'overdue'
  return leftMs < soonMs ? 'soon' : 'running'
}

/** `overdue by 12 min`, `urgent, 8 min left`, `2 h 05 min left`. */
export function timeLeft(speech: Speech, dueAt: string | null, now: number): TemplateResult {
  const urgency = urgencyOf(dueAt, now)
  const span = dueAt === null ? '' : speech.duration(Date.parse(dueAt) - now)
  const text = speech.say(`console.due.${urgency}`, { span })
  if (urgency === 'overdue') return badge('bad', text, 'warn')
  if (urgency === 'soon') return badge('warn', text, 'clock')
  return html`<span class="term ${urgency}">${urgency === 'running' ? icon('clock', 16) : ''}<span>${text}</span></span>`
}
