/** Words of the fall-back application that only officers meet: checks, policy, their own forms. English. */
import type { fallbackStaffPl } from './fallback-staff-pl.ts'

export const fallbackStaffEn: Record<keyof typeof fallbackStaffPl, string> = {
  'section.fallback.propose.propose': 'Scope of the approval',
  'section.fallback.refuse.refuse': 'Refusal',
  'section.fallback.return-for-completion.return-for-completion': 'What is missing',
  'section.fallback.return-to-first.return-to-first': 'Return for another review',
  'section.fallback.take-over.take-over': 'Taking over',
  'section.fallback.revoke.revoke': 'Revocation',
  'section.fallback.extend-return.extend-return': 'Extension of time',
  'section.fallback.correct-side.correct-side': 'Side at fault',
  'field.fallback.propose.offices': 'Customs offices covered',
  'field.fallback.propose.offices.hint': 'Only offices named in the application that the outage covers.',
  'field.fallback.propose.channels': 'In place of sending by',
  'field.fallback.propose.channels.hint':
    'Only ways by which nothing can be sent. Empty: all that the application and the outage are about.',
  'field.fallback.propose.from': 'Approval valid from',
  'field.fallback.propose.from.hint':
    'Not before the application was filed; for a late decision, the beginning of the outage.',
  'field.fallback.propose.to': 'Approval valid until',
  'field.fallback.propose.to.hint':
    'The end of the outage may shorten this period. The end of a day is written 23:59.',
  'field.fallback.propose.maxDeclarations': 'Maximum number of declarations',
  'field.fallback.propose.maxDeclarations.hint': 'As a rule the number of LRN in the application.',
  'field.fallback.propose.conditions': 'Conditions',
  'field.fallback.propose.conditions.hint': 'The conditions are printed on the approval.',
  'field.fallback.propose.remark': 'Grounds and remarks',
  'field.fallback.propose.remark.hint':
    'Why it was decided so, and what is to be kept in mind. The applicant sees it too.',
  'field.fallback.propose.basis': 'What the approval rests on',
  'field.fallback.propose.basis.hint':
    'The identifier of a monitoring record, or a test of your own: what was tried, when, and with what result. It stays on file, and the applicant can read it too.',
  'field.fallback.refuse.reason': 'Ground for refusal',
  'field.fallback.refuse.reason.hint': 'Ground R05 must be approved by a second person.',
  'field.fallback.refuse.text': 'Statement of reasons',
  'field.fallback.refuse.text.hint':
    'Facts found and legal basis, in plain language. The applicant receives this text.',
  'field.fallback.return-for-completion.remarks': 'Remarks to fields',
  'field.fallback.return-for-completion.remarks.hint':
    'Everything that is missing at once: completion can be asked for at most twice.',
  'field.fallback.return-to-first.reason': 'Reason for returning',
  'field.fallback.return-to-first.reason.hint': 'What must be found out or corrected.',
  'field.fallback.take-over.reason': 'Reason for taking over',
  'field.fallback.take-over.reason.hint': 'For example the end of the other officer’s duty.',
  'field.fallback.revoke.reason': 'Reason for revoking',
  'field.fallback.revoke.reason.hint': 'Facts and basis. The holder receives this text.',
  'field.fallback.extend-return.reason': 'Reason for the extension',
  'field.fallback.extend-return.reason.hint': 'The time can be extended once.',
  'field.fallback.correct-side.side': 'Side at fault',
  'field.fallback.correct-side.side.hint': 'It decides which rules apply to the application.',
  'field.fallback.correct-side.reason': 'What shows it',
  'field.fallback.correct-side.reason.hint':
    'Whoever corrects the side at fault cannot be the second person in this case.',
  'effect.fallback.propose':
    'An approval for more than {hours} h or more than {declarations} declarations goes to a second person. Any other takes effect at once.',
  'effect.fallback.propose-two':
    'The proposal goes to a second person; the approval takes effect once approved.',
  'effect.fallback.basis-outage':
    'The confirmed outage {number} will be noted as the basis. Findings of your own can be added.',
  'effect.fallback.basis-own':
    'No announced outage can be the basis here: a monitoring record must be given, or a test of your own described.',
  'effect.fallback.grant': 'The approval takes effect at once and the applicant receives its number.',
  'effect.fallback.approve':
    'The approval takes effect and the applicant receives its number. If the outage changed since the proposal, the proposal is void.',
  'effect.fallback.approve-refusal': 'The application is refused, signed by both persons.',
  'effect.fallback.refuse':
    'The applicant receives the ground, the statement of reasons and the notice of appeal. A refusal on ground R05 goes to a second person first.',
  'policy.row': 'System {system}, {direction}; side at fault: {side} (rules, version {version}).',
  'policy.mode.notice-is-permission': 'Rule: the notice of an outage is the permission for all it covers.',
  'policy.mode.request-is-permission':
    'Rule: the notification itself is the permission; it is checked later.',
  'policy.mode.approval-required': 'Rule: the fall-back procedure may be used only with an approval.',
  'policy.mode.not-available': 'Rule: the fall-back procedure is not available.',
  'policy.second-above': 'A second person is needed above {hours} h or {declarations} declarations.',
  'policy.individual-now':
    'The notice of this outage gives no general permission: each application is decided on its own.',
  'policy.one-officer': 'One person decides.',
  'policy.two-officers': 'Two persons always decide.',
  'policy.window':
    'Approval for at most {hours} h; it stays in force {minutes} min after the end of the outage.',
  'policy.recovery.re-enter': 'When the system is back: enter every declaration again.',
  'policy.recovery.never-re-enter':
    'When the system is back: never enter again; withdraw data with an LRN or MRN from the system.',
  'policy.recovery.data-capture':
    'When the system is back: the office captures the data, or the movement ends on paper.',
  'policy.recovery.notify': 'When the system is back: tell in it what happened on paper.',
  'policy.recovery.queued': 'When the system is back: nothing, the messages in the queue go by themselves.',
  'policy.recovery.none': 'When the system is back: nothing to do.',
  'check.system-out': 'Is the system really out',
  'check.system-out.open': 'Outage {number} is open since {startedAt} ({minutes} min).',
  'check.system-out.none': 'There is no open outage of this system and office.',
  'check.system-out.ended': 'Outage {number} ended: {actualEnd}.',
  'check.system-out.elsewhere': 'Outage {number} is about other offices or another way of sending.',
  'check.system-out.not-there': 'The outage does not cover these offices: {offices}.',
  'check.system-out.not-that-way': 'The outage does not concern this way of sending: {channelsTried}.',
  'check.system-out.trader-side-but-open':
    'The application names the trader’s side while an outage of the system is open. Please check the side at fault.',
  'check.system-out.below-minimum':
    'The outage has lasted {minutes} min; the rules ask for at least {required} min.',
  'check.duplicates': 'Are these declarations in another case',
  'check.duplicates.none': 'The LRN and MRN are in no other open case.',
  'check.earlier-requests': 'Earlier applications',
  'check.earlier-requests.count':
    'Applications in the last 12 months: {n}; granted: {granted}, refused: {refused}.',
  'check.earlier-requests.none': 'No applications in the last 12 months.',
  'check.debts': 'Accounting for earlier approvals',
  'check.debts.none': 'Nothing is left to account for.',
  'check.debts.open': 'Case {number}: accounting is under way, its time has not passed.',
  'check.representation': 'Power of representation',
  'check.representation.ok': 'The portal confirmed the power of representation.',
  'check.representation.own': 'The applicant acts on its own behalf.',
  'check.other-channel': 'Another way of sending',
  'check.other-channel.tried': 'Every way that might work was tried.',
  'check.other-channel.works': 'Works by the announcement and was not tried: {channelsTried}.',
  'check.other-channel.same-system':
    'A failure on the customs side: the form on the portal depends on the same system.',
  'check.own-failures': 'Failures on the applicant’s side this year',
  'check.own-failures.not-counted': 'The application is not about a failure on the applicant’s side.',
  'check.own-failures.none': 'No approvals this year for failures on the applicant’s side.',
  'check.own-failures.share':
    'Fall-back declarations for failures of own systems: {declarations}; all declarations this year: {total}.',
  'check.own-failures.no-total':
    'Fall-back declarations for failures of own systems: {declarations}; the number of all declarations this year has not been given.',
  'check.own-failures.of': 'Holder {eori}:',
  'check.own-failures.warning': 'The share comes close to the limit of the policy.',
  'check.own-failures.review':
    'The share reaches the limit of the policy: the authorisation is to be reviewed (refusal ground R05).',
  'check.own-failures.missed.one': '{n} approval of this year was not accounted for in time.',
  'check.own-failures.missed.few': '{n} approvals of this year were not accounted for in time.',
  'check.own-failures.missed.many': '{n} approvals of this year were not accounted for in time.',
  'check.own-failures.missed.other': '{n} approvals of this year were not accounted for in time.',

  'section.fallback.extend.extend': 'Extension of the approval',
  'section.fallback.suspend.suspend': 'Suspension of the approval',
  'section.fallback.resume.resume': 'End of the suspension',
  'section.fallback.decline-extension.decline-extension': 'No extension',
  'section.fallback.judge-use.judge-use': 'Held declarations',
  'field.fallback.propose.lines': 'Decision for each person represented',
  'field.fallback.propose.lines.hint': 'A number of declarations or a refusal code (R01–R14) for each EORI.',
  'field.fallback.extend.to': 'Extend until',
  'field.fallback.extend.to.hint': 'The first extension takes one person, the next ones two.',
  'field.fallback.extend.maxDeclarations': 'Most declarations',
  'field.fallback.extend.maxDeclarations.hint': 'No fewer than so far.',
  'field.fallback.extend.lines': 'Limit of each person represented',
  'field.fallback.extend.lines.hint':
    'No less than so far, and together no more than above. Whoever was refused is granted nothing.',
  'field.fallback.extend.reason': 'Reason',
  'field.fallback.extend.reason.hint': 'The holder sees it, too.',
  'field.fallback.suspend.reason': 'Reason for the suspension',
  'field.fallback.suspend.reason.hint': 'Facts and basis. The holder receives this text.',
  'field.fallback.resume.reason': 'Reason for lifting it',
  'field.fallback.resume.reason.hint': 'What has been found out.',
  'field.fallback.decline-extension.reason': 'Reason',
  'field.fallback.decline-extension.reason.hint': 'The holder receives this text.',
  'field.fallback.judge-use.verdict': 'Decision',
  'field.fallback.judge-use.verdict.hint': 'For all declarations that are held.',
  'field.fallback.judge-use.reason': 'Reason',
  'field.fallback.judge-use.reason.hint': 'Why they count or do not.',
  'option.verdict.allow': 'they count',
  'option.verdict.reject': 'they do not count',
  'effect.fallback.approve-extension':
    'The approval is extended; its number stays and gets a mark of the version.',
  'effect.fallback.approve-revocation': 'The approval is revoked, with the signatures of both.',
  'effect.fallback.power-ends':
    'The power of attorney of {eori} ends on {until}. Please compare with the end of the period.',
  'effect.fallback.correct-side':
    'The policy for the new side applies at once: the application may be covered by a general permission, or end.',
  'effect.fallback.extend': 'The extension is in force at once, and the holder receives a new document.',
  'effect.fallback.extend-two': 'It is a further extension: a second person approves it.',
  'effect.fallback.suspend': 'No new declarations may be made from now on. The period of use runs on.',
  'effect.fallback.revoke': 'The approval ends at once. Declarations that were used must be accounted for.',
  'effect.fallback.revoke-two':
    'A second person approves the revocation. Until then the approval can be suspended.',
  'policy.urgent-goods-only': 'Only goods that cannot wait.',
  'policy.other-channel-first': 'The form on the portal must have been tried first (R03).',
  'policy.extension': 'Extension: by {hours} h at most; without a second person: {n}.',
  'policy.revoking-two': 'Revoking takes two persons.',
  'policy.grant.channel-not-tried':
    'No approval can be granted: the form on the portal was not tried (refusal R03).',
  'policy.grant.after-recovery':
    'No approval can be granted: the application came after the system was back (refusal R02).',
  'policy.grant.outside-outage':
    'No approval can be granted: the goods did not leave during the outage (refusal R02).',
  'policy.grant.goods-left-missing':
    'It cannot be granted: the outage is over, and when the goods left is not said. Please ask for completion or refuse (ground R02).',
  'policy.grant.out-of-scope':
    'It cannot be granted: the known outage covers neither these offices nor these ways of sending. If it does, its scope must be corrected first.',
  'policy.grant.evidence-missing':
    'No approval can be granted afterwards without evidence. Please ask for completion.',
  'console.proposal.extension': 'Proposed extension',
  'console.proposal.revocation': 'Proposed revocation',
  'lines.decision': 'Decision for {eori}',
  'lines.declarations': 'Declarations for {eori}',
  'lines.granted': 'grant',
  'lines.refused': 'refuse {code}:',
  'event.fallback.claim': 'Take for review',
  'event.fallback.release': 'Return to the queue',
  'event.fallback.take-over': 'Take over from another officer',
  'event.fallback.propose': 'Grant approval',
  'event.fallback.approve': 'Approve',
  'event.fallback.return-to-first': 'Return for another review',
  'event.fallback.return-for-completion': 'Ask for completion',
  'event.fallback.correct-side': 'Correct the side at fault',
  'event.fallback.refuse': 'Refuse',
  'event.fallback.confirm': 'Confirm after checking',
  'event.fallback.revoke': 'Revoke the approval',
  'event.fallback.extend-return': 'Extend the time for accounting',
  'event.fallback.extend': 'Extend the approval',
  'event.fallback.decline-extension': 'Do not extend',
  'event.fallback.judge-use': 'Decide on held declarations',
  'event.fallback.suspend': 'Suspend the approval',
  'event.fallback.resume': 'Lift the suspension',
  'event.fallback.recheck': 'Check again',
}
