/** Odd mails, made here: each has a name, its bytes, and what must become of it. Nobody's real mail is among them. */
import { Buffer } from 'node:buffer'

export type OddMail = {
  readonly name: string
  readonly raw: Buffer
  /** What its text must hold. */
  readonly text?: string
  readonly subject?: string
  readonly from?: string | null
  readonly attachments?: number
  /** Names of files, as far as they are told. */
  readonly files?: readonly string[]
  readonly kind?: 'human' | 'auto-reply' | 'bounce'
  /** Why it cannot be read. */
  readonly unreadable?: string
}

const polish = 'Zażółć gęślą jaźń ĄĆĘŁŃÓŚŹŻ'
const lined = (lines: readonly string[]) => lines.join('\r\n')
const crlf = (...lines: string[]) => lined(lines)
const latin = (text: string) => Buffer.from(text, 'latin1')
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const b64 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')
const qp = (bytes: Uint8Array) =>
  [...bytes]
    .map((b) =>
      b > 32 && b < 127 && b !== 61
        ? String.fromCharCode(b)
        : `=${b.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
const head = (...more: string[]) =>
  crlf(
    'From: Anna Nowak <anna@baltyk.test>',
    'To: desk@desk.test',
    'Message-ID: <x@baltyk.test>',
    'MIME-Version: 1.0',
    ...more,
  )
const plain = (body: string, ...more: string[]) => utf8(`${head('Subject: x', ...more)}\r\n\r\n${body}`)
const multipart = (type: string, parts: readonly string[], boundary = 'bbb') =>
  utf8(
    lined([
      head('Subject: x', `Content-Type: multipart/${type}; boundary=${boundary}`),
      '',
      ...parts.flatMap((part) => [`--${boundary}`, part]),
      `--${boundary}--`,
      '',
    ]),
  )
const textPart = crlf('Content-Type: text/plain; charset=utf-8', '', 'Dzień dobry')
const filePart = (type: string, name: string, body: string, disposition = 'attachment') =>
  crlf(
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${disposition}; filename="${name}"`,
    '',
    b64(utf8(body)),
  )

/** One byte for each letter, in the code pages of Poland. */
const pages: Readonly<Record<string, readonly number[]>> = {
  'iso-8859-2': [0xb1, 0xe6, 0xea, 0xb3, 0xf1, 0xf3, 0xb6, 0xbc, 0xbf],
  'windows-1250': [0xb9, 0xe6, 0xea, 0xb3, 0xf1, 0xf3, 0x9c, 0x9f, 0xbf],
}
const letters = 'ąćęłńóśźż'

