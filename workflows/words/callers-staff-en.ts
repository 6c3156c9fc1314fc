/** Words of the console's telephone section, English. */
import type { callersStaffPl } from './callers-staff-pl.ts'

export const callersStaffEn: Record<keyof typeof callersStaffPl, string> = {
  'console.section.callers': 'Telephone',
  'console.section.callers.title': 'Who is calling',
  'console.callers.lede':
    'The caller reads eight digits from his screen (Help Desk → Telephone, hours, PIN). The PIN is enough to recognise the person; where in doubt, ask for a new one.',
  'console.callers.pin': 'The caller’s PIN',
  'console.callers.find': 'Find',
  'console.callers.unknown': 'There is no such PIN, or it is over. Please ask for a new one.',
  'console.callers.wrong': 'A PIN has eight digits.',
  'console.callers.person': 'Person',
  'console.callers.firm': 'Firm',
  'console.callers.portal': 'Portal',
  'console.callers.language': 'Language',
  'console.callers.language.unknown': 'not said',
  'console.callers.services': 'Chosen systems',
  'console.callers.services.none': 'none chosen',
  'console.callers.until': 'PIN good until',
  'console.callers.case': 'The case that the call is about',
  'console.callers.cases': 'The firm’s latest cases',
  'console.callers.cases.none': 'The firm has no case yet.',
  'console.waiting': 'Waiting time on the line',
  'console.waiting.lede':
    'What is told here is seen by everybody for 15 minutes. Where the exchange does not tell it by itself, it is typed here.',
  'console.waiting.minutes': 'Minutes',
  'console.waiting.tell': 'Tell',
  'console.waiting.withdraw': 'Take back',
  'console.waiting.now': 'Told: {minutes} min ({at})',
  'console.waiting.none': 'No waiting time is told.',
}
