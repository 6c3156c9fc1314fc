/**
 * From received to ready: the content is examined, kept as it will be served, and shown to the scanner. A file whose
 * check was cut short, by a crash or because the scanner is away, is found again by the worker.
 */
import type { Logger } from 'pino'
import type { QuarantineReason } from '../../workflows/contracts/files.ts'
import {
  type FoundInFile,
  condemn,
  dueChecks,
  expired,
  keepChecked,
  readAttachment,
  removeAttachment,
  settleCheck,
  takeForCheck,
  type Attachment,
} from '../db/attachments.ts'
import { readCase } from '../db/cases.ts'
import type { Database } from '../db/database.ts'
import { ScannerAway, type Scan } from '../effects/scanner.ts'
import { examine, type Examined } from '../files/examine.ts'
import type { Parts } from '../files/parts.ts'
import type { Store } from '../files/store.ts'
import type { FileLimits } from './uploads.ts'

export type FileCheckOptions = {
  readonly db: Database
  readonly parts: Parts
  readonly store: Store
  readonly limits: Pick<FileLimits, 'maxXmlBytes'>
  /** Null where no scanner is configured. */
  readonly scan: Scan | null
  /** Tells open pages; must neither throw nor wait. */
  readonly changed: (
    change: { case: string; version: number },
    owner: { portal: string; eori: string },
  ) => void
  readonly log: Logger
}

/** Nobody takes a file up again that has been taken within this time; so the scanner is asked again after it, too. */
const takenSeconds = 45
const atOnce = 20
/** A file lies in memory while it is checked. */
const mostAtOnce = 3

export function createFileChecks({ db, parts, store, limits, scan, changed, log }: FileCheckOptions) {
  async function settle(row: Attachment, what: FoundInFile, reason: QuarantineReason | null): Promise<void> {
    await settleCheck(db, row.id, what, reason)
    // The digest stays as evidence; nobody needs the bytes any more, and what is not there cannot be opened.
    if (reason) await store.remove(row.stored)
    if (reason) log.warn({ file: row.id, reason }, 'a file is held back')
    const caseId = (await readAttachment(db, row.id))?.caseId
    const of = caseId ? await readCase(db, caseId) : null
    if (of) changed({ case: of.id, version: of.version }, { portal: of.portal, eori: of.ownerEori })
  }

  /** Once it was examined, what is kept is what was found; before, what was uploaded. */
  async function contentOf(row: Attachment): Promise<Examined> {
    if (row.digest !== '') return { ...row, bytes: await store.read(row.stored), fault: null }
    const examined = await examine(await parts.read(row.stored), { ...row, ...limits })
    if (examined.fault) return examined
    await store.keep(row.stored, examined.bytes)
    await keepChecked(db, row.id, foundIn(examined))
    return examined
  }

  async function checkTaken(row: Attachment): Promise<void> {
    const examined = await contentOf(row)
    await parts.remove(row.stored)
    const verdict = scan && !examined.fault ? await scan(examined.bytes) : null
    const fault = examined.fault ?? (verdict?.clean === false ? 'infected' : null)
    await settle(row, foundIn(examined), fault)
  }

  const gate = createGate(mostAtOnce)

  async function check(id: string): Promise<void> {
    try {
      await gate(async () => {
        const row = await takeForCheck(db, id, takenSeconds)
        if (row) await checkTaken(row)
      })
    } catch (error) {
      if (error instanceof ScannerAway)
        log.warn({ file: id, reason: error.message }, 'a file waits for the scanner')
      else log.error({ file: id, err: error }, 'a file could not be checked')
    }
  }

  return {
    /** Checks one file, unless somebody does already. Never throws: what went wrong is tried again later. */
    check,

    /** What a worker does every minute. */
    async tend(): Promise<void> {
      for (const id of await dueChecks(db, atOnce)) await check(id)
      for (const { id, stored } of await expired(db, atOnce)) {
        if (!(await condemn(db, id))) continue
        await parts.remove(stored)
        await store.remove(stored)
        await removeAttachment(db, id)
      }
    },
  }
}

const foundIn = ({ name, mediaType, digest, bytes }: Examined): FoundInFile => ({
  name,
  mediaType,
  digest,
  bytes: bytes.length,
})

/** Lets so many in at once; the others wait in their order. */
function createGate(most: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else inside++
    try {
      await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside--
    }
  }
}
