/** Words of outages, English. */
import type { outagePl } from './outage-pl.ts'

export const outageEn: Record<keyof typeof outagePl, string> = {
  'kind.outage': 'System outage',
  'kind.outage.summary':
    'A failure, a difficulty or a planned interruption: its scope, the notice to everybody and whether the fall-back procedure is permitted.',

  'step.outage.confirmed': 'Confirmed',
  'step.outage.monitoring': 'Being watched',
  'step.outage.resolved': 'Over',
  'step.outage.archived': 'In the archive',
  'next.outage.confirmed':
    'The notice is published. Please update it at least every hour, and record the end of the outage at once.',
  'next.outage.monitoring':
    'The system works again and is being watched. Once it is stable, please record the end of the outage.',
  'next.outage.resolved':
    'The outage is over and the applications tied to it have been told. If it comes back, please reopen it under the same number.',
  'next.outage.archived': 'The notice is in the archive. Another outage gets a new number.',
  'next.outage.general-proposed':
    '{name} proposes to permit the fall-back procedure to everybody. Another person must approve this.',

  'event.outage.update': 'Update the notice',
  'event.outage.monitor': 'Works – watch it',
  'event.outage.resolve': 'Record the end',
  'event.outage.reopen': 'Reopen',
  'event.outage.propose-general': 'Propose a general permission',
  'event.outage.publish-general': 'Approve the general permission',
  'event.outage.drop-general': 'Drop the proposal',
  'event.outage.open.done': 'Outage announced',
  'event.outage.update.done': 'Notice updated',
  'event.outage.monitor.done': 'Working again, being watched',
  'event.outage.resolve.done': 'End recorded',
  'event.outage.reopen.done': 'Reopened',
  'event.outage.propose-general.done': 'General permission proposed',
  'event.outage.publish-general.done': 'Fall-back procedure permitted to everybody',
  'event.outage.drop-general.done': 'Proposal of a general permission dropped',
  'event.outage.archive-due.done': 'Moved to the archive',

  'section.outage.scope': 'Scope',
  'section.outage.announcement': 'Notice',
  'section.outage.resolve.resolve': 'End of the outage',
  'section.outage.propose-general.propose-general': 'General permission',
  'section.outage.reopen.reopen': 'Reopening',

  'field.outage.system': 'System',
  'field.outage.system.hint': 'An outage of another system is a separate one with a number of its own.',
  'field.outage.outageKind': 'Kind',
  'field.outage.outageKind.hint':
    'Central: the system is down everywhere; local: at some offices; difficulty: it works slowly or with errors.',
  'field.outage.startedAt': 'Began',
  'field.outage.startedAt.hint':
    'The moment from which the system is down; for a planned interruption, when it begins. Polish time.',
  'field.outage.expectedEnd': 'Expected end',
  'field.outage.expectedEnd.hint': 'If not known, please leave empty. The end of a day is written 23:59.',
  'field.outage.offices': 'Customs offices',
  'field.outage.offices.hint': 'Empty means all offices.',
  'field.outage.webService': 'Web service',
  'field.outage.webService.hint': 'What happens to messages sent from firms’ software.',
  'field.outage.webForm': 'Form on the portal',
  'field.outage.webForm.hint': 'What happens to declarations made on the portal.',
  'field.outage.fallback': 'Fall-back procedure',
  'field.outage.fallback.hint': 'Permitting it to everybody is a step of its own and takes two persons.',
  'field.outage.titlePl': 'Title in Polish',
  'field.outage.titlePl.hint': 'For example “NCTS2 – awaria”.',
  'field.outage.bodyPl': 'Text in Polish',
  'field.outage.bodyPl.hint': 'What is down, what to do now, what to do when it is back.',
  'field.outage.titleEn': 'Title in English',
  'field.outage.titleEn.hint': 'For example “NCTS2 – failure”.',
  'field.outage.bodyEn': 'Text in English',
  'field.outage.bodyEn.hint': 'The same information as in Polish.',
  'field.outage.nextUpdateAt': 'Next information by',
  'field.outage.nextUpdateAt.hint': 'Within an hour at the latest while the outage lasts.',
  'field.outage.resolve.actualEnd': 'End of the outage',
  'field.outage.resolve.actualEnd.hint':
    'The moment from which the system works again. Periods of use are counted from it.',
  'field.outage.propose-general.fallbackFrom': 'Permitted from',
  'field.outage.propose-general.fallbackFrom.hint':
    'From this moment the notice is the permission for everybody it covers.',
  'field.outage.reopen.reason': 'Reason',
  'field.outage.reopen.reason.hint': 'What is down again and since when.',

  'option.outage-kind.central': 'central failure',
  'option.outage-kind.local': 'local failure',
  'option.outage-kind.difficulty': 'difficulty',
  'option.outage-kind.planned': 'planned interruption',
  'option.channel-state.works': 'works',
  'option.channel-state.queued': 'messages are queued',
  'option.channel-state.rejected': 'messages are rejected',
  'option.channel-state.closed': 'closed',
  'option.fallback-permission.undecided': 'not decided yet',
  'option.fallback-permission.individual': 'on application',
  'option.fallback-permission.general': 'permitted to everybody',
  'option.fallback-permission.none': 'not permitted',

  'effect.outage.resolve':
    'Applications where no goods have left end as no longer needed. The periods of approvals granted are shortened.',
  'effect.outage.propose-general': 'The permission takes effect only once another person has approved it.',
  'effect.outage.publish-general':
    'From {from} the notice is the permission for everybody it covers. Waiting applications end as covered by it.',
  'history.actual-end': 'End of the outage: {at}.',
}
