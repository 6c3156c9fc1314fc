import type { Lang } from '../lang.ts'

const units = ['kilobyte', 'megabyte'] as const

/** `512 kB`, `3,4 MB`. */
export function fileSize(bytes: number, lang: Lang): string {
  const isLarge = bytes >= 1_000_000
  const amount = bytes / (isLarge ? 1_000_000 : 1_000)
  return new Intl.NumberFormat(lang === 'pl' ? 'pl-PL' : 'en-GB', {
    style: 'unit',
    unit: units[isLarge ? 1 : 0],
    maximumFractionDigits: amount < 10 && isLarge ? 1 : 0,
  }).format(isLarge ? amount : Math.max(1, amount))
}
