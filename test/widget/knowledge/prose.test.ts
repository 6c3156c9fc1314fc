/** What an editor or a stranger writes stays text: nothing of it becomes markup, a script, or a way out of the page. */
import { html, render } from 'lit'
import type { Prose } from '../../../workflows/contracts/prose.ts'
import { parseProse } from '../../../workflows/knowledge/prose.ts'
import { drawProse } from '../../../widget/knowledge/prose.ts'
import { equal } from '../equal.ts'

let gone: string[] = []

const drawn = (text: string) => put(parseProse(text))

function put(prose: Prose): HTMLElement {
  const place = document.createElement('div')
  gone = []
  render(html`${drawProse(prose, { onArticle: (code) => gone.push(code), outside: 'new tab' })}`, place)
  return place
}
const tags = (place: HTMLElement) => [
  ...new Set([...place.querySelectorAll('*')].map(({ localName }) => localName)),
]

describe('Markdown', () => {
  it('becomes headings, lists, tables and emphasis', () => {
    const place = drawn(
      '## Title\n\nA **b** *c* `d`\n\n1. one\n2. two\n   - inner\n\n| x | y |\n| --- | --- |\n| 1 | **2** |',
    )
    equal(place.querySelector('h3')?.textContent, 'Title')
    equal([...place.querySelectorAll('ol > li')].length, 2)
    equal(place.querySelector('ol ul li')?.textContent?.trim(), 'inner')
    equal(place.querySelector('th')?.getAttribute('scope'), 'col')
    equal(place.querySelector('td strong')?.textContent, '2')
    equal(place.querySelector('p strong')?.textContent, 'b')
  })

  it('goes to other articles by a button, outside by a link that gives nothing away', () => {
    const place = drawn(
      '[Hasło](article:forgotten-password), [mail](mailto:desk@example.org), [PUESC](https://puesc.example/a?b=1)',
    )
    place.querySelector('button')?.click()
    equal(gone, ['forgotten-password'])
    const [mail, outside] = place.querySelectorAll('a')
    equal(mail?.getAttribute('href'), 'mailto:desk@example.org')
    equal(
      [outside?.getAttribute('href'), outside?.rel, outside?.target],
      ['https://puesc.example/a?b=1', 'noopener noreferrer', '_blank'],
    )
  })

  it('says what was written, entities and signs of HTML included', () => {
    equal(
      drawn('a < b && c > d "e" &amp; &lt;f&gt; \\*g\\*').textContent?.trim(),
      'a < b && c > d "e" & <f> *g*',
    )
  })
})

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>x</details>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//evil.example)',
  '[x](http://evil.example)',
  '[x](https:evil)',
  '[x](mailto:a@b.example?bcc=c@d.example)',
  '[x](article:../../api)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '![x](https://evil.example/pixel.png)',
  '![x](x" onerror="alert(1))',
  '[x](https://ok.example" onclick="alert(1))',
  '```html\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
  '- [ ] <input autofocus onfocus=alert(1)>',
  '# <style>*{display:none}</style>',
  '> <object data="javascript:alert(1)"></object>',
  '\u202e<script>\u0000alert(1)</script>',
]
const harmless = new Set(
  'p a button code pre ul ol li div table thead tbody tr th td h3 h4 blockquote strong em s br hr span svg path'.split(
    ' ',
  ),
)

describe('hostile Markdown', () => {
  for (const text of hostile) {
    it(JSON.stringify(text), () => {
      const place = drawn(text)
      document.body.append(place)
      equal(
        tags(place).filter((tag) => !harmless.has(tag)),
        [],
      )
      for (const element of place.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) throw new Error(`${element.localName} has ${name}`)
          if (
            ['href', 'src', 'action', 'srcdoc', 'data'].includes(name) &&
            !/^(https:\/\/[a-z]|mailto:[^?]+$)/.test(value)
          )
            throw new Error(`${element.localName} leads to ${value}`)
        }
      }
      place.remove()
    })
  }

  it('taken apart by somebody else does no harm either', () => {
    const forged = [
      ['a', 'javascript:alert(1)', 'x'],
      ['script', 'alert(1)'],
      ['a', 'data:text/html,x', ['img', 'x']],
      ['table', ['tr', ['th', ['iframe', 'x']]]],
    ] as unknown as Prose
    const place = put(forged)
    equal(
      tags(place).filter((tag) => !harmless.has(tag)),
      [],
    )
    equal(place.querySelectorAll('a').length, 0)
  })

  it('deep and long texts are drawn within a second', () => {
    const began = performance.now()
    for (const text of [
      '>'.repeat(200),
      '*'.repeat(5000),
      '['.repeat(5000),
      '| a '.repeat(1000),
      '- '.repeat(100),
    ])
      drawn(text)
    if (performance.now() - began > 1000) throw new Error(`${performance.now() - began} ms`)
  })
})
