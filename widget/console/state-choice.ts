/** Buttons that choose what a list shows, each with how many there are. */
import { html, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'

export const stateChoice = <State extends string>(
  speech: Speech,
  /** Of the words: `<words>.state`, `<words>.state.<state>` and `<words>.refresh`. */
  words: string,
  counts: Readonly<Record<State, number>>,
  {
    states,
    chosen,
    choose,
  }: {
    readonly states: readonly State[]
    readonly chosen: State
    readonly choose: (state: State) => void
  },
): TemplateResult =>
  html`<div class="row" role="group" aria-label=${speech.say(`${words}.state`)}>
    ${states.map(
      (state) =>
        html`<button
          type="button"
          class="compact"
          aria-pressed=${state === chosen ? 'true' : 'false'}
          @click=${() => choose(state)}
        >
          ${speech.say(`${words}.state.${state}`)} <span class="number">${counts[state]}</span>
        </button>`,
    )}
    <button type="button" class="compact" @click=${() => choose(chosen)}>${speech.say(`${words}.refresh`)}</button>
  </div>`
