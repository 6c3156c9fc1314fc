/**
 * Writes down the cases of the present version of each kind: `node server/bootstrap.mjs test/workflows/cases/golden/record.ts`.
 * What a released version wrote is never written again; a new version gets a file of its own.
 */
import { writeFileSync } from 'node:fs'
import { catalogue } from '../../../../workflows/cases/catalogue.ts'
import { moments } from './moments.ts'

for (const { code, version } of catalogue) {
  const file = new URL(`${code}-${version}.json`, import.meta.url)
  try {
    writeFileSync(file, `${JSON.stringify(moments[code]?.(), null, 1)}\n`, { flag: 'wx' })
    console.log(`${code}-${version}.json written`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    console.log(`${code}-${version}.json stays as it is`)
  }
}
