import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailCatcher, type MailCatcher } from '../../demo/mail-catcher/server.ts'
import { freePort } from '../bench/program.ts'

let catcher: MailCatcher
let desk: MailCatcher
let smtpPort: number
beforeAll(async () => {
  smtpPort = await freePort()
  // What stands for the desk here is another catcher: it takes what is handed over by SMTP.
  const deskPort = await freePort()
  desk = await startMailCatcher({ port: await freePort(), smtpPort: deskPort })
  const consolePage = 'http://desk.test/console#/in/incoming'
  catcher = await startMailCatcher({
    port: await freePort(),
    smtpPort,
    desk: { smtp: `smtp://127.0.0.1:${deskPort}`, consolePage },
  })
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort })
  await transport.sendMail({
    from: 'desk@desk.example',
    to: 'anna@baltyk.example',
    subject: 'Przyjęto <b>sprawę</b>',
    text: 'Treść <script>alert(1)</script>',
    html: '<p>Treść</p><script>alert(1)</script>',
  })
  await transport.sendMail({
    from: 'desk@desk.example',
    to: 'piotr@wisla.example',
    subject: 'Druga',
    text: 'x',
  })
  transport.close()
})
afterAll(() => Promise.all([catcher.close(), desk.close()]))

const page = async (path: string) => fetch(`${catcher.url}${path}`)

test('what was sent is listed, newest first, and by whom it is for', async () => {
  const all = await (await page('/')).text()
  expect(all.indexOf('Druga')).toBeLessThan(all.indexOf('Przyjęto'))
  const anna = await (await page('/?to=anna@baltyk.example')).text()
  expect(anna).toContain('Przyjęto &lt;b&gt;sprawę&lt;/b&gt;')
  expect(anna).not.toContain('Druga')
  const [mail] = (await (await page('/mails.json?to=anna@baltyk.example')).json()) as {
    text: string
    to: string[]
  }[]
  expect(mail).toMatchObject({
    to: ['anna@baltyk.example'],
    text: expect.stringContaining('Treść') as string,
  })
})

test('a mail is shown as text and, in a box without rights, as HTML', async () => {
  const shown = await (await page('/mails/1')).text()
  expect(shown).toContain('Treść &lt;script&gt;')
  expect(shown).not.toContain('<script>')
  const box = await page('/mails/1/html')
  expect(box.headers.get('content-security-policy')).toMatch(
    /^sandbox (?!.*allow-scripts).*default-src 'none'/,
  )
  expect(await (await page('/mails/1/source')).text()).toContain('Subject: =?UTF-8?')
  expect((await page('/mails/99')).status).toBe(404)
  expect((await page('/mails/2/html')).status).toBe(404)
})

type Caught = { from: string; to: string[]; subject: string; text: string; headers: [string, string][] }
const write = (fields: Readonly<Record<string, string>>, headers = {}) =>
  fetch(`${catcher.url}/write`, { method: 'POST', headers, body: new URLSearchParams(fields) })
const handed = async () => (await (await fetch(`${desk.url}/mails.json`)).json()) as Caught[]

test('an answer goes to the desk by SMTP, in its thread, with what it answers to below it', async () => {
  const form = await (await page('/write?answers=1')).text()
  expect(form).toContain('value="anna@baltyk.example"')
  expect(form).toContain('value="Re: Przyjęto &lt;b&gt;sprawę&lt;/b&gt;"')
  const sent = await write({
    answers: '1',
    from: 'anna@baltyk.example',
    to: 'desk@desk.example',
    subject: 'Re: Przyjęto',
    text: 'Dodaję <numer>',
    vouched: 'yes',
  })
  expect(sent.status).toBe(200)
  expect(await sent.text()).toContain('href="http://desk.test/console#/in/incoming"')
  const [mail] = await handed()
  expect(mail).toMatchObject({
    from: 'anna@baltyk.example',
    to: ['desk@desk.example'],
    subject: 'Re: Przyjęto',
  })
  expect(mail!.text).toMatch(/^Dodaję <numer>\n\nOn .* wrote:\n> Treść/)
  const header = (name: string) => mail!.headers.find(([key]) => key === name)?.[1]
  expect(header('in-reply-to')).toMatch(/^<.*@desk\.example>$/)
  expect(header('references')).toBe(header('in-reply-to'))
  expect(header('authentication-results')).toBe('mail.help-desk.example; spf=pass; dkim=pass; dmarc=pass')
})

test('whoever is not vouched for is said to be forged, and another page writes nothing', async () => {
  const fields = { from: 'x@y.example', to: 'desk@desk.example', subject: 'S', text: 'T' }
  expect((await write(fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await write(fields, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  const [mail] = await handed()
  expect(mail!.headers.find(([key]) => key === 'authentication-results')?.[1]).toContain('dmarc=fail')
  expect((await handed()).length).toBe(2)
})

test('a desk that takes nothing in is told to whoever writes, and his words stay in the form', async () => {
  const alone = await startMailCatcher({ port: await freePort(), smtpPort: await freePort() })
  const body = new URLSearchParams({
    from: 'x@y.example',
    to: 'a@b.example',
    subject: 'S',
    text: 'Moje <słowa>',
  })
  const refused = await fetch(`${alone.url}/write`, { method: 'POST', body })
  expect(refused.status).toBe(502)
  const text = await refused.text()
  expect(text).toContain('role="alert"')
  expect(text).toContain('Moje &lt;słowa&gt;')
  await alone.close()
})
