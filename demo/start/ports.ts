/** The seven ports of the demo, side by side. */
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from './home.ts'

export type Ports = {
  desk: number
  portal: number
  identityProvider: number
  mail: number
  smtp: number
  customsSystems: number
  mailIn: number
}

export const portsFrom = (first: number): Ports => ({
  desk: first,
  portal: first + 1,
  identityProvider: first + 2,
  mail: first + 3,
  smtp: first + 4,
  customsSystems: first + 5,
  mailIn: first + 6,
})

/** Where each of them is reached; the console is a page of the desk. */
export function addressesOf(ports: Ports) {
  const address = (port: number) => `http://127.0.0.1:${port}`
  return {
    desk: address(ports.desk),
    portal: address(ports.portal),
    console: `${address(ports.desk)}/console`,
    identityProvider: address(ports.identityProvider),
    mail: address(ports.mail),
    smtp: `smtp://127.0.0.1:${ports.smtp}`,
    customsSystems: address(ports.customsSystems),
    mailIn: `smtp://127.0.0.1:${ports.mailIn}`,
  }
}

/**
 * @param patienceMs how long a port may still be in use: by what an earlier start left behind, which is ending
 * @throws CannotStart naming the port that another program has
 */
export async function requireFree(ports: Ports, patienceMs = 0): Promise<void> {
  const limit = Date.now() + patienceMs
  for (const [name, port] of Object.entries(ports)) {
    while (!(await isFree(port)) && Date.now() < limit) await sleep(200)
    if (!(await isFree(port)))
      throw new CannotStart(
        `Port ${port}, wanted for the ${names[name as keyof Ports]}, is in use by another program. The demo takes PORT ` +
          `to PORT+6 (now ${ports.desk} to ${ports.mailIn}): choose another with PORT=8180 npm start`,
      )
  }
}

const names: Record<keyof Ports, string> = {
  desk: 'desk',
  portal: 'partner portal',
  identityProvider: 'identity provider',
  mail: 'mail catcher',
  smtp: 'mail catcher',
  customsSystems: 'customs systems of the demo',
  mailIn: 'desk’s port for mail',
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
