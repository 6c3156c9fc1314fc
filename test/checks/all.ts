/** `npm run check`: every check, each with its time; all are run, so that one run names every fault. */
import { runTool, tools } from './tools.ts'

const failed: string[] = []
for (const tool of Object.values(tools)) {
  const { ok, output, seconds } = await runTool(tool, process.cwd())
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${tool.name} (${seconds.toFixed(1)} s)`)
  if (ok) continue
  console.log(output.trimEnd().replaceAll(/^/gm, '    '))
  failed.push(tool.name)
}
if (failed.length > 0) {
  console.log(`\nnot in order: ${failed.join(', ')}`)
  process.exitCode = 1
}
