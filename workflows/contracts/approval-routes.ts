/** The part of the interface by which approvals and records are checked without trusting the desk. */
import { z } from 'zod'
import { NoteSubstitution, OfficerName, Substitution } from './substitution.ts'
import { ApprovalKeySet, RevocationList } from './approvals.ts'
import { Correct } from './record.ts'
import { ApprovalCheck, CheckApproval } from './requests.ts'
import { View } from './view.ts'

export const approvalRoutes = [
  {
    method: 'post',
    path: '/api/approvals/check',
    summary: 'Checks an approval by number and verify code; 404 tells nothing about which of them is wrong',
    access: 'public',
    body: CheckApproval,
    status: 200,
    reply: ApprovalCheck,
  },
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
  {
    method: 'get',
    path: '/api/cases/{id}/documents/{name}',
    summary: 'An earlier print of the approval, by the name that the history tells',
    access: 'signed-in',
    status: 200,
    reply: 'application/pdf',
  },
  {
    method: 'get',
    path: '/api/staff/records',
    summary:
      'The decision record of one case (`case`, its number) or of all cases of a period (`from`, `to`)',
    access: 'staff',
    query: ['case', 'from', 'to'],
    status: 200,
    reply: 'application/x-ndjson',
  },
  {
    method: 'get',
    path: '/api/staff/records/seals',
    summary: 'The daily seals over all cases, from number `from` on',
    access: 'staff',
    query: ['from'],
    status: 200,
    reply: 'application/x-ndjson',
  },
  {
    method: 'get',
    path: '/api/staff/substitutions',
    summary: 'Who stands in for whom, now, later, and within the last month',
    access: 'staff',
    status: 200,
    reply: z.array(Substitution),
  },
  {
    method: 'get',
    path: '/api/staff/officers',
    summary: 'Officers of this desk by name; for duty managers',
    access: 'staff',
    status: 200,
    reply: z.array(OfficerName),
  },
  {
    method: 'post',
    path: '/api/staff/substitutions',
    summary: 'Notes that an officer stands in for another for a while; for duty managers',
    access: 'staff',
    body: NoteSubstitution,
    status: 201,
    reply: z.array(Substitution),
  },
  {
    method: 'delete',
    path: '/api/staff/substitutions/{id}',
    summary: 'Ends it now; for duty managers',
    access: 'staff',
    status: 204,
    reply: null,
  },
  {
    method: 'post',
    path: '/api/cases/{id}/corrections',
    summary: 'Corrects the record of a case by a new entry; what was recorded stays as it is',
    access: 'staff',
    body: Correct,
    idempotent: true,
    status: 200,
    reply: View,
  },
] as const
