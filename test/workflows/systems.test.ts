import { describe, expect, it } from 'vitest'
import { applicationForm } from '../../workflows/cases/fallback/forms.ts'
import { outageForm } from '../../workflows/cases/outage/forms.ts'
import type { Form } from '../../workflows/contracts/form.ts'
import { dependentsOf, isSystemCode, systemCodes, systems } from '../../workflows/systems.ts'
import { systemsEn } from '../../workflows/words/systems-en.ts'
import { systemsPl } from '../../workflows/words/systems-pl.ts'

const position = (code: string) => systems.findIndex((system) => system.code === code)
const systemOptions = (form: Form) =>
  form.sections
    .flatMap((section) => section.fields)
    .filter((field) => field.name === 'system')
    .flatMap((field) => [...((field as { options?: readonly string[] }).options ?? [])])

describe('the systems', () => {
  it('are at least 25, each with a code of its own', () => {
    expect(systems.length).toBeGreaterThanOrEqual(25)
    expect(new Set(systemCodes).size).toBe(systems.length)
  })

  it('lean only on systems that stand before them, so no circle is possible', () => {
    const forward = systems.flatMap((system) =>
      system.dependsOn.filter((needed) => position(needed) >= position(system.code)),
    )
    expect(forward).toEqual([])
  })

  it('include every system that the forms offer', () => {
    const offered = [...systemOptions(applicationForm), ...systemOptions(outageForm)]
    expect(offered.length).toBeGreaterThan(10)
    expect(offered.filter((code) => !isSystemCode(code))).toEqual([])
  })

  it('have names that differ, in both languages', () => {
    for (const words of [systemsPl, systemsEn]) {
      const names = systemCodes.map((code) => words[`system.${code}.name`])
      expect(new Set(names).size).toBe(names.length)
    }
    expect(Object.keys(systemsEn)).toEqual(Object.keys(systemsPl))
  })
})

describe('what suffers with a system', () => {
  it('is what leans on it, also through another', () => {
    expect(dependentsOf('OSOZ2')).toEqual(['NCTS2', 'AIS', 'EMCS'])
    expect(dependentsOf('ZEFIR2')).toEqual(['EPAY', 'OSOZ2', 'NCTS2', 'AIS', 'EMCS'])
    expect(dependentsOf('LOGIN')).toEqual(['PUESC', 'EPAY'])
  })

  it('is nothing where nothing leans on it, and never the system itself', () => {
    expect(dependentsOf('PHONE')).toEqual([])
    expect(systemCodes.filter((code) => dependentsOf(code).includes(code))).toEqual([])
  })
})
