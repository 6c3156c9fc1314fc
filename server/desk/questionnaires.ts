/**
 * The questionnaire at the end of a case: for the customer in the widget, for whoever has the link, and as numbers for
 * staff. One answer a case; it may be changed until the questionnaire closes, by the database's clock.
 */
import type {
  GiveAnswer,
  Given,
  QuestionnaireLink,
  QuestionnaireResults,
  QuestionnaireSheet,
} from '../../workflows/contracts/questionnaire.ts'
import type { Fault } from '../../workflows/contracts/form.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { localTime } from '../../workflows/calendar/zoned.ts'
import { checkAnswer } from '../../workflows/forms/check-answer.ts'
import { tidyText } from '../../workflows/forms/formats.ts'
import { readSecret } from '../db/attachments.ts'
import { readCase, type StoredCase } from '../db/cases.ts'
import type { Database, Executor } from '../db/database.ts'
import {
  askedVersions,
  countCell,
  countedAnswers,
  lockAnswering,
  putAnswer,
  readGiven,
  readQuestionnaire,
} from '../db/questionnaires.ts'
import { refuseFaults } from './demands.ts'
import { leastAnswers, resultsOf } from './questionnaire-results.ts'
import { readLink, signLink } from './questionnaire-link.ts'
import { Refused } from './refused.ts'
import { closesAt, kindOfCase, maySee, stateOf, storedOf } from './show.ts'

export type Questionnaires = ReturnType<typeof createQuestionnaires>

/** A case that has been answered, and when its questionnaire closes. */
type Asked = { readonly row: StoredCase; readonly answeredAt: string; readonly until: string }

export function createQuestionnaires(db: Database, baseUrl: string) {
  let secret: Promise<Buffer> | null = null
  const key = async (): Promise<Buffer> => {
    secret ??= readSecret(db, 'questionnaire-links')
    try {
      return await secret
    } catch (error) {
      // Not remembered: the database may have been away.
      secret = null
      throw error
    }
  }

  async function asked(id: string, viewer: Viewer | null): Promise<Asked> {
    const row = await readCase(db, id)
    if (!row || (viewer && !maySee(row, viewer))) throw new Refused('not-found')
    const answeredAt = kindOfCase(row).afterwards?.answeredAt(stateOf(row, storedOf(row))) ?? null
    if (answeredAt === null) throw new Refused('questionnaire-closed')
    return { row, answeredAt, until: closesAt(answeredAt) }
  }

  /** A link that is not ours, that is over, or whose case was opened again: nothing is said of which. */
  async function linked(token: string): Promise<Asked> {
    const claims = readLink(await key(), token)
    if (!claims) throw new Refused('questionnaire-closed')
    const found = await asked(claims.case, null)
    const until = new Date(Math.min(claims.until, Date.parse(found.until))).toISOString()
    return { ...found, until }
  }

  async function linkTo(id: string, { until }: Asked): Promise<QuestionnaireLink> {
    const token = signLink(await key(), { case: id, until: Date.parse(until) })
    return { url: `${baseUrl}/questionnaire#${token}`, until }
  }

  return {
    /** @throws Refused `not-allowed` for staff: nobody at the desk reads what one customer answered */
    async sheet(id: string, viewer: Viewer): Promise<QuestionnaireSheet> {
      if (viewer.role !== 'customer') throw new Refused('not-allowed')
      return sheetOf(db, await asked(id, viewer))
    },

    async give(id: string, answer: GiveAnswer, viewer: Viewer): Promise<QuestionnaireSheet> {
      if (viewer.role !== 'customer') throw new Refused('not-allowed')
      return give(db, await asked(id, viewer), answer)
    },

    async sheetByLink(token: string): Promise<QuestionnaireSheet> {
      return sheetOf(db, await linked(token))
    },

    async giveByLink(token: string, answer: GiveAnswer): Promise<QuestionnaireSheet> {
      return give(db, await linked(token), answer)
    },

    /** The token stands behind the `#`, where no log and no other site finds it. */
    async link(id: string, viewer: Viewer): Promise<QuestionnaireLink> {
      return linkTo(id, await asked(id, viewer))
    },

    /** For the mail that asks for it; null where there is nothing to ask any more. */
    async mailed(id: string): Promise<QuestionnaireLink | null> {
      try {
        return await linkTo(id, await asked(id, null))
      } catch (error) {
        if (error instanceof Refused) return null
        throw error
      }
    },

    /** Of one version: other questions, or others' order, are other answers. Null: of the one that is asked now. */
    async results(version: number | null = null): Promise<QuestionnaireResults> {
      const questionnaire = await readQuestionnaire(db, version)
      if (!questionnaire && version !== null) throw new Refused('not-found')
      const asked = questionnaire ?? { version: 0, questions: [] }
      return resultsOf(asked, await countedAnswers(db, asked.version), await askedVersions(db))
    },
  }
}

async function sheetOf(db: Executor, { row, until }: Asked): Promise<QuestionnaireSheet> {
  const given = await readGiven(db, row.id)
  const questionnaire = await readQuestionnaire(db, given?.version ?? null)
  const [clock] = await db.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  if (!questionnaire || !clock || clock.at >= until) throw new Refused('questionnaire-closed')
  return { questionnaire, given, until, case: { number: row.number, kind: row.kind } }
}

/** What was taken is told as taken, also where the questionnaire has closed since. */
async function give(db: Database, found: Asked, answer: GiveAnswer): Promise<QuestionnaireSheet> {
  const { row, until } = found
  const questionnaire = await readQuestionnaire(db, answer.version)
  if (!questionnaire) throw new Refused('answers-invalid', { faults: [otherVersion] })
  refuseFaults(checkAnswer(questionnaire, answer))
  const given: Given = { ...answer, comment: tidyText(answer.comment) }
  await db.transaction(async (tx) => {
    await lockAnswering(tx, given.version)
    const before = await readGiven(tx, row.id)
    if (before && before.version !== given.version) refuseFaults([otherVersion])
    const counted = await putAnswer(tx, row.id, cellOf(found, given), given, until)
    if (!counted) throw new Refused('questionnaire-closed')
    await countCell(tx, counted, leastAnswers)
  })
  return { questionnaire, given, until, case: { number: row.number, kind: row.kind } }
}

const otherVersion: Fault = { field: 'version', code: 'not-an-option' }

function cellOf({ row, answeredAt }: Asked, { version }: Given) {
  const month = localTime(answeredAt).date.slice(0, 7)
  return { version, month, kind: row.kind, system: row.system ?? '' }
}
