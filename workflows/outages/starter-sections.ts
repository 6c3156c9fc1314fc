/** The first values of the desk-wide part of the policy; changed by a new version, never here. */
import type { Sections } from '../contracts/policy-sections.ts'

const hour = 60

export const starterSections: Sections = {
  outages: {
    reports: {
      tickets: 5,
      firms: 3,
      withinMinutes: 60,
      classifications: ['failure-suspected', 'message-rejected', 'no-answer', 'web-service'],
    },
    reopenWithinHours: 24,
    derived: [
      { parent: 'OSOZ2', children: ['NCTS2', 'AIS', 'EMCS'], how: 'draft' },
      { parent: 'LOGIN', children: ['PUESC'], how: 'together' },
      { parent: 'SEAP', children: ['NCTS2', 'AES', 'AIS', 'EMCS'], how: 'draft' },
      { parent: 'PKI', children: ['AES', 'AIS', 'EMCS', 'SZPROT'], how: 'draft' },
    ],
  },
  bulk: { maxCases: 10_000, approvers: 2, excludes: ['R05', 'R06', 'R14'] },
  unblocking: {
    acceptsBasic: ['L1'],
    acceptsExtended: ['L1', 'L2', 'L3', 'L4'],
    points: { L1: 100, L2: 60, L3: 60, L4: 100 },
    pointsNeeded: 60,
    failedChecksLock: 3,
    approversAfterSecurityBlock: 2,
    decisionMinutes: 4 * hour,
    codeMinutes: 10,
  },
  // Longer than any outage and the time in which one may still be asked for after it.
  fallback: { startWithinDays: 30 },
  loginChange: { approvers: 2, coolingMinutes: 24 * hour, decisionMinutes: 8 * hour },
}
