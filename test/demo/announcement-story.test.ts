import { describe, expect, it } from 'vitest'
import { storyOf, type Told } from '../../demo/content/announcement-story.ts'
import { announcements } from '../../demo/content/announcements.ts'
import {
  announcementForm,
  cancelForm,
  endForm,
  reviseForm,
} from '../../workflows/cases/announcement/forms.ts'
import type { Form } from '../../workflows/contracts/form.ts'
import { check } from '../../workflows/forms/check.ts'
import { officeCodes } from '../../workflows/offices.ts'

const now = '2026-11-23T09:15:00.000Z'
const forms: { readonly [E in Told['event']]?: Form } = {
  open: announcementForm,
  revise: reviseForm,
  end: endForm,
  cancel: cancelForm,
}
const stories = announcements.map((one) => ({ code: one.code, told: storyOf(one, now) }))
const story = (code: string) => stories.find((one) => one.code === code)!.told

describe('the stories of the announcements', () => {
  it('are taken by the forms of the desk without a fault', () => {
    const faults = stories.flatMap(({ code, told }) =>
      told.flatMap(({ event, at, answers = {} }) => {
        const form = forms[event]
        return form
          ? check(form, answers, { at, offices: officeCodes }).map((fault) => ({ code, event, fault }))
          : []
      }),
    )
    expect(faults).toEqual([])
  })

  it('say what was known at each moment: an end that moved, and one that nobody knew any more', () => {
    expect(story('osoz2-stop').map(({ event, answers }) => [event, answers?.to1])).toEqual([
      ['open', expect.stringMatching(/T09:00/)],
      ['publish', undefined],
      ['revise', expect.stringMatching(/T11:00/)],
      ['revise', undefined],
      ['end', undefined],
    ])
  })

  it('promise news only until it has come', () => {
    const queue = announcements.find(({ code }) => code === 'phone-queue')!
    const change = { pl: 'Jest lepiej.', en: 'It is better.' }
    const told = storyOf({ ...queue, revisions: [{ at: { minutes: -10 }, change }] }, now)
    expect(told[0]?.answers?.nextUpdateAt).toBe('2026-11-23T10:00:00.000Z')
    expect(told[2]?.answers).toMatchObject({ changeEn: change.en })
    expect(told[2]?.answers?.nextUpdateAt).toBeUndefined()
  })

  it('end with an end where there was one, and with a cancellation where work was called off', () => {
    expect(story('ncts2-called-off').at(-1)?.event).toBe('cancel')
    const last = story('phone-exchange').at(-1)
    expect([last?.event, last?.answers?.endedAt]).toEqual(['end', last?.at])
    expect(story('phone-queue').map(({ event }) => event)).toEqual(['open', 'publish'])
  })
})
