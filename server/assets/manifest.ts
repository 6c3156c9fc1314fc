/** What a build of the widget holds: `manifest.json` beside its files. */

export type Asset = {
  /** Where it is served: `/embed.js`, `/assets/help-desk-<hash>.js`. */
  readonly path: string
  /** The source file it begins with, from the project's root; null for code that several files share. */
  readonly source: string | null
  /** Our own source files in it. */
  readonly sources: readonly string[]
  readonly type: string
  readonly bytes: number
  readonly brotliBytes: number
  /** The name holds a digest of the content, so it may be kept for ever. */
  readonly immutable: boolean
  /** Subresource integrity, `sha384-...`. */
  readonly integrity: string
  /** Served paths loaded together with it ... */
  readonly imports: readonly string[]
  /** ... and those it may ask for later. */
  readonly lazy: readonly string[]
}

export type Manifest = {
  /** Digest of the sources: the name of the folder. */
  readonly digest: string
  /** Served paths of what a page names itself. */
  readonly entries: { readonly embed: string; readonly console: string }
  readonly assets: readonly Asset[]
}

export const manifestFile = 'manifest.json'
