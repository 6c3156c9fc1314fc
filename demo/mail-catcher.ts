/** Runs the demo's mail catcher. Environment: `PORT` (its page), `SMTP_PORT`, `DESK_SMTP` (where people's own mails go), `CONSOLE`, `PHONE_SECRET`. */
import { startMailCatcher } from './mail-catcher/server.ts'

const {
  PORT = '8083',
  SMTP_PORT = '8084',
  DESK_SMTP = 'smtp://127.0.0.1:8086',
  CONSOLE = 'http://127.0.0.1:8080/console',
  PHONE_SECRET,
} = process.env

const catcher = await startMailCatcher({
  port: Number(PORT),
  smtpPort: Number(SMTP_PORT),
  desk: { smtp: DESK_SMTP, consolePage: `${CONSOLE}#/in/incoming` },
  ...(PHONE_SECRET && { phoneSecret: PHONE_SECRET }),
})
console.log(`mail: ${catcher.url}`)
process.once('SIGTERM', () => void catcher.close())
process.once('SIGINT', () => void catcher.close())
