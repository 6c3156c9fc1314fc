import { html, type TemplateResult } from 'lit'
import type { Speech } from '../../speech.ts'

export const back = (
  speech: Speech,
  to: 'policy.back' | 'policy.back-to-table',
  go: () => void,
): TemplateResult =>
  html`<p>
    <button class="quiet" @click=${go}><span aria-hidden="true">←</span> ${speech.say(to)}</button>
  </p>`
