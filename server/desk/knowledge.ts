/** What readers do with articles: vote on them, or leave with an answer instead of a notification. */
import { hash, randomBytes } from 'node:crypto'
import type { CastVote, Deflected } from '../../workflows/contracts/knowledge.ts'
import { actorOf, type Viewer } from '../../workflows/contracts/viewer.ts'
import { hasSecret } from '../../workflows/forms/secrets.ts'
import { isOnTopic } from '../../workflows/knowledge/topic.ts'
import type { Database } from '../db/database.ts'
import { insertDeflection, settleDeflection, takeDueDeflections } from '../db/deflections.ts'
import { castVote } from '../db/votes.ts'
import { createKnowledgeBoard, type KnowledgeBoard } from './knowledge-board.ts'
import { Refused } from './refused.ts'

/** He who has not come back on the topic for so long has had his answer. */
const quietDays = 7
const settledAtOnce = 100

export type Knowledge = {
  readonly board: KnowledgeBoard
  /** Without a viewer the vote is that of the device, by a number that it drew for this article. */
  vote(code: string, vote: CastVote, viewer: Viewer | null): Promise<void>
  /** "This solved it", said while a notification was being written. */
  deflect(code: string, deflected: Deflected, viewer: Viewer): Promise<void>
  /** Settles what is due; tells how many. */
  settle(): Promise<number>
}

export function createKnowledge(db: Database): Knowledge {
  const board = createKnowledgeBoard(db)

  /** Only what can be read now can be judged: the version that a page was left open with is gone with the article. */
  function requireShown(code: string, version: number): void {
    const page = board.article(code, 'pl')
    if (page === false) throw new Refused('database-away')
    if (page === null || page.version < version) throw new Refused('not-found')
  }

  return {
    board,
    async vote(code, vote, viewer) {
      requireShown(code, vote.version)
      checkVote(vote)
      await castVote(db, `vote_${randomBytes(9).toString('hex')}`, code, voterOf(code, vote, viewer), vote)
    },
    async deflect(code, { version, system }, viewer) {
      if (viewer.role !== 'customer') throw new Refused('not-allowed')
      requireShown(code, version)
      const person = { id: actorOf(viewer).id, portal: viewer.portal, eori: viewer.firm.eori }
      await insertDeflection(db, {
        id: `defl_${randomBytes(9).toString('hex')}`,
        code,
        version,
        system,
        person,
      })
    },
    settle: () => settleDue(db),
  }
}

function checkVote({ useful, reason, text }: CastVote): void {
  const refuse = (field: string, code: 'required' | 'secret-not-accepted') => {
    throw new Refused('answers-invalid', { faults: [{ field, code }] })
  }
  if (!useful && reason === null) refuse('reason', 'required')
  if (!useful && reason === 'other' && !text?.trim()) refuse('text', 'required')
  if (text && hasSecret(text)) refuse('text', 'secret-not-accepted')
}

function voterOf(code: string, { device }: CastVote, viewer: Viewer | null): Buffer {
  if (viewer) return hash('sha256', `person:${actorOf(viewer).id}`, 'buffer')
  if (device === null)
    throw new Refused('answers-invalid', { faults: [{ field: 'device', code: 'required' }] })
  return hash('sha256', `device:${code}:${device}`, 'buffer')
}

async function settleDue(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await takeDueDeflections(tx, quietDays, settledAtOnce)
    for (const { id, system, systems, codes, opened } of due) {
      const topic = { systems: system === null ? systems : [...systems, system], codes }
      const cameBack = opened.some((one) => isOnTopic(topic, { system: one.system, text: one.answers }))
      await settleDeflection(tx, id, cameBack ? 'came-back' : 'deflected')
    }
    return due.length
  })
}
