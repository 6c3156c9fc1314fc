/** The words that the page carries, in the language chosen. */
export type Language = 'pl' | 'en'
type Words = Readonly<Record<string, string>>

export function speaking(json: string, preferred: string) {
  const words = JSON.parse(json) as Record<Language, Words>
  let language: Language = preferred.toLowerCase().startsWith('pl') ? 'pl' : 'en'

  const say = (key: string, params: Record<string, string | number> = {}): string =>
    (words[language][key] ?? key).replaceAll(/\{(\w+)\}/g, (hole, name: string) =>
      String(params[name] ?? hole),
    )
  return {
    say,
    plural: (key: string, n: number) => say(`${key}.${new Intl.PluralRules(language).select(n)}`, { n }),
    /** The code with its name, where the page knows one. */
    named(key: string, code: string): string {
      const found = words[language][key]
      if (!found) return code
      return found.includes(code) ? found : `${code} – ${found}`
    },
    moment(iso: string, style: 'full' | 'short' = 'full'): string {
      return new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
        timeZone: 'Europe/Warsaw',
        hourCycle: 'h23',
        ...(style === 'full' && { weekday: 'short' }),
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }).format(new Date(iso))
    },
    language: () => language,
    speak(chosen: Language): void {
      language = chosen
    },
  }
}
