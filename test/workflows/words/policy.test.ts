/** Whatever the policy may say has words: what is printed or explained never stays a code. */
import { describe, expect, it } from 'vitest'
import * as options from '../../../workflows/contracts/policy-options.ts'
import { starterSections } from '../../../workflows/outages/starter-sections.ts'
import { groups } from '../../../widget/console/policy/columns.ts'
import { leaves } from '../../../widget/console/policy/cells.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'
import { consoleEn } from '../../../workflows/words/console-en.ts'
import { consolePl } from '../../../workflows/words/console-pl.ts'
import { fallbackEn } from '../../../workflows/words/fallback-en.ts'
import { fallbackPl } from '../../../workflows/words/fallback-pl.ts'

const said = {
  pl: { ...fallbackPl, ...consolePl },
  en: { ...fallbackEn, ...consoleEn },
}

describe.each(['pl', 'en'] as const)('in "%s"', (lang) => {
  const missing = (keys: readonly string[]) => keys.filter((key) => !Object.hasOwn(said[lang], key))

  it('every act, every advice and every direction', () => {
    expect(missing([...options.laws, ...options.advices])).toEqual([])
    expect(missing(options.directions.map((code) => `direction.${code}`))).toEqual([])
  })

  it('every column of the form', () => {
    const paths = groups.flatMap(({ columns }) => columns.map(({ path }) => `policy.column.${path}`))
    expect(missing([...paths, ...groups.map(({ name }) => `policy.group.${name}`)])).toEqual([])
  })

  it('every value of the sections', () => {
    expect(missing(leaves(starterSections).map(({ path }) => `policy.section.${path}`))).toEqual([])
  })
})

it('the form has every column of a row', () => {
  const paths = groups.flatMap(({ columns }) => columns.map(({ path }) => path))
  const wanted = Object.keys(starterPolicy.rows[0]!)
  expect(wanted.filter((column) => !paths.some((path) => path.split('.')[0] === column))).toEqual([])
})
