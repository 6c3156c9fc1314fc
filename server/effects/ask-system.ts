/** Asks one system once whether it answers. Never throws: whatever goes wrong is what was found. */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import type { ProbeSetting } from '../../workflows/contracts/probes.ts'
import type { ProbeResult } from '../db/probes.ts'

type Asked = Pick<ProbeSetting, 'target' | 'timeoutMs' | 'status' | 'follow'>

const mostRedirects = 3

export async function askSystem(setting: Asked, stop?: AbortSignal): Promise<ProbeResult> {
  const began = performance.now()
  const timeout = AbortSignal.timeout(setting.timeoutMs)
  const signal = stop ? AbortSignal.any([timeout, stop]) : timeout
  const spent = () => Math.round(performance.now() - began)
  try {
    const url = new URL(setting.target)
    const { ok, detail } =
      url.protocol === 'tcp:' ? await reach(url, signal) : await fetched(url, setting, signal)
    return { ok, ms: spent(), detail }
  } catch (error) {
    return { ok: false, ms: spent(), detail: timeout.aborted ? 'timeout' : reasonOf(error) }
  }
}

type Found = Pick<ProbeResult, 'ok' | 'detail'>

function reach(url: URL, signal: AbortSignal): Promise<Found> {
  return new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const socket = connect({ host, port: Number(url.port), signal })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.destroy()
      resolve({ ok: true, detail: 'connected' })
    })
  })
}

/**
 * A redirect is an answer like any other. Where it shall be followed it is so within the host that the settings name:
 * a system that is asked cannot send the desk to another one, least of all inside its own network.
 */
async function fetched(first: URL, { status, follow }: Asked, signal: AbortSignal): Promise<Found> {
  let url = first
  for (let redirects = 0; ; redirects += 1) {
    const { code, location } = await statusOf(url, signal)
    if (!follow || location === null || code < 300 || code > 399)
      return { ok: status.includes(code), detail: `HTTP ${code}` }
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null
    if (next === null || next.hostname !== first.hostname || !/^https?:$/.test(next.protocol))
      return { ok: false, detail: `HTTP ${code} to another host` }
    if (redirects === mostRedirects) return { ok: false, detail: 'too many redirects' }
    url = next
  }
}

/** Only the head of the answer: what else is said is of no use here, however long it is. */
function statusOf(url: URL, signal: AbortSignal): Promise<{ code: number; location: string | null }> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    const headers = { 'user-agent': 'help-desk-probe', accept: '*/*' }
    const asked = request(url, { signal, agent: false, headers }, (answer: IncomingMessage) => {
      resolve({ code: answer.statusCode ?? 0, location: answer.headers.location ?? null })
      answer.destroy()
    })
    asked.once('error', reject)
    asked.end()
  })
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
