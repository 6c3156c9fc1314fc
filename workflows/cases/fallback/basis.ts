/**
 * What a grant rests on. Where the failure is ours and an outage is known for it, its probes and its announcement are the
 * evidence, and the desk notes them; where it is the trader's own, or nobody knows of an outage, whoever grants says
 * what he has seen: a record of the monitoring, or a test of his own.
 */
import type { OutageFact } from '../../contracts/facts.ts'
import type { Field } from '../../contracts/form.ts'
import type { Line } from '../../contracts/view.ts'
import { text, type FallbackContext, type Live } from './context.ts'
import { newestOutage } from './guards.ts'

type Known = Pick<FallbackContext, 'policy' | 'outage'>

/** Nobody has confirmed it, or it turned out to be none. */
const unfounded = ['reported', 'investigating', 'lapsed', 'false-alarm', 'cancelled']

/** The outage that speaks for itself; null where somebody has to. */
export function outageBehind({ policy, outage }: Known): OutageFact | null {
  if (policy.row.side !== 'customs' || outage === null) return null
  return unfounded.includes(outage.state) ? null : outage
}

/** Of the form by which a grant is proposed. */
export const basisField = (known: Partial<Known>): Field => {
  const { policy, outage = null } = known
  const isKnown = policy !== undefined && outageBehind({ policy, outage }) !== null
  return { name: 'basis', kind: 'long-text', maxLength: 1000, ...(!isKnown && { required: true }) }
}

export const outageLine = ({ callNumber, startedAt }: OutageFact): Line => ({
  code: 'basis.outage',
  params: { number: callNumber, startedAt },
})

export const notedLine = (words: string): Line => ({ code: 'basis.noted', params: { text: words } })

/** Both, where the officer adds to what is known. */
export function basisOf(context: Live, words = text(context.now.answers.basis)): Line[] {
  const outage = outageBehind({ policy: context.policy, outage: newestOutage(context) })
  return [...(outage ? [outageLine(outage)] : []), ...(words ? [notedLine(words)] : [])]
}

/**
 * The outage may have turned out to be none since the form was shown. Events of the time before this was asked for came
 * without the policy's part on applications, and are played again as they were.
 */
export const basisNoted = (context: Live): boolean =>
  context.now.facts.sections?.fallback === undefined || basisOf(context).length > 0

/** What the officer is told above the form. */
export function basisEffect(context: FallbackContext): Line {
  const outage = outageBehind(context)
  return outage
    ? { code: 'effect.fallback.basis-outage', params: { number: outage.callNumber } }
    : { code: 'effect.fallback.basis-own' }
}
