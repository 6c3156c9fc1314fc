/** What the rooms of the disk have in common: where a file lies, and what it means that it cannot be read or written. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** The disk is full, gone or broken: it passes, or somebody must look; nothing is the matter with the request. */
export class StorageAway extends Error {
  constructor(cause: unknown) {
    super('files cannot be read or written', { cause })
  }
}

/** Two levels of folders: none of them grows beyond what tools can list. */
export const pathOf = (folder: string, name: string) => join(folder, name.slice(0, 2), name.slice(2, 4), name)

/** A new name is durable only with its folder. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

export async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) throw new StorageAway(error)
    throw error
  }
}
