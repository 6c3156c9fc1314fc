/** Words of mails about approvals, Polish. */
export const mailApprovalPl = {
  'mail.approval.heading': 'Zgoda',
  'mail.approval.number': 'Numer',
  'mail.approval.offices': 'Urzędy celne',
  'mail.approval.channel': 'Zastępuje wysyłanie przez',
  'mail.approval.channel.value': '{channelsTried}',
  'mail.approval.most': 'Limit zgłoszeń',
  'mail.approval-suspended.subject': 'Zgoda zawieszona – {number}',
  'mail.approval-suspended.heading': 'Zgodę zawieszono',
  'mail.approval-suspended.text':
    'Zgodę w sprawie {number} zawieszono. Do odwołania nie wolno sporządzać na jej podstawie nowych zgłoszeń; okres stosowania biegnie dalej.',
  'mail.approval-resumed.subject': 'Zgoda znów obowiązuje – {number}',
  'mail.approval-resumed.heading': 'Zgoda znów obowiązuje',
  'mail.approval-resumed.text':
    'Zawieszenie zgody w sprawie {number} ustało. Można ją stosować w zakresie i okresie podanych niżej. Nowy wydruk jest w sprawie.',
  'mail.approval-extended.subject': 'Zgoda przedłużona – {number}',
  'mail.approval-extended.heading': 'Zgodę przedłużono',
  'mail.approval-extended.text':
    'Zgodę w sprawie {number} przedłużono. Numer pozostał ten sam, z dopiskiem na końcu. Nowy wydruk zastępuje poprzedni.',
  'mail.approval-not-extended.subject': 'Zgody nie przedłużono – {number}',
  'mail.approval-not-extended.heading': 'Zgody nie przedłużono',
  'mail.approval-not-extended.text':
    'Wniosku o przedłużenie zgody w sprawie {number} nie uwzględniono. Dotychczasowy okres pozostaje bez zmian. Powód stoi w historii sprawy.',
  'mail.approval-scope.subject': 'Zakres zgody wkrótce się zmniejszy – {number}',
  'mail.approval-scope.heading': 'Awaria obejmuje mniej',
  'mail.approval-scope.text':
    'Awaria, na której opiera się zgoda w sprawie {number}, obejmuje mniej niż dotąd. Niżej podano, czego i od kiedy zgoda nie będzie obejmować.',
  'mail.approval-narrowed.subject': 'Zgoda zawężona – {number}',
  'mail.approval-narrowed.heading': 'Zgodę zawężono',
  'mail.approval-narrowed.text':
    'Awaria obejmuje mniej, więc zawężono też zgodę w sprawie {number}. Obowiązuje zakres podany niżej. Zgłoszenia, których użyto wcześniej, pozostają ważne. Nowy wydruk zastępuje poprzedni.',
  'mail.approval-widened.subject': 'Zakres zgody przywrócony – {number}',
  'mail.approval-widened.heading': 'Zgoda znów obejmuje więcej',
  'mail.approval-widened.text':
    'Awaria znów obejmuje więcej, więc zgoda w sprawie {number} też. Obowiązuje zakres podany niżej. Nowy wydruk zastępuje poprzedni.',
  'mail.approval-revoked.subject': 'Zgoda cofnięta – {number}',
  'mail.approval-revoked.heading': 'Zgodę cofnięto',
  'mail.approval-revoked.text':
    'Zgodę w sprawie {number} cofnięto i nie wolno się na nią powoływać. Zgłoszenia, których użyto wcześniej, trzeba rozliczyć.',
  'mail.approval-interim.subject': 'Zgoda tymczasowa – {number}',
  'mail.approval-interim.heading': 'Udzielono zgody tymczasowej',
  'mail.approval-interim.text':
    'Na czas odwołania udzielono w sprawie {number} zgody tymczasowej. Obowiązuje najdłużej do rozstrzygnięcia odwołania.',
  'mail.approval-reprinted.subject': 'Nowy wydruk zgody – {number}',
  'mail.approval-reprinted.heading': 'Prosimy pobrać nowy wydruk',
  'mail.approval-reprinted.text':
    'Zgoda w sprawie {number} obowiązuje bez zmian, ale poprzedni wydruk nie jest już dowodem: klucz, którym go podpisano, wycofano z użycia. Na granicy liczy się tylko nowy wydruk; numer i kod pozostały te same.',
} as const
