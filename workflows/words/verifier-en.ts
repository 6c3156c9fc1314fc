import type { verifierPl } from './verifier-pl.ts'

export const verifierEn: Record<keyof typeof verifierPl, string> = {
  'verifier.title': 'Checking an approval without a connection',
  'verifier.lead':
    'This page works without the internet: it checks the signature in the QR code by the keys of the authority, which it carries. It sends nothing.',
  'verifier.no-script':
    'This page needs JavaScript. An approval can also be checked by calling the Help Desk.',
  'verifier.no-crypto':
    'This browser cannot check Ed25519 signatures. A newer one is needed: Chrome or Edge 137, Firefox 130, Safari 17 or later.',
  'verifier.camera': 'Scan with the camera',
  'verifier.camera.stop': 'Stop the camera',
  'verifier.camera.view': 'Picture from the camera',
  'verifier.camera.searching': 'Looking for a QR code. Please hold it flat and in good light.',
  'verifier.camera.refused':
    'The camera is not available. You can load a photo of the code or paste its content.',
  'verifier.picture': 'Load a photo of the code',
  'verifier.picture.none':
    'No QR code was found in the photo. Please take it from near, without shadows and folds, or paste the content of the code.',
  'verifier.picture.broken': 'This file cannot be read as a photo.',
  'verifier.text': 'Content of the QR code',
  'verifier.text.hint': 'The whole address, or the text from HDA2* on, as a code reader gives it.',
  'verifier.text.required': 'Please paste the content of the QR code.',
  'verifier.submit': 'Check',
  'verifier.busy': 'Checking…',

  'verifier.valid': 'Valid',
  'verifier.valid.why':
    'The signature of the authority is genuine and the period of use is running. Please compare the data with the printout.',
  'verifier.valid.unlisted':
    'The signature of the authority is genuine and the period of use is running. Whether the approval was revoked is not known: this page has no list of revoked approvals.',
  'verifier.valid.old-list':
    'The signature of the authority is genuine and the period of use is running. But the list of revoked approvals is out of date: something may have happened that this page does not know of.',
  'verifier.not-yet': 'Not yet valid',
  'verifier.not-yet.why': 'The signature is genuine. The period of use begins only at {at}.',
  'verifier.expired': 'Expired',
  'verifier.expired.why':
    'The signature is genuine. The period of use ended at {at}; no new movements may be started.',
  'verifier.revoked': 'Revoked',
  'verifier.revoked.why': 'The approval has not been in force since {at}. It must not be relied on.',
  'verifier.suspended': 'Suspended',
  'verifier.suspended.why': 'Since {at} the approval must not be used until the authority resumes it.',
  'verifier.superseded': 'Superseded',
  'verifier.superseded.why':
    'Since {at} a newer version of this approval applies. Please ask for the newer printout; what it says counts.',
  'verifier.closed': 'Closed',
  'verifier.closed.why': 'The period of use was ended early, at {at}; no new movements may be started.',
  'verifier.bad-signature': 'Forged or altered',
  'verifier.bad-signature.why':
    'The signature does not fit the content. This printout must not be taken for an approval. The data of the code is not shown, because it does not come from the authority.',
  'verifier.unknown-key': 'Unknown key',
  'verifier.unknown-key.why':
    'The code was signed with a key that this page does not know. If the page is older than the printout, please download a new one. Otherwise it must not be taken for an approval.',
  'verifier.key-revoked': 'Key taken out of use',
  'verifier.key-revoked.why':
    'The key that signed this may be in other hands, and since {at} proves nothing. The holder has a new print: please ask for it, or check number and code on the page with a connection.',
  'verifier.truncated': 'Incomplete code',
  'verifier.truncated.why':
    'A part of the content is missing. Please scan the whole code again, or paste all of its text.',
  'verifier.not-an-approval': 'Not a signed approval',
  'verifier.not-an-approval.why':
    'There is no signed approval in this text. Older printouts without a signature can be checked on the page that has a connection.',

  'verifier.number': 'Approval number',
  'verifier.holder': 'Holder (EORI)',
  'verifier.principals': 'For whom',
  'verifier.channels': 'In place of sending by',
  'verifier.system': 'System',
  'verifier.direction': 'Direction',
  'verifier.offices': 'Customs offices',
  'verifier.more-offices.one': 'and {n} more office, on the printout only',
  'verifier.more-offices.few': 'and {n} more offices, on the printout only',
  'verifier.more-offices.many': 'and {n} more offices, on the printout only',
  'verifier.more-offices.other': 'and {n} more offices, on the printout only',
  'verifier.more-principals.one': 'and {n} more person, on the printout only',
  'verifier.more-principals.few': 'and {n} more persons, on the printout only',
  'verifier.more-principals.many': 'and {n} more persons, on the printout only',
  'verifier.more-principals.other': 'and {n} more persons, on the printout only',
  'verifier.from': 'Valid from',
  'verifier.to': 'Valid until',
  'verifier.maximum': 'Limit of declarations',
  'verifier.issued': 'Issued',
  'verifier.key': 'Key of the authority',
  'verifier.device-clock': 'By the clock of this device: {at}. Times are Polish time (Europe/Warsaw).',

  'verifier.list': 'List of revoked approvals',
  'verifier.list.lead':
    'Approvals revoked, suspended, superseded and closed early. A new list can be downloaded while there is a connection.',
  'verifier.list.none': 'There is no list. Without it nobody knows whether an approval was revoked.',
  'verifier.list.as-of': 'As of {at}.',
  'verifier.list.age.now': 'It was made just now.',
  'verifier.list.age.minutes.one': 'It is {n} minute old.',
  'verifier.list.age.minutes.few': 'It is {n} minutes old.',
  'verifier.list.age.minutes.many': 'It is {n} minutes old.',
  'verifier.list.age.minutes.other': 'It is {n} minutes old.',
  'verifier.list.age.hours.one': 'It is {n} hour old.',
  'verifier.list.age.hours.few': 'It is {n} hours old.',
  'verifier.list.age.hours.many': 'It is {n} hours old.',
  'verifier.list.age.hours.other': 'It is {n} hours old.',
  'verifier.list.age.days.one': 'It is {n} day old.',
  'verifier.list.age.days.few': 'It is {n} days old.',
  'verifier.list.age.days.many': 'It is {n} days old.',
  'verifier.list.age.days.other': 'It is {n} days old.',
  'verifier.list.entries.one': 'It has {n} entry.',
  'verifier.list.entries.few': 'It has {n} entries.',
  'verifier.list.entries.many': 'It has {n} entries.',
  'verifier.list.entries.other': 'It has {n} entries.',
  'verifier.list.old': 'The list is out of date. Please download a new one with the next connection.',
  'verifier.list.ahead':
    'The list comes from the future: the clock of this device is slow, so that terms cannot be checked here with certainty.',
  'verifier.list.load': 'Load a downloaded list',
  'verifier.list.loaded': 'A newer list was loaded.',
  'verifier.list.older': 'This list is older than the one at hand. The newer one stays.',
  'verifier.list.not-a-list': 'This is no list of revoked approvals. The one before stays.',
  'verifier.list.bad-signature': 'The signature of this list is false. The one before stays.',
  'verifier.list.unknown-key': 'The list was signed with an unknown key. The one before stays.',
  'verifier.keys': 'Keys that this page trusts: {keys}',
}
