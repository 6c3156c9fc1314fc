import { loadSpeech, type Speech } from '../../widget/speech.ts'
import { equal } from './equal.ts'

describe('speech', () => {
  let pl: Speech
  let en: Speech
  before(async () => {
    pl = await loadSpeech('pl')
    en = await loadSpeech('en')
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
  })

  it('puts moments among the parameters into Polish time', () => {
    equal(en.say('home.case.due', { at: '2026-11-22T12:00:00.000Z' }).includes('13:00'), true)
  })

  it('says the code itself where it has no words yet', () =>
    equal(en.named('step.fallback', 'unheard-of'), 'unheard-of'))
})
