/** Prints every import that goes the wrong way and ends with status 1 where there is one. `node FILE [ROOT]` */
import { importFaults } from './import-faults.ts'
import { readSources } from './sources.ts'

const root = process.argv[2] ?? process.cwd()
const sources = readSources(root)
const faults = importFaults(sources)
for (const { rule, at, text } of faults) console.log(`${at}: ${text} [${rule}]`)
console.log(`import directions: ${sources.length} files, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
