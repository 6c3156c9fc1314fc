/** Runs the demo's mail catcher. Environment: `PORT` (its page), `SMTP_PORT`. */
import { startMailCatcher } from './mail-catcher/server.ts'

const { PORT = '8083', SMTP_PORT = '8084' } = process.env

const catcher = await startMailCatcher({ port: Number(PORT), smtpPort: Number(SMTP_PORT) })
console.log(`mail: ${catcher.url}`)
process.once('SIGTERM', () => void catcher.close())
process.once('SIGINT', () => void catcher.close())
