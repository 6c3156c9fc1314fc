import { describe, expect, it } from 'vitest'
import { hasSecret } from '../../../workflows/forms/secrets.ts'

describe('a secret in free text is found', () => {
  it.each([
    'kod dostępu: X7K2',
    'Kod dostepu do GRN: x7k2',
    'Podaję kod dostępu X7K2, proszę sprawdzić.',
    'kod dostępu to 1234',
    'access code ABCD',
    'The access code is 9f3a.',
    'Access code for the guarantee: qwer',
    'NCTS odrzuca kod dostępu do zabezpieczenia. Nasz kod dostępu = A1B2',
    'hasło do konta w PUESC: kotek',
    'kod dostępu do GRN X7K2, błąd: IE055',
    'hasło: Zima2026!',
    'Login: anna, hasło: kotek',
    'hasło to Kowalski1',
    'moje hasło: "tajneHasło#1"',
    'haslo=zima2026',
    'my password is Secret12',
    'Password: hunter2',
    'PIN: 1234',
    'mój pin to 987654',
    'GRN 21GB0000010000HU1 X7K2',
    '21GB0000010000HU1/1234',
    'GRN 21GB0000010000HU1 kod X7K2',
    '21gb0000010000hu1 A1B2',
    '21GB0000010000HU1X7K3',
    '26PL000000T000052A000123 X7K2',
  ])('%s', (text) => expect(hasSecret(text)).toBe(true))
})

describe('a harmless sentence passes', () => {
  it.each([
    '',
    'Nie pamiętam hasła do konta.',
    'Proszę o zmianę hasła i odblokowanie konta.',
    'hasło: nie działa od rana',
    'hasło: wygasło',
    'hasło: PUESC',
    'Hasło nie działa, system odpowiada błędem SIG-08.',
    'Problem z hasłem: timeout',
    'Password expired yesterday and the reset link does not arrive.',
    'My password is not accepted since 22.11.2026.',
    'Kod dostępu jest odrzucany przez OSOZ2.',
    'Kod dostępu do GRN jest błędny według komunikatu IE055.',
    'kod dostępu: brak',
    'The access code was rejected.',
    'The access code ICS2 asks for is unknown to us.',
    'access code: each time I enter it the page reloads',
    'PIN pad nie działa',
    'Czytnik nie przyjmuje PIN od godz. 10:30.',
    'Towary szybko psujące się, prom odpływa o 18:00, kontener MSKU1234565.',
    'GRN 21GB0000010000HU1 jest odrzucane',
    'GRN 21GB0000010000HU1, 5000 EUR',
    'GRN 21GB0000010000HU1 NCTS nie przyjmuje',
    'Gwarancje 21GB0000010000HU1, 25PL441000G007319 i 26PL000000T000052A000123.',
    'ARC 23GB00000000000377161 oraz MRN 26PL301010000421J4 1 sztuka',
    'Zgłoszenie 10ROBU140000026440 2026 r.',
    'Kod błędu TMO-30, kod kraju PL, kod 3PL15.',
  ])('%s', (text) => expect(hasSecret(text)).toBe(false))

  it('and a long one is read quickly', () => {
    const started = performance.now()
    expect(hasSecret('hasło '.repeat(700) + ' '.repeat(4000))).toBe(false)
    expect(hasSecret('kod dostępu do '.repeat(280))).toBe(false)
    expect(performance.now() - started).toBeLessThan(500)
  })
})
