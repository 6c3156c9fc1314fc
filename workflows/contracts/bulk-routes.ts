/** Lines of the table of routes: bulk decisions. They are cases of kind `bulk`; here is what hangs on one. */
import { BulkPage, BulkSummary } from './bulk.ts'

export const bulkRoutes = [
  {
    method: 'get',
    path: '/api/staff/bulk/{id}',
    summary: 'A bulk decision: the list as it was made, who signed it, and how far it is',
    access: 'staff',
    status: 200,
    reply: BulkSummary,
  },
  {
    method: 'get',
    path: '/api/staff/bulk/{id}/lines',
    summary: 'Its applications, page by page: what each gets or got, and why one is left out',
    access: 'staff',
    query: ['state', 'q', 'cursor', 'limit'],
    status: 200,
    reply: BulkPage,
  },
  {
    method: 'get',
    path: '/api/staff/bulk/{id}/report',
    summary: 'The result of every application as CSV',
    access: 'staff',
    status: 200,
    reply: 'text/csv',
  },
] as const
