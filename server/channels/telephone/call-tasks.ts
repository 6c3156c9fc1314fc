/** Cases that themselves ask for a call: somebody must be reached at the number on file. They stand on the same list. */
import type { CallTask } from '../../../workflows/contracts/call-backs.ts'
import type { Officer } from '../../../workflows/contracts/viewer.ts'
import type { Desk } from '../../desk/desk.ts'

const kinds = ['unblock', 'login-change']
const looked = 25
const proofs = new Set(['call-back', 'company-call-back'])

export function createCallTasks(reading: Pick<Desk['reading'], 'list' | 'look'>) {
  const listed = (kind: string, officer: Officer) =>
    reading.list(
      { kind, lane: 'to-decide', outageId: null, term: null, cursor: null, limit: looked },
      officer,
    )

  return async (officer: Officer): Promise<CallTask[]> => {
    const pages = await Promise.all(kinds.map((kind) => listed(kind, officer)))
    const views = await Promise.all(
      pages.flatMap(({ rows }) => rows).map(({ id }) => reading.look(id, officer)),
    )
    return views
      .filter(({ staff }) =>
        staff?.proofs?.some(({ code, state }) => proofs.has(code) && state !== 'confirmed'),
      )
      .map(({ id, number, kind, owner, openedAt }) => ({
        case: id,
        number,
        kind,
        owner: owner.person,
        openedAt,
      }))
  }
}
