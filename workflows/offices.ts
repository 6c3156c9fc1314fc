/**
 * The customs offices of this administration. The codes occur in real numbers; the names are invented, because no
 * public list of names could be confirmed.
 */
export const offices: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'PL301010', name: 'Oddział Celny Nabrzeże Bursztynowe' },
  { code: 'PL322050', name: 'Oddział Celny Port Mewia Wyspa' },
  { code: 'PL322080', name: 'Oddział Celny Terminal Żurawi Brzeg' },
  { code: 'PL404030', name: 'Oddział Celny Sosnowa Brama' },
]

export const officeName = (code: string): string => offices.find((one) => one.code === code)?.name ?? ''
export const namedOffice = (code: string): string => `${code} ${officeName(code)}`.trimEnd()

export const officeCodes: readonly string[] = offices.map((office) => office.code)
