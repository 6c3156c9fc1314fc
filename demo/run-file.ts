/** What `npm start` writes down for the other commands: where the running demo can be reached. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const RunFile = z.object({
  /** With its password: the file is for the owner's eyes only. */
  databaseUrl: z.string(),
  desk: z.string(),
  portal: z.string(),
  identityProvider: z.string(),
})
export type RunFile = z.infer<typeof RunFile>

const path = (home: string) => join(home, 'run.json')

export function writeRunFile(home: string, run: RunFile): void {
  writeFileSync(path(home), JSON.stringify(run, null, 2), { mode: 0o600 })
}

/** Null where nothing has been started in this folder. */
export function readRunFile(home: string): RunFile | null {
  try {
    return RunFile.parse(JSON.parse(readFileSync(path(home), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
