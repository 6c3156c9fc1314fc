/** The few words of the launcher: the only ones that a portal's page loads before anybody asks for the desk. */
export const launcher = {
  pl: {
    open: 'Help Desk celny',
    unread: 'nowe: ',
    failed: 'Nie udało się wczytać. Prosimy spróbować ponownie.',
  },
  en: { open: 'Customs Help Desk', unread: 'new: ', failed: 'Could not be loaded. Please try again.' },
} as const
