import { describe, expect, it } from 'vitest'
import { mailEn } from '../../../workflows/words/mail-en.ts'
import { mailPl } from '../../../workflows/words/mail-pl.ts'
import { mailStaffEn } from '../../../workflows/words/mail-staff-en.ts'
import { templates } from '../../../workflows/mail/templates.ts'

const [pl, en]: Record<string, string>[] = [mailPl, mailEn]
const holes = (text = '') => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort().join()

describe('the words of mails', () => {
  it('are the same in both languages, with the same holes', () => {
    const forms = Object.keys(pl!).filter((key) => /\.(few|many)$/.test(key))
    const others = Object.keys(pl!).filter((key) => !forms.includes(key))
    expect(Object.keys(en!).sort()).toEqual(others.sort())
    expect(others.filter((key) => holes(pl![key]) !== holes(en![key]))).toEqual([])
    expect(others.filter((key) => !pl![key]!.trim() || !en![key]!.trim())).toEqual([])
  })

  it('name every template for the console', () => {
    const codes = [...templates.keys()]
    expect(
      codes.filter((code) => !Object.keys(pl!).some((key) => key.startsWith(`mail.${code}.subject`))),
    ).toEqual([])
    expect(codes.filter((code) => !(`mail-template.${code}` in mailStaffEn))).toEqual([])
  })
})
