/** What the desk itself says, in both languages at once, in the announcement of an outage. */
import type { Answers } from '../contracts/form.ts'
import type { SystemCode } from '../systems.ts'
import { systemsEn } from './systems-en.ts'
import { systemsPl } from './systems-pl.ts'

/** What a revision changed that no officer put into words. */
export const noticeChanges = {
  reopened: {
    pl: 'System znów nie działa. Awaria jest otwarta ponownie pod tym samym numerem.',
    en: 'The system is out of order again. The outage is reopened under the same number.',
  },
  falseAlarm: {
    pl: 'Odwołano: awarii nie było.',
    en: 'Called off: there was no outage.',
  },
  cancelled: { pl: 'Prace odwołano.', en: 'The work has been called off.' },
  begun: { pl: 'Prace się rozpoczęły.', en: 'The work has begun.' },
  extended: { pl: 'Prace potrwają dłużej, niż planowano.', en: 'The work takes longer than planned.' },
  generalBegun: {
    pl: 'Procedura awaryjna jest odtąd dopuszczona dla wszystkich, których obejmuje komunikat.',
    en: 'The fall-back procedure is from now on permitted to everybody whom the notice covers.',
  },
  parentOver: {
    pl: 'System, od którego zależy ten, znów działa.',
    en: 'The system on which this one depends works again.',
  },
} as const

type Texts = Pick<Answers, 'titlePl' | 'bodyPl' | 'titleEn' | 'bodyEn'>

const names = (code: SystemCode) => ({
  pl: systemsPl[`system.${code}.name`],
  en: systemsEn[`system.${code}.name`],
})

/** What an officer finds in the form of an outage that nobody has looked at yet. */
export function draftTexts(system: SystemCode, parent: SystemCode | null): Texts {
  const { pl, en } = names(system)
  if (parent === null)
    return {
      titlePl: `${system} – zakłócenia`,
      bodyPl: `Otrzymujemy sygnały, że system „${pl}” nie działa prawidłowo. Sprawdzamy przyczynę i zakres. Prosimy nie wysyłać komunikatów ponownie.`,
      titleEn: `${system} – disruption`,
      bodyEn: `We are told that the system “${en}” does not work as it should. We are looking into the cause and the extent. Please do not send messages again.`,
    }
  const cause = names(parent)
  return {
    titlePl: `${system} – skutek awarii ${parent}`,
    bodyPl: `System „${pl}” nie może w pełni działać, dopóki trwa awaria systemu „${cause.pl}”.`,
    titleEn: `${system} – affected by the outage of ${parent}`,
    bodyEn: `The system “${en}” cannot fully work while the system “${cause.en}” is out of order.`,
  }
}
