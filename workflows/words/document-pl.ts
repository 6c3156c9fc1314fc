/** Words of the printed approval (`document.*`) and of the public page that checks it (`check.*`). */
export const documentPl = {
  'document.authority': 'Administracja celna',
  'document.unit': 'Help Desk e-usług celnych',
  'document.title': 'Zgoda na zastosowanie procedury awaryjnej',
  'document.subject': 'Zgoda nr {number}, sprawa {case}',
  'document.number': 'Numer zgody',
  'document.code': 'Kod weryfikacyjny',
  'document.case': 'Sprawa',
  'document.issued': 'Wydano',
  'document.qr': 'Kod QR z adresem strony, na której można sprawdzić zgodę {number}',
  'document.scan': 'Sprawdź zgodę',
  'document.holder': 'Posiadacz zgody',
  'document.principals': 'Osoby reprezentowane',
  'document.principals.none': 'brak – posiadacz działa we własnym imieniu',
  'document.system': 'System i kierunek',
  'document.offices': 'Urzędy celne',
  'document.validity': 'Okres stosowania',
  'document.from': 'od',
  'document.to': 'do',
  'document.zone': 'czas urzędowy w Polsce (Europe/Warsaw)',
  'document.zone.short': 'czas polski',
  'document.earlier-end':
    'Przywrócenie działania systemu może skrócić ten okres. Stan bieżący: strona kontrolna pod kodem QR.',
  'document.maximum': 'Limit zgłoszeń',
  'document.maximum.count.one': 'najwyżej {n} zgłoszenie',
  'document.maximum.count.few': 'najwyżej {n} zgłoszenia',
  'document.maximum.count.many': 'najwyżej {n} zgłoszeń',
  'document.maximum.count.other': 'najwyżej {n} zgłoszenia',
  'document.outage': 'Niedostępność nr',
  'document.outage.none': 'bez numeru – nie ogłoszono niedostępności systemu',
  'document.conditions': 'Warunki',
  'document.conditions.none': 'Bez dodatkowych warunków.',
  'document.stamp': 'Tekst na dokumenty',
  'document.stamp.how': 'Ramkę 26 × 59 mm umieścić na każdym dokumencie awaryjnym (pieczęć lub nadruk).',
  'document.marker': 'Oznaczenie',
  'document.state.suspended': 'ZAWIESZONA – nie wolno jej teraz stosować',
  'document.state.revoked': 'COFNIĘTA – nie wolno się na nią powoływać',
  'document.state.closed': 'ZAMKNIĘTA – okres stosowania się skończył',
  'document.changes': 'Historia numeru',
  'document.changes.granted': 'wydano',
  'document.changes.extended': 'przedłużono',
  'document.changes.suspended': 'zawieszono',
  'document.changes.resumed': 'wznowiono',
  'document.changes.revoked': 'cofnięto',
  'document.changes.closed': 'zamknięto',
  'document.refused': 'Czego nie uwzględniono',
  'document.refused.offices': 'Wniosku nie uwzględniono dla urzędów: {offices}.',
  'document.refused.declarations': 'Wnioskowano o {asked}, limit zgłoszeń ustalono na {granted}.',
  'document.refused.principals': 'Wniosku nie uwzględniono dla osób reprezentowanych: {principals}.',
  'document.afterwards': 'Po zakończeniu okresu stosowania',
  'document.basis': 'Podstawa prawna i pouczenie',
  'document.decided': 'Rozstrzygnięcie wydali',
  'document.decided.automatic':
    'Wydano automatycznie na podstawie zgłoszenia; podlega późniejszemu sprawdzeniu.',
  'document.authentic':
    'Zgodę wydano w postaci elektronicznej. O jej ważności rozstrzyga wpis w rejestrze zgód, a nie wydruk: {url}',
  'document.page': 'strona {page} z {pages}',

  'document.afterwards.still-valid': 'Po końcu awarii zgoda obowiązuje jeszcze {minutes} min.',
  'document.afterwards.over-at-once': 'Zgoda przestaje obowiązywać z końcem awarii.',
  'document.afterwards.return-at-once':
    'Po przywróceniu systemu niezwłocznie wrócić do zgłoszeń elektronicznych; nie rozpoczynać nowych przemieszczeń.',
  'document.afterwards.re-enter':
    'Każde zgłoszenie złożone w procedurze awaryjnej wprowadzić do systemu elektronicznie, z tymi samymi danymi i tym samym numerem LRN.',
  'document.afterwards.marker': 'We wprowadzanym zgłoszeniu podać oznaczenie {marker}.',
  'document.afterwards.never-re-enter':
    'Zgłoszeń z procedury awaryjnej nie wprowadzać ponownie do systemu; przemieszczenie zakończyć na papierze.',
  'document.afterwards.withdraw':
    'Dane z numerem LRN lub MRN wysłane do systemu przed rozpoczęciem procedury awaryjnej wycofać.',
  'document.afterwards.data-capture':
    'Egzemplarz dokumentu złożyć w urzędzie celnym, który wprowadzi dane do systemu.',
  'document.afterwards.notify':
    'O tym, co nastąpiło na papierze (przybycie, odbiór), niezwłocznie zawiadomić w systemie.',
  'document.afterwards.queued':
    'Komunikatów wysłanych w czasie awarii nie wysyłać ponownie: czekają w kolejce.',
  'document.afterwards.account.next-working-day':
    'W Help Desku rozliczyć każdy użyty numer LRN do godz. {time} następnego dnia roboczego po zamknięciu okresu stosowania; brak rozliczenia wstrzymuje kolejne zgody.',
  'document.afterwards.account.elapsed.one':
    'W Help Desku rozliczyć każdy użyty numer LRN w ciągu {n} godziny od zamknięcia okresu stosowania; brak rozliczenia wstrzymuje kolejne zgody.',
  'document.afterwards.account.elapsed.few':
    'W Help Desku rozliczyć każdy użyty numer LRN w ciągu {n} godzin od zamknięcia okresu stosowania; brak rozliczenia wstrzymuje kolejne zgody.',
  'document.afterwards.account.elapsed.many':
    'W Help Desku rozliczyć każdy użyty numer LRN w ciągu {n} godzin od zamknięcia okresu stosowania; brak rozliczenia wstrzymuje kolejne zgody.',
  'document.afterwards.account.elapsed.other':
    'W Help Desku rozliczyć każdy użyty numer LRN w ciągu {n} godziny od zamknięcia okresu stosowania; brak rozliczenia wstrzymuje kolejne zgody.',
  'document.afterwards.keep':
    'Zachować dokumenty awaryjne oraz wykaz przemieszczeń i okazać je na żądanie organu celnego.',

  'document.basis.appeal':
    'Od rozstrzygnięcia przysługuje odwołanie (art. 44 UKC); jego wniesienie co do zasady nie wstrzymuje wykonania (art. 45 UKC).',
  'document.basis.revocation':
    'Zgoda może zostać zawieszona lub cofnięta, jeżeli ustaną jej przesłanki lub zostaną naruszone warunki.',

  'check.title': 'Sprawdzenie zgody na procedurę awaryjną',
  'check.lead': 'Numer i kod weryfikacyjny są wydrukowane na zgodzie, obok kodu QR.',
  'check.language': 'Język strony',
  'check.number': 'Numer zgody',
  'check.code': 'Kod weryfikacyjny',
  'check.code.hint': '12 znaków, na przykład 7KQF-M2XA-9TRW. Wielkość liter i kreski nie mają znaczenia.',
  'check.submit': 'Sprawdź',
  'check.number.required': 'Proszę podać numer zgody.',
  'check.code.required': 'Proszę podać kod weryfikacyjny.',
  'check.busy': 'Sprawdzanie w rejestrze zgód…',
  'check.state.active': 'Ważna',
  'check.state.active.why': 'Zgodę można stosować do zgłoszeń w podanym niżej zakresie i okresie.',
  'check.state.closed': 'Zamknięta',
  'check.state.closed.why':
    'Okres stosowania minął lub działanie systemu przywrócono. Nowych przemieszczeń nie wolno rozpoczynać na podstawie tej zgody.',
  'check.state.suspended': 'Zawieszona',
  'check.state.suspended.why': 'Na razie nie wolno stosować zgody do nowych zgłoszeń.',
  'check.state.revoked': 'Cofnięta',
  'check.state.revoked.why': 'Zgoda nie obowiązuje. Nie wolno się na nią powoływać.',
  'check.state.not-yet': 'Jeszcze nieważna',
  'check.state.not-yet.why': 'Okres stosowania jeszcze się nie rozpoczął.',
  'check.none': 'Nie znaleziono',
  'check.none.why':
    'W rejestrze nie ma zgody o tym numerze i kodzie. Proszę porównać oba z wydrukiem. Jeżeli są takie same, wydruku nie należy uznawać za zgodę.',
  'check.slow': 'Za dużo prób',
  'check.slow.why.one': 'Kolejne sprawdzenie będzie możliwe za {n} sekundę.',
  'check.slow.why.few': 'Kolejne sprawdzenie będzie możliwe za {n} sekundy.',
  'check.slow.why.many': 'Kolejne sprawdzenie będzie możliwe za {n} sekund.',
  'check.slow.why.other': 'Kolejne sprawdzenie będzie możliwe za {n} sekundy.',
  'check.failed': 'Nie udało się sprawdzić',
  'check.failed.why':
    'Rejestr zgód teraz nie odpowiada. Nie znaczy to, że zgoda jest nieważna. Proszę spróbować ponownie za chwilę.',
  'check.system': 'System',
  'check.direction': 'Kierunek',
  'check.offices': 'Urzędy celne',
  'check.holder': 'Posiadacz (EORI)',
  'check.from': 'Ważna od',
  'check.to': 'Ważna do',
  'check.maximum': 'Limit zgłoszeń',
  'check.checked-at': 'Stan na',
  'check.changes': 'Historia numeru',
  'check.offline': 'Sprawdzanie bez połączenia (do pobrania)',
  'check.zone': 'Godziny w czasie polskim (Europe/Warsaw).',
  'check.no-script':
    'Ta strona wymaga obsługi JavaScript. Zgodę można też sprawdzić telefonicznie w Help Desku, podając numer i kod weryfikacyjny.',
} as const
