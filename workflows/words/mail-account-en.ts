/** Words of mails about accounts and login data, English. */
import type { mailAccountPl } from './mail-account-pl.ts'

export const mailAccountEn: Record<keyof typeof mailAccountPl, string> = {
  'mail.account-link.subject': 'Request to unblock an account: please complete it',
  'mail.account-link.heading': 'Request to unblock an account',
  'mail.account-link.text':
    'Somebody gave this address in order to ask for an account to be unblocked. The link works once, until {until}.',
  'mail.account-link.open': 'Make the request',
  'mail.account-link.more':
    'If this was not you, please do nothing. This message does not mean that any account belongs to this address. We never ask for a password.',
  'mail.account-received.subject': 'We have received request {number}',
  'mail.account-received.heading': 'The request was received',
  'mail.account-received.text': 'We will answer to this address, usually within four hours.',
  'mail.account-received.more':
    'If we call, then only the number on the account or in the register of companies. We never ask for a password.',
  'mail.account-asked.subject': 'Somebody asked for your account to be unblocked ({number})',
  'mail.account-asked.heading': 'Request to unblock your account',
  'mail.account-asked.text':
    'We received a request to unblock the account that this address belongs to. Before anything is done we will check who made it.',
  'mail.account-asked.more':
    'If this was not you, please call the help desk and give the case number. Please tell nobody any codes or passwords.',
  'mail.account-code.subject': 'Code for case {number}',
  'mail.account-code.heading': 'Code for the telephone call',
  'mail.account-code.text':
    'Code: {code}. It is valid until {until}. Please read it out only to the person who calls you on the number on your account.',
  'mail.account-code.more':
    'If nobody is talking to you, please do nothing and tell the code to nobody. This is not a password.',
  'mail.account-granted.subject': 'Request {number} decided',
  'mail.account-granted.heading': 'The account was unblocked',
  'mail.account-granted.text':
    'The portal has unblocked the account. Its owner sets a new password on the portal’s login page.',
  'mail.account-granted.more': 'The help desk knows no passwords and never sets any.',
  'mail.account-unblocked.subject': 'Your account was unblocked ({number})',
  'mail.account-unblocked.heading': 'The account was unblocked',
  'mail.account-unblocked.text': 'After an identity check the portal has unblocked your account.',
  'mail.account-unblocked.more':
    'If you did not ask for this, please call the help desk at once and give the case number.',
  'mail.account-closed.subject': 'Request {number} decided',
  'mail.account-closed.heading': 'We could not confirm the identity',
  'mail.account-closed.text':
    'From this request we could not confirm that it comes from the account’s owner. Nothing was changed.',
  'mail.account-closed.more':
    'You may send a new request with a qualified signature or trusted profile, come to an office with an identity document, or make a new account. Everybody gets this answer, also where there is no such account.',
  'mail.account-locked.subject': 'Failed identity checks ({number})',
  'mail.account-locked.heading': 'Somebody could not confirm to be you',
  'mail.account-locked.text':
    'Identity checks for your account have failed several times. For a day we accept no changes to it.',
  'mail.account-locked.more': 'If this was not you, please call the help desk and give the case number.',
  'mail.login-cooling.subject': 'Login data are to be changed ({number})',
  'mail.login-cooling.heading': 'Change of the login data of your account',
  'mail.login-cooling.text':
    'The address for signing in is to be changed, not before {until}. If you did not ask for this, it can be stopped with one click, without signing in.',
  'mail.login-cooling.open': 'This was not me – stop the change',
  'mail.login-cooling.more': 'Opening the page stops nothing yet: it has a button.',
  'mail.login-new.subject': 'This address is to be used for signing in ({number})',
  'mail.login-new.heading': 'New address for signing in',
  'mail.login-new.text':
    'Somebody asked for this address to be used for signing in to the portal. The change will be made not before {until}.',
  'mail.login-new.more': 'If this was not you, please call the help desk and give the case number.',
  'mail.login-changed.subject': 'Login data were changed ({number})',
  'mail.login-changed.heading': 'Login data were changed',
  'mail.login-changed.text':
    'Open sessions were ended and powers of representation are frozen until the first sign-in. If this was not you, the account can be blocked until {until}.',
  'mail.login-changed.open': 'This was not me – block the account',
  'mail.login-changed.more': 'Opening the page blocks nothing yet: it has a button.',
  'mail.login-stopped.subject': 'Change of login data stopped ({number})',
  'mail.login-stopped.heading': 'The change was stopped',
  'mail.login-stopped.text':
    'We were told that the request does not come from the account’s owner. Somebody who did not work on it will find out.',
  'mail.login-stopped.more':
    'Nothing needs to be done. Should you have questions, please give the case number.',
  'mail.login-cancelled.subject': 'Change of login data does not stand ({number})',
  'mail.login-cancelled.heading': 'The change does not stand',
  'mail.login-cancelled.text': 'The objection was right. The former login data stand.',
  'mail.login-cancelled.more':
    'If the account is blocked, unblocking can be asked for on the portal’s login page.',
  'mail.login-kept.subject': 'Objection decided ({number})',
  'mail.login-kept.heading': 'The change of login data stands',
  'mail.login-kept.text':
    'We found that the request came from the account’s owner. The account was unblocked.',
  'mail.login-kept.more': 'If that is not so, please call the help desk at once.',
}
