import { loadSpeech, Speech } from '../../widget/speech.ts'
import { further } from '../../workflows/words/further.ts'
import { equal } from './equal.ts'

describe('speech', () => {
  let pl: Speech
  let en: Speech
  before(async () => {
    pl = await loadSpeech('pl', ['forms'])
    en = await loadSpeech('en', ['forms'])
  })

  it('chooses the Polish plural', () => {
    equal(
      [1, 2, 5, 22].map((n) => pl.say('form.summary', { n })),
      [
        'Do poprawienia jest 1 miejsce',
        'Do poprawienia są 2 miejsca',
        'Do poprawienia jest 5 miejsc',
        'Do poprawienia są 22 miejsca',
      ],
    )
  })

  it('says how long and how far', () => {
    const now = Date.parse('2026-11-22T12:00:00.000Z')
    equal(en.relative('2026-11-22T12:34:00.000Z', now), 'in 34 min')
    equal(pl.relative('2026-11-22T09:45:00.000Z', now), '2 godz. 15 min temu')
    equal(en.relative('2026-11-25T16:00:00.000Z', now), 'in 3 days 4 h')
    equal(en.relative('2026-12-05T16:00:00.000Z', now), 'in 13 days 4 h')
    equal(en.relative('2026-12-06T16:00:00.000Z', now), 'in 14 days')
  })

  it('puts moments among the parameters into Polish time', () => {
    equal(en.say('home.case.due', { at: '2026-11-22T12:00:00.000Z' }).includes('13:00'), true)
  })

  it('puts codes among the parameters into their words, and leaves what somebody wrote', () => {
    const said = new Speech('en', {
      line: '{side}: {text}',
      'side.trader': 'the trader',
      'text.trader': 'no',
    })
    equal(said.say('line', { side: 'trader', text: 'trader' }), 'the trader: trader')
  })

  it('speaks a further language where it has words, and English where it has none', async () => {
    further['uk'] = {
      name: 'Українська',
      locale: 'uk-UA',
      load: async () => ({
        loading: 'Завантаження…',
        'form.summary.one': 'Виправити {n} місце',
        'form.summary.few': 'Виправити {n} місця',
        'form.summary.many': 'Виправити {n} місць',
        'form.summary.other': 'Виправити {n} місця',
      }),
    }
    const uk = await loadSpeech('uk', ['forms'])
    Reflect.deleteProperty(further, 'uk')
    equal(
      [1, 2, 5, 21].map((n) => uk.say('form.summary', { n })),
      ['Виправити 1 місце', 'Виправити 2 місця', 'Виправити 5 місць', 'Виправити 21 місце'],
    )
    equal([uk.say('loading'), uk.say('desk.retry'), uk.lang], ['Завантаження…', en.say('desk.retry'), 'en'])
    equal(uk.instant('2026-11-22T12:00:00.000Z').includes('лист'), true)
  })

  it('says the code itself where it has no words yet', () =>
    equal(en.named('step.fallback', 'unheard-of'), 'unheard-of'))
})
