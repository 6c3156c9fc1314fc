/** What of the desk must be there when the desk is not. */
import type { ContactCard } from '../../workflows/contracts/contact.ts'
import type { ContinuitySources } from '../continuity/continuity.ts'
import type { Desk } from './desk.ts'

export function continuitySources({ board, knowledge }: Desk, contact: ContactCard): ContinuitySources {
  return {
    announcements() {
      const known = board.current()
      return known && { tag: known.etag, said: known.said }
    },
    contact,
    knowledge(language) {
      const index = knowledge.board.index(language)
      return index && { tag: index.tag, body: index.body }
    },
  }
}
