/** Who somebody is, and what he may bring to the desk. */
import { Hono } from 'hono'
import type { KindCard, KindSheet, Me } from '../../workflows/contracts/catalogue.ts'
import type { Viewer } from '../../workflows/contracts/viewer.ts'
import { catalogue, kindOf } from '../../workflows/cases/catalogue.ts'
import type { Kind } from '../../workflows/machines/kind.ts'
import { offices } from '../../workflows/offices.ts'
import type { Desk } from '../desk/desk.ts'
import { Refused } from '../desk/refused.ts'
import { signedIn, type Env } from './guard.ts'

export function catalogueRoutes({ policies, powers }: Desk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/me', async (context) => {
    const me = meOf(await powers.empowered(signedIn(context)))
    return context.json(me, 200, { 'Cache-Control': 'private, no-store' })
  })

  app.get('/kinds', (context) => {
    const { role } = signedIn(context)
    const kinds = role === 'officer' ? catalogue.map(listed) : catalogue.filter(isOffered).map(card)
    return context.json({ kinds }, 200, { 'Cache-Control': 'private, max-age=60' })
  })

  app.get('/kinds/:code', async (context) => {
    signedIn(context)
    const kind = kindOf(context.req.param('code'))
    if (!kind) throw new Refused('not-found')
    const policy = await policies.current()
    const sheet: KindSheet = {
      code: kind.code,
      version: kind.version,
      form: kind.formFor?.(policy) ?? kind.form,
      policies: kind.previews?.(policy) ?? [],
      ...(kind.suggests && { suggests: kind.suggests }),
      offices: [...offices],
    }
    return context.json(sheet, 200, { 'Cache-Control': 'private, max-age=60' })
  })

  return app
}

type Listed = Pick<Kind, 'code' | 'version' | 'icon' | 'openedBy' | 'listed' | 'refersTo'>

/** What is about another case is opened from that case. */
const isOffered = ({ openedBy, refersTo }: Listed): boolean => openedBy === 'customer' && !refersTo

const card = ({ code, version, icon }: Listed): KindCard => ({
  code,
  version,
  opens: true,
  ...(icon && { icon }),
})

const listed = (kind: Listed): KindCard => ({
  ...card(kind),
  opens: kind.openedBy === 'officer',
  ...(kind.listed !== 'inbox' && { list: kind.listed }),
})

function meOf(viewer: Viewer): Me {
  if (viewer.role === 'engine' || viewer.role === 'visitor') throw new Refused('not-allowed')
  const at = new Date().toISOString()
  if (viewer.role === 'officer') {
    const { role, id, name, roles } = viewer
    return { role, id, name, firm: null, represents: [], roles: [...roles], at }
  }
  const { role, portal, subject, name, firm, represents } = viewer
  return { role, id: `${portal}:${subject}`, name, firm, represents: [...represents], roles: [], at }
}
