/** Lines of the table of routes: kinds, and cases from opening to print. */
import { z } from 'zod'
import { KindCard, KindSheet } from './catalogue.ts'
import { OpenCase, SendEvent } from './requests.ts'
import { CasePage, HistoryEntry, View } from './view.ts'

export const caseRoutes = [
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
    summary:
      "The firm's own cases, newest first, by kind, state and what is searched for; for staff a lane, nearest deadline first or `order=newest`, of one system, `whose=mine` or `nobody`",
    access: 'signed-in',
    query: ['kind', 'state', 'lane', 'outage', 'system', 'whose', 'order', 'q', 'cursor', 'limit'],
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
    path: '/api/cases/{id}/report',
    summary: 'The case with its conversation and history, in print',
    access: 'signed-in',
    query: ['lang'],
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
] as const
