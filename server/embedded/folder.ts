/** Where a private server keeps its data, its socket and its secrets. */
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** The kernel's limit for a Unix socket's path is 107 bytes, and a socket's name has to fit behind the folder. */
const longestPath = 80
/** Anything else would need escaping on its way through URLs and option files, and MariaDB's installer quotes nothing. */
const plainPath = /^[\w./-]+$/

/**
 * Makes the folder (mode 0700) and returns an absolute path to it that is short and plain: its own where that will do,
 * else that of a link in the temporary folder.
 */
export function privateFolder(wanted: string, temporary = tmpdir()): string {
  mkdirSync(wanted, { recursive: true, mode: 0o700 })
  const folder = realpathSync(wanted)
  if (folder.length <= longestPath && plainPath.test(folder)) return folder
  const root = temporary.length < 40 && plainPath.test(temporary) ? temporary : '/tmp'
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return linkTo(folder, join(root, `help-desk-${userInfo().uid}-${id}`))
}

/** Anybody may make names in the temporary folder: a link that is not ours could lead every query elsewhere. */
function linkTo(folder: string, link: string): string {
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(folder, link)
  const found = lstatSync(link)
  if (found.uid !== userInfo().uid || !found.isSymbolicLink() || readlinkSync(link) !== folder)
    throw new Error(`${link} is in the way: remove it, or set HELPDESK_HOME to a short path of plain letters`)
  return link
}

/** A random password that stays the same for the folder; the file is readable by its owner only. */
export function secret(folder: string, name: string): string {
  const file = join(folder, `${name}.secret`)
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}
