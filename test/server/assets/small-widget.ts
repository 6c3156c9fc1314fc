/** A widget of five small files in a folder of its own: what the bundler has to tell apart, and no more. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sources: Readonly<Record<string, string>> = {
  'package-lock.json': '{}',
  'widget/embed.ts': "addEventListener('click', () => void import('./help-desk.ts'))",
  'widget/help-desk.ts': `import { html, render } from 'lit'
import { shared } from './shared.ts'
const words = { pl: () => import('../workflows/words/pl.ts'), en: () => import('../workflows/words/en.ts') }
export const open = async (lang: keyof typeof words) => render(html\`\${shared()} \${await words[lang]()}\`, document.body)`,
  'widget/shared.ts': 'export const shared = () => document.title.toUpperCase()',
  'widget/console/console.ts': "import { shared } from '../shared.ts'\ndocument.body.append(shared())",
  'workflows/words/pl.ts': "export const pl = { greeting: 'Dzień dobry' }",
  'workflows/words/en.ts': "export const en = { greeting: 'Good morning' }",
}

export type SmallWidget = { readonly root: string; write(path: string, text: string): void; remove(): void }

export function smallWidget(): SmallWidget {
  const root = mkdtempSync(join(tmpdir(), 'small-widget-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const [path, text] of Object.entries(sources)) write(path, text)
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(root, 'node_modules'))
  return { root, write, remove: () => rmSync(root, { recursive: true }) }
}
