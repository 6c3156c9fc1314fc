/** The form of a kind; while the desk is away the last one that was read here, so that somebody can go on writing. */
import type { KindSheet } from '../workflows/contracts/catalogue.ts'
import type { DeskApi } from './api.ts'
import { mayRepeat } from './desk-problem.ts'
import { deviceStorage } from './tab-storage.ts'

/** @throws DeskProblem or DeskUnreachable where there is none here either */
export async function sheetOf(api: DeskApi, kind: string): Promise<KindSheet> {
  const name = `hd-public:sheet:${api.base}:${kind}`
  try {
    const sheet = await api.kindSheet(kind)
    keep(name, sheet)
    return sheet
  } catch (error) {
    const kept = mayRepeat(error) ? deviceStorage()?.getItem(name) : null
    if (!kept) throw error
    return JSON.parse(kept) as KindSheet
  }
}

function keep(name: string, sheet: KindSheet): void {
  try {
    deviceStorage()?.setItem(name, JSON.stringify(sheet))
  } catch (cause) {
    // A full storage costs only what could be done while the desk is away.
    reportError(cause)
  }
}
