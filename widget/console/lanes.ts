/** The queues of the inbox in their order. The contract's own list sits beside zod, which stays out of the browser. */
import type { Lane } from '../../workflows/contracts/view.ts'

const order: Record<Lane, number> = {
  'to-decide': 1,
  'second-person': 2,
  'with-customer': 3,
  running: 4,
  closed: 5,
}

export const isLane = (text: string): text is Lane => Object.hasOwn(order, text)

export const lanes: readonly Lane[] = Object.keys(order).filter(isLane)
