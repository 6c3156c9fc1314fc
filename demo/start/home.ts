/** The folder of one running demo: claimed by one `npm start` at a time, with its addresses written down. */
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** What `<home>/run.json` holds while everything runs, for scripts on the same machine; passwords included. */
export type Run = {
  pid: number
  desk: string
  portal: string
  console: string
  identityProvider: string
  mail: string
  smtp: string
  customsSystems: string
  /** Where the desk takes mail in, by SMTP. */
  mailIn: string
  databaseUrl: string
  redisUrl: string
}

/** A reason not to start that a person can mend: shown without a stack trace. */
export class CannotStart extends Error {}

/**
 * Makes the folder and claims it until the returned function is called or the end of this process, however it ends. The claim is an abstract
 * socket's name (Linux): unlike a lock file it cannot be left behind.
 */
export async function claimHome(home: string): Promise<() => Promise<void>> {
  makeFolders(home)
  const name = createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 32)
  const claim = createServer()
  await new Promise<void>((resolve, reject) => {
    claim.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new CannotStart(inUse(home)) : error),
    )
    claim.listen(`\0help-desk-${name}`, resolve)
  })
  claim.unref()
  return () => new Promise((resolve) => claim.close(() => resolve()))
}

function makeFolders(home: string): void {
  try {
    mkdirSync(join(home, 'logs'), { recursive: true, mode: 0o700 })
    accessSync(home, constants.W_OK)
  } catch (error) {
    throw new CannotStart(
      `Nothing can be written to ${home} (${(error as NodeJS.ErrnoException).code}). Data, logs and passwords lie there: ` +
        'name a folder of your own, such as: HELPDESK_HOME=$HOME/help-desk npm start',
      { cause: error },
    )
  }
}

const inUse = (home: string) =>
  `${home} is in use by another npm start. Stop that one first, or start a second desk beside it with its own folder ` +
  'and port, such as: HELPDESK_HOME=.helpdesk-2 PORT=8180 npm start'

const runFile = (home: string) => join(home, 'run.json')

export function writeRun(home: string, run: Run): void {
  // Removed first: the mode given here counts only for a file that is new.
  removeRun(home)
  writeFileSync(runFile(home), `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 })
}

/** True where an earlier start ended without its orderly stop: what it had started may still be ending. */
export function wasCutOff(home: string): boolean {
  return existsSync(runFile(home))
}

export function removeRun(home: string): void {
  rmSync(runFile(home), { force: true })
}
