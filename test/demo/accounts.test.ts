import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalAccounts } from '../../demo/portal/accounts.ts'
import { portalApp } from '../../demo/portal/server.ts'
import { portalSigner } from '../../demo/portal/tokens.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'accounts-'))
})
afterAll(() => rmSync(home, { recursive: true }))

const unblock = { account: 'marek', order: 'unblock', case: 'OB-1', expects: {} } as const

describe('the portal’s accounts', () => {
  it('forget neither a block nor a receipt when the portal starts anew', () => {
    expect(portalAccounts(home).signIn('marek')).toBe('blocked')
    const receipt = portalAccounts(home).order(unblock, 'key-1')
    expect(receipt.result).toBe('done')
    const later = portalAccounts(home)
    expect(later.find({ subject: 'marek' })?.state).toBe('active')
    expect(later.order(unblock, 'key-1')).toEqual(receipt)
    expect(later.signIn('marek')).toBeNull()
  })

  it('let nobody in who is blocked, and end the sessions of whose data are changed', async () => {
    const accounts = portalAccounts(null)
    const app = portalApp(
      'http://127.0.0.1:8080',
      await portalSigner('http://127.0.0.1:8081', home),
      accounts,
    )
    const signIn = (person: string) =>
      app.request('/session', { method: 'POST', body: JSON.stringify({ person }) })
    expect((await signIn('tomasz')).status).toBe(423)
    const token = await (await signIn('anna')).text()
    const me = async () =>
      (await app.request('/me', { headers: { authorization: `Bearer ${token}` } })).status
    expect(await me()).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const login = 'anna@new.example'
    accounts.order({ account: 'anna', order: 'change-login', case: 'DL-1', login, expects: {} }, 'key-2')
    expect(await me()).toBe(401)
    expect(accounts.find({ login })).toMatchObject({ representation: 'frozen' })
    expect((await signIn('anna')).status).toBe(200)
    expect(accounts.find({ login })).toMatchObject({ representation: 'valid' })
  })
})
