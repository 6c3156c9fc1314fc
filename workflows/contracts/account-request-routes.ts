/** Lines of the table of routes: what works for people who cannot sign in. */
import { z } from 'zod'
import {
  AskLink,
  ContestPage,
  LinkAsked,
  LinkToken,
  RequestUnblock,
  UnblockPage,
} from './account-requests.ts'

export const accountRequestRoutes = [
  {
    method: 'get',
    path: '/unblock',
    summary: 'The page for people who cannot sign in; the token of a mailed link stands behind the #',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/not-me',
    summary: 'The page of a link that stops a change of login data; opening it stops nothing',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'post',
    path: '/api/unblock/links',
    summary:
      'Mails a link by which an account may be asked to be unblocked; the answer is the same for every address',
    access: 'public',
    body: AskLink,
    status: 200,
    reply: LinkAsked,
  },
  {
    method: 'post',
    path: '/api/unblock/open',
    summary: 'What the page behind such a link shows',
    access: 'public',
    body: LinkToken,
    status: 200,
    reply: UnblockPage,
  },
  {
    method: 'post',
    path: '/api/unblock/requests',
    summary: 'Asks for an account to be unblocked, once for a link',
    access: 'public',
    body: RequestUnblock,
    status: 201,
    reply: UnblockPage,
  },
  {
    method: 'post',
    path: '/api/unblock/files',
    summary:
      'A document for such a request: the bytes as the body, `name` in the query, the link in `Unblock-Link`',
    access: 'public',
    status: 201,
    reply: z.object({ id: z.string() }),
  },
  {
    method: 'post',
    path: '/api/not-me/open',
    summary: 'What the link of a change of login data can stop; stops nothing',
    access: 'public',
    body: LinkToken,
    status: 200,
    reply: ContestPage,
  },
  {
    method: 'post',
    path: '/api/not-me',
    summary: 'Stops a change of login data, or blocks the account where it was made; again changes nothing',
    access: 'public',
    body: LinkToken,
    status: 200,
    reply: ContestPage,
  },
] as const
