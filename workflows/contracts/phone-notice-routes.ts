/** Lines of the table of routes: notices by telephone. */
import { NoticeCalled, PhoneNotices } from './phone-notice.ts'

export const phoneNoticeRoutes = [
  {
    method: 'get',
    path: '/api/staff/phone-notices',
    summary: 'What people are told by telephone about their accounts, and what an officer has to call about',
    access: 'staff',
    status: 200,
    reply: PhoneNotices,
  },
  {
    method: 'post',
    path: '/api/staff/phone-notices/{id}/called',
    summary: 'An officer has called instead',
    access: 'staff',
    body: NoticeCalled,
    status: 200,
    reply: PhoneNotices,
  },
] as const
