/**
 * How the policy is changed: somebody drafts, the draft is tried on the cases of the last weeks, and another activates it,
 * at once or at a moment to come. Both are duty managers.
 */
import { randomUUID } from 'node:crypto'
import type {
  ActivateDraft,
  CreateDraft,
  Draft,
  PolicyBook,
  PolicyVersion,
  SaveDraft,
  Trial,
  TryDraft,
  VersionCard,
} from '../../workflows/contracts/policy-drafts.ts'
import type { Officer } from '../../workflows/contracts/viewer.ts'
import { differenceOf } from '../../workflows/outages/policy-difference.ts'
import { readPolicy, unsound, type PolicyContent } from '../../workflows/outages/policy-faults.ts'
import type { Database, Executor } from '../db/database.ts'
import { duplicateKey } from '../db/faults.ts'
import { insertPolicyVersion, lockNewest, readVersions, type StoredVersion } from '../db/policies.ts'
import * as drafts from '../db/policy-drafts.ts'
import { refuseFaults } from './demands.ts'
import type { PolicySource } from './policy-source.ts'
import type { PolicyTrials } from './policy-trials.ts'
import { Refused } from './refused.ts'
import type { StaffUnderLock } from './staff-under-lock.ts'
import { stateOfVersion } from './version-state.ts'

export type PolicyBookOptions = {
  readonly db: Database
  readonly policies: PolicySource
  readonly trials: PolicyTrials
  readonly staffUnderLock: StaffUnderLock
}

export type PolicyDesk = ReturnType<typeof createPolicyBook>

export function createPolicyBook({ db, policies, trials, staffUnderLock }: PolicyBookOptions) {
  async function book(): Promise<PolicyBook> {
    const [{ at, versions }, open] = await Promise.all([readVersions(db), drafts.openDrafts(db)])
    return {
      versions: versions.map((version) => cardOf(version, versions, at)),
      drafts: open.map(({ content: _, dryRun: __, ...card }) => card),
    }
  }

  async function version(number: number): Promise<PolicyVersion> {
    const { at, versions } = await readVersions(db)
    const found = versions.find((one) => one.version === number)
    if (!found) throw new Refused('not-found')
    const before = versions.find((one) => one.version < number)
    return {
      ...cardOf(found, versions, at),
      ...found.content,
      difference: before ? differenceOf(before.content, found.content) : null,
    }
  }

  async function draft(id: string): Promise<Draft> {
    const found = await drafts.readDraft(db, id)
    if (!found) throw new Refused('not-found')
    const { content, ...card } = found
    const [base, trial] = await Promise.all([version(found.basedOn), trials.newest(id)])
    return { ...card, ...content, difference: differenceOf(base, content), trial: trial && progressOf(trial) }
  }

  /** Rights are looked up under a lock: whoever lost them since the page was opened changes nothing. */
  async function managing<T>(by: Officer, work: (tx: Executor, manager: Officer) => Promise<T>): Promise<T> {
    return db.transaction(async (tx) => {
      const manager = await staffUnderLock(tx, by)
      if (!manager?.roles.includes('duty-manager')) throw new Refused('not-allowed')
      return work(tx, manager)
    })
  }

  return {
    book,
    version,
    draft,

    async create({ rows, sections, note = '' }: CreateDraft, by: Officer): Promise<Draft> {
      const id = `pol_${randomUUID().replaceAll('-', '')}`
      await managing(by, async (tx, author) => {
        const newest = await lockNewest(tx)
        const content = rows ? checked(rows, sections ?? newest.content.sections) : newest.content
        await drafts.insertDraft(tx, id, newest.version, content, note)
        await drafts.signAsAuthor(tx, id, author)
      })
      return draft(id)
    },

    async save(id: string, { revision, rows, sections, note }: SaveDraft, by: Officer): Promise<Draft> {
      const content = checked(rows, sections)
      await managing(by, async (tx, author) => {
        await openDraft(tx, id, revision)
        await drafts.updateDraft(tx, id, content, note)
        await drafts.signAsAuthor(tx, id, author)
      })
      return draft(id)
    },

    async discard(id: string, by: Officer): Promise<void> {
      await managing(by, async (tx) => {
        await openDraft(tx, id, null)
        await drafts.setDraftState(tx, id, 'discarded')
      })
    },

    /** A worker's to do: the draft tells how far it is. */
    async try(id: string, asked: TryDraft, by: Officer): Promise<Draft> {
      await managing(by, async (tx, { name }) => {
        await openDraft(tx, id, asked.revision)
        await trials.queue(tx, id, asked, name)
      })
      return draft(id)
    },

    /** Every case that the newest dry run found decided otherwise. */
    async report(id: string): Promise<AsyncGenerator<string, void>> {
      const trial = await trials.newest(id)
      if (!trial) throw new Refused('not-found')
      return trials.report(trial.id)
    },

    async activate(id: string, { revision, activeFrom }: ActivateDraft, by: Officer): Promise<PolicyVersion> {
      const number = await managing(by, (tx, activator) =>
        keyed(() => activated(tx, id, revision, activeFrom, activator)),
      )
      policies.forget()
      return version(number)
    },
  }
}

