import { describe, expect, it } from 'vitest'
import { attachmentHeader, tidyFileName, withEnding } from '../../../server/files/file-name.ts'

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\win.ini', 'win.ini'],
    ['/', 'file'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u200Bb\u2066c\uFEFF.txt', 'abc.txt'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['report.pdf. . ', 'report.pdf'],
    ['a:b*c?.txt', 'a_b_c_.txt'],
    ['a.txt::$DATA', 'a.txt__$DATA'],
    ['CON.txt', '_CON.txt'],
    ['z\u0307o\u0301łw.pdf', 'żółw.pdf'],
    ['  faktura   nr 1.pdf ', 'faktura nr 1.pdf'],
    ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
    ['\uD800.txt', 'txt'],
  ])('%j becomes %j', (given, tidied) => expect(tidyFileName(given)).toBe(tidied))

  it('of any length is short, and keeps its ending', () => {
    const tidied = tidyFileName(`${'ż'.repeat(500)}.docx`)
    expect([...tidied].length).toBe(120)
    expect(tidied.endsWith('.docx')).toBe(true)
    expect([...tidyFileName('😀'.repeat(300))].length).toBe(120)
  })

  it('gets the ending of its content', () => {
    expect(withEnding('invoice.pdf', ['png'])).toBe('invoice.pdf.png')
    expect(withEnding('photo.JPEG', ['jpg', 'jpeg'])).toBe('photo.JPEG')
  })
})

describe('the header', () => {
  it('says the name twice, and nothing breaks out of it', () => {
    expect(attachmentHeader('zażółć "gęślą".pdf')).toBe(
      `attachment; filename="zazolc _gesla_.pdf"; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87%20%22g%C4%99%C5%9Bl%C4%85%22.pdf`,
    )
    expect(attachmentHeader("a'(b)*\\\r\nX: y.txt")).toMatch(
      /^attachment; filename="[\w .()+-]+"; filename\*=UTF-8''[\w%.-]+$/,
    )
  })
})
