/** Where a sign-in may lead back to: a page of our own, by a list of allowed paths and never by looking at a URL. */

const home = '/console'

/** `/console`, what lies below it, with a plain query and fragment. No dot, backslash or double slash can pass. */
const allowed = /^\/console(?:\/[A-Za-z0-9_-]+)*\/?(?:\?[A-Za-z0-9_&=%+-]*)?(?:#[A-Za-z0-9_/&=%+-]*)?$/
const maxLength = 500

/** The path asked for where it is allowed, else the console's first page. */
export function returnPath(asked: string | null | undefined): string {
  if (!asked || asked.length > maxLength || !allowed.test(asked)) return home
  return asked
}
