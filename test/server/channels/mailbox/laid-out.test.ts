/** A mail as its sender laid it out: what is kept, what is dropped, and that no mail is too much for it. */
import { afterAll, describe, expect, it } from 'vitest'
import { groundOf, inkOf } from '../../../../server/channels/mailbox/laid-out/colours.ts'
import type { LaidOut } from '../../../../server/channels/mailbox/laid-out/laid-out.ts'
import { picturesOf, pictureType } from '../../../../server/channels/mailbox/laid-out/pictures.ts'
import { sanitised } from '../../../../server/channels/mailbox/laid-out/sanitise.ts'
import { safeStyle } from '../../../../server/channels/mailbox/laid-out/styles.ts'
import { layoutLimits } from '../../../../server/channels/mailbox/limits.ts'
import { createParser } from '../../../../server/channels/mailbox/parser.ts'
import { corpus, mangled, sequence } from '../../../mail/corpus.ts'
import { benign, hostileHtml, htmlMail } from '../../../mail/hostile-html.ts'

const parser = createParser()
afterAll(() => parser.close())

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const none = picturesOf([])
const clean = (html: string): string => sanitised(html, none).html
const layOut = (raw: Buffer): Promise<LaidOut> => parser.layOut(() => Promise.resolve(raw))

const shownAttributes = new Set(
  'style dir lang class src alt width height border colspan rowspan scope start type value'.split(' '),
)
const shownTags = new Set(
  'abbr address b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr u ul var wbr'.split(
    ' ',
  ),
)

