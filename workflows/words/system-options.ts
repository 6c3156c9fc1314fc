/** Names of all systems as the options of a form: a form names an option, a list of systems names a system. */
import { systemCodes, type SystemCode } from '../systems.ts'

type Names = { readonly [Key in `system.${SystemCode}.name`]: string }
type Options = { readonly [Key in `option.system.${SystemCode}`]: string }

export const systemOptions = (words: Names): Options =>
  Object.fromEntries(
    systemCodes.map((code) => [`option.system.${code}`, words[`system.${code}.name`]]),
  ) as Options
