/** Lines of the table of routes: files, from their first piece to the link that shows them. */
import { CaseFiles, FileLink, Upload } from './files.ts'

export const fileRoutes = [
  {
    method: 'get',
    path: '/api/cases/{id}/files',
    summary: 'The files of a case as they are now',
    access: 'signed-in',
    status: 200,
    reply: CaseFiles,
  },
  {
    method: 'post',
    path: '/api/cases/{id}/files/{file}/link',
    summary: 'A link to one of them, good for a minute',
    access: 'signed-in',
    status: 200,
    reply: FileLink,
  },
  {
    method: 'get',
    path: '/files/{token}',
    summary: 'The file of a link; never anything that a browser would run',
    access: 'public',
    status: 200,
    reply: 'application/octet-stream',
  },
  {
    method: 'post',
    path: '/api/files',
    summary: 'Begins an upload by tus 1.0: Upload-Length, and Upload-Metadata with filename and strip',
    access: 'signed-in',
    status: 201,
    reply: null,
  },
  {
    method: 'get',
    path: '/api/files/{file}',
    summary: 'How far an upload is, and what became of it; by HEAD as tus does',
    access: 'signed-in',
    status: 200,
    reply: Upload,
  },
  {
    method: 'patch',
    path: '/api/files/{file}',
    summary: 'The next piece of an upload, from Upload-Offset on',
    access: 'signed-in',
    status: 204,
    reply: null,
  },
  {
    method: 'delete',
    path: '/api/files/{file}',
    summary: 'Takes back a file that no case has',
    access: 'signed-in',
    status: 204,
    reply: null,
  },
] as const
