/**
 * Tells open pages which case changed, never what: in this process at once, in others through Redis. Whoever misses a
 * message sees the truth at his next look, so nothing here is retried.
 */
import { hash, randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Changed } from '../../workflows/contracts/catalogue.ts'
import { CallTold } from '../../workflows/contracts/telephone.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { ringing, working } from '../queue/connection.ts'

export type LiveMessage =
  | { readonly event: 'changed'; readonly data: Changed }
  | { readonly event: 'announcements' }
  | { readonly event: 'call'; readonly data: CallTold }
type Listener = (message: LiveMessage) => void

export type Hub = {
  changed(change: Changed, owner: { portal: string; eori: string }): void
  announcements(): void
  /** To the pages of one officer alone. */
  call(told: CallTold, staffId: string): void
  /** Staff hear of every case, a customer of his firm's. Returns how to stop. */
  listen(viewer: Viewer | null, listener: Listener): () => void
  /** Run before anybody is told of new announcements, here or by another process: whoever looks then finds them. */
  onAnnouncements(prepare: () => Promise<void>): void
  readonly listeners: number
  close(): Promise<void>
}

const Wire = z.object({
  from: z.string(),
  told: z.array(
    z.object({
      topic: z.string().nullable(),
      message: z.union([
        z.object({ event: z.literal('changed'), data: Changed }),
        z.object({ event: z.literal('announcements') }),
        z.object({ event: z.literal('call'), data: CallTold }),
      ]),
    }),
  ),
})
type Wire = z.infer<typeof Wire>

const staffTopic = 'staff'
const officerPrefix = 'staff '
const officerTopic = (id: string) => officerPrefix + hash('sha256', id).slice(0, 24)

/** What goes to everybody reaches an officer once, by the room of all. */
const ownCalls =
  (listener: Listener): Listener =>
  (message) => {
    if (message.event === 'call') listener(message)
  }

/** Redis sees neither who owns a case nor whose page is open. */
function topicOf(portal: string, eori: string): string {
  return hash('sha256', `${portal}:${eori}`).slice(0, 24)
}

export function createHub(redisUrl: string, prefix: string, log: Logger): Hub {
  const me = randomUUID()
  const channel = `${prefix}:live`
  const rooms = new Map<string, Set<Listener>>()
  const preparing = new Set<() => Promise<void>>()
  const publisher = new Redis(ringing(redisUrl))
  const subscriber = new Redis({ ...working(redisUrl), autoResubscribe: true })
  publisher.on('error', () => log.debug('live: redis is away'))
  subscriber.on('error', () => log.debug('live: redis is away'))
  subscriber
    .subscribe(channel)
    .catch((error: unknown) => log.debug({ error: String(error) }, 'live: not subscribed'))
  subscriber.on('message', (_, text) => {
    const wire = read(text)
    if (wire === null) log.warn('live: a message that is none of ours')
    else if (wire.from !== me) for (const { topic, message } of wire.told) receive(topic, message)
  })

  function deliver(topic: string | null, message: LiveMessage): void {
    const targets = topic === null ? rooms.values() : [rooms.get(topic), alsoStaff(message)]
    for (const room of targets) for (const listener of room ?? []) listener(message)
  }

  const alsoStaff = ({ event }: LiveMessage) => (event === 'call' ? undefined : rooms.get(staffTopic))

  function receive(topic: string | null, message: LiveMessage): void {
    if (message.event !== 'announcements') return deliver(topic, message)
    Promise.all([...preparing].map((prepare) => prepare())).then(
      () => deliver(topic, message),
      (error: unknown) => log.error({ err: error }, 'live: announcements'),
    )
  }

  function send(topic: string | null, message: LiveMessage): void {
    receive(topic, message)
    if (gathered.length === 0) setImmediate(publish)
    gathered.push({ topic, message })
  }

  // What happens in one turn of the event loop is told in one go.
  let gathered: Wire['told'] = []
  function publish(): void {
    const wire: Wire = { from: me, told: gathered }
    gathered = []
    publisher
      .publish(channel, JSON.stringify(wire))
      .catch(() => log.debug('live: other processes were not told'))
  }

  function enter(topic: string, listener: Listener): () => void {
    const room = rooms.get(topic) ?? new Set()
    rooms.set(topic, room.add(listener))
    return () => {
      room.delete(listener)
      if (room.size === 0) rooms.delete(topic)
    }
  }

  return {
    changed: (data, owner) => send(topicOf(owner.portal, owner.eori), { event: 'changed', data }),
    announcements: () => send(null, { event: 'announcements' }),
    call: (data, staffId) => send(officerTopic(staffId), { event: 'call', data }),
    listen(viewer, listener) {
      const ways = [enter(roomOf(viewer), listener)]
      if (viewer?.role === 'officer') ways.push(enter(officerTopic(viewer.id), ownCalls(listener)))
      return () => ways.forEach((leave) => leave())
    },
    onAnnouncements: (prepare) => void preparing.add(prepare),
    get listeners() {
      // An officer's own calls come on a line beside the one that counts.
      const pages = [...rooms].filter(([topic]) => !topic.startsWith(officerPrefix))
      return pages.reduce((sum, [, room]) => sum + room.size, 0)
    },
    async close() {
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}

/** Null for what no hub has written: whoever else uses this Redis must not end the process with it. */
function read(text: string): Wire | null {
  try {
    return Wire.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

function roomOf(viewer: Viewer | null): string {
  if (viewer?.role === 'customer') return topicOf(viewer.portal, viewer.firm.eori)
  return viewer ? staffTopic : 'public'
}
