import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { importFaults, type Rule } from './import-faults.ts'
import { folders, readSources } from './sources.ts'

const made: string[] = []

/** A small house in which every direction is right. */
const clean: Readonly<Record<string, string>> = {
  'workflows/contracts/form.ts': 'export type Form = string',
  'workflows/contracts/view.ts': "import { z } from 'zod'\nexport const View = z.string()",
  'workflows/words/pl.ts': "import type { Form } from '../contracts/form.ts'\nexport const pl: Form = ''",
  'workflows/identifiers/mrn.ts': 'export const mrn = 1',
  'workflows/calendar/term.ts': 'export const term = (at: string) => new Date(at)',
  'workflows/forms/check.ts': "import { mrn } from '../identifiers/mrn.ts'\nexport const check = mrn",
  'workflows/machines/advance.ts': "import { setup } from 'xstate'\nexport const advance = setup",
  'workflows/outages/outage.ts': "export { advance } from '../machines/advance.ts'",
  'workflows/cases/fallback.ts': "export { advance } from '../outages/outage.ts'",
  'server/config.ts': "import { env } from 'node:process'\nexport const config = env",
  'server/db/database.ts': "import { Sequelize } from 'sequelize'\nexport const database = Sequelize",
  'server/queue/wake.ts': "import { Queue } from 'bullmq'\nexport const wake = Queue",
  'server/effects/mail.ts': "import net from 'node:net'\nexport const mail = net",
  'server/auth/sessions.ts': "export { database } from '../db/database.ts'",
  'server/desk/cases.ts': "export { wake } from '../queue/wake.ts'",
  'server/http/app.ts':
    "import { Hono } from 'hono'\nimport { wake } from '../desk/cases.ts'\nexport { Hono, wake }",
  'server/main.ts': "export { Hono } from './http/app.ts'",
  'widget/embed.ts': "export const open = () => import('./help-desk.ts')",
  'widget/help-desk.ts':
    "import { html } from 'lit'\nimport type { View } from '../workflows/contracts/view.ts'\nexport type V = typeof View\nexport const page = html``",
  'widget/console/console.ts': "export { page } from '../help-desk.ts'",
  'demo/start.ts': "export * from '../server/main.ts'",
  'test/database.ts': "import mysql from 'mysql2'\nexport const connect = mysql",
}

function faultsWith(planted: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'import-faults-'))
  made.push(root)
  for (const folder of folders) mkdirSync(join(root, folder))
  for (const [path, text] of Object.entries({ ...clean, ...planted })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `${text}\n`)
  }
  return importFaults(readSources(root))
}

afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

test('a house with every direction right has no fault', () => {
  expect(faultsWith({})).toEqual([])
})

