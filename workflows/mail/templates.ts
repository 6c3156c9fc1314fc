/** Every mail the desk sends. A new one is a file beside these, a line here, and its words (`words/mail-*.ts`). */
import * as accounts from './accounts.ts'
import * as approvals from './approvals.ts'
import * as announcements from './announcements.ts'
import * as cases from './cases.ts'
import * as incoming from './incoming.ts'
import * as loginData from './login-data.ts'
import * as onCall from './on-call.ts'
import type { Template } from './template.ts'

const all: readonly Template[] = [
  cases,
  approvals,
  accounts,
  announcements,
  loginData,
  incoming,
  onCall,
].flatMap<Template>((room) => Object.values(room))

export const templates: ReadonlyMap<string, Template> = new Map(
  all.map((template) => [template.code, template]),
)

/** @throws where there is no such template: whoever asks for it finds out at once, and not the person who waits */
export function templateOf(code: string): Template {
  const template = templates.get(code)
  if (!template) throw new Error(`there is no mail "${code}"`)
  return template
}
