/** Approvals in force are signed and printed anew: the key that signed their prints is used no more. */
import { reviveEffects, waitingEffects, type AgendaKey } from '../db/agenda.ts'
import { outOfUse, printsOfOtherKeys } from '../db/approvals.ts'
import type { Database } from '../db/database.ts'
import type { Door } from './door.ts'

export type Reprints = { readonly done: number; readonly left: readonly string[] }

const page = 200

/**
 * First what a process that still had the earlier key could not print. Then each through the door, with its history and a letter to its holder; what was done before, or by somebody else
 * meanwhile, is left out. `left` are numbers whose print could not be made.
 */
export async function reprintAll(
  db: Database,
  door: Pick<Door, 'fire'>,
  perform: (key: AgendaKey) => Promise<void>,
  keyId: string,
  told: (done: number) => void = () => undefined,
): Promise<Reprints> {
  for (const key of await reviveEffects(db, 'render-document', outOfUse)) await perform(key)
  let done = 0
  const left: string[] = []
  for (let after = ''; ;) {
    const found = await printsOfOtherKeys(db, keyId, after, page)
    for (const { caseId } of found) {
      await door.fire(caseId, 'reprint', { facts: { result: { key: keyId } } })
      for (const key of await waitingEffects(db, caseId, 'render-document')) await perform(key)
    }
    const last = found.at(-1)
    if (!last) return { done, left }
    const still = new Set((await printsOfOtherKeys(db, keyId, after, page)).map(({ number }) => number))
    left.push(...found.map(({ number }) => number).filter((number) => still.has(number)))
    done += found.length - found.filter(({ number }) => still.has(number)).length
    told(done)
    after = last.number
  }
}
