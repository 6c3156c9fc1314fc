import { describe, expect, it } from 'vitest'
import { continuePage } from '../../../server/auth/continue-page.ts'
import { returnPath } from '../../../server/auth/return-path.ts'

describe('the page after a sign-in', () => {
  it.each([
    '/console',
    '/console/',
    '/console/cases/01JABC_def-9',
    '/console?lane=to-decide&q=PL%201',
    '/console#/cases/9',
  ])('may be %s', (path) => {
    expect(returnPath(path)).toBe(path)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/console\\..\\..\\evil',
    '/console//evil.example',
    '/console/../auth/logout',
    '/console/%2e%2e/auth',
    'https://evil.example/console',
    'javascript:alert(1)',
    'JaVaScRiPt://console/%0aalert(1)',
    'data:text/html,x',
    '/consoleevil',
    '/console.evil.example',
    '/console@evil.example',
    '/auth/login?return=/console',
    ' /console',
    '/console\n',
    '/console\r\nset-cookie: a=b',
    '/console?"><script>',
    '\uFF0Fconsole',
    '/console\u3002evil.example',
    '/api/cases',
    '',
    null,
    undefined,
    `/console?q=${'a'.repeat(500)}`,
  ])('is the console’s first page instead of %j', (path) => {
    expect(returnPath(path)).toBe('/console')
  })

  it('goes on by itself, without script, and escapes what it shows', () => {
    const html = continuePage({ returnTo: '/console?a=1&b=2', lang: 'en', text: 'Go on <b>' })
    expect(html).toContain('<meta http-equiv="refresh" content="0;url=/console?a=1&amp;b=2">')
    expect(html).toContain('>Go on &lt;b></a>')
    expect(html).not.toMatch(/<script|style=/)
    expect(continuePage({ returnTo: 'https://evil.example', lang: 'pl', text: 'x' })).not.toContain('evil')
  })
})
