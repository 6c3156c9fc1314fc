/** GET and POST /mail/subscribe: announcements by mail for whoever has no account. A form, no script, no sign-in. */
import { html } from 'hono/html'
import { mailEn } from '../../workflows/words/mail-en.ts'
import { mailPl } from '../../workflows/words/mail-pl.ts'
import { say } from '../../workflows/words/say.ts'
import { systemsEn } from '../../workflows/words/systems-en.ts'
import { systemsPl } from '../../workflows/words/systems-pl.ts'
import { systems } from '../../workflows/systems.ts'
import { plainPage } from './plain-page.ts'

export type SubscribePage = {
  readonly language: 'pl' | 'en'
  readonly state: 'asked' | 'mailed' | 'wrong' | 'too-many'
  /** As it was typed, and chosen. */
  readonly address: string
  readonly chosen: readonly string[]
}

const words = { pl: { ...systemsPl, ...mailPl }, en: { ...systemsEn, ...mailEn } }

export function subscribePage({ language, state, address, chosen }: SubscribePage) {
  const tell = (key: string) => say(words[language], language, `mail.subscribe.${key}`)
  const other = language === 'pl' ? 'en' : 'pl'
  return plainPage({
    language,
    title: tell('heading'),
    brand: tell('heading'),
    other: { href: `/mail/subscribe?l=${other}`, text: say(words[other], other, 'mail.page.other') },
    main: html`<h1>${tell('heading')}</h1>
      ${
        state === 'mailed'
          ? html`<p role="status">${tell('mailed')}</p>`
          : html`<p>${tell('text')}</p>
              ${state === 'asked' ? '' : html`<p id="fault" role="alert"><strong>${tell(state)}</strong></p>`}
              <form method="post" action="/mail/subscribe?l=${language}" class="subscribe">
                <p>
                  <label for="address">${tell('address')}</label>
                  <input
                    id="address"
                    name="address"
                    type="email"
                    autocomplete="email"
                    maxlength="254"
                    required
                    value="${address}"
                    ${state === 'wrong' ? html`aria-invalid="true" aria-describedby="fault"` : ''}
                  />
                </p>
                <fieldset>
                  <legend>${tell('systems')}</legend>
                  <p>${tell('systems.hint')}</p>
                  ${systems.map(({ code }) => tick(code, chosen.includes(code), language))}
                </fieldset>
                <button type="submit" class="submit">${tell('button')}</button>
              </form>`
      }
      <nav>
        <ul>
          <li><a href="/?lang=${language}">${tell('back')}</a></li>
        </ul>
      </nav>`,
  })
}

const tick = (code: string, isChosen: boolean, language: 'pl' | 'en') =>
  html`<label class="tick"
    ><input type="checkbox" name="systems" value="${code}" ${isChosen ? 'checked' : ''} />
    ${say(words[language], language, `system.${code}.name`)}</label
  >`
