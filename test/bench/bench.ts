/**
 * `npm run bench [-- --json FILE] [--quick]`: what the desk takes and how fast it answers, beside a bare server in the
 * same run. Medians of three interleaved runs; `--quick` makes short ones, to see whether the bench itself works.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildWidget } from '../../server/assets/build.ts'
import { binary } from '../../server/embedded/install.ts'
import { weigh } from '../checks/weight.ts'
import { bulkDecisions } from './bulk.ts'
import { callToOfficer } from './cti.ts'
import { mailIn } from './mail-in.ts'
import { lookAmongMany } from './look-100k.ts'
import { startMachine } from './machine.ts'
import { measure, table, type Measure } from './measure.ts'
import { paint } from './paint.ts'
import { startPortal } from './portal.ts'
import { recordVerification } from './record.ts'
import { responsiveness } from './responsiveness.ts'
import { search } from './search.ts'
import { throughput } from './throughput.ts'
import { upload } from './upload.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
})
const log = (line: string) => console.error(line)
const pace = values.quick ? { rounds: 3, seconds: 1 } : { rounds: 3, seconds: 5 }
const times = values.quick ? 3 : 7
const batch = values.quick ? { cases: 500, rounds: 1 } : { cases: 5000, rounds: 3 }
const mails = values.quick ? 100 : 500
const many = values.quick ? { cases: 5000, looks: 20 } : { cases: 100_000, looks: 200 }

const { manifest } = await buildWidget()
const [embed, firstView, everything] = weigh(manifest)
const machine = await startMachine(log)
const portal = await startPortal()
const browser = await chromium.launch({
  executablePath: binary('chromium-headless-shell'),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
})
const measures: Measure[] = []
try {
  measures.push(
    measure('embed.bytes', 'B', [embed.bytes]),
    measure('first-view.bytes', 'B', [firstView.bytes]),
    measure('everything.bytes', 'B', [everything.bytes]),
  )
  measures.push(...search())
  measures.push(...(await recordVerification()))
  measures.push(...(await paint(machine, portal, browser, times)))
  measures.push(...(await responsiveness(machine, portal, browser, times, log)))
  measures.push(...(await callToOfficer(machine, portal)))
  measures.push(...(await upload(machine, portal)))
  measures.push(...(await throughput(machine, portal, pace, log)))
  measures.push(...(await bulkDecisions(machine, log, batch)))
  measures.push(...(await mailIn(machine, log, mails)))
  measures.push(...(await lookAmongMany(machine, portal, many, log)))
} finally {
  await browser.close()
  portal.stop()
  await machine.stop()
}

console.log(table(measures))
if (values.json) writeFileSync(values.json, `${JSON.stringify({ measures }, null, 2)}\n`)
