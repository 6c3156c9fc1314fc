/** Words of forms and lists that only officers see, English. */
import type { formsStaffPl } from './forms-staff-pl.ts'

export const formsStaffEn: Record<keyof typeof formsStaffPl, string> = {
  'fault.line-missing': 'There is no decision for {eori}.',
  'fault.line-wrong': 'Please give a number of declarations or a refusal code from R01 to R14.',
  'fault.nobody-granted':
    'Nobody has been granted anything. In that case please refuse the whole application.',
  'fault.intervals-overlap': 'An interval must begin after the end of the one before it.',
  'fault.retroactive': 'An approval cannot cover time before the application was made.',
  'fault.outside-outage': 'The outage does not cover this.',
  'fault.not-sound': 'This cannot be: {rule}.',
  'fault.names-somebody': 'A text for everybody must not point to anybody. Please remove: {value}.',
  'lane.to-decide': 'To be decided',
  'lane.second-person': 'With a second person',
  'lane.with-customer': 'With the applicant',
  'lane.running': 'Running',
  'lane.closed': 'Closed',
}
