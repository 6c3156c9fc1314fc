/** Lines of the table of routes: the person who is signed in, and how he and the desk reach each other. */
import { Account, AccountSettings, AskPin, Caller, CallerPin } from './account.ts'
import { Me } from './catalogue.ts'
import { Contact, SetWaiting } from './contact.ts'
import { OwnData } from './own-data.ts'

export const accountRoutes = [
  {
    method: 'get',
    path: '/api/me',
    summary: 'Who is signed in',
    access: 'signed-in',
    status: 200,
    reply: Me,
  },
  {
    method: 'get',
    path: '/api/account',
    summary: 'Which systems the person is supported for, and how he is told of news',
    access: 'customer',
    status: 200,
    reply: Account,
  },
  {
    method: 'put',
    path: '/api/account',
    summary: 'Changes it',
    access: 'customer',
    body: AccountSettings,
    status: 200,
    reply: Account,
  },
  {
    method: 'post',
    path: '/api/account/pin',
    summary: 'A number to read out on the telephone, good for half an hour; the one before no longer is',
    access: 'customer',
    body: AskPin,
    status: 200,
    reply: CallerPin,
  },
  {
    method: 'get',
    path: '/api/contact',
    summary: 'Telephone, mail, opening hours, and the waiting time where it is known',
    access: 'public',
    status: 200,
    reply: Contact,
  },
  {
    method: 'get',
    path: '/api/staff/callers',
    summary: 'Who is calling, by the number that he reads out; 404 tells nothing about why it is not good',
    access: 'staff',
    query: ['pin'],
    status: 200,
    reply: Caller,
  },
  {
    method: 'put',
    path: '/api/staff/waiting',
    summary: 'What a caller waits now; told for a quarter of an hour',
    access: 'staff',
    body: SetWaiting,
    status: 204,
    reply: null,
  },
  {
    method: 'get',
    path: '/api/export',
    summary: "Everything of the firm's own: all cases with their history",
    access: 'customer',
    status: 200,
    reply: OwnData,
  },
] as const
