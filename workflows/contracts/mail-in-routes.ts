/** Lines of the table of routes: mail that came in, and what staff decides about it. */
import { AccountsFound, DecideIncoming, IncomingList } from './mail-in.ts'

export const mailInRoutes = [
  {
    method: 'get',
    path: '/api/staff/incoming',
    summary: 'Mail that came in, newest first, by state; with alarms of mailboxes and of loops',
    access: 'staff',
    query: ['state', 'before'],
    status: 200,
    reply: IncomingList,
  },
  {
    method: 'get',
    path: '/api/staff/incoming/accounts',
    summary: 'Accounts that an unknown sender may belong to',
    access: 'staff',
    query: ['q'],
    status: 200,
    reply: AccountsFound,
  },
  {
    method: 'post',
    path: '/api/staff/incoming/{id}',
    summary:
      'Accepts, refuses, opens as a ticket, answers, reads again or releases; 409 where somebody was first',
    access: 'staff',
    body: DecideIncoming,
    status: 204,
    reply: null,
  },
  {
    method: 'get',
    path: '/api/staff/incoming/{id}/raw',
    summary: 'The message as it came, as a file',
    access: 'staff',
    status: 200,
    reply: 'application/octet-stream',
  },
  {
    method: 'get',
    path: '/api/staff/incoming/{id}/laid-out',
    summary:
      'The message as its sender laid it out: a page for a sandboxed frame, sanitised, in which nothing runs and nothing is loaded',
    access: 'staff',
    query: ['lang'],
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'post',
    path: '/api/staff/incoming/mailboxes/checked',
    summary: 'Messages that were missing have been looked after; duty managers',
    access: 'staff',
    status: 204,
    reply: null,
  },
] as const
