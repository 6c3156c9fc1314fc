/** Reads a request's body: its type, its size, its JSON, its shape, each refused with a code of its own. */
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Fault } from '../../workflows/contracts/form.ts'
import { hasDuplicateKeys } from '../auth/duplicate-keys.ts'
import { Refused } from '../desk/refused.ts'

/** 1,000 LRNs of 22 characters and all texts at their limits fit into less than half of it. */
export const largestBody = 256 * 1024

export async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refused('content-type-unsupported')
  const parsed = schema.safeParse(parse(await limitedText(context.req.raw)))
  if (parsed.success) return parsed.data
  const faults: Fault[] = parsed.error.issues.map(({ path, code }) => ({
    field: path.join('.'),
    code: code === 'unrecognized_keys' ? 'unknown-field' : 'wrong-type',
  }))
  throw new Refused('body-invalid', { faults })
}

/** A text in a form of its own, such as a table: its type and its size are looked at here, the rest by whoever asked. */
export async function readText(context: Context, wanted: string, largest: number): Promise<string> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== wanted) throw new Refused('content-type-unsupported')
  return limitedText(context.req.raw, largest)
}

async function limitedText(request: Request, largest = largestBody): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new Refused('body-too-large')
  if (request.headers.has('content-length')) return request.text()
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | null = request.body
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > largest) throw new Refused('body-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * A member that stands twice means one thing to one reader and another to the next; so does `__proto__`. A text that is
 * written again just as it was has no member twice, and shows its names as they are; that is nearly every one.
 */
function parse(text: string): unknown {
  const value = parseJson(text)
  const isPlain = writtenAgain(value) === text
  if (!isPlain && hasDuplicateKeys(text))
    throw new Refused('body-invalid', { faults: [{ field: '', code: 'duplicate' }] })
  const field = isPlain && !text.includes('__proto__') ? null : prototypeIn(value, 2)
  if (field !== null) throw new Refused('body-invalid', { faults: [{ field, code: 'unknown-field' }] })
  return value
}

/** Null where it lies too deep to be written. */
function writtenAgain(value: unknown): string | null {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused('body-not-json')
    throw error
  }
}

/** Where a member `__proto__` stands, which the schemas would drop without a word; no body is deeper than `depth`. */
function prototypeIn(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if (Object.hasOwn(value, '__proto__')) return '__proto__'
  if (depth === 0) return null
  const inner = Object.entries(value).map(([name, item]) => [name, prototypeIn(item, depth - 1)] as const)
  const [name, found] = inner.find(([, place]) => place !== null) ?? []
  return found ? `${name}.${found}` : null
}

/** 1 to 120 printable ASCII characters, so that a key is one and the same on every engine. */
export function idempotencyKey(context: Context): string {
  const key = context.req.header('idempotency-key') ?? ''
  if (!/^[\x21-\x7e]{1,120}$/.test(key)) throw new Refused('idempotency-key-missing')
  return key
}
