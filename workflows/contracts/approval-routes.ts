/** The part of the interface by which approvals are checked without asking the desk. */
import { ApprovalKeySet, RevocationList } from './approvals.ts'
import type { Route } from './routes.ts'

export const approvalRoutes = [
  {
    method: 'get',
    path: '/approvals/keys.json',
    summary: 'Public keys by which signed approvals and records are checked (a JSON Web Key Set)',
    access: 'public',
    status: 200,
    reply: ApprovalKeySet,
  },
  {
    method: 'get',
    path: '/approvals/revocations.json',
    summary: 'Signed list of approvals that no longer hold although their printed window is not over',
    access: 'public',
    status: 200,
    reply: RevocationList,
  },
  {
    method: 'get',
    path: '/approvals/verifier.html',
    summary: 'One file that checks approvals without a connection; with `save` to be kept',
    access: 'public',
    query: ['save'],
    status: 200,
    reply: 'text/html',
  },
] as const satisfies readonly Route[]