const charsets = (): OddMail[] => [
  ...Object.entries(pages).flatMap(([charset, codes]): OddMail[] => {
    const bytes = Uint8Array.from(codes)
    const type = `Content-Type: text/plain; charset=${charset}`
    return [
      {
        name: `${charset} as it is`,
        raw: Buffer.concat([
          utf8(`${head('Subject: x', type, 'Content-Transfer-Encoding: 8bit')}\r\n\r\n`),
          bytes,
        ]),
        text: letters,
      },
      {
        name: `${charset} in quoted-printable`,
        raw: plain(qp(bytes), type, 'Content-Transfer-Encoding: quoted-printable'),
        text: letters,
      },
      {
        name: `${charset} in base64`,
        raw: plain(b64(bytes), type, 'Content-Transfer-Encoding: base64'),
        text: letters,
      },
      {
        name: `${charset} in the subject`,
        raw: utf8(`${head(`Subject: =?${charset}?B?${b64(bytes)}?=`)}\r\n\r\nx`),
        subject: letters,
      },
      {
        name: `${charset} in the subject, quoted`,
        raw: utf8(`${head(`Subject: =?${charset}?Q?${qp(bytes)}?=`)}\r\n\r\nx`),
        subject: letters,
      },
      {
        name: `${charset} in a file's name`,
        raw: multipart('mixed', [
          textPart,
          crlf(
            'Content-Type: text/plain',
            `Content-Disposition: attachment; filename="=?${charset}?B?${b64(bytes)}?=.txt"`,
            '',
            'a',
          ),
        ]),
        files: [`${letters}.txt`],
      },
      {
        name: `${charset} in a sender's name`,
        raw: utf8(crlf(`From: =?${charset}?Q?${qp(bytes)}?= <anna@baltyk.test>`, 'Subject: x', '', 'x')),
        from: 'anna@baltyk.test',
      },
    ]
  }),
  ...(['quoted-printable', 'base64', '8bit'] as const).map((encoding): OddMail => ({
    name: `utf-8 in ${encoding}`,
    raw: plain(
      encoding === '8bit' ? polish : encoding === 'base64' ? b64(utf8(polish)) : qp(utf8(polish)),
      'Content-Type: text/plain; charset=UTF-8',
      `Content-Transfer-Encoding: ${encoding}`,
    ),
    text: polish,
  })),
  ...(
    [
      ['utf-16le', Buffer.from(polish, 'utf16le'), polish],
      ['iso-2022-jp', Buffer.from('1b24422546253925481b2842', 'hex'), 'テスト'],
      ['shift_jis', Buffer.from('836583588367', 'hex'), 'テスト'],
      ['euc-jp', Buffer.from('a5c6a5b9a5c8', 'hex'), 'テスト'],
      ['gb18030', Buffer.from('b2e2cad4', 'hex'), '测试'],
      ['gbk', Buffer.from('b2e2cad4', 'hex'), '测试'],
      ['big5', Buffer.from('b4fab8d5', 'hex'), '測試'],
      ['euc-kr', Buffer.from('c5d7bdbac6ae', 'hex'), '테스트'],
      ['koi8-r', Buffer.from('d4c5d3d4', 'hex'), 'тест'],
      ['windows-1251', Buffer.from('f2e5f1f2', 'hex'), 'тест'],
      ['windows-1252', Buffer.from('80e4', 'hex'), '€ä'],
      ['iso-8859-1', Buffer.from('e4f6', 'hex'), 'äö'],
      ['iso-8859-15', Buffer.from('a4', 'hex'), '€'],
      ['windows-1253', Buffer.from('f4e5f3f4', 'hex'), 'τεστ'],
      ['windows-1255', Buffer.from('f9ece5ed', 'hex'), 'שלום'],
      ['windows-1256', Buffer.from('e3d1cdc8c7', 'hex'), 'مرحبا'],
      ['iso-8859-5', Buffer.from('e2d5e1e2', 'hex'), 'тест'],
      ['iso-8859-7', Buffer.from('f4e5f3f4', 'hex'), 'τεστ'],
      ['windows-1254', Buffer.from('fdfe', 'hex'), 'ış'],
      ['windows-1257', Buffer.from('f0', 'hex'), 'š'],
      ['koi8-u', Buffer.from('a4', 'hex'), 'є'],
      ['iso-8859-16', Buffer.from('a2', 'hex'), 'ą'],
      ['utf-16be', Buffer.from('0142', 'hex'), 'ł'],
      ['us-ascii', utf8('hello'), 'hello'],
      ['unknown-8bit', utf8('hello'), 'hello'],
      ['x-no-such-charset', utf8('hello'), 'hello'],
      ['utf-7', utf8('za+AXw-'), 'za+AXw-'],
    ] as const
  ).map(([charset, bytes, text]): OddMail => ({
    name: `charset ${charset}`,
    raw: plain(
      b64(bytes),
      `Content-Type: text/plain; charset=${charset}`,
      'Content-Transfer-Encoding: base64',
    ),
    text,
  })),
  {
    name: 'a charset that lies',
    raw: Buffer.concat([
      utf8(`${head('Subject: x', 'Content-Type: text/plain; charset=utf-8')}\r\n\r\n`),
      Buffer.from([0x61, 0xb1, 0xff, 0x62]),
    ]),
    text: 'a',
  },
  { name: 'raw eight-bit headers', raw: utf8(`${head(`Subject: ${polish}`)}\r\n\r\nx`), subject: polish },
]

