/** Where a program lies. */
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

/** An ordinary user's PATH lacks the sbin folders, where mariadbd lies. */
export const folders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

export function find(program: string, among: readonly string[] = folders): string | undefined {
  return among.map((folder) => join(folder, program)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
