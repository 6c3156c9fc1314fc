/** Files on their way out: which a case has, and a link for a minute to one of them. */
import type { Readable } from 'node:stream'
import type { CaseFile, FileLink } from '../../workflows/contracts/files.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import {
  caseFileOf,
  listAttachments,
  readAttachment,
  readSecret,
  type Attachment,
} from '../db/attachments.ts'
import { readCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { readLink, signLink } from '../files/file-link.ts'
import type { Store } from '../files/store.ts'
import { Refused } from './refused.ts'
import { maySee } from './show.ts'

export type DownloadOptions = {
  readonly db: Database
  readonly store: Store
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export type Download = Pick<Attachment, 'name' | 'bytes' | 'mediaType' | 'digest'> & {
  /** From `start` to `end`, both included. */
  readonly stream: (start: number, end: number) => Promise<Readable>
}

export type Downloads = ReturnType<typeof createDownloads>

const linkMs = 60_000

export function createDownloads({ db, store, now }: DownloadOptions) {
  let secret: Promise<Buffer> | null = null
  const key = async (): Promise<Buffer> => {
    secret ??= readSecret(db, 'file-links')
    try {
      return await secret
    } catch (error) {
      // Not remembered: the database may have been away.
      secret = null
      throw error
    }
  }

  async function seen(caseId: string, viewer: Viewer): Promise<void> {
    const row = await readCase(db, caseId)
    if (!row || !maySee(row, viewer)) throw new Refused('not-found')
  }
  const isTold = (row: Pick<Attachment, 'internal'>, viewer: Viewer) =>
    !row.internal || viewer.role !== 'customer'

  return {
    async list(caseId: string, viewer: Viewer): Promise<CaseFile[]> {
      await seen(caseId, viewer)
      const rows = await listAttachments(db, caseId)
      return rows.filter((row) => isTold(row, viewer)).map(caseFileOf)
    },

    async link(caseId: string, fileId: string, viewer: Viewer): Promise<FileLink> {
      await seen(caseId, viewer)
      const row = await readAttachment(db, fileId)
      if (row?.caseId !== caseId || !isTold(row, viewer)) throw new Refused('not-found')
      if (row.state !== 'ready') throw new Refused('file-not-ready')
      const until = now() + linkMs
      const token = signLink(await key(), { file: fileId, case: caseId, until })
      return { url: `/files/${token}`, until: new Date(until).toISOString() }
    },

    /** @throws Error where the bytes are not those that were checked: shown to nobody, and written down. */
    async open(token: string): Promise<Download> {
      const claims = readLink(await key(), token)
      if (!claims) throw new Refused('not-found')
      if (claims.until <= now()) throw new Refused('link-expired')
      const row = await readAttachment(db, claims.file)
      if (row?.caseId !== claims.case) throw new Refused('not-found')
      if (row.state !== 'ready') throw new Refused('file-not-ready')
      const { name, bytes, mediaType, digest, stored } = row
      if ((await store.digest(stored)) !== digest) throw new Error(`file ${row.id} is not what it was`)
      return { name, bytes, mediaType, digest, stream: (start, end) => store.stream(stored, start, end) }
    },
  }
}
