/** What concerns the person comes first; within it and behind it the order stays. */
import type { Account } from '../workflows/contracts/account.ts'

export function ownFirst<T>(
  items: readonly T[],
  systemOf: (item: T) => string | null | undefined,
  account: Pick<Account, 'concerns'> | null,
): T[] {
  const isOwn = (item: T) => account?.concerns.includes(systemOf(item) ?? '') === true
  return [...items.filter(isOwn), ...items.filter((item) => !isOwn(item))]
}
