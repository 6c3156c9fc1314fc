/** What an officer sent, in order, until an announcement of the demo stood as it stands. */
import type { Answers } from '../../workflows/contracts/form.ts'
import { channelFields } from '../../workflows/cases/announcement/forms.ts'
import { instantOf, type DemoAnnouncement, type Text, type When } from './announcement.ts'

export type Told = {
  readonly event: 'open' | 'publish' | 'revise' | 'end' | 'cancel'
  /** When it was told. */
  readonly at: string
  readonly answers?: Answers
}

export function storyOf(one: DemoAnnouncement, now: string): Told[] {
  const at = (when: When) => instantOf(when, now)
  const published = at(one.published)
  const told: Told[] = [
    { event: 'open', at: published, answers: answersOf(one, now) },
    { event: 'publish', at: published },
  ]
  let known = one
  for (const revision of one.revisions ?? []) {
    known = revised(known, revision)
    const answers = { ...changeOf(revision.change), ...answersOf(known, now) }
    told.push({ event: 'revise', at: at(revision.at), answers })
  }
  if (one.over) {
    const ending = one.over.how === 'ended' ? { event: 'end' as const } : { event: 'cancel' as const }
    const ended: Answers = one.over.how === 'ended' ? { endedAt: at(one.over.at) } : {}
    told.push({ ...ending, at: at(one.over.at), answers: { ...changeOf(one.over.change), ...ended } })
  }
  return told
}

type Revision = NonNullable<DemoAnnouncement['revisions']>[number]

/** What a revision does not mention stays, but for the next news: it was due and has come. */
function revised({ nextUpdate: _, ...one }: DemoAnnouncement, revision: Revision): DemoAnnouncement {
  const { to, nextUpdate } = revision
  const last = one.intervals.at(-1)!
  const intervals = to === undefined ? one.intervals : [...one.intervals.slice(0, -1), { ...last, to }]
  return { ...one, intervals, ...(nextUpdate && { nextUpdate }) }
}

function answersOf(one: DemoAnnouncement, now: string): Answers {
  const moments = one.intervals.flatMap(({ from, to }, i) => [
    [`from${i + 1}`, instantOf(from, now)],
    ...(to ? [[`to${i + 1}`, instantOf(to, now)]] : []),
  ])
  const effects = channelFields.flatMap(({ channel, field }) =>
    one.channels[channel] ? [[field, one.channels[channel]]] : [],
  )
  return {
    noticeType: one.type,
    systems: [...one.systems],
    ...(one.offices && { offices: [...one.offices] }),
    intervals: String(one.intervals.length),
    ...(Object.fromEntries([...moments, ...effects]) as Answers),
    ...(one.fallback !== 'not-needed' && { fallback: one.fallback }),
    titlePl: one.title.pl,
    titleEn: one.title.en,
    bodyPl: one.text.pl,
    bodyEn: one.text.en,
    ...(one.nextUpdate && { nextUpdateAt: instantOf(one.nextUpdate, now) }),
  }
}

const changeOf = ({ pl, en }: Text): Answers => ({ changePl: pl, changeEn: en })