/** One file each that breaks the rule, and nothing else. */
const planted: readonly (readonly [rule: Rule, path: string, text: string])[] = [
  ['direction', 'workflows/contracts/bad.ts', "import '../words/pl.ts'"],
  ['direction', 'workflows/words/bad.ts', "import '../forms/check.ts'"],
  ['direction', 'workflows/identifiers/bad.ts', "import '../forms/check.ts'"],
  ['direction', 'workflows/calendar/bad.ts', "import '../identifiers/mrn.ts'"],
  [
    'direction',
    'workflows/forms/bad.ts',
    "import type { pl } from '../words/pl.ts'\nexport type P = typeof pl",
  ],
  ['direction', 'workflows/machines/bad.ts', "import '../cases/fallback.ts'"],
  ['direction', 'workflows/outages/bad.ts', "export * from '../cases/fallback.ts'"],
  ['direction', 'workflows/cases/bad.ts', "import '../../server/config.ts'"],
  ['direction', 'workflows/cases/bad.ts', "import '../../widget/embed.ts'"],
  ['direction', 'workflows/cases/bad.ts', "export const later = () => import('../../server/config.ts')"],
  ['direction', 'workflows/cases/bad.ts', "export type T = import('../../server/config.ts').config"],
  ['direction', 'server/db/bad.ts', "import '../desk/cases.ts'"],
  ['direction', 'server/queue/bad.ts', "import '../effects/mail.ts'"],
  ['direction', 'server/effects/bad.ts', "import '../queue/wake.ts'"],
  ['direction', 'server/auth/bad.ts', "import '../desk/cases.ts'"],
  ['direction', 'server/desk/bad.ts', "import '../http/app.ts'"],
  ['direction', 'server/desk/bad.ts', "import '../../widget/embed.ts'"],
  ['direction', 'server/channels/bad.ts', "import '../http/app.ts'"],
  ['direction', 'server/http/bad.ts', "import '../main.ts'"],
  ['direction', 'server/embedded/bad.ts', "import '../db/database.ts'"],
  ['direction', 'server/assets/bad.ts', "import '../config.ts'"],
  ['direction', 'server/main.ts', "import '../demo/start.ts'"],
  ['direction', 'server/desk/bad.ts', "import '../../test/database.ts'"],
  [
    'direction',
    'widget/bad.ts',
    "import type { config } from '../server/config.ts'\nexport type C = typeof config",
  ],
  [
    'direction',
    'widget/bad.ts',
    "import type { advance } from '../workflows/machines/advance.ts'\nexport type A = typeof advance",
  ],
  ['direction', 'widget/bad.ts', "import './console/console.ts'"],
  ['direction', 'widget/console/bad.ts', "import '../../demo/start.ts'"],
  ['no-room', 'server/shed/bad.ts', 'export {}'],
  ['no-room', 'workflows/bad.ts', 'export {}'],
  ['package', 'server/desk/bad.ts', "import 'hono/cors'"],
  ['package', 'server/main.ts', "import '@hono/node-server'"],
  ['package', 'server/desk/bad.ts', "import 'sequelize'"],
  ['package', 'server/desk/bad.ts', "import 'mysql2/promise'"],
  ['package', 'server/http/bad.ts', "import 'bullmq'"],
  ['package', 'server/http/bad.ts', "import 'ioredis'"],
  ['package', 'server/desk/bad.ts', "import 'xstate'"],
  ['package', 'server/desk/bad.ts', "import 'a-new-package'"],
  ['package', 'workflows/cases/bad.ts', "import 'jose'"],
  ['node', 'workflows/cases/bad.ts', "import 'node:crypto'"],
  ['network', 'server/desk/bad.ts', "import 'node:https'"],
  ['network', 'server/auth/bad.ts', "import 'node:net'"],
  ['network', 'server/desk/bad.ts', "import 'node:dns/promises'"],
  ['environment', 'server/desk/bad.ts', "import { env } from 'node:process'\nexport const e = env"],
  ['clock', 'workflows/calendar/bad.ts', 'export const now = () => new Date()'],
  ['clock', 'workflows/calendar/bad.ts', 'export const now = () => Date()'],
  ['cycle', 'workflows/contracts/form.ts', "import type { B } from './b.ts'\nexport type Form = B"],
  [
    'browser-package',
    'widget/bad.ts',
    "import { View } from '../workflows/contracts/view.ts'\nexport const v = View",
  ],
  [
    'browser-package',
    'widget/bad.ts',
    "import { type View } from '../workflows/contracts/view.ts'\nexport type V = typeof View",
  ],
  ['embed', 'widget/embed.ts', "import './help-desk.ts'"],
  ['embed', 'widget/help-desk.ts', "export const later = () => import('./console/console.ts')"],
]

for (const [rule, path, text] of planted) {
  test(`${rule}: ${path}: ${text.split('\n')[0]}`, () => {
    const beside =
      rule === 'cycle' ? { 'workflows/contracts/b.ts': "export type { Form as B } from './form.ts'" } : {}
    const rules = faultsWith({ ...beside, [path]: text }).map((fault) => fault.rule)
    expect(rules).toContain(rule)
  })
}