const broken = (): OddMail[] => [
  {
    name: 'quoted-printable broken in the middle of a character',
    raw: plain(
      'za=C5=\r\n=BC=C3=\r\n=B3=C5=82=C4=87',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
    ),
    text: 'zażółć',
  },
  {
    name: 'encoded words split inside a character',
    raw: utf8(`${head('Subject: =?utf-8?B?xb8=?= =?utf-8?Q?=C5?= =?utf-8?Q?=BC?=')}\r\n\r\nx`),
    subject: 'ſż',
  },
  {
    name: 'quoted-printable that is none',
    raw: plain('a=ZZ=3', 'Content-Transfer-Encoding: quoted-printable'),
    text: 'a',
  },
  { name: 'base64 with rubbish', raw: plain('ZHpp*!xYQ==\r\n????', 'Content-Transfer-Encoding: base64') },
  {
    name: 'base64 without an end',
    raw: plain('ZHppZcWE', 'Content-Transfer-Encoding: base64', 'Content-Type: text/plain; charset=utf-8'),
    text: 'dzień',
  },
  {
    name: 'an encoding nobody knows',
    raw: plain('hello', 'Content-Transfer-Encoding: x-uuencode'),
    text: 'hello',
  },
  { name: 'nothing at all', raw: Buffer.alloc(0), from: null },
  { name: 'one byte', raw: utf8('x'), from: null },
  { name: 'zeros', raw: Buffer.alloc(4096), from: null },
  { name: 'only headers', raw: utf8(head('Subject: sam')), subject: 'sam' },
  { name: 'an empty body', raw: plain(''), text: '' },
  { name: 'no headers', raw: utf8('\r\n\r\nsama treść'), from: null, text: 'sama treść' },
  {
    name: 'bare line feeds',
    raw: utf8('From: anna@baltyk.test\nSubject: x\n\nDzień dobry\n'),
    text: 'Dzień dobry',
  },
  { name: 'no Message-ID, no date', raw: utf8(crlf('From: anna@baltyk.test', '', 'x')), text: 'x' },
  { name: 'no From', raw: utf8(crlf('Subject: x', '', 'x')), from: null },
  { name: 'a date that is none', raw: plain('x', 'Date: yesterday'), text: 'x' },
  { name: 'a date in a thousand years', raw: plain('x', 'Date: Mon, 1 Jan 3026 00:00:00 +0000'), text: 'x' },
  {
    name: 'a mailbox file’s first line',
    raw: utf8(`From anna Mon Nov 23 07:00:00 2026\r\n${head('Subject: x')}\r\n\r\nx`),
  },
  {
    name: 'a boundary that is never closed',
    raw: utf8(crlf(head('Subject: x', 'Content-Type: multipart/mixed; boundary=b'), '', '--b', textPart)),
    text: 'Dzień dobry',
  },
  { name: 'a multipart without a boundary', raw: plain('hello', 'Content-Type: multipart/mixed') },
  { name: 'a multipart that never begins', raw: plain('hello', 'Content-Type: multipart/mixed; boundary=b') },
  { name: 'parts that are empty', raw: multipart('mixed', ['', '', '']) },
  { name: 'a boundary of quotes and spaces', raw: multipart('mixed', [textPart], 'a b').subarray(0) },
  { name: 'a content type that is none', raw: plain('hello', 'Content-Type: ;;;=') },
  {
    name: 'a parameter that is never closed',
    raw: plain('hello', 'Content-Type: text/plain; charset="utf-8'),
  },
  {
    name: 'RFC 2231 pieces of a name',
    raw: multipart('mixed', [
      textPart,
      crlf(
        'Content-Type: text/plain',
        "Content-Disposition: attachment; filename*0*=utf-8''za%C5%BC; filename*1*=%C3%B3%C5%82%C4%87.txt",
        '',
        'a',
      ),
    ]),
    files: ['zażółć.txt'],
  },
  {
    name: 'a name with a way out of its folder',
    raw: multipart('mixed', [textPart, filePart('text/plain', '../../etc/passwd', 'a')]),
    attachments: 1,
  },
  {
    name: 'a name turned round',
    raw: multipart('mixed', [textPart, filePart('text/plain', 'a\u202Efdp.exe', 'a')]),
    attachments: 1,
  },
  {
    name: 'names of prototypes among headers',
    raw: plain('x', '__proto__: a', 'constructor: b', 'toString: c'),
    text: 'x',
  },
  {
    name: 'a header of a megabyte and more',
    raw: plain('x', `X-Long: ${'a'.repeat(1_100_000)}`),
    unreadable: 'headers-too-large',
  },
  {
    name: 'ten thousand headers',
    raw: plain('x', ...Array.from({ length: 10_000 }, (_, i) => `X-${i}: a`)),
    text: 'x',
  },
  {
    name: 'two thousand references',
    raw: plain('x', `References: ${Array.from({ length: 2000 }, (_, i) => `<r${i}@x>`).join('\r\n ')}`),
    text: 'x',
  },
  { name: 'a line of a million characters', raw: plain('a'.repeat(1_000_000)) },
  {
    name: 'two hundred thousand parts',
    raw: multipart('mixed', Array<string>(200_000).fill('\r\nx')),
    unreadable: 'too-many-parts',
  },
  {
    name: 'one part too many',
    raw: multipart('mixed', Array<string>(10_001).fill('\r\nx')),
    unreadable: 'too-many-parts',
  },
  {
    name: 'five thousand attachments',
    raw: multipart('mixed', [
      textPart,
      ...Array.from({ length: 5000 }, (_, i) => filePart('text/plain', `a${i}.txt`, 'x')),
    ]),
    attachments: 5000,
    text: 'Dzień dobry',
  },
  {
    name: 'five thousand levels',
    raw: utf8(
      head('Subject: x') +
        Array.from(
          { length: 5000 },
          (_, i) => `\r\nContent-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`,
        ).join(''),
    ),
    unreadable: 'too-deep',
  },
  {
    name: 'sixty levels',
    raw: utf8(
      head('Subject: x') +
        Array.from(
          { length: 60 },
          (_, i) => `\r\nContent-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`,
        ).join('') +
        '\r\n\r\ndno',
    ),
  },
  {
    name: 'messages in messages, thirty deep',
    raw: utf8(
      head('Subject: x', 'Content-Type: message/rfc822', '') +
        Array<string>(30).fill('\r\nSubject: y\r\nContent-Type: message/rfc822\r\n').join('') +
        '\r\nSubject: z\r\n\r\ndno',
    ),
  },
]

