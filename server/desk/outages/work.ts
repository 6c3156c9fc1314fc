/** What workers do about outages: counting signs, taking dependents along, and hearing the probes. */
import type { StoredCase } from '../../db/cases.ts'
import type { AgendaKey } from '../../db/agenda.ts'
import { createDependents } from './dependents.ts'
import { createDrafts } from './drafts.ts'
import { createFindings, type Findings } from './findings.ts'
import { createOutageNews, type NewsOptions } from './news.ts'
import { createReports } from './reports.ts'

type Effect = (row: StoredCase, key: AgendaKey, payload: unknown) => Promise<void>

export type OutageWork = {
  readonly effects: Readonly<Record<string, Effect>>
  readonly findings: Findings
}

export function createOutageWork(options: NewsOptions): OutageWork {
  const { db, door, policies } = options
  const draft = createDrafts(db, door)
  const dependents = createDependents(db, door, policies, draft)
  const reports = createReports(db, door, policies, draft)
  const news = createOutageNews(options)
  return {
    effects: {
      'tell-cases': (row, { version }) => news.tellCases(row, version),
      'count-reports': ({ id }) => reports.count(id),
      derive: ({ id }) => dependents.derive(id),
      'tell-derived': ({ id }) => dependents.tell(id),
      'answer-reports': ({ id }, _, payload) => {
        const { text, officer } = payload as { text: string; officer: string }
        return reports.answer(id, { text, officer })
      },
    },
    findings: createFindings(db, door, draft),
  }
}
