/** Words of the fall-back application, English. */
import type { fallbackPl } from './fallback-pl.ts'

export const fallbackEn: Record<keyof typeof fallbackPl, string> = {
  'next.fallback.received': 'The application has been received.',
  'next.fallback.checking':
    'The application has arrived and is being checked automatically. An officer decides within {minutes} min of filing. Until then the fall-back procedure must not be used.',
  'next.fallback.to-review':
    'The application waits for the officer on duty. The decision is made within {minutes} min of filing. Until then the fall-back procedure must not be used.',
  'next.fallback.in-review':
    'An officer is reviewing the application. The decision is made within {minutes} min of filing. Until then the fall-back procedure must not be used.',
  'next.fallback.proposed':
    'An officer has prepared the decision. A second person must still approve it. Until then the fall-back procedure must not be used.',
  'next.fallback.completion':
    'The application must be completed. The remarks stand beside the fields of the form. Please correct them and send the application again – only then does the time for the decision run on.',
  'next.fallback.active':
    'The fall-back procedure may be used within the limits of the approval. Please put the text given, with the approval number, on every document. When the period of use ends we will show what to do for each declaration.',
  'next.fallback.reconciling':
    'The period of use is over. No new declarations may be made under the fall-back procedure. Please account in time for every declaration on the list.',
  'next.fallback.overdue':
    'The time for accounting has passed. Please account for the remaining declarations at once. Until then further approvals may be refused.',
  'next.fallback.reconciled': 'All declarations are accounted for. Nothing more needs to be done.',
  'next.fallback.refused':
    'The application was refused. The reason and what can be done next are given with the decision. The fall-back procedure must not be used.',
  'next.fallback.withdrawn': 'The application was withdrawn. A new one can be filed if needed.',
  'next.fallback.moot':
    'The system works again, so no approval is needed. Please lodge the declarations electronically, in the usual way.',
  'next.fallback.superseded':
    'A published notice permits the fall-back procedure to everybody it covers, so no separate approval is needed. Please follow the notice and give its number on the documents.',
  'next.fallback.not-available':
    'The fall-back procedure is not used in this case. Please proceed as stated with the decision.',
  'next.fallback.late':
    'The outage is over, but the goods had left before. An approval can only cover the time from {from} to {to}.',
  'next.waiting.check':
    'The automatic checks wait to be run. There is nothing to do, and no need to reload the page.',
  'next.waiting.document':
    'The document for printing is being prepared. The approval is in force already – its number and verification code are below.',

  'event.fallback.resubmit': 'Send the completed application',
  'event.fallback.settle': 'Account for declarations',
  'event.fallback.report-restored': 'Report that the system works again',
  'event.fallback.report-restored.sure':
    'Can declarations be lodged electronically again? The fall-back procedure will end earlier.',
  'event.fallback.finish-early': 'End the fall-back procedure',
  'event.fallback.finish-early.sure':
    'End it now? From this moment no new declarations may be made under the fall-back procedure.',
  'event.fallback.withdraw': 'Withdraw the application',
  'event.fallback.withdraw.sure':
    'Withdraw the application? This cannot be undone; a new application can be filed.',

  'event.fallback.open.done': 'Application filed',
  'event.fallback.claim.done': 'Taken for review',
  'event.fallback.release.done': 'Returned to the queue',
  'event.fallback.take-over.done': 'Taken over from another officer',
  'event.fallback.propose.done': 'Approval proposed',
  'event.fallback.approve.done': 'Proposal approved',
  'event.fallback.grant-in-batch.done': 'Granted in a bulk decision',
  'event.fallback.return-to-first.done': 'Returned for another review',
  'event.fallback.return-for-completion.done': 'Completion asked for',
  'event.fallback.correct-side.done': 'Side at fault corrected',
  'event.fallback.refuse.done': 'Refused',
  'event.fallback.confirm.done': 'Checked and confirmed',
  'event.fallback.revoke.done': 'Approval revoked',
  'event.fallback.extend-return.done': 'Time for accounting extended',
  'event.fallback.resubmit.done': 'Completed application sent',
  'event.fallback.settle.done': 'Declarations accounted for',
  'event.fallback.report-restored.done': 'Reported that the system works again',
  'event.fallback.finish-early.done': 'Fall-back procedure ended',
  'event.fallback.withdraw.done': 'Application withdrawn',
  'event.fallback.checked.done': 'Automatic checks run',
  'event.fallback.outage-changed.done': 'The outage changed',
  'event.fallback.document-ready.done': 'Approval document prepared',
  'event.fallback.reprint.done': 'New print of the approval ordered',
  'event.fallback.first-look.done': 'Time for the first look passed',
  'event.fallback.decision-near.done': 'Time for the decision is running out',
  'event.fallback.decision-due.done': 'Time for the decision passed',
  'event.fallback.completion-due.done': 'Time for completion passed',
  'event.fallback.window-ends.done': 'Period of use ended',
  'event.fallback.remind-half.done': 'Reminded of the accounting',
  'event.fallback.remind-ninety.done': 'Reminded of the accounting again',
  'event.fallback.return-due.done': 'Time for accounting passed',

  'section.fallback.outage': 'Outage',
  'section.fallback.goods': 'Goods and declarations',
  'section.fallback.contact': 'Contact',
  'section.fallback.settle.settle': 'Accounting',

  'field.fallback.system': 'System that is down',
  'field.fallback.system.hint': 'If several systems are down, please file an application for each.',
  'field.fallback.direction': 'Type of movement',
  'field.fallback.direction.hint':
    'For NCTS2 transit, for AES export, for EMCS dispatch of excise goods, for ICS2 entry of goods.',
  'field.fallback.side': 'Which side is at fault',
  'field.fallback.side.hint':
    'Please check your own software and connection first. If the cause is not known, choose “not known”.',
  'field.fallback.startedAt': 'Outage began',
  'field.fallback.startedAt.hint':
    'The moment from which declarations could not be sent or were not answered. Polish time.',
  'field.fallback.expectedEnd': 'Expected end',
  'field.fallback.expectedEnd.hint': 'If the end is not known, please leave empty.',
  'field.fallback.channelsTried': 'Ways of sending tried',
  'field.fallback.channelsTried.hint':
    'If the form on the portal works, please use it: then no approval is needed.',
  'field.fallback.detectedHow': 'How the failure shows',
  'field.fallback.detectedHow.hint':
    'For example the error text or how long there was no answer. Please give no passwords or access codes.',
  'field.fallback.offices': 'Customs offices',
  'field.fallback.offices.hint': 'Codes of the offices where the goods will be declared, e.g. PL322080.',
  'field.fallback.urgency': 'Why the goods cannot wait',
  'field.fallback.urgency.hint': 'Several reasons can be ticked.',
  'field.fallback.urgencyNote': 'Other reason',
  'field.fallback.urgencyNote.hint': 'Please describe it in two or three sentences.',
  'field.fallback.goodsLeftAt': 'Goods have already left',
  'field.fallback.goodsLeftAt.hint':
    'Please fill in only if the goods left before this application was filed. As a rule an approval does not cover the time before it was granted.',
  'field.fallback.principals': 'Acting for (EORI)',
  'field.fallback.principals.hint':
    'EORI numbers of the persons represented, one per line. Empty if the applicant declares on its own behalf.',
  'field.fallback.lrns': 'LRN',
  'field.fallback.lrns.hint':
    'Your own reference numbers of the declarations, one per line. Their count is the number of declarations you apply for.',
  'field.fallback.lrnPrincipals': 'Which declaration is whose',
  'field.fallback.lrnPrincipals.hint':
    'Each person represented then has a limit and an account of its own. Where nothing is said, limits are shared evenly. A choice holds for the lines below it, too.',
  'field.fallback.mrns': 'MRN already given',
  'field.fallback.mrns.hint':
    'Declarations that received an MRN but were not released. Their data will have to be withdrawn from the system.',
  'field.fallback.grn': 'Guarantee reference (GRN)',
  'field.fallback.grn.hint': 'Only the number. We do not accept the access code of the guarantee.',
  'field.fallback.contactName': 'Person to contact',
  'field.fallback.contactName.hint': 'Somebody who knows the case and answers the telephone at any hour.',
  'field.fallback.contactPhone': 'Telephone',
  'field.fallback.contactPhone.hint': 'Answered round the clock, for example +48 58 123 45 67.',
  'field.fallback.contactEmail': 'E-mail',
  'field.fallback.contactEmail.hint': 'For quick contact about the case; the decision will appear here.',
  'field.fallback.declarationRecords': 'Declaration on records',
  'field.fallback.declarationRecords.hint': 'Customs may ask for the records.',
  'field.fallback.declarationRecords.statement':
    'I declare that the data are true and that every declaration under the fall-back procedure will be entered in the records and accounted for in time.',

  'field.fallback.settle.duties': 'Declarations',
  'field.fallback.settle.duties.hint': 'Several can be ticked if the outcome is the same.',
  'field.fallback.settle.outcome': 'What was done',
  'field.fallback.settle.outcome.hint': 'For declarations that were not used: “not used”.',
  'field.fallback.settle.electronicMrn': 'MRN from the system',
  'field.fallback.settle.electronicMrn.hint':
    'Given when the declaration was entered again; each number only once.',

  'option.direction.entry': 'entry of goods (entry summary declaration)',
  'option.channelsTried.web-service': 'web service (own software)',
  'option.channelsTried.web-form': 'form on the portal',
  'option.channelsTried.email': 'e-mail',
  'option.channelsTried.none': 'none',
  'option.urgency.perishable': 'perishable goods',
  'option.urgency.live-animals': 'live animals',
  'option.urgency.medicine': 'medicines or medical devices',
  'option.urgency.departure': 'departure of a ship, aircraft or train',
  'option.urgency.border-queue': 'vehicle waiting at the border',
  'option.urgency.other': 'other reason',
  'option.conditions.urgent-goods-only': 'Only goods that cannot wait.',
  'option.conditions.keep-records': 'Keep records of every declaration under the fall-back procedure.',
  'option.conditions.present-tc31':
    'Present the guarantee certificate TC31 or TC33 at the office of departure.',
  'option.conditions.copy-to-office': 'Hand a copy of every document to the office before the goods leave.',
  'option.conditions.withdraw-electronic-data':
    'Withdraw from the system the data of declarations that already have an LRN or MRN there.',
  'option.outcome.re-entered': 'entered in the system',
  'option.outcome.paper-returned': 'ended on paper, documents returned',
  'option.outcome.captured': 'data captured by the office',
  'option.outcome.withdrawn': 'data withdrawn from the system',
  'option.outcome.released-before': 'released in the system before the outage',
  'option.outcome.notified': 'told in the system',
  'option.outcome.not-used': 'not used',
  'outcome.re-entered': 'entered in the system',
  'outcome.paper-returned': 'ended on paper, documents returned',
  'outcome.captured': 'data captured by the office',
  'outcome.withdrawn': 'data withdrawn from the system',
  'outcome.released-before': 'released in the system before the outage',
  'outcome.notified': 'told in the system',
  'outcome.not-used': 'not used',
  'task.re-enter': 'Enter in the system with the same data and the same LRN',
  'task.return-paper': 'Do not enter in the system; end on paper and return the documents',
  'task.withdraw': 'Withdraw the data from the system',
  'task.notify': 'Tell in the system what happened on paper',
  'task.data-capture': 'Hand one copy to the office, which captures the data, or end on paper',
  'side.customs': 'customs',
  'side.trader': 'the trader',
  'side.own-software': 'the trader’s software',
  'side.own-network': 'the trader’s network',
  'side.provider': 'the trader’s service provider',
  'side.unknown': 'not known',
  'direction.departure': 'transit – departure',
  'direction.export': 'export',
  'direction.dispatch': 'dispatch of excise goods',
  'direction.entry': 'entry of goods',
  'direction.arrival': 'transit – destination',
  'direction.exit': 'exit from the customs territory of the Union',
  'direction.import': 'import',
  'direction.receipt': 'receipt of excise goods',
  'direction.carriage': 'monitored carriage',
  'direction.any': 'any direction',

  'option.refusal.R01': 'The system works',
  'option.refusal.R02': 'The outage ended before the application was filed',
  'option.refusal.R03': 'Another channel can be used',
  'option.refusal.R04': 'No fall-back procedure for failures on the trader’s side',
  'option.refusal.R05': 'The fall-back procedure is being abused',
  'option.refusal.R06': 'No valid EORI number',
  'option.refusal.R07': 'No power of representation',
  'option.refusal.R08': 'The application was not completed',
  'option.refusal.R09': 'Guarantee or TC31 certificate missing, or guarantee too low',
  'option.refusal.R10': 'The type of goods or movement is excluded',
  'option.refusal.R11': 'The interruption is planned and short',
  'option.refusal.R12': 'The office is not competent',
  'option.refusal.R13': 'Such an application has been filed already',
  'option.refusal.R14': 'Declarations of an earlier approval are not accounted for',
  'refusal.R01.advice':
    'Please send the declaration again. If it still fails, please file a new application with the error text and the time of sending.',
  'refusal.R02.advice': 'Please lodge the declaration in the system, in the usual way.',
  'refusal.R03.advice':
    'Please lodge the declaration with the form on the portal or through a representative whose software works.',
  'refusal.R04.advice':
    'Please use the form on the portal or the services of a representative, or wait until the failure is repaired.',
  'refusal.R05.advice':
    'Please remove the cause of the repeated failures and describe what was done. The refusal can be appealed against.',
  'refusal.R06.advice': 'Please register or update the EORI number, then file a new application.',
  'refusal.R07.advice':
    'Please register the authorisation of the person represented, or apply on your own behalf only.',
  'refusal.R08.advice': 'Please file a new application with all the data we asked for.',
  'refusal.R09.advice':
    'Please provide a guarantee of the right amount and the TC31 certificate, then file a new application.',
  'refusal.R10.advice':
    'For these goods please wait until the system is back, or contact the customs office.',
  'refusal.R11.advice':
    'Please wait until the end of the interruption given in the notice and send the declaration electronically.',
  'refusal.R12.advice': 'Please file a new application that names the competent customs office.',
  'refusal.R13.advice': 'Please follow the application filed earlier; it is in the list of cases.',
  'refusal.R14.advice':
    'Please account for the declarations of the earlier approval – they are in the list of cases – then file a new application.',

  'note.fallback.first-look-missed':
    'Nobody has taken the application yet, and the time for the first look has passed.',
  'note.fallback.decision-near': 'Three quarters of the time for the decision have passed.',
  'note.fallback.decision-overdue':
    'The time for the decision has passed. We apologise. The application has priority; no answer does not mean approval.',
  'note.fallback.voided':
    'The outage changed before the proposal was approved, so the proposal is void. The application is being reviewed again.',
  'note.fallback.returned-to-first': 'The second person returned the application for another review.',
  'note.fallback.late-decision':
    'The system works again, but the goods had left before. The decision can only cover the time of the outage.',
  'note.fallback.completion-missed':
    'The time for completion has passed. The application will be decided on the data we have.',
  'note.fallback.remind-half': 'Half of the time for accounting has passed.',
  'note.fallback.remind-ninety': 'The time for accounting has nearly passed.',
  'note.fallback.overdue': 'The time for accounting has passed and the list is not closed.',

  'effect.fallback.report-restored':
    'If the goods have not left, the case ends. An approval already granted closes after the short time its rules give.',
  'effect.fallback.finish-early':
    'The period of use ends at once. After that please account for every declaration on the list.',
  'effect.fallback.withdraw': 'The case ends without a decision.',

  'history.reason': 'Reason: {text}',
  'history.remark': 'Remarks: {text}',
  'basis.outage': 'Basis: outage {number} (since {startedAt}), confirmed and announced.',
  'basis.noted': 'Basis: {text}',
  'history.in-batch': 'Issued with bulk decision {number}, signed by: {names}.',
  'history.grant': 'Period of use: from {from} to {to}; number of declarations: {n}.',
  'history.side': 'Side at fault: {side}.',
  'history.field-remark': '{field}: {text}',
  'history.completed': 'The application was completed and sent again.',
  'history.settled': '{duties}: {outcome}.',
  'history.outage.confirmed': 'Outage {number} is confirmed (revision {revision}).',
  'history.outage.monitoring': 'Outage {number}: working again and being watched (revision {revision}).',
  'history.outage.resolved': 'Outage {number} is over (revision {revision}).',
  'history.outage.false-alarm': 'Outage {number} was a false alarm (revision {revision}).',
  'history.outage.cancelled': 'Planned work {number} was cancelled (revision {revision}).',
  'history.outage.completed': 'Planned work {number} is over (revision {revision}).',
  'history.outage.in-progress': 'Planned work {number} is going on (revision {revision}).',
  'history.outage.planned': 'Planned work {number} is announced (revision {revision}).',
  'history.outage.archived': 'Outage {number} is in the archive (revision {revision}).',

  'deadline.decision': 'Decision due',
  'deadline.completion': 'Completion due',
  'deadline.window': 'Period of use ends',
  'deadline.return': 'Accounting due',
  'explain.completion': 'The time for completion runs from the request: {at}.',
  'explain.window.granted': 'The approval was granted from {from} to {to}.',
  'explain.window.outage-over':
    'The outage ended: {end}. The approval stays in force {minutes} min after that, but no longer than it was granted.',
  'explain.window.restored':
    'The system was reported to work: {end}. The approval stays in force {minutes} min after that, but no longer than it was granted.',
  'explain.window.grace':
    'If the outage ends earlier, the approval stays in force {minutes} min after its end.',
  'explain.return.closed': 'The period of use closed: {at}.',
  'explain.return.elapsed': 'There are {minutes} min for accounting from the close.',
  'explain.return.next-working-day': 'Accounting is due by {time} on the next working day.',
  'explain.return.extended': 'The time was extended; it cannot be extended a second time.',

  'law.ucc-6-3-b': 'Article 6(3)(b) of Regulation (EU) No 952/2013 (Union Customs Code)',
  'law.ucc-ia-72-04': 'Annex 72-04 to Commission Implementing Regulation (EU) 2015/2447',
  'law.aes-bcp': 'EU Business Continuity Plan for AES',
  'law.excise-26': 'Article 26 of Council Directive (EU) 2020/262',
  'law.akcyza-46v': 'Article 46v of the Polish Act of 6 December 2008 on excise duty',
  'law.ics2-bcp': 'EU Business Continuity Plan for ICS2',
  'law.ucc-6-1': 'Article 6(1) of Regulation (EU) No 952/2013 (Union Customs Code)',
  'law.excise-27': 'Article 27 of Council Directive (EU) 2020/262',
  'law.sent':
    'The Polish Act of 9 March 2017 on the system for monitoring the carriage of goods by road and rail and trade in heating fuels',
  'law.ebs-2019-2152': 'Regulation (EU) 2019/2152 on European business statistics',
  'advice.ncts2-present-at-office':
    'No approval is needed: please present the goods and documents at the customs office of destination. It is the office that goes over to paper.',
  'advice.osoz2-derived':
    'Guarantees concern declarations in NCTS2 and AIS. Please apply for the system in which a declaration cannot be sent.',
  'advice.szprot-deadlines':
    'There is no fall-back procedure for registration and representation. Please wait; a notice tells of extended time limits.',
  'advice.pki-other-signature':
    'There is no fall-back procedure for signing. Please use a qualified signature or the trusted profile or, where that is impossible, wait for the notice on time limits.',
  'advice.intrastat-deadline':
    'There is no fall-back procedure for INTRASTAT. Please send the declaration when the system is back; a notice tells of the extended time limit.',
  'advice.ics2-keep-sending':
    'Please keep sending declarations to ICS2: messages are queued and processed when the system is back. Goods may be unloaded, but not presented to customs before the declaration is lodged.',

  'next.fallback.suspended':
    'The approval is suspended. For now no new declarations may be made under the fall-back procedure; the period of use runs on.',
  'next.fallback.suspended-officer': 'The approval was suspended: {at}. The reason stands with the approval.',
  'next.fallback.suspended-scope':
    'Since {at} the outage covers nothing of the approval’s scope any more. If it covers it again, the approval is in force again by itself.',
  'next.fallback.leaves-scope':
    'The outage does not cover these offices any more: {offices}. From {from} the approval must not be used there.',
  'next.fallback.leaves-channel':
    'The outage does not concern this way of sending any more: {channelsTried}. From {from} the approval does not stand in for it; declarations must be sent by it.',
  'next.fallback.narrowed':
    'The scope of the approval changed with the outage. Version {number} is in force; earlier prints must not be used any more.',
  'next.fallback.to-confirm':
    'Everything is accounted for. An officer will still check whether the fall-back procedure was used properly.',
  'next.fallback.retrospective':
    'The application came after the system was back. An approval can only cover goods that left between {from} and {to}; it needs evidence and the decision of two persons.',
  'next.fallback.extension-asked':
    'The request to extend until {to} waits for a decision. Until then the present period holds.',
  'next.fallback.interim': 'Interim approval: in force until appeal {number} is decided.',
  'next.fallback.uses-held':
    'Declarations on which an officer must decide: {n}. It is not known yet whether the approval covers them.',
  'next.fallback.resumable': 'The outage is open again. Until {until} this approval can be used again.',
  'event.fallback.apply-anew': 'Apply again',
  'event.fallback.apply-anew.sure': 'The application will be filed again with the same data. File it?',
  'event.fallback.ask-extension': 'Ask for an extension',
  'event.fallback.record-use': 'Report use',
  'event.fallback.settle-list': 'Account from a list',
  'event.fallback.resume-use': 'Use the approval again',
  'event.fallback.resume-use.sure': 'Go on with the fall-back procedure under this approval?',
  'event.fallback.apply-anew.done': 'Application filed again',
  'event.fallback.ask-extension.done': 'Extension asked for',
  'event.fallback.record-use.done': 'Use reported',
  'event.fallback.settle-list.done': 'Accounted for from a list',
  'event.fallback.resume-use.done': 'Approval used again',
  'event.fallback.extend.done': 'Extension of the approval',
  'event.fallback.decline-extension.done': 'Approval not extended',
  'event.fallback.judge-use.done': 'Held declarations decided on',
  'event.fallback.suspend.done': 'Approval suspended',
  'event.fallback.resume.done': 'Suspension lifted',
  'event.fallback.recheck.done': 'Checks ordered again',
  'event.fallback.interim-grant.done': 'Interim approval during the appeal',
  'event.fallback.appeal-decided.done': 'Appeal decided',
  'event.fallback.notice-starts.done': 'The general permission of the notice began',
  'event.fallback.suspend-due.done': 'Time of the announcement passed: the outage covers less',
  'event.fallback.resume-over.done': 'Time to use the approval again passed',
  'section.fallback.ask-extension.ask-extension': 'Extension',
  'section.fallback.record-use.record-use': 'Declarations used',
  'section.fallback.settle-list.settle-list': 'List of what was done',
  'field.fallback.traderClass': 'Status of the trader',
  'field.fallback.traderClass.hint':
    'Only where the declaration rests on an authorisation; otherwise leave it out.',
  'field.fallback.arcs': 'ARC',
  'field.fallback.arcs.hint': 'ARCs of the movements that have arrived, one per line.',
  'field.fallback.evidence': 'Evidence',
  'field.fallback.evidence.hint':
    'For example a screenshot of the error or a log of what was sent. Needed where the application comes after the system is back.',
  'field.fallback.ask-extension.to': 'Extend until',
  'field.fallback.ask-extension.to.hint': 'Polish time. Please ask before the present period ends.',
  'field.fallback.ask-extension.reason': 'Reason',
  'field.fallback.ask-extension.reason.hint': 'Why the present period is not enough.',
  'field.fallback.record-use.lrns': 'LRN',
  'field.fallback.record-use.lrns.hint': 'Numbers of the declarations made on paper, one per line.',
  'field.fallback.record-use.principal': 'For whom',
  'field.fallback.record-use.principal.hint': 'Needed only for numbers that the application does not assign.',
  'field.fallback.record-use.usedAt': 'Used at',
  'field.fallback.record-use.usedAt.hint':
    'It decides by which version of the approval the declaration is judged.',
  'field.fallback.settle-list.list': 'List',
  'field.fallback.settle-list.list.hint':
    'A CSV file (number;outcome;MRN) or an XML file, chosen, dragged here or pasted. Outcomes: re-entered, paper-returned, captured, notified, withdrawn, released-before, not-used. The list counts as a whole or not at all.',
  'option.traderClass.ordinary': 'no authorisation',
  'option.traderClass.authorised-consignor': 'authorised consignor',
  'option.traderClass.authorised-consignee': 'authorised consignee',
  'option.traderClass.warehouse-keeper': 'tax warehouse keeper',
  'effect.fallback.apply-anew':
    'The application goes back to review with the same data and a new term for the decision.',
  'effect.fallback.resume-use':
    'The approval is in force again, until {until} at the latest. Accounting begins when the period closes again.',
  'effect.fallback.record-use':
    'Reported so far: {used}; the approval covers: {most}. What it does not cover an officer decides on.',
  'history.line.granted': '{eori}: granted, number of declarations {n}.',
  'history.line.refused': '{eori}: refused ({reason}).',
  'history.extension': 'Extended until {to}; number of declarations: {n}.',
  'history.extension-asked': 'Extension asked for until {to}.',
  'history.use.allow': 'The held declarations count.',
  'history.use.reject': 'The held declarations do not count.',
  'history.used': 'Used: {text}',
  'history.reprint': 'New signing key: {key}.',
  'history.settled-list': 'Accounted for from a list; number of declarations: {n}.',
  'history.appeal.interim': 'Interim approval by appeal {number}.',
  'history.appeal.granted': 'Appeal {number} was allowed.',
  'history.appeal.sent-back': 'After appeal {number} the application is reviewed again.',
  'history.appeal.dismissed': 'Appeal {number} was dismissed.',
  'note.fallback.out-of-scope':
    'The outage does not cover the scope of the approval any more, so it is suspended.',
  'note.fallback.in-scope-again':
    'The outage covers more of the approval’s scope again, so it is in force there again.',
  'note.fallback.narrowed': 'The outage covers less, so the approval was narrowed. Its number stays.',
  'note.fallback.extension-declined': 'The approval was not extended. The present period stays as it is.',
  'note.fallback.resume-offered':
    'The outage was opened again under the same number. The approval can be used again.',
  'explain.window.extended': 'Extended until {to} ({number}).',
  'report.fallback.window': 'The approval was used from {from} to {to}; number of extensions: {n}.',
  'report.fallback.re-entered': 'Entered in the system: {n}.',
  'report.fallback.paper-returned': 'Ended on paper: {n}.',
  'report.fallback.captured': 'Captured by the office: {n}.',
  'report.fallback.withdrawn': 'Withdrawn from the system: {n}.',
  'report.fallback.released-before': 'Released before the outage: {n}.',
  'report.fallback.notified': 'Told in the system: {n}.',
  'report.fallback.not-used': 'Not used: {n}.',
  'report.fallback.late': 'Late: {n}.',
  'report.fallback.settled': 'Accounting was completed: {at}.',
  'decision.facts.request': 'A failure of {system} since {at} was reported.',
  'decision.facts.policy': 'Policy version {version}: system {system}, {direction}; side at fault: {side}.',
  'decision.facts.no-outage': 'No outage of {system} was found.',
  'decision.facts.outage': 'Outage {number}, since {startedAt}.',
  'decision.facts.outage-over': 'The outage ended: {at}.',
  'decision.appeal.where':
    'An appeal can be made within {days} days of service of the refusal, to the higher authority, through this case or in writing (Article 44 of the Union Customs Code).',
  'decision.appeal.review': 'While the outage lasts another person reviews the refusal within {minutes} min.',
  'decision.appeal.effect':
    'An appeal does not suspend the decision; an interim approval can be asked for (Article 45).',
  'reason.plan-extended': 'The planned work was extended, and the approval with it.',
  'reason.outage-false-alarm':
    'The outage turned out to be a false alarm. Declarations that were used stay valid; no new ones may be made.',
  'reason.outage-cancelled':
    'The planned work was cancelled. Declarations that were used stay valid; no new ones may be made.',
  'reason.scope': 'The outage does not cover the scope of the approval any more.',
  'reason.scope-narrowed': 'The outage covers less, and so does the approval.',
  'reason.scope-widened': 'The outage covers more again, and so does the approval.',
  'appeal.interim': 'Interim approval during the appeal.',
  'appeal.dismissed':
    'The appeal was dismissed, so the interim approval ends. Declarations that were used stay valid.',
  'law.ucc-9': 'Article 9 of Regulation (EU) No 952/2013 (Union Customs Code)',
  'law.ucc-19': 'Article 19 of Regulation (EU) No 952/2013 (Union Customs Code)',
  'law.ucc-22': 'Article 22 of Regulation (EU) No 952/2013 (Union Customs Code)',
  'law.ucc-44': 'Article 44 of Regulation (EU) No 952/2013 (Union Customs Code)',
  'law.ucc-89': 'Article 89 of Regulation (EU) No 952/2013 (Union Customs Code)',
  'check.duplicates.found': '{value} is also in case {number}.',
  'check.debts.overdue': 'Case {number}: accounting is overdue (refusal ground R14).',
  'check.other-channel.not-tried': 'The form on the portal was not tried (refusal ground R03).',
  'check.representation.ends':
    'The authorisation by {eori} ends on {until}, before the period applied for ends.',

  'option.direction.carriage': 'monitored carriage',
  'approval.suspended.officer': 'Approval suspended since {at}.',
  'approval.suspended.scope': 'Approval suspended since {at}: the outage does not cover its scope any more.',
  'approval.asked': 'Extension asked for until {to}:',
  'approval.interim': 'interim approval during the appeal',
  'approval.versions': 'Versions of the approval',
  'approval.version': 'until {to}, declarations at most: {n} (issued {at})',
  'approval.version.offices': 'offices: {offices}',
  'approval.channels': 'In place of sending by',
  'approval.lines': 'Persons represented',
  'approval.line.granted': 'granted, declarations: {n}',
  'approval.line.refused': 'refused',
  'approval.uses': 'Declarations used ({n} of {most})',
  'use.counted': 'counted',
  'use.held': 'held',
  'use.cause.duplicate': 'LRN given twice',
  'use.cause.over-limit': 'above the limit',
  'use.cause.outside-window': 'outside the period',
  'use.cause.suspended': 'while suspended',
  'use.cause.not-granted': 'this person was refused',
  'use.rejected': 'not counted',
  'decision.appeal.title': 'Appeal',
}
