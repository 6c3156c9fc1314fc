import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailCatcher, type MailCatcher } from '../../demo/mail-catcher/server.ts'
import { freePort } from '../bench/program.ts'

let catcher: MailCatcher
let smtpPort: number
beforeAll(async () => {
  smtpPort = await freePort()
  catcher = await startMailCatcher({ port: await freePort(), smtpPort })
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
afterAll(() => catcher.close())

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
