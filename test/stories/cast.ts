/** Who plays, and where. */
import type { Actor, Stage } from './stage.ts'
import type { Stack } from './stack.ts'

export type Cast = {
  readonly stage: Stage
  readonly stack: Stack
  /** Customs agent at the portal. */
  readonly anna: Actor
  /** The first officer. */
  readonly maria: Actor
  /** The second. */
  readonly jan: Actor
}

export async function gather(stage: Stage, stack: Stack): Promise<Cast> {
  const [anna, maria, jan] = [
    await stage.actor('anna'),
    await stage.actor('maria', { width: 1280, height: 900 }),
    await stage.actor('jan', { width: 1280, height: 900 }),
  ]
  return { stage, stack, anna, maria, jan }
}