const programs: readonly (readonly [string, NonNullable<OddMail['kind']>, readonly string[]])[] = [
  ['a vacation notice', 'auto-reply', ['Auto-Submitted: auto-replied']],
  ['a vacation notice with a comment', 'auto-reply', ['Auto-Submitted: auto-replied (vacation)']],
  ['something generated', 'auto-reply', ['Auto-Submitted: auto-generated; x=1']],
  ['Auto-Submitted: no', 'human', ['Auto-Submitted: no']],
  ['a bulk mail', 'auto-reply', ['Precedence: bulk']],
  ['junk', 'auto-reply', ['Precedence: junk']],
  ['auto_reply', 'auto-reply', ['Precedence: auto_reply']],
  ['a list', 'auto-reply', ['List-Id: <a.b>']],
  ['a newsletter', 'auto-reply', ['List-Unsubscribe: <https://x.test>']],
  ['an empty return path', 'auto-reply', ['Return-Path: <>']],
  ['X-Loop', 'auto-reply', ['X-Loop: a@b']],
  ['X-Autoreply', 'auto-reply', ['X-Autoreply: yes']],
  ['X-Autorespond', 'auto-reply', ['X-Autorespond: x']],
  ['suppression asked for', 'human', ['X-Auto-Response-Suppress: All']],
  ['a first-class mail', 'human', ['Precedence: first-class']],
  [
    'a read receipt',
    'auto-reply',
    ['Content-Type: multipart/report; report-type=disposition-notification; boundary=b'],
  ],
]
const byProgram = (): OddMail[] => [
  ...programs.map(([name, kind, headers]): OddMail => ({
    name,
    kind,
    raw: plain('Dzień dobry', ...headers),
  })),
  ...['Automatic reply: x', 'Odpowiedź automatyczna: x', 'Out of office', 'Auto: x'].map(
    (subject): OddMail => ({
      name: `the subject “${subject}”`,
      kind: subject === 'Auto: x' ? 'human' : 'auto-reply',
      raw: utf8(`${head(`Subject: ${subject}`)}\r\n\r\nx`),
    }),
  ),
  ...['noreply@x.test', 'no-reply@x.test', 'do-not-reply@x.test'].map((from): OddMail => ({
    name: from,
    kind: 'auto-reply',
    raw: utf8(crlf(`From: ${from}`, 'Subject: x', '', 'x')),
  })),
  ...['failed', 'delayed', 'relayed'].map((action): OddMail => ({
    name: `a report: ${action}`,
    kind: 'bounce',
    raw: multipart('report; report-type=delivery-status', [
      '\r\nx',
      crlf(
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; x',
        '',
        'Final-Recipient: rfc822; a@b.test',
        `Action: ${action}`,
        'Status: 5.1.1',
        '',
      ),
    ]),
  })),
  {
    name: 'a report of the old kind',
    kind: 'bounce',
    raw: utf8(crlf('From: MAILER-DAEMON@x.test', 'Subject: Undelivered Mail Returned to Sender', '', 'x')),
  },
  {
    name: 'a report without a recipient',
    kind: 'bounce',
    raw: multipart('report; report-type=delivery-status', [
      '\r\nx',
      'Content-Type: message/delivery-status\r\n\r\n',
    ]),
  },
]

