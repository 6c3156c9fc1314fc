/** The README's two pictures: the element on the portal's page, and a case in the officers' console. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { View } from '../../workflows/contracts/view.ts'
import { consoleEn } from '../../workflows/words/console-en.ts'
import { lrns, mrn } from './apply.ts'
import { action, openCase, signInAtConsole } from './officer.ts'
import type { Stack } from './stack.ts'
import type { Stage } from './stage.ts'
import { announcement } from './trader.ts'

const folder = fileURLToPath(new URL('../../demo/pictures', import.meta.url))
const size = { lang: 'en', width: 1280, height: 800 } as const
/** They are loaded by everybody who looks at the project's page. */
const mostBytes = 200_000

export async function takePictures(stage: Stage, stack: Stack): Promise<void> {
  const { run } = stack
  mkdirSync(folder, { recursive: true })

  const anna = await stage.actor('anna', size)
  await stage.step('the element on the portal', anna, async () => {
    const { page } = anna
    await page.goto(`${run.portal}/?lang=en`)
    await page.locator('[data-sign-in="anna"]').click()
    await page.locator('help-desk [part="launcher"]').click()
    await announcement(page, 'NCTS2').waitFor()
    await take(page, 'widget.png')
  })

  const maria = await stage.actor('maria', size)
  await stage.step('a case in the console', maria, async () => {
    const { page } = maria
    const { id } = await openApplication(stack)
    await signInAtConsole(maria, run, 'maria')
    await openCase(page, run, id)
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    await page.getByRole('heading', { name: consoleEn['console.panel.checks'] }).waitFor()
    await action(page, 'claim').click()
    await action(page, 'propose').waitFor()
    await take(page, 'console.png')
  })
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, name)
  await page.mouse.move(0, 0)
  await page.evaluate('story.settled()')
  await page.screenshot({ path })
  const { size } = statSync(path)
  if (size > mostBytes) throw new Error(`${name} has ${size} bytes, more than ${mostBytes}`)
}

/** By the interface, as the README shows it. */
async function openApplication({ run }: Stack): Promise<View> {
  const token = await (await fetch(`${run.portal}/token?as=anna`)).text()
  const answers = {
    system: 'NCTS2',
    direction: 'departure',
    side: 'customs',
    startedAt: new Date(Date.now() - 50 * 60_000).toISOString(),
    channelsTried: ['web-service', 'web-form'],
    detectedHow: 'No IE928 in answer to any IE015 since 23:10.',
    offices: ['PL322080'],
    urgency: ['perishable', 'departure'],
    principals: ['PL100000008700000', 'PL100000015300000'],
    lrns,
    mrns: [mrn],
    grn: '21GB0000010000HU1',
    contactName: 'Anna Nowak',
    contactPhone: '+48 600 100 200',
    declarationRecords: true,
  }
  const reply = await fetch(`${run.desk}/api/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ kind: 'fallback', answers }),
  })
  if (reply.status !== 201)
    throw new Error(`the application was answered ${reply.status}: ${await reply.text()}`)
  return (await reply.json()) as View
}
