/** From the environment and the command line to settings, or to a list of everything that is wrong with them. */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** What a process reads its settings from: `process.env`, or a test's own. */
export type Environment = Readonly<Record<string, string | undefined>>

export class ConfigError extends Error {
  /** One line per fault: the variable's name, then what was expected. */
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`
    super(`The configuration has ${count}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'ConfigError'
    this.faults = faults
  }
}

export function parseSettings<Result>(
  schema: z.ZodType<Result>,
  env: Environment,
  argv: readonly string[],
  known: readonly string[],
  more: readonly string[] = [],
): Result {
  const { flags, faults } = readFlags(argv, known)
  // `VARIABLE=` in a service file means "not set" to whoever wrote it.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const listed = [
    readJson('PORTALS', env.PORTALS, /^\s*\[/, 'a JSON list'),
    readJson('CONTACT', env.CONTACT, /^\s*\{/, 'a JSON object'),
    readJson('PROBES', env.PROBES, /^\s*\[/, 'a JSON list'),
    readJson('CTI', env.CTI, /^\s*\[/, 'a JSON list'),
  ]
  const parsed = schema.safeParse({
    ...given,
    ...flags,
    ...Object.assign({}, ...listed.map(({ value }) => value)),
  })
  const all = [
    ...faults,
    ...listed.flatMap((one) => one.faults),
    ...(parsed.error?.issues ?? []).map(faultLine),
    ...more,
  ]
  if (!parsed.success || all.length > 0) throw new ConfigError(all)
  return parsed.data
}

function faultLine(issue: z.core.$ZodIssue): string {
  const [name, ...inner] = issue.path.map(String)
  return `${name}${inner.length > 0 ? ` (${inner.join('.')})` : ''}: expected ${issue.message}`
}

type Flags = { flags: Record<string, string>; faults: string[] }

/** `--role=web` becomes {'--role': 'web'}, `--empty` becomes {'--empty': ''}; anything unknown is a fault. */
function readFlags(argv: readonly string[], known: readonly string[]): Flags {
  const pairs = argv.map((argument) => /^(--[a-z-]+)(?:=(.*))?$/.exec(argument)?.slice(1) ?? [argument])
  const faults = pairs
    .filter(([name = '']) => !known.includes(name))
    .map(([name = '']) => `${name}: unknown; expected only ${known.join(', ')}`)
  return { flags: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])), faults }
}

type Listed = { value: Record<string, unknown>; faults: string[] }

/** A setting that is JSON, or the path of a file with it. */
function readJson(name: string, text: string | undefined, isJson: RegExp, expected: string): Listed {
  if (!text?.trim()) return { value: {}, faults: [] }
  try {
    const json = isJson.test(text) ? text : readFileSync(text.trim(), 'utf8')
    return { value: { [name]: JSON.parse(json) as unknown }, faults: [] }
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : 'no such readable file'
    return {
      value: { [name]: undefined },
      faults: [`${name}: expected ${expected}, or the path of a file with one (${reason})`],
    }
  }
}

/** Not in the schema: a check across variables would be left out while any other variable is wrong. */
export function incomplete(env: Environment, prefix: string, parts: readonly string[]): string[] {
  const missing = parts.map((part) => prefix + part).filter((name) => !env[name]?.trim())
  return missing.length === parts.length
    ? []
    : missing.map((name) => `${name}: expected together with the other ${prefix} variables`)
}

/** A variable that means nothing without another one. */
export function needed(env: Environment, name: string, other: string): string[] {
  return env[name]?.trim() && !env[other]?.trim() ? [`${other}: expected together with ${name}`] : []
}
