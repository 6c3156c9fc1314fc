/** A request that was signed at the portal: its statement is the proof, and only where it holds and is about this request. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createEvidenceCheck } from '../../../server/auth/signed-evidence.ts'
import type { AskEvidence } from '../../../workflows/contracts/portal-account.ts'
import type { View } from '../../../workflows/contracts/view.ts'
import { ecKey, keyPage, signed } from '../auth/token-forge.ts'
import { accountRoom } from './account-room.ts'
import { maria } from './desk-room.ts'

const portal = {
  code: 'demo',
  name: 'Portal',
  issuer: 'https://portal.example',
  jwksUrl: 'https://portal.example/jwks.json',
  origins: [],
}
const [key, stranger] = [ecKey('k1'), ecKey('k1')]
const keys = keyPage({ 'https://portal.example': [key] })
const now = () => Math.floor(Date.now() / 1000)

const claims = ({ account, case: about }: AskEvidence, more: object = {}) => ({
  iss: portal.issuer,
  aud: 'help-desk-evidence',
  sub: account,
  case: about,
  method: 'trusted-profile',
  iat: now(),
  jti: 'sig-1',
  ...more,
})
let stated: (about: AskEvidence) => string | null = () => null

let room: Awaited<ReturnType<typeof accountRoom>>
beforeAll(async () => {
  room = await accountRoom({
    stated: (about) => Promise.resolve(stated(about)),
    checkEvidence: createEvidenceCheck([portal], Date.now, keys.fetchKeys),
  })
})
afterAll(() => room.close())
beforeEach(() => (stated = () => null))

const proofOf = (view: View) =>
  view.staff?.proofs?.find(({ code }) => code === 'check.account.proof.signed-request')
const opened = async () => (await room.asked({ route: 'signed-request' })).view

async function lookedAgain(view: View): Promise<View> {
  await room.send(await room.now(view), 'look-again', maria)
  await room.work()
  return room.now(view)
}

describe('a statement of the portal', () => {
  it('proves a signed request without an officer’s word, and lets him unblock at once', async () => {
    stated = (about) => signed(key, claims(about))
    const view = await opened()
    expect(proofOf(view)).toMatchObject({
      state: 'confirmed',
      lines: [
        {
          code: 'check.account.proof.by-portal',
          params: { method: 'trusted-profile', reference: 'sig-1' },
        },
      ],
    })
    const claimed = await room.send(view, 'claim', maria)
    expect(claimed.offers.map(({ event }) => event)).toContain('grant')
    expect(JSON.stringify(await room.desk.reading.history(view.id, maria))).toContain(
      'history.account.evidence',
    )
  })

  it('that comes later is found when an officer looks again, and counts once', async () => {
    const view = await opened()
    expect(proofOf(view)?.state).toBe('open')
    await room.send(view, 'claim', maria)
    stated = (about) => signed(key, claims(about, { jti: 'sig-2' }))
    expect(proofOf(await lookedAgain(view))?.state).toBe('confirmed')
    await lookedAgain(view)
    const [row] = await room.db.rows<{ snapshot: string }>('SELECT snapshot FROM cases WHERE id = $1', [
      view.id,
    ])
    expect((JSON.parse(row!.snapshot) as { context: { proofs: object[] } }).context.proofs).toHaveLength(1)
  })

  it.each<[string, (about: AskEvidence) => string]>([
    ['is about another case', (about) => signed(key, claims({ ...about, case: 'OB-26-0000999-1' }))],
    ['is about another account', (about) => signed(key, claims({ ...about, account: 'anna' }))],
    ['was signed before it was asked for', (about) => signed(key, claims(about, { iat: now() - 3600 }))],
    ['is of the days to come', (about) => signed(key, claims(about, { iat: now() + 86_400 }))],
    ['is signed by a stranger', (about) => signed(stranger, claims(about))],
    ['is a sign-in', (about) => signed(key, claims(about, { aud: 'help-desk' }))],
    ['is of another portal', (about) => signed(key, claims(about, { iss: 'https://other.example' }))],
    ['names no way of signing that is known', (about) => signed(key, claims(about, { method: 'a promise' }))],
    ['has no number of its own', (about) => signed(key, claims(about, { jti: undefined }))],
    ['is none', () => 'not a statement'],
  ])('that %s proves nothing', async (_, given) => {
    stated = given
    expect(proofOf(await opened())?.state).toBe('open')
  })
})

it('a portal without such a door is no fault', async () => {
  const plain = await accountRoom()
  const { view } = await plain.asked()
  expect(view.step).toBe('received')
  expect(plain.portal.asked.map(({ path }) => path)).toContain('/accounts/evidence')
  await plain.close()
})
