/** Bundles the offline page's script into one text without imports. `node make-offline.ts ROOT FILE` */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'

const [root, file] = process.argv.slice(2)
if (!root || !file) throw new Error('which sources? usage: node make-offline.ts ROOT FILE')

const result = await build({
  root,
  configFile: false,
  logLevel: 'silent',
  publicDir: false,
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: join(root, 'server/http/offline-page/main.ts'), formats: ['es'] },
    rolldownOptions: { output: { minify: true } },
  },
})
const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]
const chunks = outputs.flatMap(({ output }) => output).filter((one) => one.type === 'chunk')
const [chunk] = chunks
if (!chunk || chunks.length > 1 || chunk.imports.length + chunk.dynamicImports.length > 0)
  throw new Error('the offline page must be one script')
const folder = dirname(file)
await mkdir(folder, { recursive: true })
const draft = `${file}.${process.pid}`
await writeFile(draft, chunk.code)
// Whole or not at all; another process that was quicker has written the same.
await rename(draft, file)
for (const name of await readdir(folder))
  if (/^offline-[0-9a-f]{16}\.js$/.test(name) && name !== basename(file)) await rm(join(folder, name))
