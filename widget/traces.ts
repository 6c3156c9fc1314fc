/**
 * What the element leaves on the device. Every key begins with `hd-`; what is the same for everybody stands under
 * `hd-announcements:`, `hd-contact:` or `hd-public:`, and all the rest is a person's. It goes when another person comes:
 * also where he comes by another page or on another day, which a mark of the last one tells.
 */
const open = /^hd-(announcements|contact|public)[:-]/
const mark = 'hd-person'

/** `person` is a hash, empty where none can be made: then nobody is known to be the one before. */
export function arrive(person: string): void {
  for (const kept of storages()) {
    if (person === '' || kept.getItem(mark) !== person) wipe(kept)
    if (person !== '') keepMark(kept, person)
  }
}

/** Leaves what is everybody's. */
export function wipeTraces(): void {
  storages().forEach(wipe)
}

function wipe(kept: Storage): void {
  const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
  for (const key of keys) if (key.startsWith('hd-') && !open.test(key)) kept.removeItem(key)
}

function keepMark(kept: Storage, person: string): void {
  try {
    kept.setItem(mark, person)
  } catch (cause) {
    // A full storage takes no mark: the next arrival wipes once more than it must.
    reportError(cause)
  }
}

/** Those that the host page allows. */
function storages(): Storage[] {
  return [() => sessionStorage, () => localStorage].flatMap((storage) => {
    try {
      return [storage()]
    } catch {
      return []
    }
  })
}
