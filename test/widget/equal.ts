/** Says what differs; the widget's tests need no more of an assertion library. */
export function equal(found: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)]
  if (found !== expected && (left !== right || left === undefined))
    throw new Error(`expected ${right}, found ${left}`)
}
