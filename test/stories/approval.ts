/** The main job: from the portal's page to the last declaration ticked off. */
import { apply } from './apply.ts'
import type { Cast } from './cast.ts'
import { decide } from './decide.ts'
import { settle } from './settle.ts'

export async function approval(cast: Cast): Promise<void> {
  await apply(cast)
  const decided = await decide(cast)
  await settle(cast, decided)
}
