/**
 * What is printed of an approval's number. The number itself never changes; `-E1` behind it says that the paper is of
 * the first extension, `-P2` that it is the second principal's: `PA-26-0001234-7-P2-E1`.
 */

/** `version` 0 is the approval as first granted. */
export function printedNumber(number: string, version: number, line: number | null = null): string {
  return `${number}${line === null ? '' : `-P${line}`}${version === 0 ? '' : `-E${version}`}`
}

/** The number that the desk looks for, whichever paper was read from. */
export function numberWithoutSuffix(printed: string): string {
  return printed.replace(/(-P\d{1,4})?(-E\d{1,4})?$/, '')
}
