/** What the demo's customs systems are, and how each can be made to behave. */
import type { ProbeSetting } from '../../workflows/contracts/probes.ts'

export const behaviours = ['answers', 'fails', 'hangs', 'breaks-off'] as const
export type Behaviour = (typeof behaviours)[number]

type Demonstrated = Pick<ProbeSetting, 'system' | 'channel'> & {
  readonly first: Behaviour
}

/** NCTS2 is out of order from the beginning, as the first day tells. */
export const demonstrated: readonly Demonstrated[] = [
  { system: 'NCTS2', channel: 'web-service', first: 'fails' },
  { system: 'AES', channel: 'web-service', first: 'answers' },
  { system: 'AES', channel: 'web-form', first: 'answers' },
  { system: 'AIS', channel: 'web-service', first: 'answers' },
  { system: 'OSOZ2', channel: 'web-service', first: 'answers' },
]

export const codeOf = ({ system, channel }: Pick<Demonstrated, 'system' | 'channel'>): string =>
  `${system}-${channel}`.toLowerCase()

/** Short beats, so that something can be seen within a minute. */
export const demoProbes = (origin: string): ProbeSetting[] =>
  demonstrated.map((one) => ({
    code: codeOf(one),
    system: one.system,
    channel: one.channel,
    target: `${origin}/systems/${codeOf(one)}`,
    everySeconds: 5,
    timeoutMs: 2000,
    status: [200],
    failuresInARow: 3,
    follow: false,
  }))
