/** Runs the demo's partner portal. Environment: `PORT`, `HELPDESK_HOME`, `DESK` (the desk's origin). */
import { startPortal } from './portal/server.ts'

const { PORT = '8081', HELPDESK_HOME = '.helpdesk', DESK = 'http://127.0.0.1:8080' } = process.env

const portal = await startPortal({ port: Number(PORT), home: HELPDESK_HOME, desk: DESK })
console.log(`portal: ${portal.issuer}`)
process.once('SIGTERM', () => void portal.close())
process.once('SIGINT', () => void portal.close())
