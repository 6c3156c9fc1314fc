/** Lines of the table of routes: what telephone exchanges tell, calls, calls that are asked for, numbers on paper. */
import { z } from 'zod'
import { BookCallBack, CallBack, CallBackList, CallBackOffer, TellCallBack } from './call-backs.ts'
import { OpenSpoken, PaperBlock, PaperBlocks, People, PrintBlock, SpoilNumber } from './spoken-cases.ts'
import {
  BindCall,
  CallList,
  CallSheet,
  CompatibleEvent,
  CtiReply,
  NoteCall,
  SignedEvent,
} from './telephone.ts'
import { View } from './view.ts'

const staff = 'staff' as const
const customer = 'customer' as const

const calls = [
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
  {
    method: 'get',
    path: '/api/staff/calls',
    summary: 'The last calls, or those about one case, newest first',
    access: staff,
    query: ['case'],
    status: 200,
    reply: CallList,
  },
  {
    method: 'get',
    path: '/api/staff/calls/{id}',
    summary: 'Whom a call is from as far as that is known, and which case to open',
    access: staff,
    status: 200,
    reply: CallSheet,
  },
  {
    method: 'put',
    path: '/api/staff/calls/{id}/case',
    summary: 'Says which case a call was about',
    access: staff,
    body: BindCall,
    status: 204,
    reply: null,
  },
  {
    method: 'post',
    path: '/api/staff/cases/{id}/calls',
    summary: 'Notes a call in the record of the case it was about; the applicant reads it, too',
    access: staff,
    body: NoteCall,
    idempotent: true,
    status: 200,
    reply: View,
  },
] as const

const spoken = [
  {
    method: 'post',
    path: '/api/staff/phone-cases',
    summary:
      'Opens a case for a caller whom a PIN, the exchange or a printed number names; the officer wrote it',
    access: staff,
    body: OpenSpoken,
    idempotent: true,
    status: 201,
    reply: View,
  },
  {
    method: 'get',
    path: '/api/staff/people',
    summary: 'People of a firm who have used the desk',
    access: staff,
    query: ['eori'],
    status: 200,
    reply: People,
  },
  {
    method: 'get',
    path: '/api/staff/paper-blocks',
    summary: 'Numbers printed for when everything is down, and what became of each',
    access: staff,
    status: 200,
    reply: PaperBlocks,
  },
  {
    method: 'post',
    path: '/api/staff/paper-blocks',
    summary: 'Takes a block of numbers that no other case will get; duty managers',
    access: staff,
    body: PrintBlock,
    status: 201,
    reply: PaperBlock,
  },
  {
    method: 'get',
    path: '/api/staff/paper-blocks/{id}/print',
    summary: 'The block in print',
    access: staff,
    query: ['lang'],
    status: 200,
    reply: 'application/pdf',
  },
  {
    method: 'post',
    path: '/api/staff/paper-numbers/{sequence}/spoil',
    summary: 'Gives a number up, with a reason: it will never be a case',
    access: staff,
    body: SpoilNumber,
    status: 204,
    reply: null,
  },
] as const

const callBacks = [
  {
    method: 'get',
    path: '/api/account/call-backs',
    summary: 'The call that is booked, and times that are free',
    access: customer,
    status: 200,
    reply: CallBackOffer,
  },
  {
    method: 'post',
    path: '/api/account/call-backs',
    summary:
      'Asks for a call; 409 where the time is taken or a call is booked already. With an `Idempotency-Key` the same wish is booked once',
    access: customer,
    body: BookCallBack,
    status: 201,
    reply: CallBack,
  },
  {
    method: 'delete',
    path: '/api/account/call-backs/{id}',
    summary: 'Takes it back; the time is free for others',
    access: customer,
    status: 204,
    reply: null,
  },
  {
    method: 'get',
    path: '/api/staff/call-backs',
    summary: 'Calls to make, by time, and cases that wait for a call',
    access: staff,
    status: 200,
    reply: CallBackList,
  },
  {
    method: 'post',
    path: '/api/staff/call-backs/{id}',
    summary: 'Called, not reached, or moved to another time',
    access: staff,
    body: TellCallBack,
    status: 204,
    reply: null,
  },
] as const

export const telephoneRoutes = [...calls, ...spoken, ...callBacks] as const
