/**
 * `npm run faults`: the desk at work while its processes and databases are killed at random instants; afterwards every
 * invariant is checked in the tables, one line each. Ends with 1 where one does not hold.
 *
 *   --short       within 90 seconds      --seed=N     the same storm again
 *   --tree=DIR    another copy of the project, to see a planted fault turn a line red
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { backlog } from '../../server/db/agenda.ts'
import { Outage } from '../../server/db/faults.ts'
import { verdicts } from './invariants.ts'
import { work } from './load.ts'
import { faultNames, startStage, type Stage } from './stage.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    tree: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const stormMs = values.short ? 30_000 : 150_000
const people = 6
const random = mulberry32(seed)
const say = (line: string) => console.log(line)

say(`seed ${seed}`)
const stage = await startStage(values.tree)
let failed: boolean
try {
  failed = await run(stage)
} finally {
  await stage.close()
}
process.exitCode = failed ? 1 : 0

async function run(on: Stage): Promise<boolean> {
  let over = false
  const working = work(on, people, () => over)
  const struck = await storm(on)
  say(
    `faults: ${faultNames.map((name) => `${name} ${struck.filter((one) => one === name).length}`).join(', ')}`,
  )
  over = true
  const calm = Date.now()
  const told = await working
  const drainedMs = await drained(on, calm)
  const found = await verdicts(on, told, drainedMs)
  // Killed web processes drop what they had in hand: people ask again, and nobody waits longer than this.
  say(`longest wait for an answer ${(told.longestMs / 1000).toFixed(1)} s`)
  const unasked = on.deaths.filter((death) => !isExpected(death))
  for (const { name, says, faults } of [
    ...found,
    {
      name: 'F21 asked to stop, a process ends in order',
      says: `${on.deaths.length} early ends`,
      faults: unasked,
    },
  ]) {
    say(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${says}`)
    for (const fault of faults.slice(0, 5)) say(`       ${fault}`)
    if (faults.length > 5) say(`       and ${faults.length - 5} more`)
  }
  return [...found.flatMap(({ faults }) => faults), ...unasked].length > 0
}

/** A process that starts while its database is down ends with 1 and is started again. */
function isExpected(death: string): boolean {
  return death.endsWith(': status 1')
}

async function storm(on: Stage): Promise<string[]> {
  const until = Date.now() + stormMs
  const struck: string[] = []
  await sleep(1500)
  while (Date.now() < until) {
    const name = faultNames[Math.floor(random() * faultNames.length)]!
    await on.faults[name]()
    struck.push(name)
    await sleep(random() * 2500)
  }
  return struck
}

/** How long after `since` nothing that is due waits any more; null where it still does after a minute. */
async function drained(on: Stage, since: number): Promise<number | null> {
  for (; Date.now() - since < 60_000; await sleep(200)) {
    try {
      const { waiting } = await backlog(on.db)
      if (waiting === 0) return Date.now() - since
    } catch (error) {
      if (!(error instanceof Outage)) throw error
    }
  }
  return null
}

/** A small generator with a seed: the same storm again, where the machine allows. */
function mulberry32(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
