/** What is published so that approvals can be checked without asking: the keys, what was taken back, the offline page. */
import { hash } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { ApprovalKeys } from '../approvals/keys.ts'
import type { createRevocationList } from '../approvals/revocation-list.ts'
import { Outage } from '../db/faults.ts'
import { offlinePage } from './offline-file.ts'

export type ApprovalsOptions = {
  readonly keys: ApprovalKeys
  readonly revocations: ReturnType<typeof createRevocationList>
  /** The offline page's script; asked for once. */
  readonly offlineScript: () => Promise<string>
}

const everywhere = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }

export function approvalRoutes({ keys, revocations, offlineScript }: ApprovalsOptions): Hono {
  const app = new Hono()
  const keySet = JSON.stringify(keys.published)
  const keysTag = `"${hash('sha256', keySet, 'base64url').slice(0, 22)}"`
  let script: Promise<string> | null = null

  /** Without a database the page comes without a list, and says so. */
  async function listBody(): Promise<string | null> {
    try {
      return (await revocations.current()).body
    } catch (error) {
      if (error instanceof Outage) return null
      throw error
    }
  }

  app.get('/approvals/keys.json', (context) =>
    answer(context, keySet, keysTag, {
      ...everywhere,
      'Content-Type': 'application/jwk-set+json',
      'Cache-Control': 'public, max-age=300, stale-if-error=604800',
    }),
  )

  app.get('/approvals/revocations.json', async (context) => {
    const { body, etag } = await revocations.current()
    return answer(context, body, etag, {
      ...everywhere,
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=60, stale-if-error=86400',
    })
  })

  app.get('/approvals/verifier.html', async (context) => {
    script ??= offlineScript()
    const { html, policy, etag } = offlinePage(await script, keys.published, await listBody())
    return answer(context, html, etag, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'Cache-Control': 'public, max-age=60, stale-if-error=86400',
      'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      ...(context.req.query('save') !== undefined && {
        'Content-Disposition': 'attachment; filename="approval-verifier.html"',
      }),
    })
  })

  return app
}

function answer(context: Context, body: string, etag: string, headers: Record<string, string>): Response {
  const all = { ...headers, ETag: etag }
  const same = context.req
    .header('if-none-match')
    ?.split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag)
  return same ? context.body(null, 304, all) : context.body(body, 200, all)
}
