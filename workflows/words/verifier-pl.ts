/** Words of the page that checks an approval without a connection: `verifier.*`. */
export const verifierPl = {
  'verifier.title': 'Sprawdzanie zgody bez połączenia',
  'verifier.lead':
    'Ta strona działa bez internetu: sprawdza podpis z kodu QR kluczami urzędu, które ma w sobie. Niczego nie wysyła.',
  'verifier.no-script':
    'Ta strona wymaga obsługi JavaScript. Zgodę można też sprawdzić telefonicznie w Help Desku.',
  'verifier.no-crypto':
    'Ta przeglądarka nie umie sprawdzić podpisu Ed25519. Potrzebna jest nowsza: Chrome lub Edge 137, Firefox 130, Safari 17 albo późniejsza.',
  'verifier.camera': 'Skanuj kamerą',
  'verifier.camera.stop': 'Zatrzymaj kamerę',
  'verifier.camera.view': 'Obraz z kamery',
  'verifier.camera.searching': 'Szukanie kodu QR. Proszę trzymać go płasko i przy dobrym świetle.',
  'verifier.camera.refused': 'Kamera jest niedostępna. Można wczytać zdjęcie kodu albo wkleić jego treść.',
  'verifier.picture': 'Wczytaj zdjęcie kodu',
  'verifier.picture.none':
    'Na zdjęciu nie znaleziono kodu QR. Proszę zrobić je z bliska, bez cieni i zagięć, albo wkleić treść kodu.',
  'verifier.picture.broken': 'Tego pliku nie można odczytać jako zdjęcia.',
  'verifier.text': 'Treść kodu QR',
  'verifier.text.hint': 'Cały adres albo tekst od HDA2*, na przykład odczytany czytnikiem kodów.',
  'verifier.text.required': 'Proszę wkleić treść kodu QR.',
  'verifier.submit': 'Sprawdź',
  'verifier.busy': 'Sprawdzanie…',

  'verifier.valid': 'Ważna',
  'verifier.valid.why':
    'Podpis urzędu jest prawdziwy, a okres stosowania trwa. Proszę porównać dane z wydrukiem.',
  'verifier.valid.unlisted':
    'Podpis urzędu jest prawdziwy, a okres stosowania trwa. Nie wiadomo jednak, czy zgody nie cofnięto: strona nie ma listy zgód cofniętych.',
  'verifier.valid.old-list':
    'Podpis urzędu jest prawdziwy, a okres stosowania trwa. Lista zgód cofniętych jest jednak nieaktualna: zgodę mogło spotkać coś, o czym ta strona nie wie.',
  'verifier.not-yet': 'Jeszcze nieważna',
  'verifier.not-yet.why': 'Podpis jest prawdziwy. Okres stosowania zaczyna się dopiero {at}.',
  'verifier.expired': 'Po terminie',
  'verifier.expired.why':
    'Podpis jest prawdziwy. Okres stosowania minął {at}; nowych przemieszczeń rozpoczynać nie wolno.',
  'verifier.revoked': 'Cofnięta',
  'verifier.revoked.why': 'Zgoda nie obowiązuje od {at}. Nie wolno się na nią powoływać.',
  'verifier.suspended': 'Zawieszona',
  'verifier.suspended.why': 'Od {at} zgody stosować nie wolno, dopóki urząd jej nie wznowi.',
  'verifier.superseded': 'Zastąpiona',
  'verifier.superseded.why':
    'Od {at} obowiązuje nowsza wersja tej zgody. Proszę zażądać nowszego wydruku; liczy się to, co na nim stoi.',
  'verifier.closed': 'Zamknięta',
  'verifier.closed.why':
    'Okres stosowania zakończono wcześniej, {at}; nowych przemieszczeń rozpoczynać nie wolno.',
  'verifier.bad-signature': 'Podrobiona lub zmieniona',
  'verifier.bad-signature.why':
    'Podpis nie pasuje do treści. Tego wydruku nie należy uznawać za zgodę. Danych z kodu nie pokazano, bo nie pochodzą od urzędu.',
  'verifier.unknown-key': 'Nieznany klucz',
  'verifier.unknown-key.why':
    'Kod podpisano kluczem, którego ta strona nie zna. Jeżeli strona jest starsza niż wydruk, proszę pobrać nową. W przeciwnym razie nie należy uznawać go za zgodę.',
  'verifier.key-revoked': 'Klucz wycofano',
  'verifier.key-revoked.why':
    'Klucz, którym to podpisano, mógł dostać się w obce ręce i od {at} nie jest dowodem niczego. Posiadacz zgody ma nowy wydruk: proszę go zażądać albo sprawdzić numer i kod na stronie z połączeniem.',
  'verifier.truncated': 'Kod niepełny',
  'verifier.truncated.why':
    'Brakuje części treści kodu. Proszę zeskanować go jeszcze raz w całości albo wkleić cały tekst.',
  'verifier.not-an-approval': 'To nie jest podpisana zgoda',
  'verifier.not-an-approval.why':
    'W tym tekście nie ma podpisanej zgody. Starsze wydruki bez podpisu można sprawdzić na stronie z połączeniem.',

  'verifier.number': 'Numer zgody',
  'verifier.holder': 'Posiadacz (EORI)',
  'verifier.principals': 'Za kogo',
  'verifier.channels': 'Zastępuje wysyłanie przez',
  'verifier.system': 'System',
  'verifier.direction': 'Kierunek',
  'verifier.offices': 'Urzędy celne',
  'verifier.more-offices.one': 'i jeszcze {n} urząd, tylko na wydruku',
  'verifier.more-offices.few': 'i jeszcze {n} urzędy, tylko na wydruku',
  'verifier.more-offices.many': 'i jeszcze {n} urzędów, tylko na wydruku',
  'verifier.more-offices.other': 'i jeszcze {n} urzędu, tylko na wydruku',
  'verifier.more-principals.one': 'i jeszcze {n} osoba, tylko na wydruku',
  'verifier.more-principals.few': 'i jeszcze {n} osoby, tylko na wydruku',
  'verifier.more-principals.many': 'i jeszcze {n} osób, tylko na wydruku',
  'verifier.more-principals.other': 'i jeszcze {n} osoby, tylko na wydruku',
  'verifier.from': 'Ważna od',
  'verifier.to': 'Ważna do',
  'verifier.maximum': 'Limit zgłoszeń',
  'verifier.issued': 'Wydano',
  'verifier.key': 'Klucz urzędu',
  'verifier.device-clock': 'Według zegara tego urządzenia: {at}. Godziny w czasie polskim (Europe/Warsaw).',

  'verifier.list': 'Lista zgód cofniętych',
  'verifier.list.lead':
    'Zgody cofnięte, zawieszone, zastąpione i zamknięte przed czasem. Nową listę można pobrać, gdy jest połączenie.',
  'verifier.list.none': 'Brak listy. Bez niej nie wiadomo, czy zgody nie cofnięto.',
  'verifier.list.as-of': 'Stan na {at}.',
  'verifier.list.age.now': 'Sporządzono ją przed chwilą.',
  'verifier.list.age.minutes.one': 'Ma {n} minutę.',
  'verifier.list.age.minutes.few': 'Ma {n} minuty.',
  'verifier.list.age.minutes.many': 'Ma {n} minut.',
  'verifier.list.age.minutes.other': 'Ma {n} minuty.',
  'verifier.list.age.hours.one': 'Ma {n} godzinę.',
  'verifier.list.age.hours.few': 'Ma {n} godziny.',
  'verifier.list.age.hours.many': 'Ma {n} godzin.',
  'verifier.list.age.hours.other': 'Ma {n} godziny.',
  'verifier.list.age.days.one': 'Ma {n} dzień.',
  'verifier.list.age.days.few': 'Ma {n} dni.',
  'verifier.list.age.days.many': 'Ma {n} dni.',
  'verifier.list.age.days.other': 'Ma {n} dnia.',
  'verifier.list.entries.one': 'Zawiera {n} pozycję.',
  'verifier.list.entries.few': 'Zawiera {n} pozycje.',
  'verifier.list.entries.many': 'Zawiera {n} pozycji.',
  'verifier.list.entries.other': 'Zawiera {n} pozycji.',
  'verifier.list.old': 'Lista jest nieaktualna. Przy najbliższym połączeniu proszę pobrać nową.',
  'verifier.list.ahead':
    'Lista pochodzi z przyszłości: zegar tego urządzenia się spóźnia, więc terminów nie da się tu pewnie sprawdzić.',
  'verifier.list.load': 'Wczytaj pobraną listę',
  'verifier.list.loaded': 'Wczytano nowszą listę.',
  'verifier.list.older': 'Ta lista jest starsza od posiadanej. Zostaje nowsza.',
  'verifier.list.not-a-list': 'To nie jest lista zgód cofniętych. Zostaje poprzednia.',
  'verifier.list.bad-signature': 'Podpis tej listy jest fałszywy. Zostaje poprzednia.',
  'verifier.list.unknown-key': 'Listę podpisano nieznanym kluczem. Zostaje poprzednia.',
  'verifier.keys': 'Klucze, którym ta strona ufa: {keys}',
} as const
