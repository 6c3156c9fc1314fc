/** Words of the page that shows a mail as its sender laid it out, Polish. */
export const laidOutPl = {
  'laid-out.title': 'Wiadomość w układzie nadawcy: {subject}',
  'laid-out.no-subject': '(bez tematu)',
  'laid-out.outside.one': 'Nie pokazano {n} obrazu z zewnątrz: nic nie jest pobierane z obcych serwerów.',
  'laid-out.outside.few': 'Nie pokazano {n} obrazów z zewnątrz: nic nie jest pobierane z obcych serwerów.',
  'laid-out.outside.many': 'Nie pokazano {n} obrazów z zewnątrz: nic nie jest pobierane z obcych serwerów.',
  'laid-out.outside.other': 'Nie pokazano {n} obrazu z zewnątrz: nic nie jest pobierane z obcych serwerów.',
  'laid-out.left.one':
    'Nie pokazano {n} obrazu z samej wiadomości: brakuje go, jest zbyt duży albo nie jest obrazem. To, co nadeszło, jest w oryginale.',
  'laid-out.left.few':
    'Nie pokazano {n} obrazów z samej wiadomości: brakuje ich, są zbyt duże albo nie są obrazami. To, co nadeszło, jest w oryginale.',
  'laid-out.left.many':
    'Nie pokazano {n} obrazów z samej wiadomości: brakuje ich, są zbyt duże albo nie są obrazami. To, co nadeszło, jest w oryginale.',
  'laid-out.left.other':
    'Nie pokazano {n} obrazu z samej wiadomości: brakuje go, jest zbyt duży albo nie jest obrazem. To, co nadeszło, jest w oryginale.',
  'laid-out.no-layout': 'Ta wiadomość nie ma własnego układu: jest tylko jej tekst.',
  'laid-out.too-large':
    'Układ tej wiadomości jest zbyt duży, żeby go bezpiecznie pokazać. Jest jej tekst; całość jest w oryginale.',
  'laid-out.too-long':
    'Przygotowanie układu tej wiadomości trwało zbyt długo i zostało przerwane. Jest jej tekst; całość jest w oryginale.',
  'laid-out.unreadable': 'Układu tej wiadomości nie da się odczytać. Całość jest w oryginale.',
} as const
