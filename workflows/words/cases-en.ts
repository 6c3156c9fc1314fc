/** Words of the list of all own cases, English. */
import type { casesPl } from './cases-pl.ts'

export const casesEn: Record<keyof typeof casesPl, string> = {
  'cases.lede': 'All cases of the firm, newest first. Everybody who acts for it can see them.',
  'cases.filter': 'Narrow the list',
  'cases.kind': 'Kind',
  'cases.kind.all': 'all kinds',
  'cases.state': 'State',
  'cases.state.all': 'all',
  'cases.state.open': 'open',
  'cases.state.closed': 'closed',
  'cases.search': 'Search',
  'cases.search.hint': 'Number of the case, LRN, MRN, ARC, or a word of the title.',
  'cases.none': 'There are no such cases.',
  'cases.count.one': '{n} case',
  'cases.count.few': '{n} cases',
  'cases.count.many': '{n} cases',
  'cases.count.other': '{n} cases',
  'cases.count.more': '{n} shown, there are more.',
  'cases.more': 'Show more',
  'cases.export': 'Take your data with you',
  'cases.export.hint':
    'All cases with conversation and history in one JSON file. A single case can be downloaded as PDF on its own page.',
  'cases.export.do': 'Download all cases (JSON)',
  'cases.export.busy': 'Preparing the file…',
}
