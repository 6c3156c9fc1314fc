/** Files on their way in: announced, received piece by piece, and taken back. */
import { randomBytes } from 'node:crypto'
import type { Upload } from '../../workflows/contracts/files.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import {
  advanceUpload,
  announcedToday,
  briefOf,
  condemn,
  insertAttachment,
  readAttachment,
  removeAttachment,
  type Attachment,
} from '../db/attachments.ts'
import type { Database } from '../db/database.ts'
import { tidyFileName } from '../files/file-name.ts'
import { TooMuch, type Parts, type Piece, type Written } from '../files/parts.ts'
import type { Store } from '../files/store.ts'
import { fileOwner } from './case-files.ts'
import { Refused } from './refused.ts'

export type FileLimits = {
  readonly maxBytes: number
  readonly maxXmlBytes: number
  /** What one firm, or one officer, may announce within a day. */
  readonly dailyBytes: number
}

export type UploadOptions = {
  readonly db: Database
  readonly parts: Parts
  readonly store: Store
  readonly limits: FileLimits
  /** Checks a file that is whole now; must not throw. */
  readonly check: (id: string) => Promise<void>
}

export type NewUpload = { readonly name: string; readonly bytes: number; readonly strip: boolean }

export type PieceOf = {
  readonly offset: number
  /** What the request says of its own length; null where it does not. */
  readonly announced: number | null
  readonly chunks: AsyncIterable<Uint8Array>
  readonly checksum: { readonly algorithm: 'sha1' | 'sha256'; readonly value: Buffer } | null
}

export type Uploads = ReturnType<typeof createUploads>

/** An upload that is not finished by then is swept, and so is a file that no case has taken. */
const unfinishedHours = 24
const unboundHours = 72
const dailyFiles = 400

export function createUploads({ db, parts, store, limits, check }: UploadOptions) {
  /** Whoever began an upload goes on with it, for the firm for which he began it. */
  async function own(id: string, viewer: Viewer): Promise<Attachment> {
    const row = await readAttachment(db, id)
    const owner = fileOwner(viewer)
    const isOwn = row?.portal === owner.portal && row.ownerEori === owner.eori && row.person === owner.person
    if (!row || !isOwn || row.reason === 'expired') throw new Refused('not-found')
    return row
  }

  async function append(row: Attachment, { offset, announced, chunks, checksum }: PieceOf): Promise<Written> {
    const room = row.bytes - offset
    if ((announced ?? 0) > room) throw new Refused('file-too-large')
    const piece: Piece = { chunks, room, hash: checksum?.algorithm }
    try {
      return await parts.append(row.stored, offset, piece)
    } catch (error) {
      if (error instanceof TooMuch) throw new Refused('file-too-large')
      throw error
    }
  }

  return {
    limits,

    async begin({ name, bytes, strip }: NewUpload, viewer: Viewer): Promise<{ id: string; until: string }> {
      const owner = fileOwner(viewer)
      const tidied = tidyFileName(name)
      const most = /\.xml$/i.test(tidied) ? limits.maxXmlBytes : limits.maxBytes
      if (bytes > most) throw new Refused('file-too-large')
      const today = await announcedToday(db, owner)
      if (today.bytes + bytes > limits.dailyBytes || today.files >= dailyFiles)
        throw new Refused('upload-quota')
      const id = `att_${randomName(32)}`
      const row = { id, name: tidied, bytes, strip, stored: randomName(40) }
      return { id, until: await insertAttachment(db, owner, row, unfinishedHours) }
    },

    async look(id: string, viewer: Viewer): Promise<Upload & { until: string | null }> {
      const row = await own(id, viewer)
      const { received, state, reason, expiresAt } = row
      return { ...briefOf(row), received, state, reason, until: expiresAt }
    },

    /** Gives how much has been received by now. What a broken connection brought counts, unless it had a checksum. */
    async receive(id: string, piece: PieceOf, viewer: Viewer): Promise<number> {
      const row = await own(id, viewer)
      if (row.state !== 'uploading' || row.received !== piece.offset) throw new Refused('upload-conflict')
      const written = await append(row, piece)
      const { checksum } = piece
      if (checksum && (written.broken || !written.hash?.equals(checksum.value)))
        throw new Refused('upload-damaged')
      const received = piece.offset + written.bytes
      if (written.bytes === 0) return received
      const isLast = received === row.bytes
      if (!(await advanceUpload(db, id, piece.offset, received, isLast, unboundHours)))
        throw new Refused('upload-conflict')
      if (isLast) await check(id)
      return received
    },

    async cancel(id: string, viewer: Viewer): Promise<void> {
      const { stored, caseId } = await own(id, viewer)
      if (caseId !== null || !(await condemn(db, id))) throw new Refused('not-allowed')
      await parts.remove(stored)
      await store.remove(stored)
      await removeAttachment(db, id)
    },
  }
}

/** Small letters and digits, which every file system keeps apart. */
function randomName(length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz012345'
  return [...randomBytes(length)].map((byte) => letters[byte % 32]).join('')
}
