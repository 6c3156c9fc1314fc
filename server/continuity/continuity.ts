/**
 * Keeps the continuity bundle: puts it together anew when anything in it changed, signs it, and has it in memory and on
 * disk. While the sources know nothing, the last bundle stays as it is, with its time.
 */
import { hash } from 'node:crypto'
import { canonical } from '../db/canonical.ts'
import type { Announcements } from '../../workflows/contracts/announcement.ts'
import type { ContactCard } from '../../workflows/contracts/contact.ts'
import type { ContinuityBundle, ContinuityPayload } from '../../workflows/contracts/continuity.ts'
import { openShelf, type ShelfFile } from './shelf.ts'
import type { SigningKey } from './signing-key.ts'

/** What the desk knows, each with a tag that changes with it; null while it does not know. */
export type ContinuitySources = {
  readonly announcements: () => { readonly tag: string; readonly said: Announcements } | null
  readonly contact: ContactCard
  /** The search index of a language, as it is sent to devices. */
  readonly knowledge: (language: 'pl' | 'en') => { readonly tag: string; readonly body: Buffer } | null
}

export type Continuity = {
  /** Null for a name that there is none of, or where nothing was ever known. */
  read(name: string): ShelfFile | null
  /** Cheap where nothing changed: called whenever something may have. */
  refresh(): Promise<void>
}

export type ContinuityOptions = {
  readonly folder: string
  readonly issuer: string
  readonly key: SigningKey
  readonly sources: ContinuitySources
}

/** Whoever reads the bundle should see that it is of now, also where nothing has happened for weeks. */
const confirmMs = 60_000

export function createContinuity({ folder, issuer, key, sources }: ContinuityOptions): Continuity {
  const shelf = openShelf(folder)
  let shown = ''
  let confirmedAt = 0
  let writing: Promise<void> = Promise.resolve()

  async function write(): Promise<void> {
    const known = sources.announcements()
    if (known === null) return
    const { asOf } = known.said
    const tags = [known.tag, sources.knowledge('pl')?.tag, sources.knowledge('en')?.tag].join(' ')
    if (tags === shown && Date.parse(asOf) - confirmedAt < confirmMs) return
    const payload: ContinuityPayload = {
      version: 1,
      issuer,
      asOf,
      announcements: known.said,
      contact: sources.contact,
      knowledge: { pl: await part('pl'), en: await part('en') },
    }
    await shelf.put('bundle.json', canonical(signed(payload)))
    await shelf.put('key.json', canonical(key.published))
    shown = tags
    confirmedAt = Date.parse(asOf)
  }

  function signed(payload: ContinuityPayload): ContinuityBundle {
    const value = key.sign(canonical(payload))
    return { payload, signature: { alg: 'Ed25519', kid: key.published.kid, value } }
  }

  /** A part that is not known now is still there if it was before. */
  async function part(language: 'pl' | 'en'): Promise<ContinuityPayload['knowledge']['pl']> {
    const path = `knowledge.${language}.json`
    const fresh = sources.knowledge(language)
    if (fresh) await shelf.put(path, fresh.body)
    const file = shelf.read(path)
    return file && { path, sha256: hash('sha256', file.body, 'hex'), bytes: file.body.length }
  }

  return {
    read: shelf.read,
    refresh() {
      // One after the other: two at once would write the same files.
      writing = writing.then(write, write)
      return writing
    },
  }
}
