/** The return to normal: every declaration is accounted for, in time or late. */
import { and } from 'xstate'
import { fallback, note, reminder } from './vocabulary.ts'

/** Nobody has looked yet at a request that was its own permission: that it is over and settled changes nothing there. */
const whenSettled = [
  { guard: and(['allSettled', 'verified']), target: '#fallback.reconciled' },
  { guard: 'allSettled' as const, target: '#fallback.to-confirm' },
]

const settling = {
  settle: { actions: ['settle' as const] },
  'settle-list': { actions: ['settleListed' as const] },
  'record-use': { actions: ['recordUse' as const] },
  'judge-use': { guard: 'usesHeld' as const, actions: ['judgeUse' as const] },
  checked: { actions: ['keepChecks' as const] },
  confirm: { guard: 'unverified' as const, actions: ['verify' as const] },
  'appeal-decided': { actions: ['keepAppeal' as const] },
}

export const reconciling = fallback.createStateConfig({
  entry: ['openDuties'],
  after: {
    'remind-half': reminder('note.fallback.remind-half'),
    'remind-ninety': reminder('note.fallback.remind-ninety'),
    'return-due': { target: 'overdue' },
    'resume-over': { guard: 'resumeOffered', actions: ['withdrawResume'] },
  },
  always: whenSettled,
  on: {
    ...settling,
    'resume-use': { guard: 'resumeOffered', target: 'active', actions: ['resumeAfterReopening', 'seeScope'] },
    'outage-changed': [
      {
        guard: 'resumable',
        target: 'reconciling',
        reenter: true,
        actions: ['seeOutage', 'offerResume', note('note.fallback.resume-offered')],
      },
      { guard: 'outageNews', target: 'reconciling', reenter: true, actions: ['seeOutage', 'withdrawResume'] },
    ],
  },
})

export const overdue = fallback.createStateConfig({
  entry: [note('note.fallback.overdue'), 'withdrawResume'],
  always: whenSettled,
  on: {
    ...settling,
    'extend-return': { guard: 'returnExtendable', target: 'reconciling', actions: ['extendReturn'] },
  },
})

export const toConfirm = fallback.createStateConfig({
  on: {
    checked: { actions: ['keepChecks'] },
    confirm: { target: 'reconciled', actions: ['verify'] },
    'judge-use': { guard: 'usesHeld', actions: ['judgeUse'] },
  },
})
