/** The checks that need no server, each as one command of the project's own tools. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Tool = { readonly name: string; readonly command: string; readonly args: readonly string[] }

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export const tools = {
  lint: { name: 'lint', command: 'oxlint', args: ['--format=unix'] },
  format: { name: 'format', command: 'oxfmt', args: ['--list-different'] },
  types: { name: 'types', command: 'tsc', args: ['-p', '.'] },
  widgetTypes: { name: 'widget types', command: 'tsc', args: ['-p', 'tsconfig.widget.json'] },
  examples: { name: 'examples', command: 'tsc', args: ['-p', 'demo/examples'] },
  imports: { name: 'import directions', command: process.execPath, args: [script('import-directions.ts')] },
  manifest: { name: 'custom elements', command: process.execPath, args: [script('manifest.ts'), '--check'] },
  deadCode: { name: 'dead code', command: 'knip', args: ['--no-progress'] },
} as const satisfies Record<string, Tool>

export type Outcome = { readonly ok: boolean; readonly output: string; readonly seconds: number }

export async function runTool({ command, args }: Tool, folder: string): Promise<Outcome> {
  const startedAt = performance.now()
  const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}`, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ok = await new Promise<boolean>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0))
  })
  return { ok, output: Buffer.concat(chunks).toString(), seconds: (performance.now() - startedAt) / 1000 }
}