/** The draft under its lock, where it is still open and, unless null, the revision that was seen. */
async function openDraft(tx: Executor, id: string, revision: number | null): Promise<drafts.StoredDraft> {
  const found = await drafts.lockDraft(tx, id)
  if (!found) throw new Refused('not-found')
  if (found.state !== 'open') throw new Refused('event-not-allowed')
  if (revision !== null && found.revision !== revision) throw new Refused('view-stale')
  return found
}

async function activated(
  tx: Executor,
  id: string,
  revision: number,
  activeFrom: string | null,
  by: Officer,
): Promise<number> {
  const draft = await openDraft(tx, id, revision)
  const nobodyElse = [by.id, ...(by.sameAs ?? [])]
  if (draft.authors.some(({ id }) => nobodyElse.includes(id))) throw new Refused('same-officer')
  const newest = await lockNewest(tx)
  if (newest.version !== draft.basedOn)
    throw new Refused('view-stale', { faults: [unsound('basedOn', 'outdated', { version: newest.version })] })
  if (draft.tried !== revision)
    throw new Refused('event-not-allowed', { faults: [unsound('dryRun', 'untried')] })
  if (activeFrom !== null && Date.parse(activeFrom) < Date.parse(await clock(tx)))
    refuseFaults([unsound('activeFrom', 'in-the-past')])
  // What was sound when it was saved may not be so by this release's rules.
  const content = checked(draft.content.rows, draft.content.sections)
  await drafts.signAsActivator(tx, id, by)
  const { note } = draft
  await insertPolicyVersion(tx, newest.version + 1, { content, draftId: id, note, by: by.name, activeFrom })
  await drafts.setDraftState(tx, id, 'activated')
  return newest.version + 1
}

const progressOf = ({ id, state, revision, total, done }: Trial): Trial => ({
  id,
  state,
  revision,
  total,
  done,
})

async function clock(tx: Executor): Promise<string> {
  const [row] = await tx.rows<{ at: string }>('SELECT UTC_TIMESTAMP(3) AS at')
  return row!.at
}

/** The guards have said no already; the keys say no to whatever they might miss. */
async function keyed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const key = duplicateKey(error)
    if (key === drafts.twoPeople) throw new Refused('same-officer')
    if (key === 'PRIMARY' || key === 'policy_of_draft') throw new Refused('view-stale')
    throw error
  }
}

function checked(rows: readonly unknown[], sections: unknown): PolicyContent {
  const read = readPolicy(rows, sections)
  if (!('rows' in read)) throw new Refused('answers-invalid', { faults: read.slice(0, 100) })
  return read
}

function cardOf(one: StoredVersion, all: readonly StoredVersion[], at: string): VersionCard {
  const { content, authors, ...card } = one
  return { ...card, authors: [...authors], rows: content.rows.length, state: stateOfVersion(one, all, at) }
}
