import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CannotStart, claimHome, removeRun, wasCutOff, writeRun } from '../../../demo/start/home.ts'
import { addressesOf, portsFrom, requireFree } from '../../../demo/start/ports.ts'

const root = mkdtempSync(join(tmpdir(), 'home-'))
afterAll(() => rmSync(root, { recursive: true }))

test('a home is claimed once, also by another name, until it is released', async () => {
  const home = join(root, 'one')
  const release = await claimHome(home)
  symlinkSync(home, join(root, 'alias'))
  await expect(claimHome(home)).rejects.toThrow(/one is in use by another npm start.*HELPDESK_HOME=.*PORT=/)
  await expect(claimHome(join(root, 'alias'))).rejects.toThrow(CannotStart)
  const other = await claimHome(join(root, 'two'))
  await release()
  await (
    await claimHome(home)
  )()
  await other()
})

test('a home that nothing can be written to is named, with the way out', async () => {
  for (const home of ['/sys/help-desk', join(root, 'file', 'below')]) {
    writeFileSync(join(root, 'file'), '')
    const claim = claimHome(home)
    await expect(claim).rejects.toThrow(CannotStart)
    await expect(claim).rejects.toThrow(/^Nothing can be written to .* \(E\w+\).*HELPDESK_HOME=/)
  }
})

test('addresses with passwords are readable by their owner only, also when the file was there before', () => {
  const run = { pid: 1, ...addressesOf(portsFrom(8080)), databaseUrl: 'mysql://u:p@h/d', redisUrl: '/r.sock' }
  writeFileSync(join(root, 'run.json'), '{}', { mode: 0o644 })
  writeRun(root, run)
  expect(statSync(join(root, 'run.json')).mode & 0o777).toBe(0o600)
})

test('a start that was cut off is known by the addresses it left', () => {
  const home = join(root, 'cut-off')
  mkdirSync(home)
  expect(wasCutOff(home)).toBe(false)
  writeRun(home, {
    pid: 1,
    ...addressesOf(portsFrom(8080)),
    databaseUrl: 'mysql://u:p@h/d',
    redisUrl: '/r.sock',
  })
  expect(wasCutOff(home)).toBe(true)
  removeRun(home)
  expect(wasCutOff(home)).toBe(false)
})

test('a port that is about to be free is waited for', async () => {
  const ending = createServer()
  await new Promise<void>((resolve) => ending.listen(0, '127.0.0.1', resolve))
  const { port } = ending.address() as AddressInfo
  setTimeout(() => ending.close(), 300)
  await expect(requireFree(portsFrom(port), 5_000)).resolves.toBeUndefined()
})

test('portal, identity provider and mail catcher take the next ports', () => {
  expect(addressesOf(portsFrom(9000))).toEqual({
    desk: 'http://127.0.0.1:9000',
    portal: 'http://127.0.0.1:9001',
    console: 'http://127.0.0.1:9000/console',
    identityProvider: 'http://127.0.0.1:9002',
    mail: 'http://127.0.0.1:9003',
    smtp: 'smtp://127.0.0.1:9004',
    customsSystems: 'http://127.0.0.1:9005',
    mailIn: 'smtp://127.0.0.1:9006',
  })
})

test('a port that another program has is named, with what it is for and the way out', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const taken = (other.address() as AddressInfo).port
  await expect(requireFree(portsFrom(taken - 1))).rejects.toThrow(
    new RegExp(`^Port ${taken}, wanted for the partner portal, is in use .* PORT=8180 npm start$`),
  )
  await new Promise((resolve) => other.close(resolve))
  await expect(requireFree(portsFrom(taken - 1))).resolves.toBeUndefined()
})
