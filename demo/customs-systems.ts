/** Runs the demo's customs systems, and its telephone exchange. Environment: `PORT`, `DESK`, `HELPDESK_HOME`. */
import { startCustomsSystems } from './customs-systems/server.ts'
import { exchangeToken } from './telephone-exchange.ts'
import { telephoneExchange } from './telephone-exchange/exchange.ts'

const { PORT = '8085', DESK, HELPDESK_HOME } = process.env

const exchange =
  DESK && HELPDESK_HOME
    ? telephoneExchange({ desk: DESK, token: await exchangeToken(HELPDESK_HOME) })
    : undefined
const systems = await startCustomsSystems({ port: Number(PORT), exchange })
console.log(`customs systems: ${systems.url}`)
process.once('SIGTERM', () => void systems.close())
process.once('SIGINT', () => void systems.close())
