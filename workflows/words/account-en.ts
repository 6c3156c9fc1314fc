/** Words of the two kinds about an account that more than one reader meets, English. */
import type { accountPl, loginChangeOwnPl } from './account-pl.ts'

export const accountEn: Record<keyof typeof accountPl, string> = {
  'event.application.claim.done': 'Taken for checking',
  'event.application.take-over.done': 'Checking taken over',
  'event.application.release.done': 'Given back to the queue',
  'event.application.look-again.done': 'The portal was asked again about the account',
  'event.application.looked-up.done': 'The portal told the state of the account',
  'event.application.record.done': 'Identity check recorded',
  'event.application.send-code.done': 'A code to the address on file was ordered',
  'event.application.code-sent.done': 'A code was sent to the address on file',
  'event.application.check-code.done': 'The code that was told was compared',
  'event.application.propose.done': 'Handed to the second person',
  'event.application.approve.done': 'Confirmed by the second person',
  'event.application.return-to-first.done': 'Returned by the second person',
  'event.application.refuse.done': 'Refused',
  'event.application.ordered.done': 'The portal answered the order',
  'event.application.retry-order.done': 'Order repeated with the same key',
  'event.application.promise-due.done': 'The promised term has passed',
  'event.application.lapse-due.done': 'Case closed: identity was not confirmed in time',

  'section.login-change.account': 'New login data',
  'section.login-change.proof': 'Proof of identity',
  'option.account-route.signed-request': 'by a signed request (qualified signature, trusted profile, e-ID)',
  'option.account-route.call-back':
    'by a call back to the number on the account and a code to the present address',
  'option.account-route.company-letter': 'by a company letter signed by a person from the register',
  'option.account-route.in-person': 'in person at an office',
}

export const loginChangeOwnEn: Record<keyof typeof loginChangeOwnPl, string> = {
  'next.login-change.received':
    'We will check that the request comes from the account’s owner, and answer by {until}. Until then the login data stay as they are.',
  'next.login-change.checking':
    'We are checking that the request comes from the account’s owner. We may call back, only to the number on the account. We never ask for a password.',
  'next.login-change.proposed': 'A second person has yet to confirm the change. We will answer by {until}.',
  'next.login-change.cooling':
    'The change will be made when the cooling period is over: {until}. We write to the present address and call the number on the account; from there it can still be stopped.',
  'next.login-change.to-notify':
    'The cooling period is over. The change will be made as soon as we have tried to tell the present telephone.',
  'next.login-change.executing': 'We have handed the change to the portal and wait for its confirmation.',
  'next.login-change.executed':
    'The login data are changed. Open sessions were ended and powers of representation are frozen until the first sign-in. Objections are possible until {until}.',
  'next.login-change.contested':
    'The account’s owner said that this was not his request. The change is stopped; somebody who did not work on it will find out.',
  'next.login-change.lifting': 'The objection was unfounded. The portal is unblocking the account.',
  'next.login-change.restoring': 'The portal is restoring the former login data.',
  'next.login-change.closed': 'The case is closed. Nothing more needs to be done.',
  'next.login-change.cancelled':
    'The change does not stand. If the account is blocked, unblocking can be asked for on the portal’s login page.',
  'next.login-change.refused':
    'We could not confirm that the request came from the account’s owner. Nothing was changed. You may send a new request with a qualified signature, or come to an office with an identity document.',
  'next.login-change.withdrawn': 'The request was withdrawn. Nothing was changed.',
  'next.login-change.locked':
    'Three identity checks failed. The account cannot be changed now; an office can help, in person.',
  'next.login-change.lapsed': 'Identity was not confirmed in time. Nothing was changed.',

  'event.login-change.open.done': 'Request to change login data received',
  'event.login-change.withdraw': 'Withdraw the request',
  'event.login-change.withdraw.done': 'Request withdrawn',
  'event.login-change.notice-sent.done': 'A message was sent to the telephone',
  'event.login-change.record-notice.done': 'Attempt to tell by telephone recorded',
  'event.login-change.contest.done': 'Reported: this was not me',
  'event.login-change.dismiss.done': 'Objection found to be unfounded',
  'event.login-change.uphold.done': 'Objection upheld',
  'event.login-change.cooling-over.done': 'The cooling period is over',
  'event.login-change.contest-over.done': 'The time for objections is over',
  'deadline.account.change-login': 'Answer to the request',
  'deadline.account.cooling': 'Cooling period before the change',

  'field.login-change.newLogin': 'New e-mail address for signing in',
  'field.login-change.newLogin.hint':
    'An address that you read yourself. We will tell both addresses, the present one and the new one.',
  'field.login-change.about': 'Why the data are to change',
  'field.login-change.about.hint': 'Please give no passwords or codes. We never ask for them.',
  'field.login-change.route': 'How you would like to prove your identity',
  'field.login-change.route.hint':
    'A basic account can only be changed by a signed request. We do not call a number from the request.',
  'field.login-change.evidence': 'Signed request or company letter',
  'field.login-change.evidence.hint':
    'The whole document with its electronic signature, not a picture of it.',
  'field.login-change.own': 'Declaration',
  'field.login-change.own.hint': 'Needed to send the request.',
  'field.login-change.own.statement': 'This is my account and I make this request myself.',
}
