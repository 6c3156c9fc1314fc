import { expect, inject, test } from 'vitest'
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

test('so are a database that is not there and a login that is not known', async () => {
  const url = new URL(inject('databaseUrl'))
  url.pathname = '/no_such_database'
  await expect(prepared(url.href)).rejects.toThrow(/Unknown database 'no_such_database'/)
  url.username = 'nobody'
  await expect(prepared(url.href)).rejects.toThrow(/Access denied for user 'nobody'/)
})
