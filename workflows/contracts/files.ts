/** Files from upload to download: what the two sides say to each other about them, besides the bytes. */
import { z } from 'zod'
import { FileBrief } from './view.ts'

/** As many files as one case can have. */
export const filesPerCase = 20

/** Why a file is kept from everybody; the words are under `files.reason.<code>`. */
export const quarantineReasons = [
  /** the scanner knows it */
  'infected',
  /** not among the types that are taken */
  'type-not-allowed',
  /** readable as two types at once: what is checked as one is opened as the other */
  'two-types',
  /** an archive that grows beyond measure, or holds too many files or archives within archives */
  'archive-bomb',
  /** an archive with names that lead out of its own folder */
  'archive-unsafe',
  /** an archive that nobody can look into without its password */
  'archive-encrypted',
  /** cut off, or not what its own structure says */
  'damaged',
  /** larger than its type may be */
  'too-large',
  /** what a picture tells of its making was to be taken out, and cannot be from this kind of picture */
  'metadata-kept',
  /** never sent with a case, and its time is over */
  'expired',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

const reason = z.enum(quarantineReasons).nullable()

/** GET /api/files/{file}: an upload, for whoever began it. */
export const Upload = FileBrief.extend({
  received: z.number().int(),
  state: z.enum(['uploading', 'checking', 'ready', 'quarantined']),
  reason,
})
export type Upload = z.infer<typeof Upload>

/** A file of a case as it is now; `internal` ones are told to staff alone. */
export const CaseFile = FileBrief.extend({ reason, internal: z.boolean() })
export type CaseFile = z.infer<typeof CaseFile>

/** GET /api/cases/{id}/files, oldest first. */
export const CaseFiles = z.object({ files: z.array(CaseFile) })
export type CaseFiles = z.infer<typeof CaseFiles>

/** POST /api/cases/{id}/files/{file}/link: a path of the desk that gives the file to whoever has it, for a minute. */
export const FileLink = z.object({ url: z.string(), until: z.iso.datetime() })
export type FileLink = z.infer<typeof FileLink>
