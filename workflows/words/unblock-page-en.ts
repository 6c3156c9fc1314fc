/** Words of the pages for people who cannot sign in, English. */
import type { unblockPagePl } from './unblock-page-pl.ts'

export const unblockPageEn: Record<keyof typeof unblockPagePl, string> = {
  'unblock.title': 'I cannot sign in',
  'unblock.lede':
    'Here you can ask for an account to be unblocked, without signing in. We never ask for a password and never set one.',
  'unblock.no-script': 'This page needs scripts to be allowed. Requests are also taken by telephone.',
  'unblock.loading': 'Loading…',
  'unblock.away': 'There was no connection. Please try again in a moment.',
  'unblock.too-many': 'Too many attempts. Please try again in a few minutes.',
  'unblock.link': 'Portal: {portal}. The answer will go to {address}.',
  'unblock.wait':
    'After three wrong passwords the portal blocks an account for 30 minutes and releases it by itself. A new password can be set on the portal’s login page. A request is only needed where that does not help.',
  'unblock.ask.address': 'E-mail address to which we should send a link',
  'unblock.ask.address.hint': 'An address that you can read now. It need not be the account’s.',
  'unblock.ask.send': 'Send the link',
  'unblock.ask.sent':
    'If the address is right, the link will soon be there. It works once, for 24 hours. Everybody sees this message.',
  'unblock.over': 'This link does not work: it is old or not complete. You may ask for a new one below.',
  'unblock.login': 'Login or e-mail address of the account',
  'unblock.login.hint': 'As you type it when you sign in.',
  'unblock.person': 'Name',
  'unblock.person.hint': 'Of the person whom the account belongs to.',
  'unblock.firm': 'EORI number of the company (if it is a company’s account)',
  'unblock.firm.hint': 'For example PL100000001200000.',
  'unblock.about': 'What happened',
  'unblock.about.hint': 'Please give no passwords or codes.',
  'unblock.route': 'How you would like to prove your identity',
  'unblock.route.hint':
    'A basic account is unblocked on a signed request only. We only call the number that the portal already has.',
  'unblock.route.signed-request': 'by a signed request (qualified signature, trusted profile, e-ID)',
  'unblock.route.call-back': 'by a call back to the number on the account and a code to its address',
  'unblock.route.company-letter': 'by a company letter signed by a person from the register',
  'unblock.route.in-person': 'in person at an office',
  'unblock.evidence': 'Signed request or company letter (PDF, up to 20 MB)',
  'unblock.evidence.hint': 'The whole document with its electronic signature, not a picture of it.',
  'unblock.evidence.failed': 'The file could not be sent. No request was made.',
  'unblock.own': 'This is my account and I make this request myself.',
  'unblock.send': 'Make the request',
  'unblock.sending': 'Sending…',
  'unblock.in-progress':
    'We have received request {number}. We are checking who made it and will answer to {address} by {until}.',
  'unblock.unblocked':
    'Request {number}: the account is unblocked. You set a new password on the portal’s login page.',
  'unblock.closed':
    'Request {number} is closed: we could not confirm that the account’s owner made it. You may come to an office with an identity document, or make a new request with a signature.',
  'unblock.used': 'Another request was already made with this link. Nothing has changed.',
  'unblock.faults': 'Please correct the fields marked below.',
  'not-me.title': 'This was not me',
  'not-me.lede': 'Here you can stop a change of login data without signing in.',
  'not-me.can-stop':
    'Case {number}: the address for signing in is to be changed, or was changed. If you did not ask for this, please stop it. If the change was already made, the account will be blocked at once.',
  'not-me.stop': 'This was not me – stop it',
  'not-me.stopped':
    'Case {number}: the change is stopped. Somebody who did not work on it will look into it. Nothing more needs to be done.',
  'not-me.over':
    'Case {number} is closed and there is nothing to stop. If in doubt, please call the help desk.',
  'not-me.link-over': 'This link does not work: it is old or not complete. Please call the help desk.',
}
