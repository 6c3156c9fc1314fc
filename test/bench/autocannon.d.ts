/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  type Request = { method: string; path: string; headers: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    duration?: number
    amount?: number
    requests: readonly (Partial<Request> & { setupRequest?: (request: Request) => Request })[]
  }
  type Result = { errors: number; timeouts: number; non2xx: number; '2xx': number; duration: number }
  type Client = EventEmitter

  /** Emits `response` with (client, status, bytes, milliseconds) for every reply. */
  interface Run extends EventEmitter {
    then: Promise<Result>['then']
  }

  function autocannon(options: Options): Run
  export = autocannon
}
