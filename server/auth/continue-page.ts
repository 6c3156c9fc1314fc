/** The page after a sign-in: it goes on by itself, from our own site, so the strict cookie travels with the next step. */
import { returnPath } from './return-path.ts'

/** `lang` and `text` (one short sentence, the link's words) come from the words; headers: `continueHeaders`. */
export function continuePage(options: {
  readonly returnTo: string
  readonly lang: 'pl' | 'en'
  readonly text: string
}): string {
  const to = escaped(returnPath(options.returnTo))
  const text = escaped(options.text)
  return `<!doctype html>
<html lang="${options.lang}">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=${to}">
<title>${text}</title>
<p><a href="${to}">${text}</a></p>
</html>
`
}

export const continueHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
