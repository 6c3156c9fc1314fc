/**
 * The floor for uploads: Hono that writes each piece durably to disk at its place, and nothing else - no identity, no
 * row, no look at what it is.
 *
 *   BARE_FOLDER  where the bytes go
 */
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const folder = process.env['BARE_FOLDER'] ?? ''
await mkdir(folder, { recursive: true })
let count = 0

const app = new Hono()
  .post('/files', (c) => c.body(null, 201, { location: `/files/${++count}` }))
  .patch('/files/:name', async (c) => {
    const offset = Number(c.req.header('upload-offset'))
    const file = await open(join(folder, c.req.param('name')), offset === 0 ? 'w' : 'r+')
    let at = offset
    for await (const chunk of c.req.raw.body as AsyncIterable<Uint8Array>) {
      await file.write(chunk, 0, chunk.length, at)
      at += chunk.length
    }
    await file.sync()
    await file.close()
    return c.body(null, 204, { 'upload-offset': String(at) })
  })

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`bare ${port}`),
)
process.once('SIGTERM', () => server.close())
