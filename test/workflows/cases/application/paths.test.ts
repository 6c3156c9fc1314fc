import { describe, expect, it } from 'vitest'
import { certificate } from '../../../../workflows/cases/certificate.ts'
import { testAccount } from '../../../../workflows/cases/test-account.ts'
import { eventName } from '../../../../workflows/machines/advance.ts'
import { offers } from '../../../../workflows/machines/offers.ts'
import { clockTypesOf, leavesOf } from '../chart.ts'
import { explore, soon, stepsOf, type Step } from '../explore.ts'
import { anna, jan, maria } from '../people.ts'
import { engine } from '../play.ts'
import type { ApplicationContext } from '../../../../workflows/cases/application/context.ts'
import type { Case } from './stage.ts'
import { attempts, key, seeds } from './walk.ts'

const over = ['granted', 'withdrawn', 'left-unexamined']
const closed = [...over, 'refused']
const approvers = { certificate: { granted: 1, refused: 2 }, 'test-account': { granted: 2, refused: 1 } }

describe.each([
  ['certificate', certificate, approvers.certificate],
  ['test-account', testAccount, approvers['test-account']],
] as const)('%s', (_, kind, needed) => {
  const rested = new Set<string>()
  const left = new Set<string>()
  const took = new Set<string>()
  const broken = new Set<string>()
  const claim = (holds: boolean, what: string) => {
    if (!holds) broken.add(what)
  }

  /** How many signed the newest round. */
  function signers({ signatures, state: { context } }: Case): number {
    const round = signatures.filter((one) => one.round === context.round)
    return new Set(round.map(({ officerId }) => officerId)).size
  }

  function check({ from, attempt, to }: Step<ApplicationContext>): void {
    const name = `${from.state.step} –${attempt.event}→ ${to.state.step} by ${attempt.by.name}`
    const { decision } = to.state.context
    claim(!from.final, `${name}: moves what has ended`)
    const appealed = attempt.event === 'appeal-decided'
    if (to.state.step === 'granted' && !appealed)
      claim(signers(to) >= needed.granted, `${name}: granted by too few`)
    if (to.state.step === 'refused' && !appealed) {
      claim(signers(to) >= needed.refused, `${name}: refused by too few`)
      claim(
        Boolean(decision?.reason && decision.facts?.length && decision.text && decision.legalBasis?.length),
        `${name}: a refusal without facts, reasons or legal basis`,
      )
    }
    if (attempt.by === engine && !appealed)
      claim(to.state.step !== 'granted', `${name}: silence became a grant`)
    if (to.state.step === 'proposed') claim(decision === null, `${name}: a proposal is no decision`)
    claim(!closed.includes(to.state.step) || to.timers.size === 0, `${name}: a clock runs on`)
    claim(
      to.state.step !== 'completion' || [...to.timers.keys()].map(eventName).join() === 'completion-due',
      `${name}: wrong clocks while it is completed`,
    )
    claim(
      to.state.step !== 'left-unexamined' || to.state.context.completionCalls > 0,
      `${name}: unexamined, and nobody had asked`,
    )
  }

  explore({
    seeds: seeds(kind),
    attempts: attempts(kind),
    key,
    depth: 8,
    visit(node) {
      const { played } = node
      const steps = stepsOf(node)
      rested.add(played.state.step)
      for (const step of steps) {
        took.add(step.attempt.event)
        if (step.to.state.step !== played.state.step) left.add(played.state.step)
        check(step)
      }
      for (const viewer of [anna, maria, jan]) {
        const offered = offers(kind, played.stored.value, played.state, viewer, soon(played))
        const doable = steps
          .filter(({ attempt }) => attempt.by === viewer)
          .map(({ attempt }) => attempt.event)
        if (offered.map(({ event }) => event).join() !== [...new Set(doable)].join())
          broken.add(`${played.state.step}: wrong offers for ${viewer.name}`)
        const seen = kind.look(played.state, viewer, soon(played))
        claim(viewer.role === 'officer' || seen.staff === null, `${played.state.step}: staff's part is told`)
      }
    },
  })

  it('keeps its promises on every path to depth 8', () => expect([...broken]).toEqual([]))

  it('reaches every state, by every event and clock, and leaves all that are not over', () => {
    expect([...rested].sort()).toEqual(leavesOf(kind).sort())
    expect([...left].sort()).toEqual(
      leavesOf(kind)
        .filter((step) => !over.includes(step))
        .sort(),
    )
    const all = [...Object.keys(kind.events), ...clockTypesOf(kind)]
    expect(all.filter((event) => !took.has(event))).toEqual([])
  })
})
