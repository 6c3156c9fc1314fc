/** What the demo's customs systems are, and how each can be made to behave; in the beginning all of them answer. */
import type { ProbeSetting } from '../../workflows/contracts/probes.ts'

export const behaviours = ['answers', 'fails', 'hangs', 'breaks-off'] as const
export type Behaviour = (typeof behaviours)[number]

type Demonstrated = Pick<ProbeSetting, 'system' | 'channel'>

export const demonstrated: readonly Demonstrated[] = [
  { system: 'NCTS2', channel: 'web-service' },
  { system: 'AES', channel: 'web-service' },
  { system: 'AES', channel: 'web-form' },
  { system: 'AIS', channel: 'web-service' },
  { system: 'OSOZ2', channel: 'web-service' },
]

export const codeOf = ({ system, channel }: Demonstrated): string => `${system}-${channel}`.toLowerCase()

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
