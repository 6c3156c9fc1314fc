/**
 * `npm run faults`: the desk at work while its processes and databases are killed at random instants; afterwards every
 * invariant is checked in the tables, one line each. Ends with 1 where one does not hold.
 *
 *   --short       within 90 seconds      --seed=N     the same storm again
 *   --only=NAME   this fault alone       --tree=DIR   another copy of the project, to see a planted fault turn a line red
 *
 * Every fault befalls the desk once before any comes twice; a short storm has time for some of them. What the machine
 * does not allow (a disk to mount, libfaketime) is left out and said.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { backlog } from '../../server/db/agenda.ts'
import { Outage } from '../../server/db/faults.ts'
import { verdicts } from './invariants.ts'
import { work } from './load.ts'
import { startStage, type Stage } from './stage.ts'
import { watch } from './watch.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string' },
    tree: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const stormMs = values.short ? 30_000 : 150_000
/** Of what passes: longer than any wait of the desk's own, now and then. */
const longestMs = values.short ? 3000 : 9000
const people = 6
const random = mulberry32(seed)
const say = (line: string) => console.log(line)

say(`seed ${seed}`)
const stage = await startStage(values.tree, () => 500 + random() * longestMs)
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
  const watching = watch(on.desk, () => over)
  const struck = await storm(on)
  const names = Object.keys(on.faults)
  say(`faults: ${names.map((name) => `${name} ${struck.filter((one) => one === name).length}`).join(', ')}`)
  for (const name of ['disk-full', 'worker-clock'])
    if (!names.includes(name)) say(`left out: ${name}, which this machine does not allow`)
  over = true
  const calm = Date.now()
  const told = await working
  const { looks, faults: unserved } = await watching
  const drainedMs = await drained(on, calm)
  const found = await verdicts(on, told, drainedMs)
  // Killed web processes drop what they had in hand: people ask again, and nobody waits longer than this.
  say(`longest wait for an answer ${(told.longestMs / 1000).toFixed(1)} s`)
  const unasked = on.deaths.filter((death) => !isExpected(death))
  for (const { name, says, faults } of [
    ...found,
    { name: 'announcements and life are told throughout', says: `${looks} looks`, faults: unserved },
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
  return [...found.flatMap(({ faults }) => faults), ...unserved, ...unasked].length > 0
}

/** A process that starts while its database is down ends with 1 and is started again. */
function isExpected(death: string): boolean {
  return death.endsWith(': status 1')
}

async function storm(on: Stage): Promise<string[]> {
  const until = Date.now() + stormMs
  const struck: string[] = []
  let left: string[] = []
  await sleep(1500)
  while (Date.now() < until) {
    if (left.length === 0) left = shuffled(Object.keys(on.faults))
    const name = values.only ?? left.pop()!
    await on.faults[name]!()
    struck.push(name)
    await sleep(random() * 2500)
  }
  return struck
}

function shuffled(names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ name }) => name)
}

/** How long after `since` nothing that is due waits any more; what is looked at afterwards must not move. */
async function drained(on: Stage, since: number): Promise<number | null> {
  for (; Date.now() - since < 300_000; await sleep(200)) {
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
