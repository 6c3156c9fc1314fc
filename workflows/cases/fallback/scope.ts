/**
 * Where an approval may be used: at which offices, and in place of which ways of sending. An outage has such a scope,
 * too, and what it does not cover, or covers no more, must be sent in the ordinary way.
 */
import type { Answers } from '../../contracts/form.ts'
import type { OutageFact } from '../../contracts/facts.ts'
import type { Grant } from '../../contracts/view.ts'
import { list, type FallbackContext, type Issued, type Scope } from './context.ts'

/** Ways by which declarations are sent; mail and telephone carry none. */
export const sendingChannels = ['web-service', 'web-form'] as const

/** Whoever cannot send by the ways that he tried asks for those; who tried none of them, for all. */
export function channelsAsked(answers: Answers): readonly string[] {
  const tried = list(answers.channelsTried)
  const named = sendingChannels.filter((channel) => tried.includes(channel))
  return named.length > 0 ? named : sendingChannels
}

export const askedScope = (answers: Answers): Scope => ({
  offices: list(answers.offices),
  channels: channelsAsked(answers),
})

/** Ways that do not work. None of them: nothing was said of single ways, and the outage is about all. */
export function channelsOut({ channels = {} }: Pick<OutageFact, 'channels'>): readonly string[] {
  return sendingChannels.filter((channel) => (channels[channel] ?? 'works') !== 'works')
}

const within = (covered: readonly string[]) => (one: string) => covered.length === 0 || covered.includes(one)

/** The part of a scope that an outage covers. */
export const coveredBy = (outage: OutageFact, { offices, channels }: Scope): Scope => ({
  offices: offices.filter(within(outage.offices)),
  channels: channels.filter(within(channelsOut(outage))),
})

export const without = (whole: Scope, part: Scope): Scope => ({
  offices: whole.offices.filter((office) => !part.offices.includes(office)),
  channels: whole.channels.filter((channel) => !part.channels.includes(channel)),
})

export const together = (one: Scope, other: Scope): Scope => ({
  offices: [...new Set([...one.offices, ...other.offices])],
  channels: [...new Set([...one.channels, ...other.channels])],
})

export const isNothing = ({ offices, channels }: Scope): boolean =>
  offices.length === 0 && channels.length === 0

/** What is granted can be used only where there is an office left and a way of sending. */
export const leavesNothing = (whole: Scope, taken: Scope): boolean => {
  const left = without(whole, taken)
  const gone = (part: keyof Scope) => whole[part].length > 0 && left[part].length === 0
  return gone('offices') || gone('channels')
}

/** Grants of the time before channels were told apart are about all of them. */
export const grantedScope = ({ grant }: { readonly grant: Grant }): Scope => ({
  offices: grant.offices,
  channels: grant.channels ?? [],
})

/** As it was granted, with what the outage has taken away since. */
export const fullScope = (approval: Issued): Scope =>
  together(grantedScope(approval), approval.narrowed ?? { offices: [], channels: [] })

/** What a request can be granted at most: all that it asks for, but for what an outage of ours does not cover. */
export function grantableScope({ answers, policy, outage }: FallbackContext): Scope {
  const asked = askedScope(answers)
  return policy.row.side === 'customs' && outage !== null ? coveredBy(outage, asked) : asked
}

/** Nothing of what is asked for lies outside of the outage. */
export const coversAll = (outage: OutageFact, answers: Answers): boolean =>
  isNothing(without(askedScope(answers), coveredBy(outage, askedScope(answers))))

/** A way of sending that works and was not tried, where the outage says which do; the portal's form where it does not. */
export function untriedChannel(answers: Answers, outage: OutageFact | null): string | null {
  const out = outage === null ? [] : channelsOut(outage)
  const works = out.length > 0 ? sendingChannels.filter((one) => !out.includes(one)) : ['web-form']
  return works.find((one) => !list(answers.channelsTried).includes(one)) ?? null
}
