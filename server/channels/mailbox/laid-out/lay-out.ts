/**
 * A raw message as its sender laid it out, made safe. Runs in the parser's thread. What is longer, or has more tags, than any
 * person's mail is not looked at: some HTML costs its sanitiser the square of its length.
 */
import { layoutLimits } from '../limits.ts'
import { openMail } from '../read-mail.ts'
import type { LaidOut } from './laid-out.ts'
import { picturesOf } from './pictures.ts'
import { sanitised } from './sanitise.ts'

/** @throws Unreadable */
export async function layOut(raw: Uint8Array): Promise<LaidOut> {
  const { email } = await openMail(raw)
  const { html = '', attachments } = email
  if (html.trim() === '') return { reason: 'no-layout' }
  if (html.length > layoutLimits.characters || hasMoreTags(html, layoutLimits.tags))
    return { reason: 'too-large' }
  const shown = sanitised(html, picturesOf(attachments))
  return saysNothing(shown.html) && shown.outside + shown.left === 0 ? { reason: 'no-layout' } : shown
}

function hasMoreTags(html: string, most: number): boolean {
  let n = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) if (++n > most) return true
  return false
}

const saysNothing = (html: string): boolean => html.replace(/<(?!img )[^>]*>/g, '').trim() === ''
