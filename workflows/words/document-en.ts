import type { documentPl } from './document-pl.ts'

/** Words of the printed approval (`document.*`) and of the public page that checks it (`check.*`). */
export const documentEn: Record<keyof typeof documentPl, string> = {
  'document.authority': 'Customs Administration',
  'document.unit': 'Customs e-Services Help Desk',
  'document.title': 'Approval to use the fall-back procedure',
  'document.subject': 'Approval no. {number}, case {case}',
  'document.number': 'Approval number',
  'document.code': 'Verification code',
  'document.case': 'Case',
  'document.issued': 'Issued',
  'document.qr': 'QR code with the address of the page where approval {number} can be checked',
  'document.scan': 'Check this approval',
  'document.holder': 'Holder of the approval',
  'document.principals': 'Persons represented',
  'document.principals.none': 'none – the holder acts on its own behalf',
  'document.system': 'System and direction',
  'document.offices': 'Customs offices',
  'document.validity': 'Period of use',
  'document.from': 'from',
  'document.to': 'to',
  'document.zone': 'official time in Poland (Europe/Warsaw)',
  'document.zone.short': 'Polish time',
  'document.earlier-end':
    'The return of the system may shorten this period. Current state: the check page behind the QR code.',
  'document.maximum': 'Limit of declarations',
  'document.maximum.count.one': 'at most {n} declaration',
  'document.maximum.count.few': 'at most {n} declarations',
  'document.maximum.count.many': 'at most {n} declarations',
  'document.maximum.count.other': 'at most {n} declarations',
  'document.outage': 'Unavailability no.',
  'document.outage.none': 'no number – no unavailability of the system was announced',
  'document.conditions': 'Conditions',
  'document.conditions.none': 'No further conditions.',
  'document.stamp': 'Text for the documents',
  'document.stamp.how': 'Put the 26 × 59 mm frame on every fall-back document (stamped or pre-printed).',
  'document.marker': 'Marker',
  'document.state.suspended': 'SUSPENDED – must not be used for now',
  'document.state.revoked': 'REVOKED – must not be relied on',
  'document.state.closed': 'CLOSED – the period of use has ended',
  'document.changes': 'History of the number',
  'document.changes.granted': 'issued',
  'document.changes.extended': 'extended',
  'document.changes.suspended': 'suspended',
  'document.changes.resumed': 'resumed',
  'document.changes.revoked': 'revoked',
  'document.changes.closed': 'closed',
  'document.refused': 'What was not granted',
  'document.refused.offices': 'The application was not granted for the offices: {offices}.',
  'document.refused.declarations': '{asked} were applied for; the limit of declarations is {granted}.',
  'document.refused.principals': 'The application was not granted for the persons represented: {principals}.',
  'document.afterwards': 'After the period of use',
  'document.basis': 'Legal basis and notices',
  'document.decided': 'Decided by',
  'document.decided.automatic': 'Issued automatically upon request; subject to a later check.',
  'document.authentic':
    'Issued electronically. The entry in the register of approvals decides on validity, not the printout: {url}',
  'document.page': 'page {page} of {pages}',

  'document.afterwards.still-valid': 'When the failure is over the approval holds for another {minutes} min.',
  'document.afterwards.over-at-once': 'The approval ends with the failure.',
  'document.afterwards.return-at-once':
    'Return to electronic declarations as soon as the system is back; start no new movements.',
  'document.afterwards.re-enter':
    'Enter every declaration made under the fall-back procedure in the system, with the same data and the same LRN.',
  'document.afterwards.marker': 'Give the marker {marker} in the declaration entered.',
  'document.afterwards.never-re-enter':
    'Do not enter declarations made under the fall-back procedure in the system again; end the movement on paper.',
  'document.afterwards.withdraw':
    'Withdraw data with an LRN or MRN that were sent to the system before the fall-back procedure began.',
  'document.afterwards.data-capture':
    'Hand one copy of the document to the customs office, which captures the data.',
  'document.afterwards.notify': 'Tell in the system without delay what happened on paper (arrival, receipt).',
  'document.afterwards.queued':
    'Do not send again what was sent during the outage: the messages wait in a queue.',
  'document.afterwards.account.next-working-day':
    'Account for every LRN used, at the Help Desk, by {time} on the working day after the period of use closes; further approvals are withheld until then.',
  'document.afterwards.account.elapsed.one':
    'Account for every LRN used, at the Help Desk, within {n} hour of the close of the period of use; further approvals are withheld until then.',
  'document.afterwards.account.elapsed.few':
    'Account for every LRN used, at the Help Desk, within {n} hours of the close of the period of use; further approvals are withheld until then.',
  'document.afterwards.account.elapsed.many':
    'Account for every LRN used, at the Help Desk, within {n} hours of the close of the period of use; further approvals are withheld until then.',
  'document.afterwards.account.elapsed.other':
    'Account for every LRN used, at the Help Desk, within {n} hours of the close of the period of use; further approvals are withheld until then.',
  'document.afterwards.keep':
    'Keep the fall-back documents and a record of the movements, and produce them when customs ask.',

  'document.basis.appeal':
    'An appeal may be lodged (Article 44 UCC); as a rule it does not suspend implementation (Article 45 UCC).',
  'document.basis.revocation':
    'The approval may be suspended or revoked where its grounds cease or its conditions are breached.',

  'check.title': 'Check a fall-back approval',
  'check.lead': 'The number and the verification code are printed on the approval, beside the QR code.',
  'check.language': 'Language of the page',
  'check.number': 'Approval number',
  'check.code': 'Verification code',
  'check.code.hint': '12 characters, for example 7KQF-M2XA-9TRW. Capitals and dashes make no difference.',
  'check.submit': 'Check',
  'check.number.required': 'Enter the approval number.',
  'check.code.required': 'Enter the verification code.',
  'check.busy': 'Checking the register of approvals…',
  'check.state.active': 'Valid',
  'check.state.active.why': 'The approval may be used for declarations within the scope and period below.',
  'check.state.closed': 'Closed',
  'check.state.closed.why':
    'The period of use is over or the system is back. No new movement may start under this approval.',
  'check.state.suspended': 'Suspended',
  'check.state.suspended.why': 'The approval must not be used for new declarations for now.',
  'check.state.revoked': 'Revoked',
  'check.state.revoked.why': 'The approval is not in force. It must not be relied on.',
  'check.state.not-yet': 'Not yet valid',
  'check.state.not-yet.why': 'The period of use has not begun.',
  'check.none': 'Not found',
  'check.none.why':
    'The register has no approval with this number and code. Compare both with the printout. If they are the same, do not accept the printout as an approval.',
  'check.slow': 'Too many attempts',
  'check.slow.why.one': 'The next check is possible in {n} second.',
  'check.slow.why.few': 'The next check is possible in {n} seconds.',
  'check.slow.why.many': 'The next check is possible in {n} seconds.',
  'check.slow.why.other': 'The next check is possible in {n} seconds.',
  'check.failed': 'Could not check',
  'check.failed.why':
    'The register of approvals does not answer now. This does not mean that the approval is invalid. Please try again in a moment.',
  'check.system': 'System',
  'check.direction': 'Direction',
  'check.offices': 'Customs offices',
  'check.holder': 'Holder (EORI)',
  'check.from': 'Valid from',
  'check.to': 'Valid until',
  'check.maximum': 'Limit of declarations',
  'check.checked-at': 'As at',
  'check.changes': 'History of the number',
  'check.offline': 'Checking without a connection (for download)',
  'check.zone': 'Times are in Polish time (Europe/Warsaw).',
  'check.no-script':
    'This page needs JavaScript. An approval can also be checked by telephone with the Help Desk, by its number and verification code.',
}
