/** The tab's storage; null where the host page may not store anything: then memory alone must do. */
export function tabStorage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
