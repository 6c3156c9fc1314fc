/** The parts of a case page that only some kinds have, and the column of what is known beside what was filed. */
import { html, type TemplateResult } from 'lit'
import type { KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { View } from '../../workflows/contracts/view.ts'
import type { DeskApi } from '../api.ts'
import type { Speech } from '../speech.ts'
import './announcement-preview.ts'
import type { ChangeLineDetail } from './bulk/bulk-panel.ts'
import './case-list-element.ts'
import { complaintPanels } from './complaint.ts'
import { checksPanel, deadlinesPanel, outagePanel, policyPanel, proofsPanel } from './evidence.ts'
import type { Feed } from './feed.ts'
import { approvalPanel, decisionPanel, dutiesPanel, proposalPanel } from './outcome.ts'
import { lines, panel } from './panel.ts'

export type CaseScene = {
  readonly api: DeskApi
  readonly speech: Speech
  readonly feed: Feed
  readonly me: Me
  readonly view: View
  readonly sheet: KindSheet
  readonly now: number
}

const affectedShown = 10

export function evidence({ api, speech, me, view, sheet, now }: CaseScene): TemplateResult {
  const returnDue = view.deadlines.find(({ code }) => code === 'deadline.return')?.dueAt ?? null
  return html`${view.next.length === 0 ? '' : panel('next', speech.say('console.case.next-steps'), lines(speech, view.next))}
  ${view.notes.length === 0 ? '' : panel('notes', speech.say('console.panel.notes'), lines(speech, view.notes))}
  ${proposalPanel(speech, view, sheet.offices, me.id)}
  ${complaintPanels(speech, view.complaint)} ${afterwards(api, speech, view)}
  ${decisionPanel(speech, view.decision)} ${approvalPanel(speech, view, sheet.offices, api)}
  ${dutiesPanel(speech, view.duties, returnDue, now)} ${proofsPanel(speech, view)} ${checksPanel(speech, view)} ${outagePanel(speech, view)}
  ${policyPanel(speech, view)} ${deadlinesPanel(speech, view, now)}`
}

function afterwards(api: DeskApi, speech: Speech, view: View): TemplateResult | '' {
  if (view.afterwards === undefined) return ''
  void import('./afterwards.ts')
  return html`<hd-console-afterwards .api=${api} .speech=${speech} .view=${view}></hd-console-afterwards>`
}

export const previewPanel = ({ api, speech, view }: CaseScene): TemplateResult =>
  panel(
    'preview',
    speech.say('console.panel.preview'),
    html`<hd-announcement-preview .view=${view} .speech=${speech} .base=${api.base}></hd-announcement-preview>`,
  )

/** Whom an outage touches, who has been told of it, and the way to decide for all of them together. */
export function affectedPanel(scene: CaseScene, onTogether: () => void): TemplateResult {
  const { api, speech, feed, me, view } = scene
  void import('./outage-news.ts')
  return panel(
    'affected',
    speech.say('console.panel.affected'),
    html`<hd-console-outage-news .api=${api} .speech=${speech} .feed=${feed} .view=${view}></hd-console-outage-news>
      <hd-console-list
        .api=${api}
        .speech=${speech}
        .feed=${feed}
        .me=${me.name}
        .query=${{ outage: view.id }}
        .pageSize=${affectedShown}
        .label=${speech.say('console.panel.affected')}
        .empty=${speech.say('console.inbox.empty.affected')}
      ></hd-console-list>`,
    isOver(view)
      ? ''
      : html`<button class="compact" @click=${onTogether}>${speech.say('console.bulk.start')}</button>`,
  )
}

/** Nothing is left to be decided for it. */
const isOver = ({ final, outage }: View): boolean => final || outage?.actualEnd !== null

export function bulkPanel(scene: CaseScene, onChangeLine: (line: ChangeLineDetail) => void): TemplateResult {
  const { api, speech, feed, view } = scene
  void import('./bulk/bulk-panel.ts')
  return panel(
    'bulk',
    speech.say('console.bulk.lines'),
    html`<hd-console-bulk
      .api=${api}
      .speech=${speech}
      .feed=${feed}
      .view=${view}
      @change-line=${({ detail }: CustomEvent<ChangeLineDetail>) => onChangeLine(detail)}
    ></hd-console-bulk>`,
  )
}
