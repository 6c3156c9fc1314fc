/** Runs the demo's identity provider. Environment: `PORT`, `HELPDESK_HOME`, `DESK` (the desk's origin). */
import { startIdentityProvider } from './identity-provider/server.ts'

const { PORT = '8082', HELPDESK_HOME = '.helpdesk', DESK = 'http://127.0.0.1:8080' } = process.env

const provider = await startIdentityProvider({ port: Number(PORT), home: HELPDESK_HOME, desk: DESK })
console.log(`identity provider: ${provider.issuer}`)
process.once('SIGTERM', () => void provider.close())
process.once('SIGINT', () => void provider.close())
