/** A mail with a table, a picture of its own and pictures from elsewhere: officers see what its sender laid out, and elsewhere nobody learns of it. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTransport } from 'nodemailer'
import type { FrameLocator, Locator } from 'playwright-core'
import type { Cast } from './cast.ts'
import { enterConsole, openCase } from './officer.ts'
import { says } from './screen.ts'
import type { Stack } from './stack.ts'

const subject = 'Zestawienie odrzuconych zgłoszeń'
const first = 'Poniżej zestawienie z dzisiejszego ranka.'
const both = ['light', 'dark'] as const
const desktop = { width: 1280, height: 900 }
const narrow = { width: 320, height: 740 }

const htmlOf = (
  elsewhere: string,
) => `<html><head><style>@import "${elsewhere}/a.css"; .h { background: #003366 }</style></head>
<body background="${elsewhere}/body.png" onload="fetch('${elsewhere}/onload')">
<p>${first} <b>Proszę o pilną pomoc</b>: <font color="red">dwa zgłoszenia stoją</font>.</p>
<table border="1" cellpadding="4" width="900"><tr class="h" bgcolor="#003366">
<th><font color="#ffffff">LRN</font></th><th><font color="#ffffff">Kod</font></th><th><font color="#ffffff">Godzina</font></th></tr>
<tr><td>BAL26-0042</td><td align="center"><b>E001</b></td><td>7:40</td></tr>
<tr style="background:#ffff99"><td>BAL26-0043</td><td align="center"><b>E001</b></td><td>7:55</td></tr></table>
<p>Co już sprawdziliśmy:</p><ol><li>certyfikat jest ważny,</li><li>inne zgłoszenia <i>przechodzą</i>.</li></ol>
<p>Tak to wygląda u nas:<br><img src="cid:screen@baltyk.example" alt="Zrzut ekranu" width="420"></p>
<p>Regulamin: <a href="${elsewhere}/regulamin?utm=1" ping="${elsewhere}/ping">na naszej stronie</a></p>
<p><img src="${elsewhere}/logo.png" alt="Logo Agencji Celnej Bałtyk"><img src="${elsewhere}/pixel.gif?anna" width="1" height="1"></p>
<script>fetch('${elsewhere}/script')</script><iframe src="${elsewhere}/frame"></iframe></body></html>`

export async function laidOut({ stage, stack, anna, maria }: Cast): Promise<void> {
  const elsewhere = await listenElsewhere()
  const { run, db } = stack
  let caseId = ''

  await stage.step('anna sends a table, a picture and what her program put around them', anna, async () => {
    await anna.page.goto(run.mail)
    const screen = await anna.page.locator('body').screenshot()
    await send(stack, htmlOf(elsewhere.address), screen)
    caseId = await settledIn(db)
  })

  await stage.step('maria has its text first, and then what anna has laid out', maria, async () => {
    await maria.page.goto(`${run.console}#/in/incoming`)
    await maria.page.reload()
    const incoming = maria.page.locator('hd-console-incoming')
    await incoming.getByRole('button', { name: says('console.incoming.state.entered') }).click()
    const row = incoming.locator('li[data-id]', { hasText: subject })
    await row.locator('hd-mail-layout').waitFor()
    assert.equal(await row.locator('iframe').count(), 0)
    await opened(row, 'Nie pokazano 3 obrazów z zewnątrz')
    await row.scrollIntoViewIfNeeded()
    await stage.audit(maria, 'mail-laid-out', both)
  })

  await stage.step('it stands below its words in the case as well', maria, async () => {
    await openCase(maria.page, run, caseId)
    const said = maria.page.locator('hd-console-case hd-thread li', { hasText: first })
    await opened(said, 'Nie pokazano 3 obrazów z zewnątrz')
    await stage.audit(maria, 'mail-laid-out-in-case', both)
  })

  await stage.step('it can be had on a page of its own, at 320 px too', maria, async () => {
    const layout = maria.page.locator('hd-thread hd-mail-layout a')
    const [alone] = await Promise.all([maria.context.waitForEvent('page'), layout.click()])
    await alone.getByRole('cell', { name: 'BAL26-0043' }).waitFor()
    assert.match(await alone.title(), new RegExp(subject))
    await alone.setViewportSize(narrow)
    assert.equal(await alone.evaluate('document.documentElement.scrollWidth'), 320)
    await alone.close()
  })

  await stage.step('at 320 px it lies within its frame', maria, async () => {
    await maria.page.setViewportSize(narrow)
    const frame = maria.page.locator('hd-thread hd-mail-layout iframe')
    // A frame of another process is painted once it has been seen.
    await frame.scrollIntoViewIfNeeded()
    assert.ok(((await frame.boundingBox())?.width ?? 999) < 320)
    const within = frameIn(maria.page.locator('hd-thread')).locator('html')
    assert.equal(
      await within.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      0,
    )
  })
  await maria.page.setViewportSize(desktop)

  await stage.step('an officer who reads English has it in English around it', maria, async () => {
    const jan = await stage.actor('jan-at-a-layout', { lang: 'en', ...desktop })
    await enterConsole(jan, run, 'jan')
    await jan.page.goto(`${run.console}#/cases/${caseId}`)
    const said = jan.page.locator('hd-console-case hd-thread li', { hasText: first })
    await said.locator('summary', { hasText: 'As it was laid out' }).click()
    await frameIn(said).getByText('3 pictures from outside are not shown').waitFor()
    await stage.audit(jan, 'mail-laid-out-english', both)
  })

  // Nobody there has heard of it, whoever has looked.
  await stage.step('and nobody outside was asked for anything', maria, () => {
    assert.deepEqual(elsewhere.asked, [])
    return Promise.resolve()
  })
  elsewhere.server.close()
}

const frameIn = (row: Locator): FrameLocator => row.locator('hd-mail-layout').frameLocator('iframe')

async function opened(row: Locator, note: string): Promise<void> {
  await row.locator('summary', { hasText: says('console.incoming.laid-out') }).click()
  const frame = frameIn(row)
  await frame.getByRole('cell', { name: 'BAL26-0043' }).waitFor()
  await frame.getByText(note).waitFor()
  await frame.getByRole('listitem').first().waitFor()
  assert.equal(await frame.locator('a, script, iframe, form').count(), 0)
  const picture = frame.getByRole('img', { name: 'Zrzut ekranu' })
  assert.match((await picture.getAttribute('src')) ?? '', /^data:image\/png;base64,/)
  assert.ok(((await picture.boundingBox())?.width ?? 0) > 100, 'the picture is there')
}

async function send({ run }: Stack, html: string, screen: Buffer): Promise<void> {
  const transport = createTransport(run.mailIn)
  await transport.sendMail({
    from: 'anna@baltyk.example',
    to: 'desk@help-desk.example',
    subject,
    text: `${first} Proszę o pilną pomoc.`,
    html,
    attachments: [{ filename: 'ekran.png', content: screen, cid: 'screen@baltyk.example' }],
    headers: { 'Authentication-Results': 'mail.help-desk.example; spf=pass; dkim=pass; dmarc=pass' },
  })
  transport.close()
}

/** The case that the mail has become. */
async function settledIn(db: Stack['db']): Promise<string> {
  for (let n = 0; n < 200; n++) {
    const [row] = await db.rows<{ id: string | null }>(
      "SELECT case_id AS id FROM mail_in WHERE subject = $1 AND state = 'entered' ORDER BY id DESC LIMIT 1",
      [subject],
    )
    if (row?.id) return row.id
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return assert.fail('the mail has become no case')
}

/** A server that is not ours: it notes what it is asked for. */
async function listenElsewhere(): Promise<{ server: Server; address: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}