const senders = (): OddMail[] =>
  (
    [
      ['Anna <anna@baltyk.test>', 'anna@baltyk.test'],
      ['"Nowak, Anna" <ANNA@Baltyk.TEST>', 'anna@baltyk.test'],
      ['anna@baltyk.test (Anna)', 'anna@baltyk.test'],
      ['"evil@x.test" <anna@baltyk.test>', 'anna@baltyk.test'],
      ['<anna@baltyk.test>', 'anna@baltyk.test'],
      ['=?utf-8?Q?=22a=40b=22?= <anna@baltyk.test>', 'anna@baltyk.test'],
      ['anna', null],
      ['', null],
      ['undisclosed-recipients:;', null],
    ] as const
  ).map(([from, address]): OddMail => ({
    name: `from ${from || 'nobody'}`,
    from: address,
    raw: utf8(crlf(`From: ${from}`, 'Subject: x', '', 'x')),
  }))

const htmls: readonly (readonly [string, string, string])[] = [
  ['paragraphs', '<p>a</p><p>b</p>', 'a'],
  ['a script', '<p>a</p><script>alert(1)</script>b', 'b'],
  ['a style', '<style>p{}</style>a', 'a'],
  ['a comment', 'a<!-- x -->b', 'ab'],
  ['a comment without an end', 'a<!-- x', 'a'],
  ['entities', '&oacute;&#380;&#x142; &lt;b&gt; &amp;', 'óżł <b> &'],
  ['an entity of nothing', 'a&#0;b&#xFFFFFFF;c', 'c'],
  ['a tag without an end', 'a<b', 'a'],
  ['a quotation', '<p>moje</p><blockquote>cudze</blockquote>', '> cudze'],
  ['a picture from elsewhere', 'a<img src="https://track.test/x.png">b', 'ab'],
  ['a frame', 'a<iframe srcdoc="<script>x</script>"></iframe>b', 'ab'],
  ['a form', '<form action="https://x.test"><input value="y">a</form>', 'a'],
  ['svg', 'a<svg><script>x</script></svg>b', 'ab'],
  ['a base', '<base href="https://x.test">a', 'a'],
  ['less than', 'a < b', 'a < b'],
  ['a table', '<table><tr><td>a</td><td>b</td></tr></table>', 'a'],
  ['tags in thousands', '<b>'.repeat(50_000) + 'a', 'a'],
  ['openings in thousands', `${'<'.repeat(100_000)}a`, '<<<'],
]
const html = (): OddMail[] =>
  htmls.map(([name, body, text]) => ({
    name: `html: ${name}`,
    text,
    raw: plain(body, 'Content-Type: text/html; charset=utf-8'),
  }))

