/** The provider's own pages, as HTML: the form to sign in, and what is said when that cannot go on. */
import type { DemoOfficer } from '../people.ts'
import { type Lang, words } from './words.ts'

/** Not a secret: it stands on the page. */
export const demoPassword = 'demo'

export function loginPage(options: {
  readonly uid: string
  readonly lang: Lang
  readonly people: readonly DemoOfficer[]
  readonly chosen?: string
  readonly wrong?: boolean
}): string {
  const { uid, lang, people, wrong } = options
  const say = words[lang]
  const chosen = options.chosen ?? people[0]?.id
  const choices = people.map((person) => choice(person, lang, person.id === chosen)).join('\n')
  const other = lang === 'pl' ? 'en' : 'pl'
  return page(
    lang,
    say.title,
    `
  <p class="lang"><a href="/interaction/${uid}?lang=${other}" lang="${other}" hreflang="${other}">${say.other}</a></p>
  <h1>${say.title}</h1>
  <p class="note">${withPassword(say.demo)}</p>
  ${wrong ? `<p class="fault" role="alert" id="fault">${withPassword(say.wrong)}</p>` : ''}
  <form method="post" action="/interaction/${uid}/login?lang=${lang}">
    <fieldset>
      <legend>${say.person}</legend>
${choices}
    </fieldset>
    <label for="password">${say.password}</label>
    <input id="password" name="password" type="password" value="${wrong ? '' : demoPassword}" required
      autocomplete="current-password"${wrong ? ' aria-invalid="true" aria-describedby="fault" autofocus' : ''}>
    <button>${say.submit}</button>
  </form>
  <form method="post" action="/interaction/${uid}/cancel"><button class="quiet">${say.cancel}</button></form>`,
  )
}

function choice(person: DemoOfficer, lang: Lang, checked: boolean): string {
  const roles = person.roles.map((role) => words[lang][`role_${role}`]).join(', ')
  return `      <label class="person"><input type="radio" name="person" value="${escaped(person.id)}"${checked ? ' checked' : ''}>
        <span><strong>${escaped(person.name)}</strong><small>${roles}</small></span></label>`
}

export function messagePage(lang: Lang, text: string): string {
  return page(
    lang,
    words[lang].failed,
    `
  <h1>${words[lang].failed}</h1>
  <p>${escaped(text)}</p>`,
  )
}

function page(lang: Lang, title: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${words[lang].issuer}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<header><span class="mark" aria-hidden="true">ID</span> ${words[lang].issuer}</header>
<main>${body}
</main>
</body>
</html>
`
}

function withPassword(text: string): string {
  return text.replace('{password}', `<code>${demoPassword}</code>`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
