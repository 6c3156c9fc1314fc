/** A kind is its own file, its words and a line in two lists: nothing outside `workflows/cases` and `workflows/words` knows it. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const rooms = ['workflows', 'server', 'widget', 'demo']
const sources = rooms.flatMap((room) =>
  readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js|mjs|json)$/.test(file))
    .map((file) => `${room}/${file}`),
)

/** As a code, a key of words, or an import; the words alone also name other things. */
const names = (code: string, variable: string) =>
  new RegExp(
    `kind[:=(, ]+'${code}'|'${code}'(?::| as Kind| satisfies)|kind\\.${code}\\b|/${code}(?:-pl|-en)?\\.ts'|\\b${variable}\\.`,
  )

it.each([
  ['certificate', 'certificate'],
  ['test-account', 'testAccount'],
])('%s lies in the cases and the words alone', (code, variable) => {
  const knowing = sources.filter((file) =>
    names(code, variable).test(readFileSync(new URL(file, root), 'utf8')),
  )
  expect(knowing).toEqual(
    expect.arrayContaining(['workflows/cases/catalogue.ts', 'workflows/words/kind-rooms.ts']),
  )
  expect(knowing.filter((file) => !/^workflows\/(?:cases|words)\//.test(file))).toEqual([])
})
