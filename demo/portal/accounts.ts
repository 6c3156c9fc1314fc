/**
 * The portal's accounts: what is on file, who is blocked, and the orders of the desk, each carried out once. Kept in a
 * file, so that a restart forgets neither a block nor a receipt.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type {
  AccountOrder,
  FindAccount,
  PortalAccount,
  Receipt,
} from '../../workflows/contracts/portal-account.ts'
import { customers, type DemoCustomer } from '../people.ts'

type Stored = PortalAccount & {
  /** Sign-ins from before count no more; null where none was ended. */
  readonly sessionsEndedAt: string | null
}
type State = { readonly accounts: Stored[]; readonly receipts: Record<string, Receipt> }

export type Accounts = {
  find(who: FindAccount): PortalAccount | null
  order(order: AccountOrder, key: string): Receipt
  /** Null where the account may sign in; then its representation counts again. */
  signIn(person: string): PortalAccount['state'] | null
  /** Whether a sign-in of that second (Unix time) still counts. */
  isLive(person: string, signedInAt: number): boolean
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

const usual: Pick<Stored, 'scope' | 'state' | 'reason' | 'blockedAt'> = {
  scope: 'extended',
  state: 'active',
  reason: null,
  blockedAt: null,
}
/** Some of the demo's people cannot sign in. */
const special: Readonly<Record<string, Partial<Stored>>> = {
  marek: { state: 'blocked', reason: 'second-factor-lost', blockedAt: hoursAgo(20) },
  tomasz: { state: 'security-blocked', reason: 'incident', blockedAt: hoursAgo(5), openIncident: true },
  helena: { scope: 'basic', firm: null },
}

const accountOf = ({ id, name, email, phone, firm, represents }: DemoCustomer, n: number): Stored => ({
  ...usual,
  id,
  login: email,
  name,
  email,
  phone: phone.replace(/^(\+48)(\d{3})(\d{3})/, '$1 $2 $3 '),
  language: 'pl',
  firm: { eori: firm.eori, name: firm.name, phone: `+48 58 000 00 1${n}` },
  lastSignInAt: hoursAgo(30 + n),
  contactChanges: [],
  openIncident: false,
  representation: represents.length > 0 ? 'valid' : 'none',
  sessionsEndedAt: null,
  ...special[id],
})

/** `home` is HELPDESK_HOME; null keeps everything in memory. */
export function portalAccounts(home: string | null): Accounts {
  const file = home === null ? null : join(home, 'demo', 'accounts.json')
  let state = read(file) ?? { accounts: customers.map(accountOf), receipts: {} }

  function change(account: Stored, changes: Partial<Stored>): void {
    const accounts = state.accounts.map((one) => (one.id === account.id ? { ...one, ...changes } : one))
    save({ ...state, accounts })
  }
  function save(next: State): void {
    state = next
    if (file === null) return
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    // Whole or not at all: written beside it, then put in its place.
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }

  return {
    find(who) {
      const found = state.accounts.find((account) =>
        'login' in who ? account.login === who.login.trim().toLowerCase() : account.id === who.subject,
      )
      return found ? onFile(found) : null
    },

    order(order, key) {
      const before = state.receipts[key]
      if (before) return before
      const at = new Date().toISOString()
      const account = state.accounts.find(({ id }) => id === order.account)
      const reason = refusal(order, account, state.accounts)
      if (account && reason === null) change(account, changesFor(order, account, at))
      const result = reason === null ? 'done' : 'refused'
      const receipt: Receipt = {
        id: `rcp-${randomBytes(6).toString('hex')}`,
        at,
        order: order.order,
        result,
        reason,
      }
      save({ ...state, receipts: { ...state.receipts, [key]: receipt } })
      return receipt
    },

    signIn(person) {
      const account = state.accounts.find(({ id }) => id === person)
      if (account && account.state !== 'active') return account.state
      if (account) {
        const representation = account.representation === 'frozen' ? 'valid' : account.representation
        change(account, { lastSignInAt: new Date().toISOString(), representation })
      }
      return null
    },

    isLive(person, signedInAt) {
      const account = state.accounts.find(({ id }) => id === person)
      if (!account) return true
      const ended = account.sessionsEndedAt === null ? 0 : Date.parse(account.sessionsEndedAt)
      return account.state === 'active' && signedInAt * 1000 >= Math.floor(ended / 1000) * 1000
    },
  }
}

function refusal(
  { order, expects, login }: AccountOrder,
  account: Stored | undefined,
  all: readonly Stored[],
): Receipt['reason'] {
  if (!account) return 'account-unknown'
  const isOther =
    (expects.state !== undefined && expects.state !== account.state) ||
    (expects.login !== undefined && expects.login !== account.login)
  if (isOther) return 'state-changed'
  if (order !== 'change-login') return null
  const isTaken = all.some((one) => one.id !== account.id && one.login === login?.toLowerCase())
  return !login || isTaken ? 'login-taken' : null
}

function changesFor({ order, login }: AccountOrder, account: Stored, at: string): Partial<Stored> {
  const sessionsEndedAt = at
  switch (order) {
    case 'unblock':
      return { state: 'active', reason: null, blockedAt: null, sessionsEndedAt }
    case 'security-block':
      return { state: 'security-blocked', reason: 'contested', blockedAt: at, sessionsEndedAt }
    case 'change-login': {
      const email = login!.toLowerCase()
      return {
        login: email,
        email,
        contactChanges: [...account.contactChanges, { at, what: 'email' }],
        sessionsEndedAt,
        representation: account.representation === 'none' ? 'none' : 'frozen',
      }
    }
  }
}

function onFile({ sessionsEndedAt: _, ...account }: Stored): PortalAccount {
  return account
}

function read(file: string | null): State | null {
  if (file === null) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