/** What is wrong with what the sanitiser has given: every `<` must begin one of its own tags. */
function faultsIn(html: string): string[] {
  return html
    .split('<')
    .slice(1)
    .flatMap((piece) => {
      const tag = /^\/?([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)(?: \/)?>/.exec(piece)
      if (!tag) return [`<${piece.slice(0, 80)}`]
      const [, name = '', said = ''] = tag
      const attributes = [...said.matchAll(/ ([a-z-]+)="([^"]*)"/g)]
      return [
        ...(shownTags.has(name) ? [] : [`<${name}>`]),
        ...attributes.flatMap(([, attribute = '', value = '']) => {
          if (!shownAttributes.has(attribute)) return [`<${name} ${attribute}>`]
          if (attribute === 'src' && !/^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]+$/.test(value))
            return [`src ${value}`]
          if (attribute === 'class' && !['link', 'target', 'outside'].includes(value))
            return [`class ${value}`]
          if (attribute === 'style' && /[\\"'@<>]|url|\/\*|expression|var|position|image/i.test(value))
            return [`style ${value}`]
          return []
        }),
      ]
    })
}

describe('what wants more than to be read', () => {
  it.each(hostileHtml('https://outside.test'))('%s', async (_, html) => {
    const laidOut = await layOut(htmlMail(html))
    if (!('html' in laidOut)) throw new Error(laidOut.reason)
    expect(faultsIn(laidOut.html)).toEqual([])
    expect(laidOut.html).toContain(benign)
  })

  it.each(['utf-7', 'iso-2022-jp', 'utf-16le', 'x-user-defined', 'iso-2022-cn'])(
    'in a charset that hides it: %s',
    async (charset) => {
      for (const [, html] of hostileHtml('https://outside.test').slice(0, 12)) {
        const laidOut = await layOut(htmlMail(html, charset))
        if ('html' in laidOut) expect(faultsIn(laidOut.html)).toEqual([])
      }
    },
  )

  const runs = Number(process.env.FUZZ ?? 400)
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

  it(
    `in pieces of one another: ${runs} of them, from seed ${seed}`,
    { timeout: 30_000 + runs * 100 },
    async () => {
      const random = sequence(seed)
      const samples = hostileHtml('https://outside.test').map(([, html]) => html)
      const piece = () => {
        const sample = samples[Math.floor(random() * samples.length)]!
        const [from, to] = [random(), random()]
          .map((part) => Math.floor(part * sample.length))
          .toSorted((a, b) => a - b)
        return sample.slice(from, to)
      }
      for (let n = 0; n < runs; n++) {
        const html = mangled(Buffer.from([piece(), piece(), piece(), piece()].join('')), random).toString()
        const laidOut = await layOut(htmlMail(html))
        if ('html' in laidOut) expect(faultsIn(laidOut.html), `mail ${n} of seed ${seed}`).toEqual([])
        else expect(laidOut.reason).toBe('no-layout')
      }
    },
  )

  it('is counted, where it is a picture from outside', () => {
    const outside = (html: string) => sanitised(html, none).outside
    expect(
      outside('<img src="https://a.test/x.png"><img src="//a.test/y.png"><img srcset="http://a.test/z 2x">'),
    ).toBe(3)
    expect(
      outside('<table background="https://a.test/x"><tr><td style="background:url(https://a.test/y)">'),
    ).toBe(2)
    expect(outside('<img src="cid:a"><p style="background:url(data:x)">')).toBe(0)
  })
})

describe('what a person has laid out', () => {
  it('stays: tables, lists, emphasis, headings, quotations', () => {
    const kept =
      '<h2>Zestawienie</h2><table border="1"><tbody><tr><th scope="col">LRN</th><td colspan="2">BAL26</td></tr></tbody></table><ul><li><b>a</b> <em>b</em> <s>c</s></li></ul><ol start="3" type="a"><li value="4">x</li></ol><blockquote>y</blockquote><pre>z</pre>'
    expect(clean(kept)).toBe(kept)
  })

  it('stays where it was said in the ways of old', () => {
    expect(clean('<center>a</center>')).toBe('<div style="text-align:center">a</div>')
    expect(clean('<font color="red" face="x" size="7">a</font>')).toBe(
      `<span style="color:${inkOf('red')}">a</span>`,
    )
    expect(clean('<td align="RIGHT" valign="top" bgcolor="#FFFFCC" nowrap>a</td>')).toBe(
      '<td style="text-align:right;vertical-align:top;background-color:#ffffcc">a</td>',
    )
  })

  it('is no wider and no larger than a page bears', () => {
    expect(
      clean(
        '<table width="4000" border="0"><td colspan="101" rowspan="1001" width="9999" height="1">a</td></table>',
      ),
    ).toBe('<table><td>a</td></table>')
    expect(clean('<td colspan="100" rowspan="1000">a</td>')).toBe('<td colspan="100" rowspan="1000">a</td>')
    expect(clean('<b>'.repeat(150) + 'a')).toBe(
      '<b>'.repeat(layoutLimits.depth) + 'a' + '</b>'.repeat(layoutLimits.depth),
    )
  })

  it('has the target of a link beside it, and nothing to click', () => {
    expect(clean('<a href="https://evil.test/a?b=1&amp;c" target="_top">https://bank.test</a>')).toBe(
      '<span class="link">https://bank.test</span> <bdi class="target">‹https://evil.test/a?b=1&amp;c›</bdi>',
    )
    expect(
      clean('<a href="mailto:a@b.test">a@b.test</a>, <a href="https://a.test/"><b>https://a.test</b></a>'),
    ).toBe('<span class="link">a@b.test</span>, <span class="link"><b>https://a.test</b></span>')
    expect(clean('<a href="javascript:x">a</a> <a href="#top">b</a> <a name="c">c</a>')).toBe(
      '<span>a</span> <span>b</span> <span>c</span>',
    )
    expect(clean(`<a href="https://a.test/${'x'.repeat(400)}">a</a>`)).toContain(`${'x'.repeat(284)}…›`)
    expect(clean('<a href="https://a.test/\u202Egpj.exe">a</a>')).toContain('‹https://a.test/gpj.exe›')
  })

  it('keeps what a picture from outside would have said', () => {
    expect(clean('a<img src="https://a.test/x" alt="Wykres &lt;1&gt;">b')).toBe(
      'a<span class="outside">[Wykres &lt;1&gt;]</span>b',
    )
    expect(clean('a<img src="https://a.test/x" alt=" ">b<img src="https://a.test/x">c')).toBe('abc')
  })
})

describe('styles', () => {
  it.each([
    [
      'font-weight:bold;FONT-STYLE: Italic ; text-align:center',
      'font-weight:bold;font-style:italic;text-align:center',
    ],
    ['color:#000 !important', 'color:#000000'],
    ['background: rgb(255, 255, 0)', `background-color:${groundOf('yellow')}`],
    ['border: solid windowtext 1.0pt; padding:0cm 5.4pt 0cm 5.4pt', 'border:solid #000000 1.0pt'],
    ['padding:4px 8px', 'padding:4px 8px'],
    ['margin-left:-20px;margin-left:100px;margin-top:9px', ''],
    ['position:fixed;top:0;z-index:9;display:none;opacity:0;font-size:1px;width:9999px', ''],
    ['color:red;color:url(https://a.test)', `color:${inkOf('red')}`],
    ['background:url(data:x) #fff', ''],
    ['color:rgba(0,0,0,0.01)', ''],
    ['color:constructor;constructor:red;__proto__:x', ''],
  ])('%s', (style, safe) => {
    expect(safeStyle(style)).toBe(safe)
  })
})

describe('colours', () => {
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
    return (light + 0.05) / (dark + 0.05)
  }
  const all = [
    'black',
    'white',
    'red',
    'yellow',
    'navy',
    'lime',
    '#777',
    'rgb(120,130,140)',
    '#fefefe',
    '#010101',
  ]

  it('are readable on each other, whatever was chosen: nothing is hidden by them', () => {
    for (const ink of all)
      for (const ground of all)
        expect(contrast(inkOf(ink)!, groundOf(ground)!), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it('stay as they are where that can be read', () => {
    expect(inkOf('navy')).toBe('#000080')
    expect(groundOf('#ffffcc')).toBe('#ffffcc')
    expect(inkOf('no-colour')).toBeNull()
    expect(inkOf('#12345')).toBeNull()
  })
})

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return level <= 0.03928 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('pictures of the mail itself', () => {
  const of = (content: Buffer, more = {}) => picturesOf([{ contentId: '<a b@x>', content, ...more }])

  it('are shown by what they are, under the name they have', () => {
    const data = `data:image/png;base64,${png.toString('base64')}`
    expect(of(png).take('cid:a%20b@x')).toBe(data)
    expect(of(png).take('CID:a b@x')).toBe(data)
    expect(of(png).take('cid:other')).toBeNull()
    expect(of(png).take('cid:%E0%A4%A')).toBeNull()
    expect(none.take(data)).toBe(data)
    expect(of(Buffer.from('<svg onload="x"/>')).take('cid:a b@x')).toBeNull()
    expect(none.take(`data:image/png;base64,${btoa('<html>')}`)).toBeNull()
  })

  it.each([
    ['image/png', png],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', Buffer.from('GIF89a')],
    ['image/webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    [null, Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
    [null, Buffer.from('BM')],
    [null, Buffer.alloc(0)],
  ])('%s', (type, bytes) => {
    expect(pictureType(bytes)).toBe(type)
  })

  it('are as large as they may be, each and all places together', () => {
    const limits = { pictureBytes: png.length, picturesBytes: 2 * png.length }
    const fitting = picturesOf([{ contentId: 'a', content: png }], limits)
    expect([1, 2, 3].map(() => fitting.take('cid:a') !== null)).toEqual([true, true, false])
    const large = picturesOf([{ contentId: 'a', content: Buffer.concat([png, Buffer.alloc(1)]) }], limits)
    expect(large.take('cid:a')).toBeNull()
  })

  it('stand where the mail shows them, and are counted where they cannot', async () => {
    const raw = [
      'From: a@b.test',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=bbb',
      '',
      '--bbb\r\nContent-Type: text/html\r\n\r\n<p>x<img src="cid:logo@x" alt="Logo" width="40" onload="x"><img src="cid:gone@x"></p>',
      // What it is, its bytes say.
      `--bbb\r\nContent-Type: application/octet-stream\r\nContent-ID: <logo@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n${png.toString('base64')}`,
      '--bbb--',
    ].join('\r\n')
    const laidOut = await layOut(Buffer.from(raw))
    expect(laidOut).toEqual({
      html: `<p>x<img src="data:image/png;base64,${png.toString('base64')}" alt="Logo" width="40" /></p>`,
      outside: 0,
      left: 1,
    })
  })
})

describe('a mail that is too much', () => {
  const lasts = async (html: string): Promise<[LaidOut, number]> => {
    const began = performance.now()
    return [await layOut(htmlMail(html)), performance.now() - began]
  }

  it('has only its text, and that is said: five megabytes of tags', async () => {
    const [laidOut, ms] = await lasts('<b>'.repeat(1_700_000))
    expect(laidOut).toEqual({ reason: 'too-large' })
    expect(ms).toBeLessThan(6000)
  })

  it('is one at its limits, and is shown at them', async () => {
    const { characters, tags } = layoutLimits
    const long = (n: number) => `<p>${'x'.repeat(n - 3)}`
    expect((await lasts(long(characters)))[0]).toHaveProperty('html')
    expect((await lasts(long(characters + 1)))[0]).toEqual({ reason: 'too-large' })
    expect((await lasts(`a${'<br>'.repeat(tags)}`))[0]).toHaveProperty('html')
    expect((await lasts(`a${'<br>'.repeat(tags + 1)}`))[0]).toEqual({ reason: 'too-large' })
  })

  it.each([
    ['open tags', '<b>'.repeat(60_000)],
    ['open tags, and as many that close nothing', '<b>'.repeat(30_000) + '</i>'.repeat(30_000)],
    ['paragraphs that close nothing', '</p>'.repeat(60_000)],
    ['tables within tables', '<table><tr><td>'.repeat(20_000)],
    ['links within links', '<a href="https://a.test">'.repeat(60_000)],
    ['attributes', `<p ${'a=b '.repeat(400_000)}>`],
    ['one attribute', `<p style="${'color:red;'.repeat(150_000)}">x`],
    ['one style a tag', `<p style="${'border:1px solid red;'.repeat(4)}">`.repeat(20_000)],
    ['openings', '<'.repeat(60_000)],
    ['entities', '&amp;&#x41;&nbsp;'.repeat(110_000)],
    ['quotes', `<p title="${"'".repeat(900_000)}`],
    ['comments', '<!--'.repeat(60_000)],
    ['noscripts', '<noscript>'.repeat(60_000)],
    ['frames', '<iframe>'.repeat(60_000)],
    ['one picture everywhere', `<img src="cid:a">`.repeat(60_000)],
  ])('%s are seen to within their time', async (_, html) => {
    const [laidOut, ms] = await lasts(`x${html}`)
    expect(ms).toBeLessThan(11_000)
    if ('html' in laidOut) {
      expect(faultsIn(laidOut.html)).toEqual([])
      expect(laidOut.html.length).toBeLessThan(30_000_000)
    } else expect(laidOut.reason).toBe('too-long')
  })

  it('is broken off where it takes too long, and the next one is looked at by another thread', async () => {
    const hasty = createParser({ parseMs: 1, memoryMb: 256 })
    expect(await hasty.layOut(() => Promise.resolve(htmlMail('<p>a')))).toEqual({ reason: 'too-long' })
    await hasty.close()
    expect((await lasts('<p>a'))[0]).toEqual({ html: '<p>a</p>', outside: 0, left: 0 })
  })

  it('is not fetched before somebody is free to look at it', async () => {
    const single = createParser({ parseMs: 10_000, memoryMb: 256, threads: 1 })
    let fetched = 0
    const fetching = () => {
      fetched++
      return Promise.resolve(htmlMail('<p>a'))
    }
    const all = Promise.all([1, 2, 3].map(() => single.layOut(fetching)))
    await Promise.resolve()
    expect(fetched).toBe(1)
    expect(await all).toHaveLength(3)
    await single.close()
  })
})

describe('odd mails', () => {
  it.each(corpus().map(({ name, raw }) => [name, raw] as const))('%s', async (_, raw) => {
    const laidOut = await layOut(raw)
    if ('html' in laidOut) expect(faultsIn(laidOut.html)).toEqual([])
    else expect(['no-layout', 'too-large', 'unreadable']).toContain(laidOut.reason)
  })

  it('have a layout where they have HTML', async () => {
    const reasonOf = async (raw: Buffer) => {
      const laidOut = await layOut(raw)
      return 'html' in laidOut ? null : laidOut.reason
    }
    expect(await reasonOf(Buffer.from('From: a@b.test\r\n\r\nx'))).toBe('no-layout')
    expect(await reasonOf(htmlMail('<script>x</script> <p></p>'))).toBe('no-layout')
    expect(await reasonOf(htmlMail('<img src="https://a.test/x">'))).toBeNull()
    expect((await parser.parse(htmlMail('<p>x'))).hasLayout).toBe(true)
    expect((await parser.parse(Buffer.from('From: a@b.test\r\n\r\n<p>x'))).hasLayout).toBe(false)
  })
})
