/**
 * `npm run manifest`: writes `widget/custom-elements.json`, the description of `<help-desk>` for editors and catalogues,
 * from the doc comments of `widget/embed.ts`. With `--check` it only tells whether the file, or another one that is named
 * behind it, is up to date.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTool } from './tools.ts'

type Member = { readonly privacy?: string; readonly description?: string }
type Declaration = { readonly members?: readonly Member[] }
type Package = { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] }

const root = fileURLToPath(new URL('../..', import.meta.url))
const [isCheck, named] = [process.argv[2] === '--check', process.argv[3]]
const file = named ?? join(root, 'widget', 'custom-elements.json')

/** What is for others: neither private members nor what the constructor sets on the browser's own objects. */
const isPublic = ({ privacy, description }: Member) => privacy !== 'private' && description !== undefined

async function analysed(): Promise<Package> {
  // The analyser writes below its working folder only.
  mkdirSync(join(root, '.build'), { recursive: true })
  const folder = mkdtempSync(join(root, '.build', 'manifest-'))
  try {
    const args = [
      'analyze',
      '--config',
      'test/checks/custom-elements-manifest.config.mjs',
      '--globs',
      'widget/embed.ts',
      '--outdir',
      relative(root, folder),
    ]
    const { ok, output } = await runTool({ name: 'manifest', command: 'cem', args }, root)
    if (!ok) throw new Error(output)
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Package
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function published({ modules, ...rest }: Package): string {
  const trimmed = modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((one) => ({
      ...one,
      ...(one.members && { members: one.members.filter(isPublic) }),
    })),
  }))
  // As it is served.
  return `${JSON.stringify({ ...rest, modules: trimmed }, null, 2).replaceAll('widget/embed.ts', 'embed.js')}\n`
}

const now = published(await analysed())
if (!isCheck) writeFileSync(file, now)
else if (now !== readFileSync(file, 'utf8')) {
  console.error('widget/custom-elements.json is not what widget/embed.ts says: npm run manifest')
  process.exitCode = 1
}
