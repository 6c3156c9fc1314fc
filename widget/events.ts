/** What `<help-desk>` tells its host page: `CustomEvent`s on the element, composed, not bubbling. */
export type DeskEvents = {
  /** The desk's code has been loaded and drawn for the first time. */
  ready: null
  open: null
  close: null
  /** How much has not been looked at: changed cases, and announcements as one. By what the person wants to be told. */
  unread: { readonly count: number }
  'case-opened': { readonly id: string; readonly number: string; readonly kind: string }
  decision: { readonly id: string; readonly number: string; readonly outcome: string }
  /** The token was refused also after a new one was asked for, or the page gave none: sign the person in again. */
  'auth-required': null
  /** Something failed that the person was told about; `code` as in the desk's problems, or `unreachable`. */
  error: { readonly code: string; readonly trace?: string }
}

export type Emit = <Name extends keyof DeskEvents>(name: Name, detail: DeskEvents[Name]) => void
