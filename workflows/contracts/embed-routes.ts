/** Lines of the table of routes: what portals' pages load, and the desk as a page of its own. */
import { z } from 'zod'
import { EmbedManifest } from './embed.ts'

export const embedRoutes = [
  {
    method: 'get',
    path: '/desk',
    summary: 'The desk as a page of its own',
    access: 'public',
    query: ['lang', 'show'],
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'post',
    path: '/desk',
    summary: "The same for a person whom a portal's page sends: a form with the field `token`",
    access: 'public',
    query: ['lang', 'show'],
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/embed/manifest.json',
    summary: 'How a portal pins this release: addresses and digests',
    access: 'public',
    status: 200,
    reply: EmbedManifest,
  },
  {
    method: 'get',
    path: '/custom-elements.json',
    summary:
      'The element as catalogues and editors read it: attributes, properties, methods, events, style hooks',
    access: 'public',
    status: 200,
    reply: z.record(z.string(), z.unknown()),
  },
  {
    method: 'get',
    path: '/embed/{version}/embed.js',
    summary: 'The loader of one release, kept for ever',
    access: 'public',
    status: 200,
    reply: 'text/javascript',
  },
] as const
