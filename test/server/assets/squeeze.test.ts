import { describe, expect, it } from 'vitest'
import { squeeze } from '../../../server/assets/squeeze.ts'

describe('a template without its indentation', () => {
  it('keeps the spaces of CSS that mean something', () => {
    const sheet =
      'const a = css`\n  a,\n  b > c {\n    margin: 0 1px;\n    content: ", ";\n  }\n  d {\n    inset:\n      0 auto;\n  }\n`'
    expect(squeeze(sheet)).toBe('const a = css`\na,b > c{margin: 0 1px;content: ", "}d{inset:\n0 auto}`')
  })

  it('has no comments in its style sheet', () => {
    expect(squeeze('css`a { /* why */\n  color: red; }`')).toBe('css`a{color: red; }`')
  })

  it('keeps one break where people see a space between words or elements', () => {
    expect(squeeze('html`<p>one\n      <b>two</b>\n      three ${x}\n    </p>`')).toBe(
      'html`<p>one\n<b>two</b>\nthree ${x}\n</p>`',
    )
  })

  it('is found inside another one, and among letters of several bytes', () => {
    expect(squeeze('"ąę";html`ż\n  ${y ? html`\n  <i>ł</i>` : ""}\n  z`')).toBe(
      '"ąę";html`ż\n${y ? html`\n<i>ł</i>` : ""}\nz`',
    )
  })

  it('leaves every other text as it is', () => {
    const code = 'const text = `\n  a\n  b`; said`\n  c`; "html`\\n  `"'
    expect(squeeze(code)).toBe(code)
  })
})
