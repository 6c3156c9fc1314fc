/** Words of codes that every kind and every screen shares, English. */
import type { sharedPl } from './shared-pl.ts'

export const sharedEn: Record<keyof typeof sharedPl, string> = {
  'problem.answers-invalid': 'The form contains errors. Please correct the marked fields and send it again.',
  'problem.request-malformed': 'The request cannot be read. Please reload the page and try again.',
  'problem.request-late': 'The request did not come in time. Please try again.',
  'problem.headers-too-large': 'The request is too large. Please reload the page and try again.',
  'problem.body-not-json': 'The request is not a valid JSON document. Please reload the page and try again.',
  'problem.body-invalid': 'The request is not built correctly. Please reload the page and try again.',
  'problem.body-too-large': 'Too much data was sent. Please shorten the text or divide the list.',
  'problem.content-type-unsupported':
    'The data was sent in a format that is not supported. Please reload the page and try again.',
  'problem.idempotency-key-missing':
    'The request carries no key that protects against repetition. Please reload the page and try again.',
  'problem.idempotency-key-reused':
    'Something else was already sent under the same key. Please reload the page and check whether the case was opened.',
  'problem.token-missing': 'You need to be signed in. Please sign in to the portal.',
  'problem.token-invalid': 'Your sign-in could not be confirmed. Please sign in to the portal again.',
  'problem.token-expired':
    'Your sign-in has expired. Please sign in to the portal again; what you wrote stays on the screen.',
  'problem.token-audience':
    'The sign-in was issued for another system. Please tell the operator of the portal.',
  'problem.token-issuer-unknown':
    'This portal is not registered with the help desk. Please tell the operator of the portal.',
  'problem.session-expired': 'Your session has expired. Please sign in again.',
  'problem.origin-not-registered':
    'The address of this page is not registered with the help desk. Please tell the operator of the portal.',
  'problem.cross-site':
    'The request came from a foreign page and was refused. Please open this page directly.',
  'problem.not-allowed': 'You may not do this. Please ask the person who grants permissions.',
  'problem.not-found': 'There is no such case, or this account has no access to it. Please check the number.',
  'problem.event-not-allowed':
    'This cannot be done now because the case has moved on. The screen shows its present state.',
  'problem.view-stale':
    'Somebody changed this case in the meantime. The screen shows its present state: please read it and repeat the step.',
  'problem.debts-open':
    'Declarations of an earlier approval are overdue. They must be accounted for first (refusal R14).',
  'problem.same-officer':
    'A decision must be confirmed by somebody other than the person who proposed it. Please leave it to a second person.',
  'problem.not-independent':
    'Whoever worked on a case does not handle the complaint about it. Please pass it to somebody else.',
  'problem.number-used': 'This number is used already, or was given up.',
  'problem.slot-taken': 'This time is taken. Please choose another one.',
  'problem.call-back-open': 'A call is booked already.',
  'problem.appeal-open': 'An appeal against this refusal is under way already.',
  'problem.complaint-open':
    'A complaint about this case is being handled already. Another can be made once it has been answered.',
  'problem.questionnaire-closed':
    'The questionnaire of this case is not open. It can be filled in within 14 days of the answer.',
  'problem.too-many-requests': 'Too many attempts in a short time. Please wait a moment and try again.',
  'problem.database-away':
    'The help desk is unavailable for the moment. What you wrote stays on the screen; please try again shortly.',
  'problem.identity-away':
    'The service that confirms identities is unavailable for the moment. Please try again shortly.',
  'problem.busy': 'The help desk is overloaded at present. Please try again shortly.',
  'problem.draining': 'The help desk is being restarted. Please try again shortly.',
  'problem.internal':
    'An unexpected error occurred on our side. Please try again and, if it happens again, tell us the error number.',
  'problem.file-too-large': 'The file is too large.',
  'problem.upload-conflict':
    'The upload was interrupted elsewhere. It goes on from the place that was reached.',
  'problem.upload-protocol': 'The file was sent in a way that is not supported. Please reload the page.',
  'problem.upload-damaged': 'The file was damaged on the way. Please send it again.',
  'problem.upload-quota': 'The limit of files for one day has been reached. Please try again tomorrow.',
  'problem.file-not-ready': 'The file cannot be downloaded: it is being checked or is held back.',
  'problem.link-expired':
    'The link to this file has expired. Please ask for the file again on the page of the case.',
  'problem.link-over': 'This link no longer works. You may ask for a new one.',
  'problem.link-used': 'A request was already made with this link. You may ask for a new one.',
  'problem.storage-away': 'Files cannot be stored for the moment. Please try again shortly.',

  'outage.kind.central': 'central failure',
  'outage.kind.local': 'local failure',
  'outage.kind.difficulty': 'difficulties',
  'outage.kind.planned': 'planned unavailability',
  'outage.channel.works': 'works',
  'outage.channel.queued': 'messages are queued – please do not send them again',
  'outage.channel.rejected': 'messages are rejected – send them again after recovery',
  'outage.channel.closed': 'closed',
  'outage.fallback.general': 'fall-back procedure allowed for everybody covered by the notice',
  'outage.fallback.individual': 'fall-back procedure on application',
  'outage.fallback.none': 'fall-back procedure not allowed',
  'outage.fallback.undecided': 'fall-back procedure not decided yet',

  'option.system.NCTS2': 'NCTS2 – transit and TIR',
  'option.system.AES': 'AES – export',
  'option.system.AIS': 'AIS – import',
  'option.system.EMCS': 'EMCS PL2 – movement of excise goods',
  'option.system.ICS2': 'ICS2 – security of goods entering',
  'option.system.SENT': 'SENT – monitoring of the carriage of goods',
  'option.system.OSOZ2': 'OSOZ2 – guarantees',
  'option.system.SZPROT': 'SZPROT – registration and representation',
  'option.system.INTRASTAT': 'INTRASTAT – statistics of trade within the Union',
  'option.system.PUESC': 'PUESC – services portal',
}
