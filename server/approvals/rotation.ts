/**
 * Another key signs from now on. The public half of the earlier one goes on being published: what it signed is told by
 * it, also where it was taken out of use because somebody else may have it.
 */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { approvalKeys, earlierKeysIn, ownKeyIn, type ApprovalKeys, type ApprovalKeySettings } from './keys.ts'

export class RotationFault extends Error {}

export type Rotated = {
  readonly before: string
  readonly keys: ApprovalKeys
  /** By which all processes must be started from now on. */
  readonly settings: ApprovalKeySettings
}

/** `to` is where the new key lies, or is made; null: in the desk's own folder. @throws RotationFault */
export function rotate(settings: ApprovalKeySettings, to: string | null): Rotated {
  const { folder, key, earlier } = settings
  const present = approvalKeys(settings)
  if (key !== null && to === null)
    throw new RotationFault('APPROVAL_KEY is set: say where the new key lies, or is to be made (--key FILE)')
  const next = { folder, key: to, earlier: earlier ?? earlierKeysIn(folder) }
  if (to !== null && existsSync(to) && approvalKeys(next).keyId === present.keyId)
    throw new RotationFault(`${to} is the key that signs now`)
  // First what was, so that nothing that it signed is ever unknown, whenever this ends.
  replace(next.earlier, `${JSON.stringify(present.published, null, 2)}\n`)
  if (to === null) renameSync(ownKeyIn(folder), join(folder, `retired-${present.keyId}.pem`))
  const file = to ?? ownKeyIn(folder)
  if (!existsSync(file)) make(file)
  return { before: present.keyId, keys: approvalKeys(next), settings: next }
}

function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 })
}

/** Whoever reads it meanwhile sees the one or the other. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o644 })
  renameSync(`${file}.new`, file)
}
