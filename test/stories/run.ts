/**
 * `npm run story`: plays the main job in a real browser over a stack of its own, with a trader and two officers, and
 * leaves a picture of every step in `<HELPDESK_HOME or .helpdesk>/story/`. Names choose among the stories; the last line
 * is `N passed, N failed`. `--pictures` makes the README's pictures anew instead.
 */
import { join } from 'node:path'
import { approval } from './approval.ts'
import { gather, type Cast } from './cast.ts'
import { exits } from './exits.ts'
import { trouble } from './trouble.ts'
import { Broken, openStage } from './stage.ts'
import { startStack } from './stack.ts'

type Story = (cast: Cast) => Promise<void>

const stories: Readonly<Record<string, Story>> = { approval, exits, trouble }
const chosen = process.argv.slice(2)

const began = Date.now()
const stage = await openStage(join(process.env.HELPDESK_HOME ?? '.helpdesk', 'story'))
const stack = await startStack()
console.log(`stack ready after ${Date.now() - began} ms: ${stack.run.portal} ${stack.run.console}`)
try {
  const cast = await gather(stage, stack)
  for (const [name, story] of Object.entries(stories))
    if (chosen.length === 0 || chosen.includes(name)) await told(name, story, cast)
} finally {
  await stage.close()
  const status = await stack.stop()
  if (status !== 0) {
    console.error(`npm start ended with ${status}`)
    stage.counts.failed++
  }
}
for (const [name, ms] of stage.measures) console.log(`${name}: ${ms.join(', ')} ms`)
console.log(`story took ${((Date.now() - began) / 1000).toFixed(1)} s`)
console.log(`${stage.counts.passed} passed, ${stage.counts.failed} failed`)
if (stage.counts.failed > 0 || stage.counts.passed === 0) process.exitCode = 1

async function told(name: string, story: Story, cast: Cast): Promise<void> {
  console.log(`# ${name}`)
  try {
    await story(cast)
  } catch (error) {
    // A step that failed has said why.
    if (!(error instanceof Broken)) throw error
  }
}
