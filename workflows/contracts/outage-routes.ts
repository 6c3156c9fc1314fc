/** Lines of the table of routes: a year of outages, and the probes. */
import { NewsPage, NewsSummary } from './outage-news.ts'
import { OutageReport } from './outage-report.ts'
import { ProbeBoard } from './probes.ts'

export const outageRoutes = [
  {
    method: 'get',
    path: '/api/staff/outages',
    summary:
      'For how many minutes of a year each system was out of order, planned and not, and the use of the fall-back procedure',
    access: 'staff',
    query: ['year'],
    status: 200,
    reply: OutageReport,
  },
  {
    method: 'get',
    path: '/api/staff/outages/export',
    summary: 'The same as CSV',
    access: 'staff',
    query: ['year'],
    status: 200,
    reply: 'text/csv',
  },
  {
    method: 'get',
    path: '/api/staff/outages/{id}/news',
    summary: 'How many cases have been told of the last change of an outage, and what it made of them',
    access: 'staff',
    status: 200,
    reply: NewsSummary,
  },
  {
    method: 'get',
    path: '/api/staff/outages/{id}/news/lines',
    summary: 'The same case by case, page by page',
    access: 'staff',
    query: ['state', 'cursor', 'limit'],
    status: 200,
    reply: NewsPage,
  },
  {
    method: 'get',
    path: '/api/staff/probes',
    summary: 'How the probes stand, with ninety days of each',
    access: 'staff',
    status: 200,
    reply: ProbeBoard,
  },
] as const
