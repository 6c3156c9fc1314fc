/**
 * Debian starts what it installs, and at every boot: a mail server on port 25 that nobody has asked for. We want the programs alone. While
 * a package is being installed Debian asks `policy-rc.d` whether it may start something; where the machine has none, ours says no.
 */
import { find } from './find.ts'

/** Services that the packages of our programs bring along. */
const servicesOf: Readonly<Record<string, readonly string[]>> = {
  'redis-server': ['redis-server'],
  'dovecot-imapd': ['dovecot'],
  'exim4-daemon-light': ['exim4'],
}

export const policyFile = '/usr/sbin/policy-rc.d'

export const servicesIn = (packages: readonly string[]): string[] =>
  packages.flatMap((name) => servicesOf[name] ?? [])

/** It asks whether we are still there: should we be killed, what is left behind forbids nobody anything. */
const withPolicy = `policy=$1; shift
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 143' INT TERM
  printf '#!/bin/sh\\n# Of an installation that wants no services started; harmless once it is over.\\nkill -0 %s 2>/dev/null && exit 101\\nexit 0\\n' $$ > "$policy"
  chmod 755 "$policy"
fi
"$@"`

/** `command` with nothing being started by it; `as` is what makes a command root's, such as sudo. */
export const withoutStarting = (
  command: readonly string[],
  as: readonly string[],
  policy = policyFile,
): string[] => [...as, 'sh', '-c', withPolicy, 'sh', policy, ...command]

/** Nothing of it at the next boot either; null where the machine has no such thing. */
export function disabling(
  services: readonly string[],
  as: readonly string[],
  folders: readonly string[],
): string[] | null {
  const program = find('update-rc.d', folders)
  if (!program || services.length === 0) return null
  return [...as, 'sh', '-c', 'p=$1; shift; for s; do "$p" "$s" disable; done', 'sh', program, ...services]
}
