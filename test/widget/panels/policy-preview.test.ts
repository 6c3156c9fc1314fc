import type { Announcement } from '../../../workflows/contracts/announcement.ts'
import { starterPolicy } from '../../../workflows/outages/starter-policy.ts'
import { previews } from '../../../workflows/outages/policy.ts'
import { previewFor } from '../../../widget/panels/policy-preview.ts'
import { equal } from '../equal.ts'
import { announcements, inMinutes } from '../examples.ts'

const [down] = announcements.items as [Announcement]
const general: Announcement = { ...down, fallback: 'general', fallbackFrom: inMinutes(-5), offices: [] }

const mode = (answers: object, known: Announcement | undefined) =>
  previewFor(previews(starterPolicy), { system: 'NCTS2', direction: 'departure', ...answers }, known)?.mode

describe('what asking will lead to', () => {
  it('is said by the notice that there is, and not by the one that there might be', () => {
    const customs = { side: 'customs' }
    equal(mode(customs, general), 'notice-is-permission')
    equal(mode(customs, { ...general, fallback: 'individual' }), 'approval-required')
    equal(mode(customs, { ...general, fallbackFrom: inMinutes(30) }), 'approval-required')
    equal(
      mode({ ...customs, offices: ['PL301010'] }, { ...general, offices: ['PL404030'] }),
      'approval-required',
    )
    equal(
      mode({ ...customs, offices: ['PL404030'] }, { ...general, offices: ['PL404030'] }),
      'notice-is-permission',
    )
    equal(mode(customs, undefined), 'approval-required')
  })

  it('is a number at once only where an outage is known, or the failure is one’s own', () => {
    const dispatch = { system: 'EMCS', direction: 'dispatch', side: 'customs' }
    equal(mode(dispatch, { ...general, fallback: 'individual' }), 'request-is-permission')
    equal(mode(dispatch, { ...general, fallback: 'none' }), 'approval-required')
    equal(mode(dispatch, undefined), 'approval-required')
    const arrival = { direction: 'arrival', side: 'own-software', traderClass: 'authorised-consignee' }
    equal(mode(arrival, undefined), 'request-is-permission')
  })

  it('is nothing where nothing is available, whatever is announced', () => {
    equal(mode({ system: 'ICS2', direction: 'entry', side: 'customs' }, general), 'not-available')
  })
})
