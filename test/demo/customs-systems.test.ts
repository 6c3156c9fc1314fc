/** The demo's customs systems: what the switches do is what the probes see. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCustomsSystems, type CustomsSystems } from '../../demo/customs-systems/server.ts'
import { turn } from '../../demo/customs-systems/turn.ts'
import { demoProbes } from '../../demo/customs-systems/systems.ts'
import { askSystem } from '../../server/effects/ask-system.ts'
import { ProbeSettings } from '../../workflows/contracts/probes.ts'

let systems: CustomsSystems
beforeAll(async () => {
  systems = await startCustomsSystems({ port: 0 })
})
afterAll(() => systems.close())

const seen = async (code: string) => {
  const probe = demoProbes(systems.url).find((one) => one.code === code)!
  return (await askSystem({ ...probe, timeoutMs: 300 })).detail
}

it('are settings that the desk takes', () => {
  expect(ProbeSettings.parse(demoProbes(systems.url))).toHaveLength(demoProbes(systems.url).length)
})

it('answer as they were switched', async () => {
  expect(await seen('ncts2-web-service')).toBe('HTTP 200')
  await turn(systems.url, 'ncts2-web-service', 'fails')
  expect(await seen('ncts2-web-service')).toBe('HTTP 503')
  expect(await seen('aes-web-form')).toBe('HTTP 200')
  for (const [behaviour, detail] of [
    ['hangs', 'timeout'],
    ['breaks-off', 'ECONNRESET'],
    ['answers', 'HTTP 200'],
  ] as const) {
    await turn(systems.url, 'aes-web-form', behaviour)
    expect(await seen('aes-web-form')).toBe(detail)
  }
})

it('take no switch that there is not', async () => {
  await expect(turn(systems.url, 'aes-web-form', 'explodes' as never)).rejects.toThrow('404')
  await expect(turn(systems.url, 'none', 'fails')).rejects.toThrow('404')
  expect(await (await fetch(systems.url)).text()).toContain('aes-web-form: answers')
})
