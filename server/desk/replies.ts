/** Answers, and answers already given: the same key asked again gets the same one. */
import { hash } from 'node:crypto'
import type { View } from '../../workflows/contracts/view.ts'
import { actorOf, type Viewer } from '../../workflows/contracts/viewer.ts'
import { canonical } from '../db/canonical.ts'
import type { Executor, Statement } from '../db/database.ts'
import { recall, remembering } from '../db/idempotency.ts'
import { Refused } from './refused.ts'

/** `body` is the View as JSON: what was stored is what is sent, now and at every repetition. */
export type Reply = {
  readonly status: number
  readonly body: string
  readonly id: string
  readonly version: number
}

/** A request as the idempotency table knows it. */
export type Request = { readonly principal: string; readonly key: string; readonly hash: Buffer }

/** For whom, too: a person who acts for two firms must not get the one's answer while acting for the other. */
export function requestOf(content: object, viewer: Viewer, key: string): Request {
  const firm = viewer.role === 'customer' ? viewer.firm.eori : null
  return {
    principal: actorOf(viewer).id,
    key,
    hash: hash('sha256', canonical({ ...content, firm }), 'buffer'),
  }
}

export function replyOf(status: number, view: View): Reply {
  return { status, body: JSON.stringify(view), id: view.id, version: view.version }
}

export function kept({ principal, key, hash: requestHash }: Request, { status, body }: Reply): Statement {
  return remembering(principal, key, { requestHash, status, body })
}

/** The answer this request has had before, or null. @throws Refused where another request had it. */
export async function givenBefore(
  db: Executor,
  { principal, key, hash: requestHash }: Request,
): Promise<Reply | null> {
  const earlier = await recall(db, principal, key)
  if (!earlier) return null
  if (!earlier.requestHash.equals(requestHash)) throw new Refused('idempotency-key-reused')
  const { id, version } = JSON.parse(earlier.body) as View
  return { status: earlier.status, body: earlier.body, id, version }
}
