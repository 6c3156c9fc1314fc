/** Draws the diagrams in workflows/cases/README.md anew from the machines. */
import { readFileSync, writeFileSync } from 'node:fs'
import { withDiagrams } from '../workflows/cases/diagram.ts'

const file = new URL('../../workflows/cases/README.md', import.meta.url)
const before = readFileSync(file, 'utf8')
const after = withDiagrams(before)
if (after !== before) writeFileSync(file, after)
console.log(after === before ? 'The diagrams are up to date.' : 'The diagrams were drawn anew.')
