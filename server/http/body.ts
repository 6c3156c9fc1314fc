/** Reads a request's body: its type, its size, its JSON, its shape, each refused with a code of its own. */
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Fault } from '../../workflows/contracts/form.ts'
import type { ProblemCode } from '../../workflows/contracts/problem.ts'
import { hasDuplicateKeys } from '../auth/duplicate-keys.ts'
import { Refused } from '../desk/refused.ts'

/** 1,000 LRNs of 22 characters and all texts at their limits fit into less than half of it. */
export const largestBody = 256 * 1024

export async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  refuseUnless(context, 'application/json')
  const parsed = schema.safeParse(parse(await limitedText(context.req.raw, largestBody, 'body-not-json')))
  if (parsed.success) return parsed.data
  const faults: Fault[] = parsed.error.issues.map(({ path, code }) => ({
    field: path.join('.'),
    code: code === 'unrecognized_keys' ? 'unknown-field' : 'wrong-type',
  }))
  throw new Refused('body-invalid', { faults })
}

/** A text in a form of its own, such as a table: its type and its size are looked at here, the rest by whoever asked. */
export async function readText(context: Context, wanted: string, largest: number): Promise<string> {
  refuseUnless(context, wanted)
  return limitedText(context.req.raw, largest, 'body-invalid')
}

/** In UTF-8 and as it is: another charset or a compressed body would be read as something else. */
function refuseUnless(context: Context, wanted: string): void {
  const [type, ...parameters] = (context.req.header('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]*)/.exec(one)?.[1]).find(Boolean)
  const coding = context.req.header('content-encoding') ?? 'identity'
  const isFit = type?.trim() === wanted && (charset ?? 'utf-8') === 'utf-8' && coding === 'identity'
  if (!isFit) throw new Refused('content-type-unsupported')
}

/** Bytes that are no UTF-8 are refused: with a sign put in their place something else would be kept than was sent. */
async function limitedText(request: Request, largest: number, unread: ProblemCode): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new Refused('body-too-large')
  const bytes = request.headers.has('content-length')
    ? await request.arrayBuffer()
    : await piecesOf(request, largest)
  try {
    return utf8.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new Refused(unread)
    throw error
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

async function piecesOf(request: Request, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | null = request.body
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > largest) throw new Refused('body-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * A member that stands twice means one thing to one reader and another to the next; so does `__proto__`. A text that is
 * written again just as it was has no member twice, and shows its names as they are; that is nearly every one.
 */
function parse(text: string): unknown {
  const value = parseJson(text)
  const again = writtenAgain(value)
  if (again !== null && hasHalfSign(again)) throw new Refused('body-not-json')
  const isPlain = again === text
  if (!isPlain && hasDuplicateKeys(text))
    throw new Refused('body-invalid', { faults: [{ field: '', code: 'duplicate' }] })
  const field = isPlain && !text.includes('__proto__') ? null : prototypeIn(value, 2)
  if (field !== null) throw new Refused('body-invalid', { faults: [{ field, code: 'unknown-field' }] })
  return value
}

/** Half of a sign that takes two (`\ud83d` alone) is no letter: the database would keep another one in its place. */
const hasHalfSign = (written: string): boolean =>
  written.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(written)

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
