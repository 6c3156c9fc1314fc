/** The form by which somebody of the demo answers a mail, or writes to the desk by himself. */
import { html } from 'hono/html'
import { customers } from '../people.ts'
import type { CaughtMail } from './caught-mail.ts'
import { answerTo, deskAddress, type Letter } from './letter.ts'
import { page } from './pages.ts'

type Draft = Pick<Letter, 'from' | 'to' | 'subject'> & { readonly text?: string }

export const draftOf = (answers: CaughtMail | undefined): Draft =>
  answers ? answerTo(answers) : { from: customers[0]?.email ?? '', to: deskAddress, subject: '' }

export function writingPage(draft: Draft, answers: CaughtMail | undefined, fault = '') {
  return page(
    answers ? 'Reply' : 'Write to the desk',
    html`<p><a href="/">All mails</a></p>
      <h1>${answers ? 'Reply' : 'Write to the desk'}</h1>
      ${fault === '' ? '' : html`<p role="alert" class="fault">${fault}</p>`}
      <form method="post" action="/write" class="letter">
        ${answers ? html`<input type="hidden" name="answers" value="${answers.id}" />` : ''}
        <label>
          From
          <input name="from" type="email" required maxlength="200" list="people" value="${draft.from}" />
        </label>
        <datalist id="people">
          ${customers.map(({ email, name }) => html`<option value="${email}">${name}</option>`)}
        </datalist>
        <label>To <input name="to" type="email" required maxlength="200" value="${draft.to}" /></label>
        <label>Subject <input name="subject" maxlength="300" value="${draft.subject}" /></label>
        <label>Text <textarea name="text" rows="8" required maxlength="20000">${draft.text ?? ''}</textarea></label>
        <label class="check">
          <input name="vouched" type="checkbox" value="yes" checked />
          The desk’s mail server vouches for the sender (SPF, DKIM and DMARC pass); without it he may be anybody
        </label>
        <p>
          The mail goes by SMTP to the desk’s own port.
          ${answers ? 'The mail above is quoted below the text, as mail programs do.' : ''}
        </p>
        <p><button>Send</button></p>
      </form>`,
  )
}

export function sentPage({ from, subject }: Letter, consolePage: string) {
  return page(
    'Sent',
    html`<p><a href="/">All mails</a></p>
      <h1>Sent</h1>
      <p role="status">The desk has taken “${subject || '(no subject)'}” from ${from}, and has stored it.</p>
      <p>
        What it makes of it: <a href="${consolePage}">Incoming mail, in the console</a>. <a href="/write">Write another one</a>
      </p>`,
  )
}
