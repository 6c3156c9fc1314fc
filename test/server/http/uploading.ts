/** Sends files to the desk as a page does: by tus, in one piece or several. */
import type { CaseFile, FileLink, Upload } from '../../../workflows/contracts/files.ts'
import { bindingFiles } from '../../../server/db/attachments.ts'
import type { HttpRoom } from './http-room.ts'

export type Sending = { name?: string; strip?: boolean; token?: string; pieces?: number; announced?: number }

const base64 = (text: string) => Buffer.from(text).toString('base64')

export const tus = { 'tus-resumable': '1.0.0' }
export const pieceHeaders = (offset: number) => ({
  ...tus,
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(offset),
})

export function uploading(room: HttpRoom) {
  const raw = (
    path: string,
    init: { method: string; headers: Record<string, string>; body?: Uint8Array; token?: string | undefined },
  ) =>
    room.ask(path, {
      method: init.method,
      headers: init.headers,
      ...(init.token !== undefined && { token: init.token }),
      ...(init.body && { raw: init.body }),
    })

  async function begin(bytes: number, { name = 'file.txt', strip, token }: Sending = {}): Promise<Response> {
    const metadata = `filename ${base64(name)}${strip ? `,strip ${base64('1')}` : ''}`
    const headers = { ...tus, 'upload-length': String(bytes), 'upload-metadata': metadata }
    return raw('/api/files', { method: 'POST', headers, token })
  }

  const piece = (
    path: string,
    offset: number,
    body: Uint8Array,
    more: Record<string, string> = {},
    token?: string,
  ) => raw(path, { method: 'PATCH', headers: { ...pieceHeaders(offset), ...more }, body, token })

  /** The upload as its owner sees it when everything has been sent. */
  async function send(body: Uint8Array, sending: Sending = {}): Promise<Upload> {
    const begun = await begin(sending.announced ?? body.length, sending)
    const path = begun.headers.get('location') ?? ''
    const size = Math.ceil(body.length / (sending.pieces ?? 1))
    for (let at = 0; at < body.length; at += size) {
      const response = await piece(path, at, body.subarray(at, at + size), {}, sending.token)
      if (response.status !== 204) throw new Error(`${response.status} ${await response.text()}`)
    }
    return look(path.split('/').at(-1)!, sending.token)
  }

  async function look(id: string, token?: string): Promise<Upload> {
    const response = await room.ask(`/api/files/${id}`, token === undefined ? {} : { token })
    return (await response.json()) as Upload
  }

  const bind = (id: string, caseId: string, internal = false) =>
    room.db.batch([bindingFiles([id], caseId, internal)])

  async function list(caseId: string, token?: string): Promise<CaseFile[]> {
    const response = await room.ask(`/api/cases/${caseId}/files`, token === undefined ? {} : { token })
    return ((await response.json()) as { files: CaseFile[] }).files
  }

  const askLink = (caseId: string, id: string, token?: string) =>
    room.ask(`/api/cases/${caseId}/files/${id}/link`, {
      method: 'POST',
      ...(token !== undefined && { token }),
    })

  async function download(
    caseId: string,
    id: string,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const { url } = (await (await askLink(caseId, id)).json()) as FileLink
    return room.ask(url, { token: null, headers })
  }

  return { begin, piece, send, look, bind, list, askLink, download }
}
