/** The demo's customs systems: what the switches do is what the probes see. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCustomsSystems, type CustomsSystems } from '../../demo/customs-systems/server.ts'
import { demoProbes } from '../../demo/customs-systems/systems.ts'
import { askSystem } from '../../server/effects/ask-system.ts'
import { ProbeSettings } from '../../workflows/contracts/probes.ts'

let systems: CustomsSystems
beforeAll(async () => {
  systems = await startCustomsSystems({ port: 0 })
})
afterAll(() => systems.close())

const turn = (code: string, behaviour: string) =>
  fetch(`${systems.url}/switch`, {
    method: 'POST',
    body: new URLSearchParams({ code, behaviour }),
    redirect: 'manual',
  })
const seen = async (code: string) => {
  const probe = demoProbes(systems.url).find((one) => one.code === code)!
  return (await askSystem({ ...probe, timeoutMs: 300 })).detail
}

it('are settings that the desk takes', () => {
  expect(ProbeSettings.parse(demoProbes(systems.url))).toHaveLength(demoProbes(systems.url).length)
})

it('answer as they were switched', async () => {
  expect(await seen('ncts2-web-service')).toBe('HTTP 503')
  expect(await seen('aes-web-form')).toBe('HTTP 200')
  for (const [behaviour, detail] of [
    ['hangs', 'timeout'],
    ['breaks-off', 'ECONNRESET'],
    ['answers', 'HTTP 200'],
  ] as const) {
    expect((await turn('aes-web-form', behaviour)).status).toBe(303)
    expect(await seen('aes-web-form')).toBe(detail)
  }
})

it('take no switch that there is not', async () => {
  expect((await turn('aes-web-form', 'explodes')).status).toBe(404)
  expect((await turn('none', 'fails')).status).toBe(404)
  expect(await (await fetch(systems.url)).text()).toContain('aes-web-form: answers')
})
