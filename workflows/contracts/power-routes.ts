/** Lines of the table of routes: who may file for whom. */
import { z } from 'zod'
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
] as const
