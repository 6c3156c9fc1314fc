/** After the key that signs approvals was stolen: the command itself, on a real database, beside a desk that still has the old key. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvalKeys } from '../../server/approvals/keys.ts'
import { createRevocationList } from '../../server/approvals/revocation-list.ts'
import { readDocument } from '../../server/db/records.ts'
import { verifyApproval } from '../../server/verify/approval.ts'
import { readKeys } from '../../server/verify/keys.ts'
import { judge, verifyRevocations } from '../../server/verify/revocations.ts'
import type { View } from '../../workflows/contracts/view.ts'
import { anna, application, deskRoom, maria, offeredGrant, type DeskRoom } from './desk/desk-room.ts'

let room: DeskRoom
let home: string
let folder: string
const granted: View[] = []
let closed: View
let stolen: string
beforeAll(async () => {
  room = await deskRoom()
  home = mkdtempSync(join(tmpdir(), 'hd-rekey-'))
  folder = join(home, 'approvals')
  mkdirSync(home, { recursive: true })
  renameSync(room.keyFolder, folder)
  stolen = room.approvalKeys.keyId
  for (let i = 0; i < 3; i++) granted.push(await grant(`REKEY${i}`))
  closed = granted.pop()!
  await room.send(closed, 'finish-early', anna)
  await room.work()
}, 120_000)
afterAll(() => room.close())

async function grant(lrn: string): Promise<View> {
  const asked = await room.open(application({ lrns: [lrn] }))
  await room.work()
  const claimed = await room.send(await room.look(asked, maria), 'claim', maria)
  await room.send(claimed, 'propose', maria, offeredGrant(claimed))
  await room.work()
  return room.look(asked)
}

function rekey(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'server/rekey.ts', ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: room.url,
        REDIS_URL: 'redis://nobody.example:1',
        HELPDESK_HOME: home,
        BASE_URL: 'https://desk.example',
        LOG_LEVEL: 'fatal',
        ...env,
      },
    },
  )
  return { status, said: `${stdout}${stderr}` }
}

const keysNow = () => approvalKeys({ folder, key: null, earlier: null })
const published = () => readKeys(JSON.stringify(keysNow().published))!
async function textOf(view: View): Promise<string> {
  const [row] = await room.db.rows<{ text: string }>(
    'SELECT signed_text AS text FROM signed_approvals WHERE number = $1 ORDER BY version DESC LIMIT 1',
    [view.approval!.number],
  )
  return row!.text
}

describe('npm run rekey -- --stolen', { timeout: 60_000 }, () => {
  const since = new Date(Date.now() - 3_600_000).toISOString()
  const before = new Map<string, string>()
  const prints = new Map<string, Buffer>()

  it('makes another key, signs all that is in force anew, and says what is to be done next', async () => {
    for (const view of [...granted, closed]) {
      before.set(view.id, await textOf(view))
      prints.set(view.id, (await readDocument(room.db, view.id, 'approval'))!)
    }
    const { status, said } = rekey(['--stolen', '--since', since])
    expect(said).toContain('Restart all processes')
    expect(said).toContain(`What ${stolen} has signed proves nothing since ${since}`)
    expect(status).toBe(0)
    const next = keysNow()
    expect(next.keyId).not.toBe(stolen)
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600)
    expect(existsSync(join(folder, `retired-${stolen}.pem`))).toBe(true)
    for (const view of granted)
      expect(await verifyApproval(await textOf(view), published())).toMatchObject({ keyId: next.keyId })
    // What is over proves nothing any more in any case.
    expect(await textOf(closed)).toBe(before.get(closed.id))
  })

  it('the document is made anew, the earlier one is kept, and the history tells of both', async () => {
    for (const view of granted) {
      const now = await room.look(view)
      expect(now.approval).toMatchObject({ number: view.approval!.number, version: 0, document: 'ready' })
      expect(now.approval!.verifyCode).toBe(view.approval!.verifyCode)
      const bytes = (await readDocument(room.db, view.id, 'approval'))!
      expect(bytes.toString('latin1')).toContain(await textOf(view))
      expect(bytes.equals(prints.get(view.id)!)).toBe(false)
      expect((await readDocument(room.db, view.id, 'approval-0-active'))!.equals(prints.get(view.id)!)).toBe(
        true,
      )
      expect((await readDocument(room.db, view.id, 'approval-0-active-2'))!.equals(bytes)).toBe(true)
      const entries = await room.desk.reading.history(view.id, anna)
      expect(entries.map(({ event }) => event)).toEqual(expect.arrayContaining(['reprint', 'document-ready']))
      const line = entries.find(({ event }) => event === 'reprint')?.lines[0]
      expect(line).toEqual({ code: 'history.reprint', params: { key: keysNow().keyId } })
    }
  })

  it('whoever holds one is written to', async () => {
    const asked = await room.db.rows<{ payload: string }>(
      `SELECT payload FROM agenda WHERE name = 'mail' AND payload LIKE '%approval-reprinted%'`,
    )
    expect(asked).toHaveLength(granted.length)
    expect(JSON.parse(asked[0]!.payload)).toMatchObject({ to: 'owner', params: { most: '1' } })
  })

  it('the list, signed with the new key, says that the old one proves nothing; an old print is worth nothing', async () => {
    const { body } = await createRevocationList(room.db, keysNow(), 'https://desk.example').current()
    const list = await verifyRevocations(body, published())
    expect(list).toMatchObject({ keys: [{ kid: stolen, since }] })
    for (const view of granted) {
      const [old, now] = [before.get(view.id)!, await textOf(view)]
      const judged = async (text: string) =>
        judge((await verifyApproval(text, published())) as never, list as never, Date.now())
      expect(await judged(old)).toEqual({ code: 'key-revoked', at: since })
      expect((await judged(now)).code).toBe('valid')
    }
  })

  it('a process that was not restarted signs nothing any more: no print, and no list', async () => {
    const [view] = granted
    const suspended = await room.send(await room.look(view!, maria), 'suspend', maria, { reason: 'A doubt' })
    await room.work()
    expect(suspended.approval?.state).toBe('suspended')
    expect(await readDocument(room.db, view!.id, 'approval-0-suspended-2')).toBeNull()
    const [row] = await room.db.rows<{ error: string; state: string }>(
      `SELECT last_error AS error, state FROM agenda WHERE name = 'render-document' AND state = 'waiting'`,
    )
    expect(row).toMatchObject({ error: expect.stringContaining('taken out of use') as string })
    await expect(
      createRevocationList(room.db, room.approvalKeys, 'https://desk.example').current(),
    ).rejects.toThrow('taken out of use')
  })

  it('run again it goes on with what is not done, and does nothing twice', async () => {
    await room.db.write(`UPDATE agenda SET state = 'dead' WHERE last_error LIKE '%taken out of use%'`)
    expect(rekey(['--again'])).toMatchObject({
      status: 0,
      said: expect.stringContaining('(0 now)') as string,
    })
    expect(await readDocument(room.db, granted[0]!.id, 'approval-0-suspended-2')).not.toBeNull()
    expect(await verifyApproval(await textOf(granted[0]!), published())).toMatchObject({
      keyId: keysNow().keyId,
      state: 'suspended',
    })
    await room.db.write('UPDATE signed_approvals SET signed_text = $1 WHERE number = $2', [
      before.get(granted[1]!.id)!,
      granted[1]!.approval!.number,
    ])
    expect(rekey(['--again']).said).toContain('(1 now)')
    expect(rekey(['--again']).said).toContain('(0 now)')
  })

  it('a moment that is none, or yet to come, changes nothing', () => {
    const kid = keysNow().keyId
    for (const moment of ['soon', new Date(Date.now() + 3_600_000).toISOString()]) {
      const { status, said } = rekey(['--stolen', '--since', moment])
      expect(status).toBe(1)
      expect(said).toContain('--since')
    }
    expect(keysNow().keyId).toBe(kid)
  })
})

describe('where the key lies elsewhere', { timeout: 60_000 }, () => {
  it('the new one must be named, and is made where it is not there yet; nothing is overwritten', () => {
    const present = join(home, 'present.pem')
    writeFileSync(present, readFileSync(join(folder, 'signing-key.pem')))
    const env = { APPROVAL_KEY: present }
    expect(rekey([], env)).toMatchObject({ status: 1, said: expect.stringContaining('--key FILE') as string })
    expect(rekey(['--key', present], env)).toMatchObject({
      status: 1,
      said: expect.stringContaining('is the key that signs now') as string,
    })
    const next = join(home, 'next.pem')
    const { status, said } = rekey(['--key', next], env)
    expect(status).toBe(0)
    expect(said).toContain(`Set APPROVAL_KEY=${next}`)
    expect(said).toContain('Set APPROVAL_KEYS_EARLIER=')
    const earlier = /APPROVAL_KEYS_EARLIER=(\S+)/.exec(said)![1]!
    const keys = approvalKeys({ folder, key: next, earlier })
    // All that ever signed go on being published, the newest first.
    expect(keys.published.keys.map(({ kid }) => kid)).toEqual([
      keys.keyId,
      approvalKeys({ folder, key: present, earlier: null }).keyId,
      stolen,
    ])
  })
})
