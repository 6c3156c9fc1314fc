/**
 * The desk's HTTP interface as a table: what is served, to whom, and in which shapes. The server serves exactly these
 * routes, and `/openapi.json` is made from them.
 */
import type { z } from 'zod'
import { abuseRoutes } from './abuse-routes.ts'
import { accountRequestRoutes } from './account-request-routes.ts'
import { accountRoutes } from './account-routes.ts'
import { announcementRoutes } from './announcement-routes.ts'
import { approvalRoutes } from './approval-routes.ts'
import { bulkRoutes } from './bulk-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { embedRoutes } from './embed-routes.ts'
import { feedbackRoutes } from './feedback-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { knowledgeRoutes } from './knowledge-routes.ts'
import { mailInRoutes } from './mail-in-routes.ts'
import { mailRoutes } from './mail-routes.ts'
import { outageRoutes } from './outage-routes.ts'
import { policyRoutes } from './policy-routes.ts'
import { phoneNoticeRoutes } from './phone-notice-routes.ts'
import { powerRoutes } from './power-routes.ts'
import { telephoneRoutes } from './telephone-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'

export type Route = {
  readonly method: 'get' | 'post' | 'patch' | 'delete' | 'put'
  /** With `{id}` for parts that vary. */
  readonly path: string
  readonly summary: string
  /** Who is let in: everybody, whoever is signed in, customers alone, or staff alone. */
  readonly access: 'public' | 'signed-in' | 'customer' | 'staff'
  readonly body?: z.ZodType
  /** JSON where not given. */
  readonly bodyType?: 'text/csv'
  /** Query parameters, all optional. */
  readonly query?: readonly string[]
  /** POST only: must carry an `Idempotency-Key`. */
  readonly idempotent?: true
  readonly status: 200 | 201 | 202 | 204 | 302
  readonly reply:
    | z.ZodType
    | 'application/pdf'
    | 'text/event-stream'
    | 'text/html'
    | 'text/calendar'
    | 'application/atom+xml'
    | 'application/rss+xml'
    | 'application/feed+json'
    | 'application/octet-stream'
    | 'text/javascript'
    | 'text/csv'
    | 'application/x-ndjson'
    | null
}

export const routes = [
  ...deskRoutes,
  ...accountRoutes,
  ...caseRoutes,
  ...fileRoutes,
  ...embedRoutes,
  ...announcementRoutes,
  ...knowledgeRoutes,
  ...approvalRoutes,
  ...feedbackRoutes,
  ...phoneNoticeRoutes,
  ...powerRoutes,
  ...accountRequestRoutes,
  ...mailRoutes,
  ...mailInRoutes,
  ...bulkRoutes,
  ...policyRoutes,
  ...abuseRoutes,
  ...outageRoutes,
  ...webhookRoutes,
  ...telephoneRoutes,
] as const satisfies readonly Route[]
