/** Bundles the widget's sources for the browser: ES modules, one small entry, everything else on demand. */
import { createHash } from 'node:crypto'
import { relative, sep } from 'node:path'
import { build, type Rolldown } from 'vite'
import type { Asset } from './manifest.ts'
import { squeezeTemplates } from './squeeze.ts'

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
    plugins: [squeezeTemplates],
    // Whatever the environment of whoever builds says: tests would else leave a build for developers behind.
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: { ...entries }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
          chunkFileNames: 'assets/[name]-[hash].js',
          // ES libraries keep their white space otherwise.
          minify: true,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: (id) => togetherOf(fromRoot(root, id)) }],
          },
        },
      },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk')
  return chunks.map((chunk) => bundled(root, chunk))
}

/**
 * What a person will need soon after each other travels together: packed as one, files that are alike weigh a quarter
 * less than one by one. Everything else is split by what loads it.
 */
const together: readonly { readonly name: string; readonly files: RegExp }[] = [
  {
    name: 'case',
    // Without `case.ts` itself: the bundler loses the names of a view's own module in there.
    files:
      /^(widget\/panels\/(approval-life|appeal-offer|thread|afterwards|complaint|questionnaire|answers|offers|decision|duties|deadlines|history|journey|files)|workflows\/forms\/check-answer)\.ts$/,
  },
  {
    // Nothing that is also loaded on its own: what a field needs would not be there yet.
    name: 'fields',
    files:
      /^widget\/(fields\/((assignment|list|instant|office|principals|remarks|files)-field|files-style)|files\/upload(-row)?)\.ts$/,
  },
  {
    name: 'acts',
    files: /^widget\/(act|act-key|sending|files\/size|ui\/(copy-button|lead-focus)|panels\/save-file)\.ts$/,
  },
  {
    name: 'knowledge',
    files: /^(widget\/(panels\/(knowledge|article)|knowledge\/\w+)|workflows\/contracts\/vote-reasons)\.ts$/,
  },
  {
    name: 'places',
    files:
      /^widget\/panels\/(contact|call-back|accessibility|services|mail-settings|choice-list|representatives|you-said|cases|news(-\w+)?)\.ts$/,
  },
]
/** The same for words, by language: those of the smaller kinds, and of the desk's own places. */
const wordsTogether: readonly { readonly name: string; readonly rooms: RegExp }[] = [
  {
    name: 'kinds',
    rooms: /^(account|appeal|certificate|complaint|login-change|questionnaire|remark|test-account)$/,
  },
  { name: 'forms', rooms: /^(cases|files|forms|thread)$/ },
  { name: 'places', rooms: /^(accessibility|contact|mail-account|news|representatives|services)$/ },
]
const words = /^workflows\/words\/(?<room>[a-z-]+)-(?<language>pl|en)\.ts$/

function togetherOf(file: string): string | null {
  const { room = '', language = '' } = words.exec(file)?.groups ?? {}
  const spoken = wordsTogether.find(({ rooms }) => rooms.test(room))
  return spoken
    ? `${spoken.name}-${language}`
    : (together.find(({ files }) => files.test(file))?.name ?? null)
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
