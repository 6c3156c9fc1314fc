import { describe, expect, it } from 'vitest'
import { fold } from '../../../workflows/knowledge/fold.ts'
import { highlight } from '../../../workflows/knowledge/highlight.ts'
import { createSearch } from '../../../workflows/knowledge/search.ts'
import { stemEn } from '../../../workflows/knowledge/stem-en.ts'
import { stemPl } from '../../../workflows/knowledge/stem-pl.ts'
import { plainCode, tokens } from '../../../workflows/knowledge/tokens.ts'
import { polish } from './sample-articles.ts'

it('is folded with every Polish letter, ł as well', () => {
  expect(fold('Zażółć GĘŚLĄ jaźń, ŁÓDŹ')).toBe('zazolc gesla jazn, lodz')
})

describe('a code', () => {
  it.each(['XSD-102', 'xsd 102', 'Xsd102', 'XSD_102'])('%s has one spelling', (text) => {
    expect(tokens(text)).toContain('xsd102')
    expect(plainCode(text)).toBe('xsd102')
  })

  it('is not made of a number that belongs to a longer one', () => {
    expect(tokens('26PL301010000421J5')).toEqual(['26pl301010000421j5'])
  })
})

describe('forms of a Polish word meet', () => {
  it.each([
    'konto konta koncie kontem kont kontami',
    'hasło hasła haśle hasłem haseł',
    'zgłoszenie zgłoszenia zgłoszeniu zgłoszeń zgłoszeniami zgłosić',
    'zablokować zablokowane zablokowany zablokowanie zablokowania',
    'błąd błędu błędem błędy błędów',
    'urząd urzędu urzędem urzędy',
    'komunikat komunikatu komunikaty komunikatów komunikacie',
    'certyfikat certyfikatu certyfikacie certyfikaty',
    'rejestracja rejestracji rejestrację',
    'pozwolenie pozwolenia pozwoleń',
    'wniosek wniosku wnioski wniosków',
    'system systemu systemie systemy',
    'numer numeru numerze numery',
    'przesyłka przesyłki przesyłek',
  ])('%s', (forms) => {
    const stems = forms.split(' ').map((form) => stemPl(fold(form)))
    expect([...new Set(stems)]).toHaveLength(1)
  })

  it.each(['konto kontrola', 'urząd urządzenie', 'hasło hasać', 'wniosek wnuk'])(
    'and others do not: %s',
    (pair) => {
      const [one, other] = pair.split(' ').map((word) => stemPl(fold(word)))
      expect(one).not.toBe(other)
    },
  )
})

it.each([
  'account accounts',
  'lock locked locking locks',
  'declaration declarations',
  'reject rejected rejection',
  'log logged logging',
])('forms of an English word meet: %s', (forms) => expect(new Set(forms.split(' ').map(stemEn)).size).toBe(1))

it('what was met is marked in the text, in any form, and the text stays as it is', () => {
  const [hit] = createSearch(polish, 'pl').find('zablokowane konta')
  const title = 'Odblokowanie konta na portalu'
  const pieces = highlight(title, hit!.terms, 'pl')
  expect(pieces.map(({ text }) => text).join('')).toBe(title)
  expect(pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Odblokowanie', 'konta'])
})
