/** Lines of the table of routes: who may file for whom. */
import { z } from 'zod'
import { EndPower, PowerEntry, PowerRegister, RecordPower } from './power-register.ts'
import { GivePower, ImportPowers, Power, PowerChange, PowerPage, RevokePower } from './power.ts'

export const powerRoutes = [
  {
    method: 'get',
    path: '/api/powers',
    summary: 'Powers of attorney given and held, and what was filed for the firm; staff name the firm',
    access: 'signed-in',
    query: ['portal', 'eori'],
    status: 200,
    reply: PowerPage,
  },
  {
    method: 'post',
    path: '/api/powers',
    summary: 'Gives one to an agent, or registers one; given again it is changed',
    access: 'signed-in',
    body: GivePower,
    status: 200,
    reply: Power,
  },
  {
    method: 'post',
    path: '/api/powers/import',
    summary: 'Takes over what the register of representation holds; duty managers alone',
    access: 'staff',
    body: ImportPowers,
    status: 200,
    reply: z.object({ taken: z.number().int() }),
  },
  {
    method: 'post',
    path: '/api/powers/{id}/revoke',
    summary: 'The principal, or staff, ends one at once',
    access: 'signed-in',
    body: RevokePower,
    status: 200,
    reply: Power,
  },
  {
    method: 'get',
    path: '/api/powers/{id}/history',
    summary: 'What became of one, newest first',
    access: 'signed-in',
    status: 200,
    reply: z.object({ changes: z.array(PowerChange) }),
  },
  {
    method: 'get',
    path: '/api/staff/powers',
    summary:
      'Who represents whom, of all firms: powers with the document that was seen, those that end soon, and approvals that outlast one',
    access: 'staff',
    query: ['state', 'q', 'within', 'cursor', 'limit'],
    status: 200,
    reply: PowerRegister,
  },
  {
    method: 'post',
    path: '/api/staff/powers',
    summary: 'Records one by a document that was seen',
    access: 'staff',
    body: RecordPower,
    status: 201,
    reply: PowerEntry,
  },
  {
    method: 'post',
    path: '/api/staff/powers/{id}/end',
    summary: 'Gives one a last day',
    access: 'staff',
    body: EndPower,
    status: 200,
    reply: PowerEntry,
  },
] as const
