/** Lines of the table of routes: the watch over the use of the fall-back procedure. */
import { z } from 'zod'
import { AbuseFile, AbuseList, Acknowledge, TotalsImported } from './abuse.ts'

export const abuseRoutes = [
  {
    method: 'get',
    path: '/api/staff/abuse',
    summary:
      'Holders by what share of the year’s declarations they made under the procedure for failures of their own',
    access: 'staff',
    query: ['year'],
    status: 200,
    reply: AbuseList,
  },
  {
    method: 'get',
    path: '/api/staff/abuse/export',
    summary: 'The same as CSV',
    access: 'staff',
    query: ['year'],
    status: 200,
    reply: 'text/csv',
  },
  {
    method: 'post',
    path: '/api/staff/abuse/totals',
    summary:
      'The year’s declarations by holder, `EORI;year;declarations` a line; 422 by line, and then nothing is kept; duty managers',
    access: 'staff',
    body: z.string(),
    bodyType: 'text/csv',
    status: 200,
    reply: TotalsImported,
  },
  {
    method: 'get',
    path: '/api/staff/abuse/{eori}',
    summary: 'One holder’s cases of the year, with what was seen of the system at the time',
    access: 'staff',
    query: ['year'],
    status: 200,
    reply: AbuseFile,
  },
  {
    method: 'post',
    path: '/api/staff/abuse/{eori}/acknowledgements',
    summary: 'Notes that an officer has looked at it; 409 where it is another level or number by now',
    access: 'staff',
    body: Acknowledge,
    status: 201,
    reply: AbuseFile,
  },
] as const
