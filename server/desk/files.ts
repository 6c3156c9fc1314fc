/** All that the desk does with files, put together. */
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import { createScanner } from '../effects/scanner.ts'
import { createBucketStore, type BucketSettings } from '../effects/bucket.ts'
import { createParts } from '../files/parts.ts'
import { createFolderStore, type Store } from '../files/store.ts'
import { createDownloads, type Downloads } from './downloads.ts'
import { createFileChecks, type FileCheckOptions } from './file-checks.ts'
import { createUploads, type FileLimits, type Uploads } from './uploads.ts'

export type FileSettings = FileLimits & {
  /** Uploads on their way in and, without a bucket, what is kept of them. */
  readonly folder: string
  readonly bucket: BucketSettings | null
  /** `tcp://host:3310`, the path of a Unix socket, or null: nothing is scanned. */
  readonly clamdUrl: string | null
}

export type Files = {
  readonly uploads: Uploads
  readonly downloads: Downloads
  /** Where bytes are kept: raw messages lie beside the files of cases. */
  readonly store: Store
  /** What a worker does every minute. */
  readonly tend: () => Promise<void>
}

export type FilesOptions = {
  readonly db: Database
  readonly settings: FileSettings
  readonly changed: FileCheckOptions['changed']
  readonly log: Logger
  readonly now?: () => number
}

export function createFiles({ db, settings, changed, log, now = Date.now }: FilesOptions): Files {
  const { folder, bucket, clamdUrl, ...limits } = settings
  const parts = createParts(folder)
  const store = bucket ? createBucketStore(bucket) : createFolderStore(folder)
  const scan = clamdUrl ? createScanner(clamdUrl) : null
  const checks = createFileChecks({ db, parts, store, limits, scan, changed, log })
  return {
    uploads: createUploads({ db, parts, store, limits, check: checks.check }),
    downloads: createDownloads({ db, store, now }),
    store,
    tend: checks.tend,
  }
}
