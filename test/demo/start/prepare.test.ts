import { expect, inject, test } from 'vitest'
import { freshDatabase } from '../../database.ts'
import { CannotStart } from '../../../demo/start/home.ts'
import { prepareSchema } from '../../../demo/start/prepare.ts'

const quiet = () => undefined
const prepared = (url: string) => prepareSchema(url, 'http://127.0.0.1:1', quiet)

test('a server that does not answer is said plainly, without its password', async () => {
  const failure = await prepared('mysql://root:secret-word@127.0.0.1:1/desk').catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(CannotStart)
  expect((failure as Error).message).toMatch(/ECONNREFUSED 127\.0\.0\.1:1.*DATABASE_URL/)
  expect((failure as Error).message).not.toContain('secret-word')
})

test('whether there is a case in it is known before anything is put in', async () => {
  const { db, url, drop } = await freshDatabase()
  expect(await prepared(url)).toEqual({ isNew: true })
  await db.write(
    `INSERT INTO cases (id, number, kind, kind_version, version, step, lane, snapshot, head_hash, portal, owner_eori,
       owner_name, owner_person, due_at, opened_at, changed_at)
     VALUES ('cas_1', 'FB-26-0000001-1', 'fallback', 1, 1, 'withdrawn', 'closed', '{}', REPEAT('0', 32), 'demo', 'PL1', '', '',
       UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
  )
  expect(await prepared(url)).toEqual({ isNew: false })
  await drop()
})

test('so are a database that is not there and a login that is not known', async () => {
  const url = new URL(inject('databaseUrl'))
  url.pathname = '/no_such_database'
  await expect(prepared(url.href)).rejects.toThrow(/Unknown database 'no_such_database'/)
  url.username = 'nobody'
  await expect(prepared(url.href)).rejects.toThrow(/Access denied for user 'nobody'/)
})
