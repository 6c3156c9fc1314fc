/** The questionnaire at the end of a case: its questions as data, one answer a case, and what staff may read of it. */
import { z } from 'zod'

const instant = z.iso.datetime()
const inBoth = z.object({ pl: z.string(), en: z.string() })

export const Question = z.object({ code: z.string().regex(/^[a-z][a-z-]{1,19}$/), text: inBoth })
export type Question = z.infer<typeof Question>

/** A version is never changed, only followed by another: an answer names the one it was given to. */
export const Questionnaire = z.object({
  version: z.number().int().positive(),
  questions: z.array(Question).min(1).max(10),
  /** Asked above the box for free text. */
  comment: inBoth,
})
export type Questionnaire = z.infer<typeof Questionnaire>

/** `never-in-force`: a later version began before its own time came. */
export const versionStates = ['in-force', 'scheduled', 'past', 'never-in-force'] as const

export const QuestionnaireVersion = Questionnaire.extend({
  state: z.enum(versionStates),
  activeFrom: instant,
  /** Null for the questions that came with the desk. */
  publishedBy: z.string().nullable(),
  publishedAt: instant.nullable(),
})
export type QuestionnaireVersion = z.infer<typeof QuestionnaireVersion>

/** GET /api/staff/questionnaire/versions, the newest first. */
export const QuestionnaireBook = z.object({ versions: z.array(QuestionnaireVersion) })
export type QuestionnaireBook = z.infer<typeof QuestionnaireBook>

const written = z.strictObject({ pl: z.string().max(2000), en: z.string().max(2000) })

/**
 * PUT /api/staff/questionnaire/versions/{version}: the number that follows the newest version. What is wrong with the
 * questions is told field by field, so that their shape alone is looked at here. `activeFrom` null: at once.
 */
export const PublishQuestionnaire = z.strictObject({
  questions: z.array(z.strictObject({ code: z.string().max(200), text: written })).max(100),
  comment: written,
  activeFrom: instant.nullable(),
})
export type PublishQuestionnaire = z.infer<typeof PublishQuestionnaire>

/** Questions as they are written, before they are a version. */
export type Questions = Pick<PublishQuestionnaire, 'questions' | 'comment'>

export const Scores = z.record(z.string().max(20), z.number().int().min(1).max(5))
export type Scores = z.infer<typeof Scores>

/** What was answered; `comment` is empty where nothing was written. */
export const Given = z.object({ version: z.number().int(), scores: Scores, comment: z.string() })
export type Given = z.infer<typeof Given>

/** What is asked about one case, and what has been answered so far. */
export const QuestionnaireSheet = z.object({
  questionnaire: Questionnaire,
  given: Given.nullable(),
  /** Until then the answer may be given and changed, by the database's clock. */
  until: instant,
  case: z.object({ number: z.string(), kind: z.string() }),
})
export type QuestionnaireSheet = z.infer<typeof QuestionnaireSheet>

/** PUT /api/cases/{id}/questionnaire. Length of the comment and names of questions are checked beside the questions. */
export const GiveAnswer = z.strictObject({
  version: z.number().int().positive(),
  scores: Scores,
  comment: z.string(),
})
export type GiveAnswer = z.infer<typeof GiveAnswer>

/** POST /api/questionnaire/open and /answer: the token is the right to do so, whoever holds the link. */
export const OpenQuestionnaire = z.strictObject({ token: z.string().max(200) })
export const AnswerQuestionnaire = z.strictObject({ token: z.string().max(200), ...GiveAnswer.shape })

/** GET /api/cases/{id}/questionnaire/link: works without sign-in until the questionnaire closes. */
export const QuestionnaireLink = z.object({ url: z.string(), until: instant })
export type QuestionnaireLink = z.infer<typeof QuestionnaireLink>

/** How a question was answered: how many gave 1, 2, 3, 4 and 5. */
export const Tally = z.object({ question: z.string(), counts: z.array(z.number().int()).length(5) })
export type Tally = z.infer<typeof Tally>

/** One kind of case, one system and one month. */
export const ResultCell = z.object({
  /** `YYYY-MM`, of the end of the cases. */
  month: z.string(),
  kind: z.string(),
  /** Empty where the kind knows no systems. */
  system: z.string(),
  answers: z.number().int(),
  tallies: z.array(Tally),
  comments: z.array(z.string()),
})
export type ResultCell = z.infer<typeof ResultCell>

/** GET /api/staff/questionnaire. Nothing of fewer than `least` answers is in it, nor can be worked out from it. */
export const QuestionnaireResults = z.object({
  least: z.number().int(),
  /** Whose answers these are; 0 where there are no questions yet. */
  version: z.number().int(),
  /** All that have been asked so far, the newest first. */
  versions: z.array(z.object({ version: z.number().int(), activeFrom: instant })),
  questions: z.array(Question),
  cells: z.array(ResultCell),
})
export type QuestionnaireResults = z.infer<typeof QuestionnaireResults>
