/** The main job: from the portal's page to the last declaration ticked off. */
import { apply } from './apply.ts'
import type { Cast } from './cast.ts'
import { decide } from './decide.ts'
import { examine } from './examine.ts'
import { settle } from './settle.ts'
import { caseOf } from './trader.ts'

export async function approval(cast: Cast): Promise<void> {
  const { anna, stack } = cast
  await apply(cast)
  const opened = await caseOf(anna.page, stack.run, 'anna')
  await examine(cast, opened)
  await decide(cast, opened)
  await settle(cast, await caseOf(anna.page, stack.run, 'anna'))
}
