/**
 * The desk's HTTP interface as a table: what is served, to whom, and in which shapes. The server serves exactly these
 * routes, and `/openapi.json` is made from them.
 */
import { z } from 'zod'
import { Announcements } from './announcement.ts'
import { KindCard, KindSheet, Me } from './catalogue.ts'
import { ApprovalCheck, CheckApproval, OpenCase, SendEvent } from './requests.ts'
import { CasePage, HistoryEntry, View } from './view.ts'

export type Route = {
  readonly method: 'get' | 'post'
  /** With `{id}` for parts that vary. */
  readonly path: string
  readonly summary: string
  /** Who is let in: everybody, whoever is signed in, or staff alone. */
  readonly access: 'public' | 'signed-in' | 'staff'
  readonly body?: z.ZodType
  /** Query parameters, all optional. */
  readonly query?: readonly string[]
  /** POST only: must carry an `Idempotency-Key`. */
  readonly idempotent?: true
  readonly status: 200 | 201 | 204 | 302
  readonly reply: z.ZodType | 'application/pdf' | 'text/event-stream' | 'text/html' | null
}

const health = z.object({ status: z.string(), reasons: z.array(z.string()).optional() })

export const routes = [
  {
    method: 'get',
    path: '/livez',
    summary: 'The process answers',
    access: 'public',
    status: 200,
    reply: health,
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'The process can do its work; 503 with the reasons where it cannot',
    access: 'public',
    status: 200,
    reply: health,
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This interface, as OpenAPI 3.1',
    access: 'public',
    status: 200,
    reply: z.record(z.string(), z.unknown()),
  },
  {
    method: 'get',
    path: '/api/announcements',
    summary: 'Open outages and those of the last day; also answered while the database is away',
    access: 'public',
    status: 200,
    reply: Announcements,
  },
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    access: 'signed-in',
    status: 200,
    reply: Me,
  },
  {
    method: 'get',
    path: '/api/kinds',
    summary: 'What this person may bring to the desk',
    access: 'signed-in',
    status: 200,
    reply: z.object({ kinds: z.array(KindCard) }),
  },
  {
    method: 'get',
    path: '/api/kinds/{code}',
    summary: 'The form of a kind, and what the policy makes of its answers',
    access: 'signed-in',
    status: 200,
    reply: KindSheet,
  },
  {
    method: 'post',
    path: '/api/cases',
    summary: 'Opens a case',
    access: 'signed-in',
    body: OpenCase,
    idempotent: true,
    status: 201,
    reply: View,
  },
  {
    method: 'get',
    path: '/api/cases',
    summary: "The firm's own cases, newest first; for staff a lane, nearest deadline first",
    access: 'signed-in',
    query: ['kind', 'lane', 'outage', 'q', 'cursor', 'limit'],
    status: 200,
    reply: CasePage,
  },
  {
    method: 'get',
    path: '/api/cases/{id}',
    summary: 'One case',
    access: 'signed-in',
    status: 200,
    reply: View,
  },
  {
    method: 'post',
    path: '/api/cases/{id}/events',
    summary: 'Sends an event to a case; 409 with the current View where it is not allowed now',
    access: 'signed-in',
    body: SendEvent,
    idempotent: true,
    status: 200,
    reply: View,
  },
  {
    method: 'get',
    path: '/api/cases/{id}/history',
    summary: 'Every step of a case: who, when and why',
    access: 'signed-in',
    status: 200,
    reply: z.object({ entries: z.array(HistoryEntry) }),
  },
  {
    method: 'get',
    path: '/api/cases/{id}/document',
    summary: 'The approval as a printable document',
    access: 'signed-in',
    status: 200,
    reply: 'application/pdf',
  },
  {
    method: 'get',
    path: '/api/live',
    summary: 'Which cases change, as server-sent events `changed` and `announcements`',
    access: 'signed-in',
    status: 200,
    reply: 'text/event-stream',
  },
  {
    method: 'post',
    path: '/api/approvals/check',
    summary: 'Checks an approval by number and verify code; 404 tells nothing about which of them is wrong',
    access: 'public',
    body: CheckApproval,
    status: 200,
    reply: ApprovalCheck,
  },
  {
    method: 'get',
    path: '/',
    summary: "The desk's front page: what is down",
    access: 'public',
    query: ['lang'],
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/check',
    summary: 'The page for it',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/console',
    summary: 'The staff console',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/auth/login',
    summary: 'Begins a staff sign-in',
    access: 'public',
    query: ['return'],
    status: 302,
    reply: null,
  },
  {
    method: 'get',
    path: '/auth/callback',
    summary: 'The way back from the identity provider',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'post',
    path: '/auth/logout',
    summary: 'Ends the session',
    access: 'staff',
    status: 204,
    reply: null,
  },
] as const satisfies readonly Route[]
