/** The continuity bundle as files: from memory, for everybody, from any page, whatever else is away. */
import { Hono } from 'hono'
import type { Continuity } from '../continuity/continuity.ts'
import { refuse } from './refusals.ts'

export const continuityFiles = ['bundle.json', 'key.json', 'knowledge.pl.json', 'knowledge.en.json'] as const

export function continuityRoutes(continuity: Continuity): Hono {
  const app = new Hono()
  for (const name of continuityFiles) {
    app.get(`/continuity/v1/${name}`, (context) => {
      // No cookie and no token is looked at, so any page may read it.
      context.header('Access-Control-Allow-Origin', '*')
      const file = continuity.read(name)
      if (!file) return refuse(context, 'database-away')
      const headers = {
        ETag: file.etag,
        'Cache-Control': 'public, max-age=30, stale-while-revalidate=86400, stale-if-error=604800',
      }
      if (context.req.header('if-none-match') === file.etag) return context.body(null, 304, headers)
      return context.body(new Uint8Array(file.body), 200, { ...headers, 'Content-Type': 'application/json' })
    })
  }
  return app
}
