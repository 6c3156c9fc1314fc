/** What readers found wrong, with their reasons; an editor ticks it off. */
import { html, nothing, type TemplateResult } from 'lit'
import type { EditorTask } from '../../../workflows/contracts/knowledge.ts'
import type { Speech } from '../../speech.ts'

export type TaskActs = {
  readonly onClose: (task: EditorTask) => void
  /** None where the article is open already. */
  readonly onOpen?: (code: string) => void
}

export function taskList(speech: Speech, tasks: readonly EditorTask[], acts: TaskActs): TemplateResult {
  if (tasks.length === 0) return html`<p class="muted">${speech.say('console.tasks.none')}</p>`
  return html`<ul class="tasks">${tasks.map((task) => html`<li>${one(speech, task, acts)}</li>`)}</ul>`
}

function one(speech: Speech, task: EditorTask, { onClose, onOpen }: TaskActs): TemplateResult {
  const reason = speech.say(`option.vote-reason.${task.reason}`)
  return html`<article class="card">
    <h2>${task.title[speech.lang]}</h2>
    <p>${speech.say('console.tasks.reason', { reason })}</p>
    ${task.text === null ? nothing : html`<blockquote>${task.text}</blockquote>`}
    <p class="small muted">${speech.instant(task.at)} · ${speech.say('console.tasks.version', { n: task.version })}</p>
    <p class="row">
      <button class="compact" @click=${() => onClose(task)}>${speech.say('console.tasks.close')}</button>
      ${
        onOpen
          ? html`<button class="compact" @click=${() => onOpen(task.code)}>${speech.say('console.tasks.edit')}</button>`
          : nothing
      }
    </p>
  </article>`
}
