/** What goes wrong around the desk, as the person on the page lives through it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importJWK, type JWK, SignJWT } from 'jose'
import { words as providerWords } from '../../demo/identity-provider/words.ts'
import { customers } from '../../demo/people.ts'
import type { Cast } from './cast.ts'
import { enterConsole } from './officer.ts'
import { field, says } from './screen.ts'
import type { Stack } from './stack.ts'
import {
  type Application,
  beginApplication,
  caseOf,
  enterPortal,
  fillApplication,
  openPortal,
  send,
  step,
} from './trader.ts'

const application: Application = {
  system: 'AES',
  direction: 'export',
  side: 'own-software',
  office: 'PL322050',
  lrns: ['BALTYK26E001291'],
}

export async function trouble(cast: Cast): Promise<void> {
  await refuseToken(cast)
  await loseMySql(cast)
  await loseRedis(cast)
  await signOut(cast)
}

async function refuseToken({ stage, stack, anna }: Cast): Promise<void> {
  const { page } = anna
  const { run } = stack

  await stage.step(
    'a token that the desk refuses is asked for once more, and nobody notices',
    anna,
    async () => {
      const tokens = [await expiredToken(stack)]
      let asked = 0
      await page.route(`${run.portal}/token`, async (route) => {
        asked++
        const body = tokens.pop()
        await (body === undefined ? route.continue() : route.fulfill({ body }))
      })
      await enterPortal(page, run, 'anna')
      anna.expected = /status of 401/
      await openPortal(page, run, '/strict')
      await page.getByRole('heading', { name: says('home.cases') }).waitFor()
      assert.equal(asked, 2)
      assert.equal(await page.getByText(says('home.signed-out')).count(), 0)
      await page.unroute(`${run.portal}/token`)
    },
  )
}

async function loseMySql({ stage, stack, anna, maria }: Cast): Promise<void> {
  const { page } = anna

  await stage.step('while MySQL is away the element says so and keeps the draft', anna, async () => {
    await beginApplication(page)
    await fillApplication(page, application)
    stack.freeze('mariadb')
    anna.expected = /status of 503/
    await send(page)
    await page.locator('hd-apply').getByText(says('send.repeating')).waitFor()
    assert.equal(await field(page, 'lrns').locator('textarea').inputValue(), application.lrns.join('\n'))
    assert.match(String(await page.evaluate('JSON.stringify(localStorage)')), /BALTYK26E001291/)
    await stage.audit(anna, 'mysql-away')
  })

  await stage.step('once it is back the same application is taken, once', anna, async () => {
    anna.expected = /status of 503/
    maria.expected = /status of 503/
    stack.thaw('mariadb')
    await step(page, 'to-review').waitFor()
    const { number } = await caseOf(page, stack.run, 'anna')
    const found = await stack.db.rows<{ number: string }>(
      `SELECT c.number FROM cases c JOIN case_terms t ON t.case_id = c.id WHERE t.value = $1`,
      [application.lrns[0]!],
    )
    assert.deepEqual(found, [{ number }])
  })
}

async function loseRedis({ stage, stack, anna }: Cast): Promise<void> {
  const { page } = anna

  await stage.step('while Redis is away an application is taken, and says what waits', anna, async () => {
    stack.freeze('redis')
    await openPortal(page, stack.run, '/strict')
    await beginApplication(page)
    await fillApplication(page, { ...application, lrns: ['BALTYK26E001292'] })
    await send(page)
    await step(page, 'checking').waitFor()
    await page.getByText(says('next.waiting.check')).waitFor()
    await stage.audit(anna, 'redis-away')
  })

  await stage.step('once it is back what waited is done, on the open page', anna, async () => {
    stack.thaw('redis')
    await step(page, 'to-review').waitFor()
  })
}

async function signOut({ stage, stack: { run }, maria }: Cast): Promise<void> {
  await stage.step('an officer who signs out is out', maria, async () => {
    await enterConsole(maria, run, 'maria')
    await maria.page.goto(run.console)
    maria.expected = /status of 401/
    await maria.page.getByRole('button', { name: says('console.sign-out') }).click()
    await maria.page.getByRole('button', { name: providerWords.pl.submit }).waitFor()
    const reply = await maria.context.request.get(`${run.desk}/api/me`)
    assert.equal(reply.status(), 401)
  })
}

/** Signed by the portal, for this desk, and over an hour ago. */
async function expiredToken({ run, home }: Stack): Promise<string> {
  const { privateJwk } = JSON.parse(readFileSync(join(home, 'demo', 'portal.json'), 'utf8')) as {
    privateJwk: JWK
  }
  const [{ id, name, firm, represents }] = customers as [(typeof customers)[number]]
  const at = Math.floor(Date.now() / 1000) - 3600
  return new SignJWT({ name, firm, represents })
    .setProtectedHeader({ alg: 'ES256', kid: privateJwk.kid ?? '', typ: 'JWT' })
    .setIssuer(run.portal)
    .setAudience('help-desk')
    .setSubject(id)
    .setIssuedAt(at)
    .setExpirationTime(at + 300)
    .setJti(crypto.randomUUID())
    .sign(await importJWK(privateJwk, 'ES256'))
}
