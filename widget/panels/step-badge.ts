import type { TemplateResult } from 'lit'
import type { CaseRow, View } from '../../workflows/contracts/view.ts'
import type { Speech } from '../speech.ts'
import { badge, type Tone } from '../ui/notices.ts'

const laneTones: Record<CaseRow['lane'], Tone> = {
  'to-decide': 'info',
  'second-person': 'info',
  'with-customer': 'warn',
  running: 'good',
  closed: 'neutral',
}

/** Steps that say more than the lane they are in. */
const stepTones: Readonly<Record<string, Tone>> = {
  refused: 'bad',
  overdue: 'bad',
  suspended: 'warn',
  reconciling: 'warn',
  reconciled: 'good',
  'not-available': 'bad',
}

export const stepTone = ({ lane, step }: Pick<View, 'lane' | 'step'>): Tone =>
  stepTones[step] ?? laneTones[lane]

/** Where a case stands, in plain words. */
export const stepBadge = (speech: Speech, at: Pick<View, 'kind' | 'lane' | 'step'>): TemplateResult =>
  badge(stepTone(at), speech.named(`step.${at.kind}`, at.step))
