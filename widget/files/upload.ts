/**
 * One file on its way to the desk, by tus: in pieces that grow with the line, and on from where it was when the
 * connection comes back. Says by `changed` when there is something new to show.
 */
import type { Upload as Received } from '../../workflows/contracts/files.ts'
import type { DeskApi } from '../api.ts'
import { DeskProblem, mayRepeat } from '../desk-problem.ts'
import { pause } from '../live.ts'

export type UploadState =
  | 'sending'
  | 'waiting'
  | 'checking'
  | 'ready'
  | 'quarantined'
  | 'unfinished'
  | 'failed'

const tus = { 'Tus-Resumable': '1.0.0' }
const pausesMs = [1_000, 2_000, 5_000, 10_000, 20_000]
/** Without any progress between them: a quarter of an hour. */
const mostAttempts = 45
const smallestPiece = 256 * 1024
const largestPiece = 4 * 1024 * 1024

export class Upload {
  readonly name: string
  bytes: number
  state: UploadState
  /** Null until the desk has given one. */
  id: string | null
  sent = 0
  /** Why it failed, or why it is held back. */
  error: unknown = null
  reason: Received['reason'] = null
  readonly #api: DeskApi
  readonly #file: File | null
  readonly #strip: boolean
  readonly #changed: (upload: Upload) => void
  readonly #stop = new AbortController()
  #piece = smallestPiece

  private constructor(
    api: DeskApi,
    changed: (upload: Upload) => void,
    from: { file: File; strip: boolean } | { received: Received },
  ) {
    this.#api = api
    this.#changed = changed
    this.#file = 'file' in from ? from.file : null
    this.#strip = 'file' in from && from.strip
    const { name } = 'file' in from ? from.file : from.received
    this.name = name
    this.bytes = 'file' in from ? from.file.size : from.received.bytes
    this.id = 'file' in from ? null : from.received.id
    this.state = 'sending'
    if ('received' in from) this.#settle(from.received)
  }

  static begin(api: DeskApi, file: File, strip: boolean, changed: (upload: Upload) => void): Upload {
    const upload = new Upload(api, changed, { file, strip })
    void upload.run()
    return upload
  }

  /** One that a draft names: what is left of it is what the desk knows. */
  static async recall(api: DeskApi, id: string, changed: (upload: Upload) => void): Promise<Upload> {
    const received = await api.ask<Received>(`/api/files/${id}`)
    return new Upload(api, changed, { received })
  }

  get percent(): number {
    return this.bytes === 0 ? 0 : Math.floor((this.sent / this.bytes) * 100)
  }

  get underWay(): boolean {
    return this.state === 'sending' || this.state === 'waiting'
  }

  get mayRetry(): boolean {
    const signedOut = this.error instanceof DeskProblem && this.error.problem.status === 401
    return this.state === 'failed' && this.#file !== null && (signedOut || mayRepeat(this.error))
  }

  /** Sends what is left, however often the connection breaks; ends where the desk says no. */
  async run(): Promise<void> {
    let furthest = 0
    for (let attempt = 0; !this.#stop.signal.aborted; attempt++) {
      try {
        this.#show('sending')
        if (this.id === null) await this.#announce()
        else this.sent = await this.#reached()
        await this.#sendRest()
        return this.#settle(await this.#api.ask<Received>(`/api/files/${this.id}`))
      } catch (error) {
        if (this.#stop.signal.aborted) return
        // A line that breaks often and brings something each time is a slow line.
        if (this.sent > furthest) attempt = 0
        furthest = this.sent
        const goesOn =
          error instanceof DeskProblem ? error.code === 'upload-conflict' || error.passing : mayRepeat(error)
        if (!goesOn || attempt >= mostAttempts) return this.#fail(error)
        if (!(error instanceof DeskProblem) || error.code !== 'upload-conflict') this.#show('waiting')
        await this.#line(pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 1_000)
      }
    }
  }

  /** Asks whether a file that is being checked has been by now. */
  async look(): Promise<void> {
    if (this.state !== 'checking') return
    this.#settle(await this.#api.ask<Received>(`/api/files/${this.id}`))
  }

  /** Takes it back, on the desk as well. What cannot be taken back there is swept by itself. */
  async remove(): Promise<void> {
    this.#stop.abort()
    if (this.id === null) return
    try {
      await this.#api.send(`/api/files/${this.id}`, { method: 'DELETE', headers: tus })
    } catch (error) {
      if (!(error instanceof DeskProblem) && !mayRepeat(error)) throw error
    }
  }

  async #announce(): Promise<void> {
    const metadata = [
      `filename ${base64(this.name)}`,
      ...(this.#strip ? [`strip ${base64('1')}`] : []),
    ].join()
    const response = await this.#api.send('/api/files', {
      method: 'POST',
      headers: { ...tus, 'Upload-Length': String(this.bytes), 'Upload-Metadata': metadata },
      signal: this.#stop.signal,
    })
    this.id = response.headers.get('location')?.split('/').at(-1) ?? null
    this.#changed(this)
  }

  async #reached(): Promise<number> {
    const response = await this.#api.send(`/api/files/${this.id}`, { method: 'HEAD', headers: tus })
    return Number(response.headers.get('upload-offset'))
  }

  async #sendRest(): Promise<void> {
    while (this.sent < this.bytes) {
      const from = performance.now()
      const response = await this.#api.send(`/api/files/${this.id}`, {
        method: 'PATCH',
        headers: {
          ...tus,
          'Upload-Offset': String(this.sent),
          'Content-Type': 'application/offset+octet-stream',
        },
        bytes: this.#file!.slice(this.sent, this.sent + this.#piece),
        signal: this.#stop.signal,
      })
      this.sent = Number(response.headers.get('upload-offset'))
      // About a second each: small enough to lose little, large enough to wait for few answers.
      const ms = performance.now() - from
      if (ms < 700) this.#piece = Math.min(largestPiece, this.#piece * 2)
      if (ms > 4_000) this.#piece = Math.max(smallestPiece / 4, this.#piece / 2)
      this.#show('sending')
    }
  }

  #settle({ state, reason, bytes, received }: Received): void {
    this.reason = reason
    this.bytes = bytes
    this.sent = received
    this.#show(state === 'uploading' ? 'unfinished' : state)
  }

  #fail(error: unknown): void {
    this.error = error
    this.#show('failed')
  }

  #show(state: UploadState): void {
    this.state = state
    this.#changed(this)
  }

  /** Until the pause is over, or the device says that it is on line again. */
  async #line(ms: number): Promise<void> {
    const back = new AbortController()
    const online = () => back.abort()
    addEventListener('online', online, { once: true })
    await pause(ms, AbortSignal.any([back.signal, this.#stop.signal]))
    removeEventListener('online', online)
  }
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
