/**
 * `npm run bench [-- --json FILE] [--quick]`: what the desk takes and how fast it answers, beside a bare server in the
 * same run. Medians of three interleaved runs; `--quick` makes short ones, to see whether the bench itself works.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startMachine } from './machine.ts'
import { table, type Measure } from './measure.ts'
import { startPortal } from './portal.ts'
import { throughput } from './throughput.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
})
const log = (line: string) => console.error(line)
const pace = values.quick ? { rounds: 3, seconds: 1 } : { rounds: 3, seconds: 5 }

const machine = await startMachine(log)
const portal = await startPortal()
const measures: Measure[] = []
try {
  measures.push(...(await throughput(machine, portal, pace, log)))
} finally {
  portal.stop()
  await machine.stop()
}

console.log(table(measures))
if (values.json) writeFileSync(values.json, `${JSON.stringify({ measures }, null, 2)}\n`)
