/** Substitutions of officers and the record for auditors, words of the console. */
import type { oversightStaffPl } from './oversight-staff-pl.ts'

export const oversightStaffEn: Record<keyof typeof oversightStaffPl, string> = {
  'console.section.substitutions': 'Substitutions',
  'console.section.substitutions.title': 'Substitutions of officers',
  'substitutions.lede':
    'Who stands in for whom, and how long. A substitute is no second person for whom he stands in for, nor the other way round; substitutions that ended a short while ago count, too.',
  'substitutions.managers': 'Substitutions are noted by duty managers.',
  'substitutions.substitute': 'Substitute',
  'substitutions.absent': 'Stands in for',
  'substitutions.choose': 'Please choose',
  'substitutions.from': 'From',
  'substitutions.to': 'Until',
  'substitutions.note': 'Note the substitution',
  'substitutions.done': 'The substitution has been noted.',
  'substitutions.ended': 'The substitution has been ended.',
  'substitutions.none': 'No substitution has been noted.',
  'substitutions.noted': 'Substitutions',
  'substitutions.who': '{substitute} for {absent}',
  'substitutions.when': 'from {from} to {to}',
  'substitutions.now': 'now',
  'substitutions.later': 'later',
  'substitutions.over': 'over',
  'substitutions.end': 'End now',
  'substitutions.end-of': 'End now: {substitute} for {absent}',
  'substitutions.fault.duplicate': 'Nobody can stand in for himself.',
  'substitutions.fault.end-before-start': 'It must end after it begins.',
  'substitutions.fault.outside-window': 'A substitution may last for 92 days at most.',
  'substitutions.fault.not-an-option': 'One of the two is no officer any more.',

  'console.section.record': 'Record',
  'console.section.record.title': 'Record of decisions',
  'record.lede':
    'Every event of every case is an entry that can be neither changed nor removed; the digest of each covers the one before.',
  'record.managers':
    'The record of a period and the seals are for duty managers. The record of one case is on its page.',
  'record.period': 'Record of a period',
  'record.period.what': 'Signed entries of all cases of the chosen days, one on each line (NDJSON).',
  'record.from': 'First day',
  'record.to': 'Last day',
  'record.download': 'Download the record',
  'record.wrong': 'The last day must not be before the first, and the period not longer than {max} days.',
  'record.seals': 'Daily seals',
  'record.seals.what':
    'Once a day the state of all records is signed. Whoever keeps the seals outside of the Help Desk notices a later change.',
  'record.seals.from': 'From seal number',
  'record.seals.download': 'Download the seals',
  'record.verify': 'Checking',
  'record.verify.how':
    'What was downloaded is checked by a program of its own that shares no code with what writes the record. The file and the public keys are enough.',
}
