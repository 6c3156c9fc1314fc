/** What people type in English, and the articles that answer it, best first. Written before any tuning: do not bend. */
import type { Query } from './query.ts'

const en = (q: string, ...article: string[]): Query => ({ q, lang: 'en', article })

export const english: readonly Query[] = [
  // as it stands in a title
  en('unlock account', 'unlock-account'),
  en('fall-back procedure', 'fallback-apply', 'fallback-needed', 'fallback-documents'),
  en('test environment', 'test-environment'),
  en('customs certificate', 'customs-certificate', 'signature'),
  en('complaint', 'complaint'),
  en('questionnaire', 'questionnaire'),
  en('EORI number', 'eori', 'identifiers'),
  en('report of receipt', 'report-of-receipt'),
  en('guarantee access code', 'guarantee-access-code'),
  en('web service', 'web-service', 'web-service-faults'),
  en('entry summary declaration', 'entry-summary'),
  en('low value consignments', 'low-value'),
  en('caller PIN', 'caller-pin'),

  // other forms of the words
  en('my account is locked', 'unlock-account'),
  en('accounts being blocked after wrong passwords', 'unlock-account', 'forgotten-password'),
  en('changing login email', 'change-login-data'),
  en('applying for fallback', 'fallback-apply'),
  en('expired certificates', 'customs-certificate', 'error-codes'),
  en('representatives of a company', 'representation', 'representation-end'),
  en('representation expired', 'representation-end', 'representation'),
  en('rejected import declarations', 'import-rejected'),
  en('resending messages after an outage', 'after-outage', 're-entry'),
  en('re-entering paper declarations', 're-entry', 'after-outage'),
  en('correcting an intrastat declaration', 'intrastat-correction'),
  en('attaching files', 'attachments'),
  en('subscribing to announcements', 'announcements'),
  en('releasing a guarantee', 'guarantee-balance', 'transit-arrival'),
  en('deleting my account', 'delete-account'),
  en('closing a sent carriage', 'sent-close'),
  en('refused approval', 'fallback-refused'),

  // typing errors
  en('unlok acount', 'unlock-account'),
  en('forgoten pasword', 'forgotten-password'),
  en('certifcate renewal', 'customs-certificate'),
  en('fallbak procedure', 'fallback-apply', 'fallback-needed'),
  en('guarentee refused', 'transit-guarantee-refused', 'guarantee-access-code'),
  en('intrastat dedline', 'intrastat'),
  en('represntation', 'representation', 'representation-end'),
  en('questionaire', 'questionnaire'),

  // codes
  en('IE029', 'transit-no-release', 'transit-messages'),
  en('IE043 not received', 'transit-arrival', 'transit-messages'),
  en('IE528', 'export-no-mrn', 'export-messages'),
  en('ie599 missing', 'export-no-exit', 'export-messages'),
  en('NPP', 'npp'),
  en('XSD-102', 'xsd-errors'),
  en('SIG-08', 'error-codes', 'customs-certificate', 'signature'),
  en('TMO-30', 'no-answer', 'error-codes'),
  en('R0850', 'error-codes', 'eori'),
  en('H7', 'low-value'),
  en('ARC number format', 'identifiers'),
  en('MRN check digit', 'identifiers'),
  en('26x59 stamp', 'fallback-transit', 'fallback-documents'),

  // as people say it
  en('cannot sign in', 'unlock-account', 'sign-in-ways', 'forgotten-password'),
  en('system is down what now', 'report-outage', 'fallback-needed', 'announcements'),
  en('truck waiting at the border and customs system is down', 'fallback-apply', 'fallback-needed'),
  en('nobody answers my message', 'no-answer'),
  en('how long until you reply', 'notification-status', 'phone-and-mail'),
  en('is this approval genuine', 'check-approval'),
  en('what documents travel with the goods', 'fallback-documents', 'fallback-transit'),
  en('lost access to old email', 'change-login-data', 'forgotten-password'),
  en('did you really call me asking for a password', 'never-asked'),
  en('phone number and opening hours', 'phone-and-mail'),
  en('driver has no reference number', 'sent-number'),
  en('gps locator not sending position', 'sent-locator'),
  en('excise consignee not in register', 'excise-partner'),
  en('can I use the same LRN again', 'lrn', 'identifiers', 're-entry'),
  en('screenshot or xml', 'attachments', 'notification'),
  en('pay duties online', 'payments'),
  en('proof that my declaration arrived', 'upo'),
]
