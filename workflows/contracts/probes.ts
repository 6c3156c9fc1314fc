/** Probes: how a system is asked whether it answers, and what they have seen. */
import { z } from 'zod'
import { systemChannels, systemCodes } from '../systems.ts'

const whole = (least: number, most: number) =>
  z
    .int(`a whole number from ${least} to ${most}`)
    .min(least, `at least ${least}`)
    .max(most, `at most ${most}`)

/** `https://host/path`, `http://...` or `tcp://host:port`. */
function isTarget(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, port, username, password } = new URL(text)
  if (hostname === '' || username !== '' || password !== '') return false
  return protocol === 'tcp:' ? port !== '' : ['http:', 'https:'].includes(protocol)
}

export const ProbeSetting = z.strictObject({
  /** Stands in results and in the evidence of outages; never used for another probe. */
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, 40 at most'),
  system: z.enum(systemCodes, 'the code of a system'),
  channel: z.enum(systemChannels, `one of ${systemChannels.join(', ')}`),
  target: z
    .string()
    .refine(isTarget, 'https://host/path, http://host/path or tcp://host:port, without a password'),
  everySeconds: whole(1, 3600).default(60),
  timeoutMs: whole(50, 30_000).default(5000),
  /** What is a good answer; without meaning for tcp. */
  status: z.array(whole(100, 599)).min(1).default([200]),
  /** So many failures in a row draft an outage. */
  failuresInARow: whole(1, 100).default(3),
  /** Follows redirects, within the same host alone; else a redirect is an answer like any other. */
  follow: z.boolean().default(false),
})
export type ProbeSetting = z.infer<typeof ProbeSetting>

export const ProbeSettings = z
  .array(ProbeSetting)
  .max(500, 'at most 500 probes')
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'codes that differ')

const instant = z.iso.datetime()

/** One Polish day of a probe. */
export const ProbeDay = z.object({
  day: z.iso.date(),
  answered: z.int(),
  failed: z.int(),
  /** Of those that answered; null where none did. */
  averageMs: z.int().nullable(),
})
export type ProbeDay = z.infer<typeof ProbeDay>

export const ProbeStatus = z.object({
  code: z.string(),
  system: z.string(),
  channel: z.string(),
  /** Without path and query: these are nobody's business. */
  target: z.string(),
  everySeconds: z.int(),
  failuresInARow: z.int(),
  state: z.enum(['unknown', 'answers', 'fails-once', 'fails']),
  /** Since when it is so; null where nothing is known. */
  since: instant.nullable(),
  lastAt: instant.nullable(),
  lastMs: z.int().nullable(),
  lastDetail: z.string().nullable(),
  days: z.array(ProbeDay),
})
export type ProbeStatus = z.infer<typeof ProbeStatus>

/** GET /api/staff/probes: today and the eighty-nine days before it; days without any look are left out. */
export const ProbeBoard = z.object({
  asOf: instant,
  from: z.iso.date(),
  to: z.iso.date(),
  probes: z.array(ProbeStatus),
})
export type ProbeBoard = z.infer<typeof ProbeBoard>
