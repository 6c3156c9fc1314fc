/** Lines of the table of routes: complaints about a case, what remarks have changed, and the questionnaire. */
import { z } from 'zod'
import { AppealRow, ComplaintRow } from './complaint.ts'
import {
  AnswerQuestionnaire,
  GiveAnswer,
  OpenQuestionnaire,
  PublishQuestionnaire,
  QuestionnaireBook,
  QuestionnaireLink,
  QuestionnaireResults,
  QuestionnaireSheet,
} from './questionnaire.ts'
import { YouSaidPage } from './remark.ts'

export const feedbackRoutes = [
  {
    method: 'get',
    path: '/api/cases/{id}/appeals',
    summary: 'The appeals against the refusal of a case, newest first',
    access: 'signed-in',
    status: 200,
    reply: z.object({ appeals: z.array(AppealRow) }),
  },
  {
    method: 'get',
    path: '/api/cases/{id}/complaints',
    summary: 'The complaints about a case, newest first',
    access: 'signed-in',
    status: 200,
    reply: z.object({ complaints: z.array(ComplaintRow) }),
  },
  {
    method: 'get',
    path: '/api/cases/{id}/questionnaire',
    summary: 'The questionnaire of an answered case, and the answer given so far',
    access: 'customer',
    status: 200,
    reply: QuestionnaireSheet,
  },
  {
    method: 'put',
    path: '/api/cases/{id}/questionnaire',
    summary: 'Gives the one answer of the case, or changes it; the same again changes nothing',
    access: 'customer',
    body: GiveAnswer,
    status: 200,
    reply: QuestionnaireSheet,
  },
  {
    method: 'get',
    path: '/api/cases/{id}/questionnaire/link',
    summary: 'An address at which the questionnaire can be filled in without sign-in',
    access: 'signed-in',
    status: 200,
    reply: QuestionnaireLink,
  },
  {
    method: 'post',
    path: '/api/questionnaire/open',
    summary: 'The questionnaire that a link is good for',
    access: 'public',
    body: OpenQuestionnaire,
    status: 200,
    reply: QuestionnaireSheet,
  },
  {
    method: 'post',
    path: '/api/questionnaire/answer',
    summary: 'Answers it by the link',
    access: 'public',
    body: AnswerQuestionnaire,
    status: 200,
    reply: QuestionnaireSheet,
  },
  {
    method: 'get',
    path: '/questionnaire',
    summary: 'The page for it; the token stands behind the #',
    access: 'public',
    status: 200,
    reply: 'text/html',
  },
  {
    method: 'get',
    path: '/api/staff/questionnaire',
    summary:
      'Answers to a version, the one in force where none is named, by month, kind and system; nothing of fewer than five people',
    access: 'staff',
    query: ['version'],
    status: 200,
    reply: QuestionnaireResults,
  },
  {
    method: 'get',
    path: '/api/staff/questionnaire/versions',
    summary:
      'The questions in all their versions, newest first: who published each, and since when it is asked',
    access: 'staff',
    status: 200,
    reply: QuestionnaireBook,
  },
  {
    method: 'put',
    path: '/api/staff/questionnaire/versions/{version}',
    summary:
      'Publishes the version that follows the newest one; duty managers. 422 with every fault, 409 where somebody else published meanwhile; the same again changes nothing',
    access: 'staff',
    body: PublishQuestionnaire,
    status: 200,
    reply: QuestionnaireBook,
  },
  {
    method: 'get',
    path: '/api/you-said',
    summary: 'What remarks on the service have changed, newest first',
    access: 'public',
    query: ['page', 'size'],
    status: 200,
    reply: YouSaidPage,
  },
] as const
