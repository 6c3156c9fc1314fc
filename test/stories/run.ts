/**
 * `npm run story`: plays the main job in a real browser over a stack of its own, with a trader and two officers, and
 * leaves a picture of every step in `<HELPDESK_HOME or .helpdesk>/story/`. Names choose among the stories; the last line
 * is `N passed, N failed`. `--pictures` makes the README's pictures anew instead.
 */
import { join } from 'node:path'
import { install, MissingPrograms } from '../../server/embedded/install.ts'
import { type Failure, leave } from '../outcome.ts'
import { access } from './access.ts'
import { announcements } from './announcements.ts'
import { applications } from './applications.ts'
import { approvalLife } from './approval-life.ts'
import { approval } from './approval.ts'
import { bulk } from './bulk.ts'
import { continuity } from './continuity.ts'
import { gather } from './cast.ts'
import { embedding } from './embedding.ts'
import { english } from './english.ts'
import { exits } from './exits.ts'
import { feedback } from './feedback.ts'
import { files } from './files.ts'
import { frameworks } from './frameworks.ts'
import { keyboard } from './keyboard.ts'
import { knowledge } from './knowledge.ts'
import { outage } from './outage.ts'
import { oversight } from './oversight.ts'
import { paper } from './paper.ts'
import { mail } from './mail.ts'
import { lines } from './lines.ts'
import { lockedOut } from './locked-out.ts'
import { narrowed } from './narrowed.ts'
import { policy } from './policy.ts'
import { powers } from './powers.ts'
import { takePictures } from './pictures.ts'
import { notMe } from './not-me.ts'
import { Broken, openStage, type Stage } from './stage.ts'
import { type Stack, startStack } from './stack.ts'
import { tickets } from './tickets.ts'
import { telephone } from './telephone.ts'
import { trouble } from './trouble.ts'

const stories = {
  approval,
  'approval-life': approvalLife,
  narrowed,
  lines,
  applications,
  // Before others have had somebody refused for misuse, which would take him from the list.
  bulk,
  exits,
  english,
  feedback,
  tickets,
  files,
  access,
  keyboard,
  embedding,
  frameworks,
  telephone,
  mail,
  paper,
  knowledge,
  policy,
  oversight,
  powers,
  'locked-out': lockedOut,
  'not-me': notMe,
  outage,
  announcements,
  trouble,
  continuity,
}
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in stories) && name !== '--pictures')

// A stack that is left behind would hold its ports and half the machine's memory: see what startStack does at the end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(143))

if (unknown.length > 0) {
  console.error(
    `no such story: ${unknown.join(', ')}; there are ${Object.keys(stories).join(', ')}, and --pictures`,
  )
  process.exitCode = 2
} else if (await prepared()) await main()

async function prepared(): Promise<boolean> {
  try {
    await install(['chromium-headless-shell'], (line) => console.log(line))
    return true
  } catch (error) {
    if (!(error instanceof MissingPrograms)) throw error
    console.error(error.message)
    process.exitCode = 1
    return false
  }
}

async function main(): Promise<void> {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  const stack = await startStack()
  console.log(`${stack.run.portal} and ${stack.run.console} are ready after ${seconds()} s`)
  const stage = await openStage(join(process.env.HELPDESK_HOME ?? '.helpdesk', 'story'))
  const failures = await play(stage, stack)
  await stage.close()
  const status = await stack.stop()
  if (status !== 0) {
    console.error(`npm start ended with ${status}`)
    failures.push({ where: null, name: 'npm start', message: `ended with ${status}` })
  }
  for (const [name, ms] of stage.measures) console.log(`${name}: ${ms.join(', ')} ms`)
  console.log(`${stage.passed.length} passed, ${failures.length} failed in ${seconds()} s`)
  leave({ passed: stage.passed.length, failures })
  if (failures.length > 0) process.exitCode = 1
}

async function play(stage: Stage, stack: Stack): Promise<Failure[]> {
  if (chosen.includes('--pictures')) return told(stage, 'pictures', () => takePictures(stage, stack))
  const cast = await gather(stage, stack)
  const staying = stage.actors.length
  const failures: Failure[] = []
  for (const [name, story] of Object.entries(stories))
    if (chosen.length === 0 || chosen.includes(name)) {
      failures.push(...(await told(stage, name, () => story(cast))))
      await stage.dismiss(staying)
    }
  return failures
}

/** What failed in the story; the next one does not stand on it. */
async function told(stage: Stage, where: string, story: () => Promise<void>): Promise<Failure[]> {
  console.log(`# ${where}`)
  const before = stage.failed.length
  const strays: Failure[] = []
  try {
    await story()
  } catch (error) {
    // A step that failed has said why.
    if (!(error instanceof Broken)) {
      const message = error instanceof Error ? error.message : String(error)
      console.error(`FAILED ${where}, between steps: ${message}`)
      strays.push({ where, name: 'between steps', message })
    }
  }
  return [...stage.failed.slice(before).map((failure) => ({ where, ...failure })), ...strays]
}
