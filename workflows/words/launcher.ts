/**
 * The few words of the launcher, by language: the only ones that a portal's page loads before anybody asks for the desk.
 * A further language (`further.ts`) has its line here.
 */
export type LauncherWords = { readonly open: string; readonly unread: string; readonly failed: string }

export const launcher: { en: LauncherWords; readonly [tag: string]: LauncherWords } = {
  pl: {
    open: 'Help Desk celny',
    unread: 'nowe: ',
    failed: 'Nie udało się wczytać. Prosimy spróbować ponownie.',
  },
  en: { open: 'Customs Help Desk', unread: 'new: ', failed: 'Could not be loaded. Please try again.' },
}
