import { describe, expect, it } from 'vitest'
import { assess } from '../../../../workflows/cases/account/evidence.ts'
import { loginChange } from '../../../../workflows/cases/login-change/login-change.ts'
import { unblock } from '../../../../workflows/cases/unblock/unblock.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf, type Node } from '../explore.ts'
import type { AccountContext } from '../../../../workflows/cases/account/context.ts'
import * as stage from './stage.ts'
import { changing, unblocking } from './walk.ts'

/** Kind by kind: a path, and from steps that lie deep another one, so that all is walked to a depth of eight. */
const walks = [
  {
    kind: unblock,
    ends: ['executed', 'lapsed', 'locked', 'refused'],
    walk: { ...unblocking, seeds: [...unblocking.seeds, stage.checking(stage.requested(), stage.secured)] },
  },
  {
    kind: loginChange,
    ends: ['cancelled', 'closed', 'lapsed', 'locked', 'refused', 'withdrawn'],
    walk: {
      ...changing,
      seeds: [...changing.seeds, stage.checking(stage.changeAsked(), stage.active), stage.proposedChange()],
    },
  },
]

describe.each(walks)('$kind.code, walked to a depth of eight', ({ kind, ends, walk }) => {
  const rested = new Set<string>()
  const left = new Set<string>()
  const took = new Set<string>()
  const broken = new Set<string>()
  let cases = 0

  explore({
    ...walk,
    depth: 8,
    visit(node) {
      const { step } = node.played.state
      rested.add(step)
      cases += 1
      for (const { attempt, to } of stepsOf(node)) {
        took.add(attempt.event)
        if (to.state.step !== step) left.add(step)
      }
      for (const fault of faults(node)) broken.add(fault)
    },
  })

  it('keeps its promises at every step', () => {
    expect([...broken]).toEqual([])
    expect(cases).toBeGreaterThan(500)
  })

  it('reaches every state, and leaves all but its ends', () => {
    expect([...rested].sort()).toEqual(leavesOf(kind).sort())
    expect([...rested].filter((step) => !left.has(step)).sort()).toEqual(ends)
  })

  it('takes every event and clock somewhere', () => {
    expect([...Object.keys(kind.events), ...clockTypesOf(kind)].filter((event) => !took.has(event))).toEqual(
      [],
    )
  })

  /** The promises, as sentences that must never be printed. */
  function faults(node: Node<AccountContext>): string[] {
    const { played } = node
    const { step, context } = played.state
    const found: string[] = []
    const steps = stepsOf(node)
    for (const { attempt, to } of steps) {
      const name = `${step}: ${attempt.event} by ${attempt.by.name}`
      const after = to.state.context
      const gives = to.last.effects.filter(({ name: effect }) => effect === 'order-account').length
      const orders = after.pending && after.pending.key !== context.pending?.key
      if (played.final) found.push(`${name} moves what has ended`)
      if (to.final && to.timers.size > 0) found.push(`${name} leaves a clock`)
      if (gives > 1 || (orders && gives !== 1)) found.push(`${name} orders wrongly`)
      if (gives === 1 && !after.pending) found.push(`${name} orders nothing`)
      if (orders && after.receipts.some(({ id }) => id === after.pending!.key))
        found.push(`${name} takes a key again`)
      if (
        orders &&
        ['unblock', 'change-login'].includes(after.pending!.order.order) &&
        context.settled === null &&
        after.settled === null
      ) {
        const at = attempt.how.at
        if (!assess(context, at).sufficient) found.push(`${name} orders without enough proof`)
        const two = assess(context, at).people === 2
        if (
          two &&
          (context.proposal === null ||
            (after.approver?.id ?? context.proposal.by.id) === context.proposal.by.id)
        )
          found.push(`${name} orders by one person where two are needed`)
        if (context.failures >= 3) found.push(`${name} orders for a locked account`)
      }
      if (
        after.approver &&
        after.proofs.some(({ by }) => by.id === after.approver!.id && step === 'proposed')
      )
        found.push(`${name}: the second person made the evidence himself`)
      if (
        to.state.step === 'executing' &&
        step !== 'executing' &&
        kind === loginChange &&
        !['cooling', 'to-notify'].includes(step)
      )
        found.push(`${name} changes without a cooling period`)
      if (context.contest && after.contest && to.state.step === 'executed')
        found.push(`${name}: contested, and done all the same`)
      if (after.failures >= 3 !== (to.state.step === 'locked')) found.push(`${name} mistakes the lock`)
      if (JSON.stringify(after).includes('K7M2PX')) found.push(`${name} keeps the code`)
    }
    const shown = JSON.stringify(played.stored)
    if (/password|hasło/i.test(shown)) found.push(`${step} holds a credential`)
    for (const viewer of [stage.maria, stage.jan, stage.ewa]) {
      const offered = new Set(
        offers(kind, played.stored.value, played.state, viewer, soon(played)).map(({ event }) => event),
      )
      const done = new Set(
        steps.filter(({ attempt: { by } }) => by === viewer).map(({ attempt }) => attempt.event),
      )
      const tried = new Set(
        node.outcomes.filter(({ attempt: { by } }) => by === viewer).map(({ attempt }) => attempt.event),
      )
      for (const event of tried)
        if (offered.has(event) !== done.has(event))
          found.push(`${step}: ${event} by ${viewer.name} is offered wrongly`)
    }
    return found
  }
})
