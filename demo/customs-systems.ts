/** Runs the demo's customs systems. Environment: `PORT`. */
import { startCustomsSystems } from './customs-systems/server.ts'

const { PORT = '8085' } = process.env

const systems = await startCustomsSystems({ port: Number(PORT) })
console.log(`customs systems: ${systems.url}`)
process.once('SIGTERM', () => void systems.close())
process.once('SIGINT', () => void systems.close())
