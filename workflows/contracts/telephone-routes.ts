/** Lines of the table of routes: what telephone exchanges tell, and what is made of it. */
import { CompatibleEvent, CtiReply, SignedEvent } from './telephone.ts'
import { z } from 'zod'

export const telephoneRoutes = [
  {
    method: 'post',
    path: '/api/v1/cti/{token}',
    summary: 'A telephone exchange tells of a call as Zammad’s generic interface has it; JSON or form data',
    access: 'public',
    body: CompatibleEvent,
    status: 200,
    reply: CtiReply,
  },
  {
    method: 'post',
    path: '/api/cti/events',
    summary:
      'A telephone exchange tells of a call, signed as Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature',
    access: 'public',
    body: SignedEvent,
    status: 200,
    reply: z.strictObject({}),
  },
] as const