const shapes = (): OddMail[] => [
  {
    name: 'text and html',
    raw: multipart('alternative', [textPart, crlf('Content-Type: text/html', '', '<b>inne</b>')]),
    text: 'Dzień dobry',
  },
  {
    name: 'an inline picture',
    raw: multipart('related', [
      crlf('Content-Type: text/html', '', '<img src="cid:a">x'),
      crlf(
        'Content-Type: image/png',
        'Content-ID: <a>',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
      ),
    ]),
    attachments: 1,
    text: 'x',
  },
  {
    name: 'winmail.dat',
    raw: multipart('mixed', [textPart, filePart('application/ms-tnef', 'winmail.dat', 'TNEF')]),
    files: ['winmail.dat'],
  },
  {
    name: 'an invitation',
    raw: multipart('alternative', [
      textPart,
      crlf('Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR', 'END:VCALENDAR'),
    ]),
    attachments: 1,
    text: 'Dzień dobry',
  },
  {
    name: 'S/MIME, signed',
    raw: multipart('signed; protocol="application/pkcs7-signature"', [
      textPart,
      filePart('application/pkcs7-signature', 'smime.p7s', 'x'),
    ]),
    text: 'Dzień dobry',
    files: ['smime.p7s'],
  },
  {
    name: 'S/MIME, opaque',
    raw: plain(
      b64(utf8('x')),
      'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
      'Content-Transfer-Encoding: base64',
    ),
    files: ['smime.p7m'],
  },
  {
    name: 'PGP, signed',
    raw: multipart('signed; protocol="application/pgp-signature"', [
      textPart,
      filePart('application/pgp-signature', 'signature.asc', 'x'),
    ]),
    text: 'Dzień dobry',
  },
  {
    name: 'PGP, encrypted',
    raw: multipart('encrypted; protocol="application/pgp-encrypted"', [
      crlf('Content-Type: application/pgp-encrypted', '', 'Version: 1'),
      filePart('application/octet-stream', 'encrypted.asc', 'x'),
    ]),
    attachments: 2,
  },
  {
    name: 'a forwarded message',
    raw: multipart('mixed', [
      textPart,
      crlf('Content-Type: message/rfc822', '', 'Subject: dalej', '', 'treść'),
    ]),
    attachments: 1,
    text: 'Dzień dobry',
  },
  {
    name: 'format=flowed',
    raw: plain('jedna \r\nlinia\r\n', 'Content-Type: text/plain; format=flowed'),
    text: 'jedna linia',
  },
  {
    name: 'format=flowed with DelSp',
    raw: plain('zło \r\nżone\r\n', 'Content-Type: text/plain; format=flowed; delsp=yes; charset=utf-8'),
    text: 'złożone',
  },
  {
    name: 'from right to left',
    raw: plain('שלום \u202Eabc', 'Content-Type: text/plain; charset=utf-8'),
    text: 'שלום',
  },
  {
    name: 'thirty megabytes',
    raw: Buffer.concat([
      plain('', 'Content-Type: application/pdf; name=duzy.pdf', 'Content-Transfer-Encoding: base64'),
      utf8(`${'QUFB'.repeat(19)}\r\n`.repeat(370_000)),
    ]),
    files: ['duzy.pdf'],
  },
]

export const corpus = (): OddMail[] => [
  ...charsets(),
  ...broken(),
  ...byProgram(),
  ...senders(),
  ...html(),
  ...shapes(),
]

/** The same mails each time for a seed, which a failure names. */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Bytes of a mail changed at random places: cut, doubled, replaced. `random` gives numbers from 0 up to 1. */
export function mangled(raw: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(raw.subarray(0, 200_000))
  const at = () => Math.floor(random() * bytes.length)
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
    const [from, to] = [at(), at()].toSorted((a, b) => a - b) as [number, number]
    const choice = Math.floor(random() * 5)
    if (choice === 0) bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    else if (choice === 1) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    else if (choice === 2 && bytes.length > 0) bytes[from] = Math.floor(random() * 256)
    else if (choice === 3)
      bytes = Buffer.concat([bytes.subarray(0, from), latin('\r\n'), bytes.subarray(from)])
    else
      bytes = Buffer.concat([
        bytes.subarray(0, from),
        utf8(tokens[Math.floor(random() * tokens.length)]!),
        bytes.subarray(from),
      ])
  }
  return bytes
}
const tokens = [
  '--bbb\r\n',
  '--bbb--',
  'Content-Type: multipart/mixed; boundary=bbb\r\n',
  '=?utf-8?B?',
  '?=',
  '=\r\n',
  '\u0000',
  'Content-Transfer-Encoding: base64\r\n\r\n',
  '"',
  '(',
  '<',
  '\r\n\r\n',
  'charset=utf-16;',
]
