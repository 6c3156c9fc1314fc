import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../workflows/knowledge/search.ts'
import { english, polish } from './sample-articles.ts'

const search = createSearch(polish, 'pl')
const first = (query: string) => search.find(query)[0]?.code

describe('a Polish article is found', () => {
  it.each([
    ['inflected, and with another prefix', 'zablokowane konta', 'unlock-account'],
    ['with the verb for the noun', 'jak odblokować konto', 'unlock-account'],
    ['without diacritics', 'zmiana hasla', 'change-password'],
    ['with a typing error', 'zabezpeczenie', 'guarantee'],
    ['with a typing error in an inflected word', 'odblokwoania konta', 'unlock-account'],
    ['in capitals', 'ZMIANA HASŁA', 'change-password'],
    ['while the word is typed', 'zabez', 'guarantee'],
    ['by a word of its text', 'gwarancji', 'release-for-transit'],
    ['among words that say nothing', 'co mam zrobić, jeżeli nie mam hasła do konta?', 'change-password'],
  ])('%s: %s', (_, query, code) => expect(first(query)).toBe(code))

  it.each(['IE029', 'ie029', 'IE 029', 'ie-029', 'brak ie029'])('by its code: %s', (query) => {
    expect(search.find(query)[0]).toMatchObject({ code: 'release-for-transit', byCode: true })
  })

  it.each(['XSD-102', 'xsd102', 'xsd 102', 'NPP', 'błąd npp w komunikacie'])('by its code: %s', (query) => {
    expect(search.find(query)[0]).toMatchObject({ code: 'schema-error', byCode: true })
  })
})

it('a code that is only alike is not the code', () => {
  expect(search.find('IE028').filter(({ byCode }) => byCode)).toEqual([])
})

it('an English article is found by a form of the verb', () => {
  const found = createSearch(english, 'en').find('my account got locked')
  expect(found[0]?.code).toBe('unlock-account')
})

it('of two that fit, the one of an own system comes first', () => {
  expect(search.find('komunikat', ['AES'])[0]?.code).toBe('schema-error')
  expect(search.find('wniosek zgłoszenie', ['OSOZ2'])[0]?.code).toBe('guarantee')
})

it.each(['', '   ', '?!', '***', 'ąęć'.repeat(5000), '(((', '\u202e\u0000', '777 888'])(
  'nothing worth searching is no error',
  (query) => expect(search.find(query)).toEqual([]),
)
