/** The sentences of the demo's sign-in page. */
export const pl = {
  title: 'Logowanie pracownika',
  issuer: 'Dostawca tożsamości – demo',
  demo: 'To jest środowisko demonstracyjne. Osoby są zmyślone; hasło każdej z nich to {password}.',
  person: 'Osoba',
  password: 'Hasło',
  submit: 'Zaloguj się',
  cancel: 'Anuluj',
  role_officer: 'funkcjonariusz',
  'role_duty-manager': 'kierownik zmiany',
  wrong: 'Hasło jest nieprawidłowe. W środowisku demonstracyjnym hasło to {password}.',
  expired:
    'To logowanie wygasło albo zostało już zakończone. Proszę zacząć ponownie od strony, z której Państwo przyszli.',
  failed: 'Logowanie nie powiodło się',
  other: 'English',
}

export const en: Record<keyof typeof pl, string> = {
  title: 'Staff sign-in',
  issuer: 'Identity provider – demo',
  demo: 'This is a demonstration. The people are made up; the password of each of them is {password}.',
  person: 'Person',
  password: 'Password',
  submit: 'Sign in',
  cancel: 'Cancel',
  role_officer: 'officer',
  'role_duty-manager': 'duty manager',
  wrong: 'The password is wrong. In this demonstration it is {password}.',
  expired: 'This sign-in has expired or is already finished. Please start again from the page you came from.',
  failed: 'The sign-in failed',
  other: 'Polski',
}

export type Lang = 'pl' | 'en'
export const words = { pl, en }

/** The language asked for by the address, else the browser's first choice that we have, else Polish. */
export function langOf(asked: string | null, acceptLanguage: string | undefined): Lang {
  if (asked === 'pl' || asked === 'en') return asked
  const first = (acceptLanguage ?? '').split(',').find((tag) => /^\s*(pl|en)\b/i.test(tag))
  return first?.trim().toLowerCase().startsWith('en') ? 'en' : 'pl'
}
