/** `npm run token -- maria`: signs a demo officer in without a browser and prints the credential, for curl and scripts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isDenial } from '../server/auth/denial.ts'
import { createSessions } from '../server/auth/sessions.ts'
import { openDatabase } from '../server/db/database.ts'
import { officers } from './people.ts'

/** What is needed here of the file that `npm start` writes while the desk runs. */
const RunFile = z.object({ databaseUrl: z.string() })

const limits = { idleMinutes: 30, absoluteMinutes: 600 }

process.exitCode = await main(process.argv[2])

async function main(name: string | undefined): Promise<number> {
  const officer = officers.find(({ id }) => id === name)
  if (!officer) return complain(`Which officer? One of: ${officers.map(({ id }) => id).join(', ')}`)
  const run = readRunFile(process.env.HELPDESK_HOME ?? '.helpdesk')
  if (!run) return complain('The desk does not run here: begin with `npm start`.')
  const db = openDatabase(run.databaseUrl)
  try {
    const sessions = createSessions(db, limits)
    const token = await sessions.begin(officer.staffId)
    const checked = await sessions.check(token)
    if (isDenial(checked)) return complain(`${officer.name} may not sign in: ${checked.reason}`)
    console.log(token)
    return 0
  } finally {
    await db.close()
  }
}

function complain(text: string): number {
  console.error(text)
  return 1
}

/** Null where nothing runs in this folder. */
function readRunFile(home: string): z.infer<typeof RunFile> | null {
  try {
    return RunFile.parse(JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
