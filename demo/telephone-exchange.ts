/** The token of the demo's telephone exchange (`telephone-exchange/`): by it a script of one's own may play one, too. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { kept } from './kept.ts'

/** The token that lets a script tell of calls; this folder's own. */
export async function exchangeToken(home: string): Promise<string> {
  const { token } = await kept(join(home, 'demo', 'telephone-exchange.json'), () => ({
    token: randomBytes(24).toString('base64url'),
  }))
  return token
}
