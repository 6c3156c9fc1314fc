/** A few options of which one holds, as radio buttons under a question. */
import { html, type TemplateResult } from 'lit'
import type { Speech } from '../speech.ts'

/** The question is said by `words`, each option by `<words>.<option>`. */
export function choiceList<Option extends string>(list: {
  readonly speech: Speech
  readonly name: string
  readonly words: string
  readonly options: readonly Option[]
  readonly value: Option
  readonly onChosen: (option: Option) => void
}): TemplateResult {
  const { speech, name, words, options, value, onChosen } = list
  return html`<fieldset>
    <legend>${speech.say(words)}</legend>
    <div class="choices">
      ${options.map(
        (option) =>
          html`<label>
            <input type="radio" name=${name} .checked=${option === value} @change=${() => onChosen(option)} />
            <span>${speech.say(`${words}.${option}`)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`
}
