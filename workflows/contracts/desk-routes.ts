/** Lines of the table of routes: health, the description of the interface, the desk's own pages, and how staff signs in. */
import { z } from 'zod'

const health = z.object({ status: z.string(), reasons: z.array(z.string()).optional() })

export const deskRoutes = [
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
] as const
