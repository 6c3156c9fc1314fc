/**
 * The questions of the questionnaire in their versions. A duty manager publishes one, at once or for a moment to come; it
 * follows the newest one, changes no answer that was given, and none that is being given to the questions of before.
 */
import type { Fault } from '../../workflows/contracts/form.ts'
import type {
  PublishQuestionnaire,
  QuestionnaireBook,
  QuestionnaireVersion,
  Questions,
} from '../../workflows/contracts/questionnaire.ts'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import {
  areSame,
  checkQuestions,
  tidyQuestions,
  unsoundQuestion,
} from '../../workflows/forms/check-questions.ts'
import type { Database, Executor } from '../db/database.ts'
import { duplicateKey } from '../db/faults.ts'
import {
  insertVersion,
  lockNewest,
  readVersions,
  type StoredQuestionnaire,
} from '../db/questionnaire-versions.ts'
import { refuseFaults } from './demands.ts'
import { refuseAllButManagers } from './records.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'
import { stateOfVersion } from './version-state.ts'

const dayMs = 86_400_000
/** A year that was mistyped must not make questions that nobody is ever asked. */
const longestAheadDays = 366

export type QuestionnaireBookDesk = ReturnType<typeof createQuestionnaireBook>

export function createQuestionnaireBook({
  db,
  staffUnderLock,
}: {
  readonly db: Database
  readonly staffUnderLock: StaffUnderLock
}) {
  async function read(): Promise<QuestionnaireBook> {
    const [versions, [clock]] = await Promise.all([
      readVersions(db),
      db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at'),
    ])
    return { versions: versions.map((one) => cardOf(one, versions, clock?.at ?? '')) }
  }

  return {
    read,

    /** The same version again, by the same officer, is answered as it was the first time. */
    async publish(version: number, wish: PublishQuestionnaire, by: Officer): Promise<QuestionnaireBook> {
      refuseAllButManagers(by)
      const content = tidyQuestions(wish)
      await keyed(() =>
        db.transaction(async (tx) => {
          // Rights are looked up under a lock: whoever lost them since the page was opened changes nothing.
          const manager = await staffUnderLock(tx, by)
          if (!manager?.roles.includes('duty-manager')) throw new Refused('not-allowed')
          await follow(tx, version, { ...wish, ...content }, manager)
        }),
      )
      return read()
    },
  }
}

async function follow(
  tx: Executor,
  version: number,
  { activeFrom, ...content }: PublishQuestionnaire,
  by: Officer,
): Promise<void> {
  const { newest, at } = await lockNewest(tx)
  if (version === newest.version && isAgain(newest, content, activeFrom, by)) return
  if (version !== newest.version + 1) throw new Refused('view-stale')
  refuseFaults([
    ...checkQuestions(content),
    ...sameFaults(content, newest, at),
    ...timeFaults(activeFrom, at),
  ])
  await insertVersion(tx, { version, content, by, at, activeFrom: activeFrom ?? at })
}

/** An answer that was lost on the way back is asked for anew. */
function isAgain(
  newest: StoredQuestionnaire,
  content: Questions,
  activeFrom: string | null,
  by: Officer,
): boolean {
  const begins = activeFrom === null ? newest.publishedAt : new Date(activeFrom).toISOString()
  return newest.publisherId === by.id && newest.activeFrom === begins && areSame(newest, content)
}

/** Of one that is still to begin the time alone may be another. */
function sameFaults(content: Questions, newest: StoredQuestionnaire, at: string): Fault[] {
  const isAsked = Date.parse(newest.activeFrom) <= Date.parse(at)
  return isAsked && areSame(content, newest) ? [unsoundQuestion('questions', 'unchanged')] : []
}

function timeFaults(activeFrom: string | null, at: string): Fault[] {
  const aheadMs = activeFrom === null ? 0 : Date.parse(activeFrom) - Date.parse(at)
  if (aheadMs < 0) return [unsoundQuestion('activeFrom', 'in-the-past')]
  return aheadMs > longestAheadDays * dayMs ? [unsoundQuestion('activeFrom', 'too-far')] : []
}

/** The lock has said no already; the key says no to whatever it might miss. */
async function keyed(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (duplicateKey(error) === 'PRIMARY') throw new Refused('view-stale')
    throw error
  }
}

function cardOf(
  { publisherId: _, ...one }: StoredQuestionnaire,
  all: readonly StoredQuestionnaire[],
  at: string,
): QuestionnaireVersion {
  return { ...one, state: stateOfVersion(one, all, at) }
}
