/** Where a private server keeps its socket and its secrets. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** The kernel's limit for a Unix socket's path is 107 bytes; some programs add a suffix while they create it. */
const longestPath = 96
/** A path outside of these would need escaping somewhere on its way through URLs and option files. */
const plainPath = /^[\w./-]+$/

/** Makes the folder (mode 0700) and returns its absolute path without links. */
export function privateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return realpathSync(folder)
}

/** The socket's path: in the folder itself, or, where that path is too long or unusual, in a short folder of our own. */
export function socketPath(folder: string, name: string, temporary = tmpdir()): string {
  const direct = join(folder, name)
  if (Buffer.byteLength(direct) <= longestPath && plainPath.test(direct)) return direct
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const roots = [temporary, '/tmp'].filter((root) => plainPath.test(root) && root.length < 60)
  const short = join(roots[0] ?? '/tmp', `help-desk-${userInfo().uid}-${id}`)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  refuseForeign(short)
  return join(short, name)
}

/** Anybody may create names in the temporary folder: one that is not ours alone could read every query. */
function refuseForeign(folder: string): void {
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== userInfo().uid || (found.mode & 0o077) !== 0)
    throw new Error(`${folder} exists and is not private to this user: remove it, or set HELPDESK_HOME to a shorter path`)
}

/** A random password that stays the same for the folder; the file is readable by its owner only. */
export function secret(folder: string, name: string): string {
  const file = join(folder, `${name}.secret`)
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}
