/** Bundles the widget's sources for the browser: ES modules, one small entry, everything else on demand. */
import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'
import { build, type Rolldown } from 'vite'
import type { Asset } from './manifest.ts'

export type BundledFile = { readonly asset: Omit<Asset, 'brotliBytes'>; readonly code: string }

/** Entries as a page names them; only the loader keeps one address for ever. */
const entries = { embed: 'widget/embed.ts', console: 'widget/console/console.ts' } as const

/** @throws Error where the sources do not build, or where a chunk would depend on the loader. */
export async function bundle(root: string): Promise<BundledFile[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { ...entries }, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
          chunkFileNames: 'assets/[name]-[hash].js',
          // ES libraries keep their white space otherwise.
          minify: true,
        },
      },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk')
  return chunks.map((chunk) => bundled(root, chunk))
}

function bundled(root: string, chunk: Rolldown.OutputChunk): BundledFile {
  const { fileName, code, facadeModuleId, moduleIds, imports, dynamicImports } = chunk
  if (imports.includes('embed.js') || dynamicImports.includes('embed.js')) {
    // The loader is cached under its one address while the chunks change: they would meet another release's loader.
    throw new Error(`${fileName} imports from widget/embed.ts: move what they share into a file of its own`)
  }
  const asset = {
    path: `/${fileName}`,
    source: facadeModuleId ? fromRoot(root, facadeModuleId) : null,
    sources: moduleIds.map((id) => fromRoot(root, id)).filter((path) => /^(widget|workflows)\//.test(path)),
    type: 'text/javascript; charset=utf-8',
    bytes: Buffer.byteLength(code),
    immutable: fileName !== 'embed.js',
    integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    imports: imports.map((name) => `/${name}`),
    lazy: dynamicImports.map((name) => `/${name}`),
  }
  return { asset, code }
}

function fromRoot(root: string, file: string): string {
  return relative(root, file).replaceAll(sep, '/')
}

/** The served path of an entry. */
export function entryPath(files: readonly BundledFile[], entry: keyof typeof entries): string {
  const found = files.find(({ asset }) => asset.source === entries[entry])
  if (!found) throw new Error(`the build holds nothing for ${entries[entry]}`)
  return found.asset.path
}
