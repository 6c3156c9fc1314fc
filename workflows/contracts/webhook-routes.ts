/** Lines of the table of routes: what portals' back ends were told. */
import { WebhookLog } from './webhook.ts'

export const webhookRoutes = [
  {
    method: 'get',
    path: '/api/staff/webhooks',
    summary: 'What portals’ back ends were told, newest first; duty managers',
    access: 'staff',
    query: ['portal', 'state', 'before'],
    status: 200,
    reply: WebhookLog,
  },
  {
    method: 'post',
    path: '/api/staff/webhooks/{id}/replay',
    summary: 'Tells it again, for three more days; 409 while it waits anyway; duty managers',
    access: 'staff',
    status: 204,
    reply: null,
  },
] as const
