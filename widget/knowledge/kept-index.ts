/**
 * The index as it was last read, kept on the device: searching needs no desk then. In the browser's cache and not in
 * its storage, which is small and belongs to the portal.
 */
import type { KnowledgeIndex, Lang } from '../../workflows/contracts/knowledge.ts'

export type KeptIndex = {
  readonly index: KnowledgeIndex
  readonly tag: string | null
  /** When the desk last said that it holds. */
  readonly asOf: string
}

const cacheName = 'hd-knowledge'
const addressOf = (base: string, lang: Lang): string => `${base}/api/knowledge?lang=${lang}`

/** Null where there is none, or where the page has no such cache: it is there on secure origins only. */
export async function keptIndex(base: string, lang: Lang): Promise<KeptIndex | null> {
  try {
    const kept = await globalThis.caches?.match(addressOf(base, lang), { cacheName })
    return kept ? ((await kept.json()) as KeptIndex) : null
  } catch (cause) {
    reportError(cause)
    return null
  }
}

export async function keepIndex(base: string, lang: Lang, kept: KeptIndex): Promise<void> {
  try {
    const cache = await globalThis.caches?.open(cacheName)
    await cache?.put(addressOf(base, lang), Response.json(kept))
  } catch (cause) {
    // A cache that is full or forbidden costs only the next visit while the desk is away.
    reportError(cause)
  }
}
