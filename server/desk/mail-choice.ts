/** What a person wants to be written, and when what can wait is sent. */
import type { MailSettings, MailWeight } from '../../workflows/contracts/mail.ts'
import { addDays, instantAt, localTime } from '../../workflows/calendar/zoned.ts'

/** What a term or somebody's security hangs on is written whatever was chosen. */
export function isWanted(weight: MailWeight, choice: MailSettings['choice']): boolean {
  if (weight === 'required' || choice === 'all') return true
  return choice === 'decisions' && weight === 'decision'
}

const digestHour = '07:00'

/** The next seven in the morning in Poland. */
export function digestTime(at: string): string {
  const { date } = localTime(at)
  const today = instantAt(date, digestHour)
  return today > at ? today : instantAt(addDays(date, 1), digestHour)
}
