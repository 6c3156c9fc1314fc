/** The example of a plain page, served as it stands in `demo/examples`, with this demo's addresses put in. */
import { readFileSync } from 'node:fs'
import type { EmbedManifest } from '../../workflows/contracts/embed.ts'

export type ExampleFile = 'index.html' | 'host.js'

const folder = new URL('../examples/plain-html/', import.meta.url)
const scriptLine = /<script type="module" src="https:\/\/desk\.example\/embed\.js"><\/script>/

/** `snippet` stands in place of the loader that follows each release. */
export function exampleFile(name: ExampleFile, desk: string, snippet: string | null = null): string {
  const text = readFileSync(new URL(name, folder), 'utf8')
  return (snippet === null ? text : text.replace(scriptLine, snippet))
    .replaceAll('https://desk.example', desk)
    .replaceAll("'/help-desk-token'", "'/token?as=anna'")
    .replaceAll('./host.js', '/example/host.js')
}

export async function pinnedSnippet(desk: string): Promise<string> {
  const response = await fetch(`${desk}/embed/manifest.json`)
  return ((await response.json()) as EmbedManifest).snippet
}
