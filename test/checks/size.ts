/** `npm run size`: prints what the widget weighs and ends with status 1 where it weighs too much. */
import { buildWidget } from '../../server/assets/build.ts'
import { weigh } from './weight.ts'

const { manifest } = await buildWidget()
for (const { name, bytes, budget, files } of weigh(manifest)) {
  const over = bytes > budget
  console.log(`${over ? 'FAILED' : 'ok    '} ${name}: ${bytes} of ${budget} bytes, brotli`)
  for (const { path, brotliBytes } of files)
    console.log(`         ${String(brotliBytes).padStart(6)}  ${path}`)
  if (over) process.exitCode = 1
}
