/** What went wrong, said in words, with the way to try again. */
import { html, type TemplateResult } from 'lit'
import { DeskProblem, DeskUnreachable } from '../desk-problem.ts'
import type { Speech } from '../speech.ts'
import { banner } from '../ui/notices.ts'

export type Failure = DeskProblem | DeskUnreachable

/** What the desk can be expected to answer is shown; anything else is a fault of ours and goes on up. */
export function asFailure(error: unknown): Failure {
  if (error instanceof DeskProblem || error instanceof DeskUnreachable) return error
  throw error
}

export function failureText(speech: Speech, error: Failure): string {
  return error instanceof DeskProblem ? speech.named('problem', error.code) : speech.say('console.error.away')
}

/** Where an officer signs in, to come back to `fragment`. */
export const signInUrl = (base: string, fragment = ''): string =>
  `${base}/auth/login?return=${encodeURIComponent(`/console${fragment}`)}`

export const signedOut = (error: Failure): boolean =>
  error instanceof DeskProblem && error.problem.status === 401

export const failure = (speech: Speech, error: Failure, retry: () => void): TemplateResult =>
  html`<div role="alert">
    ${banner(
      'bad',
      html`<p>${failureText(speech, error)}</p>
        <p><button class="compact" @click=${retry}>${speech.say('console.error.retry')}</button></p>`,
      'offline',
    )}
  </div>`
