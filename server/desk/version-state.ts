/** How a version of rules stands among the others, at a moment. */
type Version = { readonly version: number; readonly activeFrom: string }

/** One that a later version overtook before its time came was never in force. */
export function stateOfVersion(
  one: Version,
  all: readonly Version[],
  at: string,
): 'in-force' | 'scheduled' | 'past' | 'never-in-force' {
  const begun = ({ activeFrom }: Version) => Date.parse(activeFrom) <= Date.parse(at)
  const later = all.filter(({ version }) => version > one.version)
  const overtaken = later.some(({ activeFrom }) => Date.parse(activeFrom) <= Date.parse(one.activeFrom))
  if (overtaken) return 'never-in-force'
  if (!begun(one)) return 'scheduled'
  return later.some(begun) ? 'past' : 'in-force'
}
