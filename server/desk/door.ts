/**
 * The one door through which a case changes. HTTP, timers, results of effects and the demo data all come this way:
 * `open` and `send` for people, `fire` for what the agenda had put down. One transaction an event; a reply is given
 * only for what has been committed.
 */
import { createOpening, type OpeningDoor } from './opening.ts'
import { createSending, type SendingDoor } from './sending.ts'
import { createSettling, type DoorOptions } from './settling.ts'

export type Door = OpeningDoor & SendingDoor

export function createDoor(options: DoorOptions): Door {
  const settling = createSettling(options)
  return { ...createOpening(options, settling), ...createSending(options, settling) }
}
