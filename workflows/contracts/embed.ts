/** How a portal pins one release of the element. */
import { z } from 'zod'

/** GET /embed/manifest.json */
export const EmbedManifest = z.object({
  /** Digest of the release's sources. */
  version: z.string(),
  /** Its loader, never to change under this address. */
  url: z.string(),
  /** Subresource integrity of the loader. */
  integrity: z.string(),
  /** Both as one line of HTML. */
  snippet: z.string(),
  /** For a `<script type="importmap">` before it: the digests of everything that the loader may load. */
  importMap: z.object({ integrity: z.record(z.string(), z.string()) }),
})
export type EmbedManifest = z.infer<typeof EmbedManifest>
