import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { toDirectedGraph } from 'xstate/graph'
import { catalogue } from '../../../workflows/cases/catalogue.ts'
import { leavesOf } from './chart.ts'
import { diagramOf, withDiagrams } from './diagram.ts'

const readme = readFileSync(new URL('../../../workflows/cases/README.md', import.meta.url), 'utf8')

it('the diagrams in the README are what the machines give now: npm run diagrams', () => {
  expect(readme).toBe(withDiagrams(readme))
})

it('a diagram has every state and every way between two of them', () => {
  for (const kind of catalogue) {
    const drawn = diagramOf(kind)
    for (const state of leavesOf(kind))
      expect(drawn).toContain(`state "${state}" as ${state.replaceAll('-', '_')}`)
    const ways = toDirectedGraph(kind.machine).children.flatMap(({ edges }) => edges)
    for (const { source, target } of ways) {
      const [from, to] = [source.key, target.key].map((name) => name.replaceAll('-', '_'))
      if (from !== to) expect(drawn).toContain(`${from} --> ${to}`)
    }
  }
})

it('a README without a place for a kind is told so', () => {
  expect(() => withDiagrams('# Nothing here')).toThrow('no place for "fallback"')
})
