/** One file of a form: its name and size, how far it is, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'
import { icon, type IconName } from '../ui/icons.ts'
import { fileSize } from './size.ts'
import type { Upload, UploadState } from './upload.ts'

const icons: Record<UploadState, IconName> = {
  sending: 'clock',
  waiting: 'offline',
  checking: 'clock',
  ready: 'ok',
  quarantined: 'bad',
  unfinished: 'warn',
  failed: 'bad',
}

/** `wrong`: why it is not taken; empty where it is. */
export function uploadRow(
  speech: Speech,
  upload: Upload,
  wrong: string,
  acts: { remove: (upload: Upload) => void },
): TemplateResult {
  const { name, bytes, percent, state, underWay, mayRetry } = upload
  const act = underWay ? 'cancel' : 'remove'
  return html`<li class=${state}>
    <div class="what">
      <p class="name">${name} <span class="muted small">${fileSize(bytes, speech.lang)}</span></p>
      ${underWay ? html`<progress max="100" value=${percent} aria-label=${speech.say('files.progress.of', { name })}></progress>` : nothing}
      <p class="state small">
        ${icon(icons[state], 16)}<span>${wrong || speech.say(`files.state.${state}`, { percent })}</span>
      </p>
    </div>
    ${
      mayRetry
        ? html`<button type="button" class="quiet" aria-label=${speech.say('files.retry.of', { name })} @click=${() => void upload.run()}>
          ${speech.say('files.retry')}
        </button>`
        : nothing
    }
    <button type="button" class="quiet" aria-label=${speech.say(`files.${act}.of`, { name })} @click=${() => acts.remove(upload)}>
      ${speech.say(`files.${act}`)}
    </button>
  </li>`
}
