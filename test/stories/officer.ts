/** What an officer does in the console. */
import type { Locator, Page } from 'playwright-core'
import { demoPassword } from '../../demo/identity-provider/pages.ts'
import type { Run } from '../../demo/start/home.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { until } from './by-interface.ts'
import type { Cast } from './cast.ts'
import type { Actor } from './stage.ts'
import { says } from './screen.ts'

/** By the identity provider's own pages, as a person would. */
export async function signInAtConsole(actor: Actor, run: Run, officer: string): Promise<void> {
  const { page } = actor
  // The console asks who is there, and is told that nobody is.
  actor.expected = /status of 401/
  await page.goto(run.console)
  await page.locator(`input[name="person"][value="${officer}"]`).check()
  await page.locator('input[name="password"]').fill(demoPassword)
  await page.locator('form[action*="/login"] button').click()
  await page.locator('hd-console-list').waitFor()
}

/** For a story that is played alone: the officer may have signed in before. */
export async function enterConsole(actor: Actor, run: Run, officer: string): Promise<void> {
  const reply = await actor.context.request.get(`${run.desk}/api/me`)
  if (reply.status() === 401) await signInAtConsole(actor, run, officer)
}

export const action = (page: Page, event: string): Locator =>
  page.locator(`hd-console-case .actions [data-event="${event}"]`)

/** From a list, by the case's number. */
export async function openFromList(page: Page, number: string): Promise<void> {
  await page.locator('.list > hd-console-list').getByRole('link', { name: number, exact: true }).click()
  await page.locator('hd-console-case h1', { hasText: number }).waitFor()
}

export async function openCase(page: Page, run: Run, id: string): Promise<void> {
  await page.goto(`${run.console}#/cases/${id}`)
  await page.locator('hd-console-case h1').waitFor()
}

/** An act without a form, done by a click. */
export async function click(page: Page, event: string): Promise<void> {
  await action(page, event).click()
  await done(page, `event.fallback.${event}.done`)
}

/** Opens the sheet of an act; `fill` answers its form, where it has one. */
export async function openSheet(page: Page, event: string): Promise<void> {
  await action(page, event).click()
  await sheet(page).waitFor()
}

/** From the filled form to what will be done. */
export const review = (page: Page): Promise<void> => sheet(page).locator('button.next').click()

export async function confirm(page: Page): Promise<void> {
  await sheet(page).locator('button.confirm').click()
  await sheet(page).waitFor({ state: 'detached' })
}

export const sheet = (page: Page): Locator => page.locator('hd-console-sheet dialog')

async function done(page: Page, key: string): Promise<void> {
  await page.locator('hd-console-case .done', { hasText: says(key) }).waitFor()
}

/** Whether a signed-in officer's own request is taken, past the buttons. */
export async function post(
  { context }: Actor,
  run: Run,
  id: string,
  body: { event: string; version: number; answers?: unknown },
): Promise<{ status: number; code: string }> {
  const reply = await context.request.post(`${run.desk}/api/cases/${id}/events`, {
    data: body,
    headers: { origin: run.desk, 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID() },
  })
  return { status: reply.status(), code: ((await reply.json()) as { code?: string }).code ?? '' }
}

/**
 * Sends an act, past the buttons, once it is offered: with what its form suggests besides the `answers`, and again where the
 * desk has gone on with the case meanwhile. Gives the case as it was acted upon.
 * The officer is signed in at the console by then.
 */
export async function act(
  { stack: { run }, maria }: Pick<Cast, 'stack' | 'maria'>,
  id: string,
  event: string,
  answers?: object,
  officer: Actor = maria,
): Promise<View> {
  for (let tries = 0; tries < 20; tries++) {
    const view = await until(() => viewOf(officer, run, id), event)
    const suggested = view.offers.find((one) => one.event === event)?.answers
    const { status, code } = await post(officer, run, id, {
      event,
      version: view.version,
      ...((answers ?? suggested) && { answers: { ...suggested, ...answers } }),
    })
    if (status === 200) return view
    if (code !== 'view-stale') throw new Error(`${event} was answered ${status} ${code}`)
  }
  throw new Error(`the desk goes on and on with ${id}`)
}

/** The case as this officer may see it. */
export async function viewOf({ context }: Actor, run: Run, id: string): Promise<View> {
  return (await (await context.request.get(`${run.desk}/api/cases/${id}`)).json()) as View
}
