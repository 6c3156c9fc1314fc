/** What somebody wrote himself, told from what his program put below it: as the usual programs do, in Polish and English. */
import { describe, expect, it } from 'vitest'
import { htmlText } from '../../../../server/channels/mailbox/html-text.ts'
import { joined, ownText } from '../../../../server/channels/mailbox/own-text.ts'
import { compose } from '../../../../server/mail/compose.ts'
import { outgoing } from '../../mail/letters.ts'
import { identity } from '../../mail/smtp-room.ts'

const secrets = { ids: Buffer.alloc(32, 1), replies: Buffer.alloc(32, 2), links: Buffer.alloc(32, 3) }
const letter = (language: 'pl' | 'en') => compose(outgoing('answered', language), identity, secrets)
const own = 'Dzień dobry,\n\nnumer to 26PL000000G000127.\n\nAnna'

/** The lines that a program puts between an answer and what it answers to. */
const attributions = [
  ['Gmail, English', 'On Mon, 23 Nov 2026 at 07:00, Help Desk <desk@desk.test> wrote:'],
  ['Gmail, English, wrapped', 'On Mon, 23 Nov 2026 at 07:00, Help Desk of Customs\n<desk@desk.test> wrote:'],
  ['Gmail, Polish', 'pon., 23 lis 2026 o 07:00 Help Desk <desk@desk.test> napisał(a):'],
  ['Apple Mail, English', 'On 23 Nov 2026, at 07:00, Help Desk <desk@desk.test> wrote:'],
  [
    'Apple Mail, Polish',
    'Wiadomość napisana przez Help Desk <desk@desk.test> w dniu 23.11.2026, o godz. 07:00:',
  ],
  ['Thunderbird, Polish', 'W dniu 23.11.2026 o 07:00, Help Desk pisze:'],
  ['Thunderbird, Polish, earlier', 'W dniu 2026-11-23 07:00, Help Desk napisał(a):'],
  ['Onet and Interia', 'Dnia 23 listopada 2026 07:00 Help Desk <desk@desk.test> napisał(a):'],
  [
    'Outlook, English',
    'From: Help Desk <desk@desk.test>\nSent: Monday, November 23, 2026 7:00 AM\nTo: Anna Nowak\nSubject: HD-26-0000001-4',
  ],
  [
    'Outlook, Polish',
    'Od: Help Desk <desk@desk.test>\nWysłano: poniedziałek, 23 listopada 2026 07:00\nDo: Anna Nowak\nTemat: HD-26-0000001-4',
  ],
  [
    'Outlook, with its line',
    '________________________________\nOd: Help Desk <desk@desk.test>\nWysłane: poniedziałek\nDo: Anna',
  ],
  ['Outlook Express', '----- Original Message -----'],
  ['Samsung', '-------- Oryginalna wiadomość --------'],
] as const

describe.each(attributions)('%s', (_, line) => {
  it.each([
    ['behind >', '> Odpowiadamy na Państwa pytanie.\n>\n> Help Desk'],
    ['as it is', 'Odpowiadamy na Państwa pytanie.\n\nHelp Desk'],
  ])('is where the quotation begins, %s', (__, quoted) => {
    const told = ownText(`${own}\n\n${line}\n${quoted}`)
    expect(told).toEqual({ own, quoted: `${line}\n${quoted}` })
  })

  it('takes no word of the line before it', () => {
    expect(ownText(`Dziękuję\n${line}\nstare`).own).toBe('Dziękuję')
  })
})

describe('our own mail', () => {
  it.each(['pl', 'en'] as const)('asks for the answer above it, in %s, as text and as HTML', (language) => {
    const { text, html } = letter(language)
    const above = {
      pl: '## Prosimy odpowiadać powyżej tej linii ##',
      en: '## Please reply above this line ##',
    }
    expect(text.split('\n')[0]).toBe(above[language])
    expect(htmlText(html).split('\n')[0]).toBe(above[language])
  })

  it.each(['pl', 'en'] as const)(
    'is known when it comes back in %s, whatever stands around it',
    (language) => {
      const { text, html } = letter(language)
      const back = [
        text,
        text.replaceAll(/^/gm, '> '),
        htmlText(html),
        htmlText(`<blockquote>${html}</blockquote>`),
      ]
      for (const quoted of back) expect(ownText(`${own}\n\n${quoted}`).own).toBe(own)
    },
  )

  it('asks nobody for an answer where none is taken', () => {
    const closed = { ...identity, replyDomain: null }
    for (const one of [
      compose(outgoing('answered', 'en'), closed, secrets),
      compose(outgoing('announcement-new', 'en'), identity, secrets),
    ])
      expect(one.text + one.html).not.toContain('above this line')
  })
})

describe('what is no quotation', () => {
  it.each([
    ['a word on a date', 'W dniu 23.11.2026 wystąpił błąd:\nE001'],
    ['somebody who is cited', 'Kolega napisał: proszę zgłosić'],
    ['a heading of mine', 'Od: jutra\nproszę o zmianę'],
    ['a mail that only forwards', '---------- Forwarded message ----------\nFrom: a@b.test\n\nx'],
  ])('%s is his own', (_, text) => {
    expect(ownText(text)).toEqual({ own: text, quoted: '' })
  })

  it('what he writes between the lines of the quotation stays in sight', () => {
    const text =
      'Odpowiadam niżej.\n\nOn Monday Desk <d@desk.test> wrote:\n> Który numer?\n\nNumer 5.\n\n> Pozdrawiamy'
    const { own: said, quoted } = ownText(text)
    expect(said).toContain('Numer 5.')
    expect(quoted).toBe('> Pozdrawiamy')
  })

  it('his signature below the quotation is not taken for an answer', () => {
    const text = 'Tak.\n\nOn Monday Desk <d@desk.test> wrote:\n> Czy działa?\n\n-- \nAnna Nowak'
    expect(ownText(text).own).toBe('Tak.')
  })
})

describe('both as one text', () => {
  it('lose nothing that there is room for, and the quoted part is behind > line by line', () => {
    expect(joined({ own: 'a', quoted: 'b\n\n> c' }, 4000, '[note]')).toEqual({
      text: 'a\n\n[note]\n\n> b\n>\n> c',
      isCut: false,
    })
  })

  it.each([0, 1])('at the edge of the room, %i more', (more) => {
    const { text, isCut } = joined({ own: 'x'.repeat(400 + more), quoted: '' }, 1000, 'n'.repeat(590))
    expect(isCut).toBe(more === 1)
    expect(text.length).toBeLessThanOrEqual(1000)
    expect(text).toContain('n'.repeat(590))
  })

  it('of a long quotation its beginning is kept, and a character is never cut in two', () => {
    const { text, isCut } = joined({ own: 'a', quoted: '😀'.repeat(500) }, 1000)
    expect(isCut).toBe(true)
    expect(text.startsWith('a\n\n> 😀')).toBe(true)
    expect(text.isWellFormed()).toBe(true)
  })
})
