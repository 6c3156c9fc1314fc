/** Words of codes that every kind and every screen shares, English. */
import type { sharedPl } from './shared-pl.ts'

export const sharedEn: Record<keyof typeof sharedPl, string> = {
  'fault.required': 'This field is required.',
  'fault.unknown-field': 'The form has no such field. Please reload the page and fill in the form again.',
  'fault.wrong-type': 'The value has the wrong form.',
  'fault.not-an-option': 'Please choose one of the options given.',
  'fault.too-long': 'The text is too long: {n} characters where {max} are allowed.',
  'fault.too-many': 'Too many items: {n} where {max} are allowed.',
  'fault.too-small': 'The smallest value allowed is {min}.',
  'fault.too-large': 'The largest value allowed is {max}.',
  'fault.not-a-moment': 'Please give a date and a time. The end of a day is written 23:59.',
  'fault.in-the-future': 'This moment has not come yet. Please give a date and time that has passed.',
  'fault.end-before-start': 'The end must be later than the start.',
  'fault.intervals-overlap': 'An interval must begin after the end of the one before it.',
  'fault.not-whole': 'Please give a whole number.',
  'fault.not-an-email': 'This is not a valid e-mail address. Example: duty@company.pl',
  'fault.not-a-phone': 'This is not a valid telephone number. Example: +48 58 123 45 67',
  'fault.not-accepted': 'The form cannot be sent without this declaration.',
  'fault.duplicate': 'This item is repeated: {value} (first in line {first}).',
  'fault.secret-not-accepted':
    'This looks like an access code, a password or a PIN. We never ask for them and do not accept them: please remove it.',
  'fault.identifier-characters':
    'The number contains characters that are not allowed. Allowed are the letters A–Z without accents and digits.',
  'fault.identifier-length': 'Wrong number of characters: {actual}, should be {expected}.',
  'fault.identifier-format': 'The number is not built correctly. Example: {example}',
  'fault.identifier-check-digit':
    'The check digit does not match. Please check that the number was copied without error.',
  'fault.identifier-country': 'The two-letter country code is missing from its place in the number.',
  'fault.identifier-date': 'The number contains a date that does not exist.',
  'fault.office-unknown': 'There is no customs office with the code {value}.',
  'fault.not-represented': 'The portal does not show that you may act on behalf of {value}.',
  'fault.outside-window': 'This moment lies outside the period allowed.',
  'fault.retroactive': 'An approval cannot cover time before the application was made.',
  'fault.file-unknown':
    'This file is not at the desk, or it belongs to another case already. Please add it again.',
  'fault.file-unfinished': 'This file has not been sent completely. Please wait until it is, or remove it.',
  'fault.file-quarantined': 'This file is held back and cannot be sent. Please remove it.',
  'fault.case-unknown': 'There is no case with this number.',
  'fault.case-not-answered': 'There is no answer in this case yet that could be complained about.',
  'fault.names-somebody': 'A text for everybody must not point to anybody. Please remove: {value}.',

  'problem.answers-invalid': 'The form contains errors. Please correct the marked fields and send it again.',
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
  'problem.same-officer':
    'A decision must be confirmed by somebody other than the person who proposed it. Please leave it to a second person.',
  'problem.not-independent':
    'Whoever worked on a case does not handle the complaint about it. Please pass it to somebody else.',
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
  'problem.storage-away': 'Files cannot be stored for the moment. Please try again shortly.',

  'lane.to-decide': 'To be decided',
  'lane.second-person': 'With a second person',
  'lane.with-customer': 'With the applicant',
  'lane.running': 'Running',
  'lane.closed': 'Closed',

  'mode.notice-is-permission': 'The notice is the permission',
  'mode.notice-is-permission.summary':
    'The published outage notice permits the fall-back procedure to everybody it covers; no application is needed.',
  'mode.request-is-permission': 'The notification is the permission',
  'mode.request-is-permission.summary':
    'A number is given as soon as the notification is sent, and the fall-back procedure may be used from then on; it is checked later.',
  'mode.approval-required': 'Approval required',
  'mode.approval-required.summary':
    'The fall-back procedure may be used only after approval; an officer decides on the application.',
  'mode.not-available': 'Fall-back procedure not available',
  'mode.not-available.summary':
    'There is no fall-back procedure in this case; please use another channel or wait until the system is restored.',

  'identifier.eori': 'EORI number',
  'identifier.mrn': 'MRN',
  'identifier.lrn': 'LRN',
  'identifier.grn': 'GRN (guarantee)',
  'identifier.arc': 'ARC',
  'identifier.nip': 'NIP (Polish tax number)',
  'identifier.regon': 'REGON (Polish statistical number)',
  'identifier.pesel': 'PESEL (Polish personal number)',
  'identifier.office': 'customs office code',

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
  'option.system.ICS2': 'ICS2 – entry summary declarations',
  'option.system.SENT': 'SENT – monitoring of the carriage of goods',
  'option.system.OSOZ2': 'OSOZ2 – guarantees',
  'option.system.SZPROT': 'SZPROT – registration and representation',
  'option.system.INTRASTAT': 'INTRASTAT – statistics of trade within the Union',
  'option.system.PUESC': 'PUESC – services portal',
  'option.direction.departure': 'transit – departure',
  'option.direction.arrival': 'transit – destination',
  'option.direction.export': 'export',
  'option.direction.exit': 'exit from the customs territory of the Union',
  'option.direction.import': 'import',
  'option.direction.dispatch': 'dispatch of excise goods',
  'option.direction.receipt': 'receipt of excise goods',
  'option.side.customs': 'customs',
  'option.side.own-software': "declarant's software",
  'option.side.own-network': "declarant's network",
  'option.side.provider': "declarant's service provider",
  'option.side.unknown': 'not known',

  'explain.started': 'The clock has been running since {at}.',
  'explain.promise.minutes.one': 'Time allowed: {n} minute.',
  'explain.promise.minutes.few': 'Time allowed: {n} minutes.',
  'explain.promise.minutes.many': 'Time allowed: {n} minutes.',
  'explain.promise.minutes.other': 'Time allowed: {n} minutes.',
  'explain.promise.hours.one': 'Time allowed: {n} hour.',
  'explain.promise.hours.few': 'Time allowed: {n} hours.',
  'explain.promise.hours.many': 'Time allowed: {n} hours.',
  'explain.promise.hours.other': 'Time allowed: {n} hours.',
  'explain.promise.working-days.one': 'Time allowed: {n} working day, not counting the first day.',
  'explain.promise.working-days.few': 'Time allowed: {n} working days, not counting the first day.',
  'explain.promise.working-days.many': 'Time allowed: {n} working days, not counting the first day.',
  'explain.promise.working-days.other': 'Time allowed: {n} working days, not counting the first day.',
  'explain.promise.days.one': 'Time allowed: {n} day, not counting the first day.',
  'explain.promise.days.few': 'Time allowed: {n} days, not counting the first day.',
  'explain.promise.days.many': 'Time allowed: {n} days, not counting the first day.',
  'explain.promise.days.other': 'Time allowed: {n} days, not counting the first day.',
  'explain.promise.months.one': 'Time allowed: {n} month.',
  'explain.promise.months.few': 'Time allowed: {n} months.',
  'explain.promise.months.many': 'Time allowed: {n} months.',
  'explain.promise.months.other': 'Time allowed: {n} months.',
  'explain.next-working-day': 'The last day is not a working day, so the term ends on the next working day.',
  'explain.promise.next-working-day': 'Time allowed: until {time} on the next working day.',
  'explain.pause.completion': 'Clock stopped ({at}): waiting for the application to be completed.',
  'explain.pause.third-party': 'Clock stopped ({at}): waiting for another authority or a provider.',
  'explain.pause.outage': 'Clock stopped ({at}): a system needed to handle the case is down.',
  'explain.pause.suspended': 'Clock stopped ({at}): the proceedings are suspended.',
  'explain.pause.appeal': 'Clock stopped ({at}): an appeal is being considered.',
  'explain.resumed': 'Clock running again ({at}); it stood still for {length} h.',
  'explain.paused': 'The clock stands still. The new term will be given when it runs again.',
  'explain.due': 'Due: {at}.',
}
