/** Words of the fall-back application, Polish. A code without words does not compile. */
import type { Duty } from '../contracts/view.ts'

type Step =
  | 'received'
  | 'checking'
  | 'to-review'
  | 'in-review'
  | 'proposed'
  | 'completion'
  | 'active'
  | 'suspended'
  | 'to-confirm'
  | 'reconciling'
  | 'overdue'
  | 'reconciled'
  | 'refused'
  | 'withdrawn'
  | 'moot'
  | 'superseded'
  | 'not-available'
/** What applicants and holders do; the officers' labels are in the room of their own words. */
type Act =
  | 'resubmit'
  | 'apply-anew'
  | 'ask-extension'
  | 'record-use'
  | 'resume-use'
  | 'settle'
  | 'settle-list'
  | 'report-restored'
  | 'finish-early'
  | 'withdraw'
export type OfficerAct =
  | 'claim'
  | 'release'
  | 'take-over'
  | 'propose'
  | 'approve'
  | 'return-to-first'
  | 'return-for-completion'
  | 'correct-side'
  | 'recheck'
  | 'refuse'
  | 'confirm'
  | 'extend'
  | 'decline-extension'
  | 'judge-use'
  | 'suspend'
  | 'resume'
  | 'revoke'
  | 'extend-return'
/** What happens without a button: the opening, the desk's own events and the clocks. */
type Happening =
  | 'open'
  | 'checked'
  | 'outage-changed'
  | 'grant-in-batch'
  | 'document-ready'
  | 'first-look'
  | 'decision-near'
  | 'decision-due'
  | 'completion-due'
  | 'window-ends'
  | 'remind-half'
  | 'remind-ninety'
  | 'return-due'
  | 'suspend-due'
  | 'resume-over'
  | 'notice-starts'
  | 'interim-grant'
  | 'appeal-decided'
type Reason = `R0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | `R1${0 | 1 | 2 | 3 | 4}`
type Outcome =
  | 're-entered'
  | 'paper-returned'
  | 'captured'
  | 'notified'
  | 'withdrawn'
  | 'released-before'
  | 'not-used'

type FallbackKey =
  | `next.fallback.${Step}`
  | `event.fallback.${Act}`
  | `event.fallback.${Act | OfficerAct | Happening}.done`
  | `option.refusal.${Reason}`
  | `refusal.${Reason}.advice`
  | `option.outcome.${Outcome}`
  | `outcome.${Outcome}`
  | `task.${Duty['task']}`

export const fallbackPl = {
  'next.fallback.received': 'Wniosek został przyjęty.',
  'next.fallback.checking':
    'Wniosek wpłynął i jest sprawdzany automatycznie. Funkcjonariusz rozstrzyga w ciągu {minutes} min od złożenia. Do tego czasu nie wolno stosować procedury awaryjnej.',
  'next.fallback.to-review':
    'Wniosek czeka na funkcjonariusza dyżurnego. Rozstrzygnięcie zapada w ciągu {minutes} min od złożenia. Do tego czasu nie wolno stosować procedury awaryjnej.',
  'next.fallback.in-review':
    'Funkcjonariusz rozpatruje wniosek. Rozstrzygnięcie zapada w ciągu {minutes} min od złożenia. Do tego czasu nie wolno stosować procedury awaryjnej.',
  'next.fallback.proposed':
    'Funkcjonariusz przygotował rozstrzygnięcie. Musi je jeszcze zatwierdzić druga osoba. Do tego czasu nie wolno stosować procedury awaryjnej.',
  'next.fallback.completion':
    'Wniosek wymaga uzupełnienia. Uwagi stoją przy polach formularza. Po poprawieniu prosimy wysłać wniosek ponownie – dopiero wtedy termin rozstrzygnięcia biegnie dalej.',
  'next.fallback.active':
    'Procedurę awaryjną wolno stosować w granicach zgody. Na każdym dokumencie prosimy umieścić podany tekst z numerem zgody. Po zakończeniu okresu stosowania pokażemy, co zrobić z każdym zgłoszeniem.',
  'next.fallback.reconciling':
    'Okres stosowania się skończył. Nowych zgłoszeń w procedurze awaryjnej składać nie wolno. Prosimy rozliczyć w terminie każde zgłoszenie z listy.',
  'next.fallback.overdue':
    'Termin rozliczenia minął. Prosimy niezwłocznie rozliczyć pozostałe zgłoszenia. Do tego czasu kolejne zgody mogą zostać odmówione.',
  'next.fallback.reconciled': 'Wszystkie zgłoszenia są rozliczone. Nic więcej nie trzeba robić.',
  'next.fallback.refused':
    'Wniosek rozpatrzono odmownie. Powód i możliwe dalsze kroki podano przy rozstrzygnięciu. Procedury awaryjnej nie wolno stosować.',
  'next.fallback.withdrawn': 'Wniosek wycofano. W razie potrzeby można złożyć nowy.',
  'next.fallback.moot':
    'System znów działa, więc zgoda nie jest potrzebna. Prosimy złożyć zgłoszenia elektronicznie, w zwykły sposób.',
  'next.fallback.superseded':
    'Opublikowany komunikat zezwala na procedurę awaryjną wszystkim, których obejmuje, więc osobna zgoda nie jest potrzebna. Prosimy stosować się do komunikatu i podać na dokumentach jego numer.',
  'next.fallback.not-available':
    'W tym przypadku procedury awaryjnej się nie stosuje. Prosimy postąpić tak, jak podano przy rozstrzygnięciu.',
  'next.fallback.late':
    'Awaria się skończyła, ale towar wyruszył wcześniej. Zgoda może objąć tylko czas od {from} do {to}.',
  'next.waiting.check':
    'Sprawdzenia automatyczne czekają na wykonanie. Nie trzeba nic robić ani odświeżać strony.',
  'next.waiting.document':
    'Dokument do wydruku jest przygotowywany. Zgoda obowiązuje już teraz – numer i kod weryfikacyjny są poniżej.',

  'event.fallback.resubmit': 'Wyślij uzupełniony wniosek',
  'event.fallback.settle': 'Rozlicz zgłoszenia',
  'event.fallback.report-restored': 'Zgłoś, że system już działa',
  'event.fallback.report-restored.sure':
    'Czy na pewno można już składać zgłoszenia elektronicznie? Procedura awaryjna zakończy się wcześniej.',
  'event.fallback.finish-early': 'Zakończ procedurę awaryjną',
  'event.fallback.finish-early.sure':
    'Czy na pewno zakończyć? Od tej chwili nowych zgłoszeń w procedurze awaryjnej składać nie wolno.',
  'event.fallback.withdraw': 'Wycofaj wniosek',
  'event.fallback.withdraw.sure':
    'Czy na pewno wycofać wniosek? Tego nie można cofnąć; można złożyć nowy wniosek.',

  'event.fallback.open.done': 'Złożono wniosek',
  'event.fallback.claim.done': 'Przejęto do rozpatrzenia',
  'event.fallback.release.done': 'Oddano do kolejki',
  'event.fallback.take-over.done': 'Przejęto od innego funkcjonariusza',
  'event.fallback.propose.done': 'Zaproponowano udzielenie zgody',
  'event.fallback.approve.done': 'Zatwierdzono propozycję',
  'event.fallback.grant-in-batch.done': 'Wydano zgodę w rozstrzygnięciu zbiorczym',
  'event.fallback.return-to-first.done': 'Zwrócono do ponownego rozpatrzenia',
  'event.fallback.return-for-completion.done': 'Wezwano do uzupełnienia',
  'event.fallback.correct-side.done': 'Poprawiono stronę awarii',
  'event.fallback.refuse.done': 'Rozpatrzono odmownie',
  'event.fallback.confirm.done': 'Sprawdzono i potwierdzono',
  'event.fallback.revoke.done': 'Cofnięto zgodę',
  'event.fallback.extend-return.done': 'Przedłużono termin rozliczenia',
  'event.fallback.resubmit.done': 'Wysłano uzupełniony wniosek',
  'event.fallback.settle.done': 'Rozliczono zgłoszenia',
  'event.fallback.report-restored.done': 'Zgłoszono, że system już działa',
  'event.fallback.finish-early.done': 'Zakończono procedurę awaryjną',
  'event.fallback.withdraw.done': 'Wycofano wniosek',
  'event.fallback.checked.done': 'Wykonano sprawdzenia automatyczne',
  'event.fallback.outage-changed.done': 'Zmienił się stan awarii',
  'event.fallback.document-ready.done': 'Przygotowano dokument zgody',
  'event.fallback.reprint.done': 'Zlecono nowy wydruk zgody',
  'event.fallback.first-look.done': 'Minął czas na pierwsze spojrzenie',
  'event.fallback.decision-near.done': 'Zbliża się termin rozstrzygnięcia',
  'event.fallback.decision-due.done': 'Minął termin rozstrzygnięcia',
  'event.fallback.completion-due.done': 'Minął termin uzupełnienia',
  'event.fallback.window-ends.done': 'Zakończył się okres stosowania',
  'event.fallback.remind-half.done': 'Przypomniano o rozliczeniu',
  'event.fallback.remind-ninety.done': 'Przypomniano o rozliczeniu ponownie',
  'event.fallback.return-due.done': 'Minął termin rozliczenia',

  'section.fallback.outage': 'Awaria',
  'section.fallback.goods': 'Towary i zgłoszenia',
  'section.fallback.contact': 'Kontakt',
  'section.fallback.settle.settle': 'Rozliczenie',

  'field.fallback.system': 'System, który nie działa',
  'field.fallback.system.hint':
    'Jeżeli nie działa kilka systemów, prosimy złożyć wniosek dla każdego z nich.',
  'field.fallback.direction': 'Rodzaj przemieszczenia',
  'field.fallback.direction.hint':
    'Dla NCTS2 – tranzyt, dla AES – wywóz, dla EMCS – wysyłka wyrobów akcyzowych, dla ICS2 – wprowadzenie towarów.',
  'field.fallback.side': 'Po czyjej stronie jest awaria',
  'field.fallback.side.hint':
    'Prosimy najpierw sprawdzić własne oprogramowanie i łącze. Jeżeli przyczyna nie jest znana, należy wybrać „nie wiadomo”.',
  'field.fallback.startedAt': 'Początek awarii',
  'field.fallback.startedAt.hint':
    'Chwila, od której nie można wysyłać zgłoszeń albo nie ma odpowiedzi. Czas polski.',
  'field.fallback.expectedEnd': 'Przewidywany koniec',
  'field.fallback.expectedEnd.hint': 'Jeżeli koniec nie jest znany, prosimy pozostawić puste.',
  'field.fallback.channelsTried': 'Wypróbowane sposoby wysłania',
  'field.fallback.channelsTried.hint':
    'Jeżeli działa formularz na portalu, prosimy z niego skorzystać: zgoda nie będzie wtedy potrzebna.',
  'field.fallback.detectedHow': 'Jak objawia się awaria',
  'field.fallback.detectedHow.hint':
    'Na przykład treść błędu albo czas oczekiwania na odpowiedź. Prosimy nie podawać haseł ani kodów dostępu.',
  'field.fallback.offices': 'Urzędy celne',
  'field.fallback.offices.hint': 'Kody urzędów, w których towary będą zgłaszane, np. PL322080.',
  'field.fallback.urgency': 'Dlaczego towar nie może czekać',
  'field.fallback.urgency.hint': 'Można zaznaczyć kilka powodów.',
  'field.fallback.urgencyNote': 'Inny powód',
  'field.fallback.urgencyNote.hint': 'Prosimy opisać w dwóch, trzech zdaniach.',
  'field.fallback.goodsLeftAt': 'Towar już wyruszył',
  'field.fallback.goodsLeftAt.hint':
    'Prosimy wypełnić tylko wtedy, gdy towar wyruszył przed złożeniem wniosku. Co do zasady zgoda nie obejmuje czasu przed jej udzieleniem.',
  'field.fallback.principals': 'Działamy w imieniu (EORI)',
  'field.fallback.principals.hint':
    'Numery EORI osób reprezentowanych, po jednym w wierszu. Jeżeli zgłoszenia składa sam wnioskodawca – puste.',
  'field.fallback.lrns': 'Numery LRN',
  'field.fallback.lrns.hint':
    'Własne numery zgłoszeń, po jednym w wierszu. Liczba numerów to liczba zgłoszeń, o które wnioskują Państwo.',
  'field.fallback.lrnPrincipals': 'Które zgłoszenie jest czyje',
  'field.fallback.lrnPrincipals.hint':
    'Każda osoba reprezentowana ma wtedy własny limit i własne rozliczenie. Jeżeli nie podano, limity dzieli się po równo. Wybór dotyczy też wierszy poniżej.',
  'field.fallback.mrns': 'Numery MRN już nadane',
  'field.fallback.mrns.hint':
    'Zgłoszenia, które dostały MRN, ale nie zostały zwolnione. Ich dane trzeba będzie wycofać z systemu.',
  'field.fallback.grn': 'Numer zabezpieczenia (GRN)',
  'field.fallback.grn.hint': 'Tylko numer. Kodu dostępu do zabezpieczenia nie przyjmujemy.',
  'field.fallback.contactName': 'Osoba do kontaktu',
  'field.fallback.contactName.hint': 'Osoba, która zna sprawę i odbierze telefon o każdej porze.',
  'field.fallback.contactPhone': 'Telefon',
  'field.fallback.contactPhone.hint': 'Czynny całą dobę, na przykład +48 58 123 45 67.',
  'field.fallback.contactEmail': 'E-mail',
  'field.fallback.contactEmail.hint': 'Do szybkiego kontaktu w sprawie; rozstrzygnięcie pojawi się tutaj.',
  'field.fallback.declarationRecords': 'Oświadczenie o ewidencji',
  'field.fallback.declarationRecords.hint': 'Organ celny może zażądać okazania ewidencji.',
  'field.fallback.declarationRecords.statement':
    'Oświadczam, że dane są zgodne z prawdą oraz że każde zgłoszenie w procedurze awaryjnej zostanie ujęte w ewidencji i rozliczone w terminie.',

  'field.fallback.settle.duties': 'Zgłoszenia',
  'field.fallback.settle.duties.hint': 'Można zaznaczyć kilka, jeżeli wynik jest ten sam.',
  'field.fallback.settle.outcome': 'Co zrobiono',
  'field.fallback.settle.outcome.hint': 'Dla zgłoszeń, których nie użyto: „nie użyto”.',
  'field.fallback.settle.electronicMrn': 'Numer MRN z systemu',
  'field.fallback.settle.electronicMrn.hint':
    'Nadany po ponownym wprowadzeniu zgłoszenia; każdy numer tylko raz.',

  'option.direction.entry': 'wprowadzenie towarów (przywozowa deklaracja skrócona)',
  'option.channelsTried.web-service': 'usługa sieciowa (własne oprogramowanie)',
  'option.channelsTried.web-form': 'formularz na portalu',
  'option.channelsTried.email': 'poczta elektroniczna',
  'option.channelsTried.none': 'żaden',
  'option.urgency.perishable': 'towary łatwo psujące się',
  'option.urgency.live-animals': 'żywe zwierzęta',
  'option.urgency.medicine': 'leki lub wyroby medyczne',
  'option.urgency.departure': 'odjazd statku, samolotu lub pociągu',
  'option.urgency.border-queue': 'pojazd stoi na granicy',
  'option.urgency.other': 'inny powód',
  'option.conditions.urgent-goods-only': 'Wyłącznie towary, które nie mogą czekać.',
  'option.conditions.keep-records': 'Prowadzić ewidencję każdego zgłoszenia w procedurze awaryjnej.',
  'option.conditions.present-tc31': 'Okazać w urzędzie wyjścia poświadczenie zabezpieczenia TC31 albo TC33.',
  'option.conditions.copy-to-office': 'Złożyć w urzędzie kopię każdego dokumentu przed wyjazdem towaru.',
  'option.conditions.withdraw-electronic-data':
    'Wycofać z systemu dane zgłoszeń, które dostały już LRN lub MRN.',
  'option.outcome.re-entered': 'wprowadzono do systemu',
  'option.outcome.paper-returned': 'zakończono na papierze i zwrócono dokumenty',
  'option.outcome.captured': 'dane wprowadził urząd',
  'option.outcome.withdrawn': 'wycofano dane z systemu',
  'option.outcome.released-before': 'zwolniono w systemie przed awarią',
  'option.outcome.notified': 'zawiadomiono w systemie',
  'option.outcome.not-used': 'nie użyto',
  'outcome.re-entered': 'wprowadzono do systemu',
  'outcome.paper-returned': 'zakończono na papierze i zwrócono dokumenty',
  'outcome.captured': 'dane wprowadził urząd',
  'outcome.withdrawn': 'wycofano dane z systemu',
  'outcome.released-before': 'zwolniono w systemie przed awarią',
  'outcome.notified': 'zawiadomiono w systemie',
  'outcome.not-used': 'nie użyto',
  'task.re-enter': 'Wprowadzić do systemu z tymi samymi danymi i numerem LRN',
  'task.return-paper': 'Nie wprowadzać do systemu; zakończyć na papierze i zwrócić dokumenty',
  'task.withdraw': 'Wycofać dane z systemu',
  'task.notify': 'Przesłać w systemie zawiadomienie o tym, co nastąpiło na papierze',
  'task.data-capture': 'Złożyć egzemplarz w urzędzie, który wprowadzi dane, albo zakończyć na papierze',
  'side.customs': 'administracja celna',
  'side.trader': 'przedsiębiorca',
  'side.own-software': 'oprogramowanie zgłaszającego',
  'side.own-network': 'sieć zgłaszającego',
  'side.provider': 'dostawca usług zgłaszającego',
  'side.unknown': 'nie wiadomo',
  'direction.departure': 'tranzyt – wyjście',
  'direction.export': 'wywóz',
  'direction.dispatch': 'wysyłka wyrobów akcyzowych',
  'direction.entry': 'wprowadzenie towarów',
  'direction.arrival': 'tranzyt – przeznaczenie',
  'direction.exit': 'wyprowadzenie z obszaru celnego Unii',
  'direction.import': 'przywóz',
  'direction.receipt': 'odbiór wyrobów akcyzowych',
  'direction.carriage': 'przewóz monitorowany',
  'direction.any': 'każdy kierunek',

  'option.refusal.R01': 'System działa',
  'option.refusal.R02': 'Awaria skończyła się przed złożeniem wniosku',
  'option.refusal.R03': 'Można skorzystać z innego kanału',
  'option.refusal.R04': 'Przy awarii po stronie przedsiębiorcy procedura awaryjna jest niedostępna',
  'option.refusal.R05': 'Procedura awaryjna jest nadużywana',
  'option.refusal.R06': 'Brak ważnego numeru EORI',
  'option.refusal.R07': 'Brak umocowania do reprezentowania',
  'option.refusal.R08': 'Nie uzupełniono wniosku',
  'option.refusal.R09': 'Brak zabezpieczenia lub poświadczenia TC31 albo zabezpieczenie za niskie',
  'option.refusal.R10': 'Rodzaj towaru lub przemieszczenia jest wyłączony',
  'option.refusal.R11': 'Przerwa jest planowana i krótka',
  'option.refusal.R12': 'Urząd jest niewłaściwy',
  'option.refusal.R13': 'Taki wniosek już złożono',
  'option.refusal.R14': 'Są nierozliczone zgłoszenia z wcześniejszej zgody',
  'refusal.R01.advice':
    'Prosimy wysłać zgłoszenie ponownie. Jeżeli nadal się nie udaje, prosimy o nowy wniosek z treścią błędu i godziną wysłania.',
  'refusal.R02.advice': 'Prosimy złożyć zgłoszenie w systemie, w zwykły sposób.',
  'refusal.R03.advice':
    'Prosimy złożyć zgłoszenie formularzem na portalu albo przez przedstawiciela, którego oprogramowanie działa.',
  'refusal.R04.advice':
    'Prosimy skorzystać z formularza na portalu, z usług przedstawiciela albo zaczekać na usunięcie awarii.',
  'refusal.R05.advice':
    'Prosimy usunąć przyczynę powtarzających się awarii i opisać podjęte działania. Od odmowy przysługuje odwołanie.',
  'refusal.R06.advice': 'Prosimy zarejestrować lub uaktualnić numer EORI, a potem złożyć nowy wniosek.',
  'refusal.R07.advice':
    'Prosimy zarejestrować upoważnienie od osoby reprezentowanej albo złożyć wniosek tylko we własnym imieniu.',
  'refusal.R08.advice': 'Prosimy złożyć nowy wniosek ze wszystkimi danymi, o które prosiliśmy.',
  'refusal.R09.advice':
    'Prosimy przygotować zabezpieczenie w odpowiedniej kwocie i poświadczenie TC31, a potem złożyć nowy wniosek.',
  'refusal.R10.advice':
    'Dla tych towarów prosimy zaczekać na przywrócenie systemu albo skontaktować się z urzędem celnym.',
  'refusal.R11.advice':
    'Prosimy zaczekać do końca przerwy podanego w komunikacie i wysłać zgłoszenie elektronicznie.',
  'refusal.R12.advice': 'Prosimy złożyć nowy wniosek z właściwym urzędem celnym.',
  'refusal.R13.advice': 'Prosimy śledzić wniosek złożony wcześniej; znajduje się na liście spraw.',
  'refusal.R14.advice':
    'Prosimy rozliczyć zgłoszenia z wcześniejszej zgody – są na liście spraw – a potem złożyć nowy wniosek.',

  'note.fallback.first-look-missed': 'Nikt jeszcze nie przejął wniosku, a czas na pierwsze spojrzenie minął.',
  'note.fallback.decision-near': 'Minęły trzy czwarte czasu na rozstrzygnięcie.',
  'note.fallback.decision-overdue':
    'Termin rozstrzygnięcia minął. Przepraszamy. Wniosek ma pierwszeństwo; brak odpowiedzi nie oznacza zgody.',
  'note.fallback.voided':
    'Stan awarii zmienił się przed zatwierdzeniem, więc propozycja straciła ważność. Wniosek jest rozpatrywany ponownie.',
  'note.fallback.returned-to-first': 'Druga osoba zwróciła wniosek do ponownego rozpatrzenia.',
  'note.fallback.late-decision':
    'System już działa, ale towar wyruszył wcześniej. Rozstrzygnięcie może objąć tylko czas awarii.',
  'note.fallback.completion-missed':
    'Termin uzupełnienia minął. Wniosek zostanie rozpatrzony na podstawie danych, które mamy.',
  'note.fallback.remind-half': 'Minęła połowa czasu na rozliczenie zgłoszeń.',
  'note.fallback.remind-ninety': 'Czas na rozliczenie zgłoszeń niemal minął.',
  'note.fallback.overdue': 'Termin rozliczenia minął, a lista nie jest zamknięta.',

  'effect.fallback.report-restored':
    'Jeżeli towar nie wyruszył, sprawa się zakończy. Udzielona zgoda zamknie się po krótkim czasie podanym w jej zasadach.',
  'effect.fallback.finish-early':
    'Okres stosowania zakończy się od razu. Potem prosimy rozliczyć każde zgłoszenie z listy.',
  'effect.fallback.withdraw': 'Sprawa się zakończy bez rozstrzygnięcia.',

  'history.reason': 'Powód: {text}',
  'history.remark': 'Uwagi: {text}',
  'basis.outage': 'Podstawa: awaria {number} (od {startedAt}), potwierdzona i ogłoszona.',
  'basis.noted': 'Podstawa: {text}',
  'history.in-batch': 'Wydano w ramach rozstrzygnięcia zbiorczego {number}; podpisali: {names}.',
  'history.grant': 'Okres stosowania: od {from} do {to}; liczba zgłoszeń: {n}.',
  'history.side': 'Strona awarii: {side}.',
  'history.field-remark': '{field}: {text}',
  'history.completed': 'Wniosek uzupełniono i wysłano ponownie.',
  'history.settled': '{duties}: {outcome}.',
  'history.outage.confirmed': 'Awaria {number} jest potwierdzona (wersja {revision}).',
  'history.outage.monitoring': 'Awaria {number}: działanie przywrócono, trwa obserwacja (wersja {revision}).',
  'history.outage.resolved': 'Awaria {number} się skończyła (wersja {revision}).',
  'history.outage.false-alarm': 'Awaria {number} okazała się fałszywym alarmem (wersja {revision}).',
  'history.outage.cancelled': 'Planowane prace {number} odwołano (wersja {revision}).',
  'history.outage.completed': 'Planowane prace {number} się skończyły (wersja {revision}).',
  'history.outage.in-progress': 'Planowane prace {number} trwają (wersja {revision}).',
  'history.outage.planned': 'Planowane prace {number} są zapowiedziane (wersja {revision}).',
  'history.outage.archived': 'Awaria {number} jest w archiwum (wersja {revision}).',

  'deadline.decision': 'Termin rozstrzygnięcia',
  'deadline.completion': 'Termin uzupełnienia',
  'deadline.window': 'Koniec okresu stosowania',
  'deadline.return': 'Termin rozliczenia',
  'explain.completion': 'Czas na uzupełnienie biegnie od wezwania: {at}.',
  'explain.window.granted': 'Zgody udzielono na czas od {from} do {to}.',
  'explain.window.outage-over':
    'Awaria skończyła się: {end}. Zgoda obowiązuje jeszcze {minutes} min po jej końcu, lecz nie dłużej, niż jej udzielono.',
  'explain.window.restored':
    'Zgłoszono, że system działa: {end}. Zgoda obowiązuje jeszcze {minutes} min od tej chwili, lecz nie dłużej, niż jej udzielono.',
  'explain.window.grace':
    'Jeżeli awaria skończy się wcześniej, zgoda obowiązuje jeszcze {minutes} min po jej końcu.',
  'explain.return.closed': 'Okres stosowania zamknięto: {at}.',
  'explain.return.elapsed': 'Na rozliczenie jest {minutes} min od zamknięcia.',
  'explain.return.next-working-day': 'Rozliczyć trzeba do godz. {time} następnego dnia roboczego.',
  'explain.return.extended': 'Termin przedłużono; drugi raz przedłużyć go nie można.',

  'law.ucc-6-3-b': 'Art. 6 ust. 3 lit. b rozporządzenia (UE) nr 952/2013 (unijny kodeks celny)',
  'law.ucc-ia-72-04': 'Załącznik 72-04 do rozporządzenia wykonawczego Komisji (UE) 2015/2447',
  'law.aes-bcp': 'Unijny plan ciągłości działania dla AES',
  'law.excise-26': 'Art. 26 dyrektywy Rady (UE) 2020/262',
  'law.akcyza-46v': 'Art. 46v ustawy z dnia 6 grudnia 2008 r. o podatku akcyzowym',
  'law.ics2-bcp': 'Unijny plan ciągłości działania dla ICS2',
  'law.ucc-6-1': 'Art. 6 ust. 1 rozporządzenia (UE) nr 952/2013 (unijny kodeks celny)',
  'law.excise-27': 'Art. 27 dyrektywy Rady (UE) 2020/262',
  'law.sent':
    'Ustawa z dnia 9 marca 2017 r. o systemie monitorowania drogowego i kolejowego przewozu towarów oraz obrotu paliwami opałowymi',
  'law.ebs-2019-2152':
    'Rozporządzenie Parlamentu Europejskiego i Rady (UE) 2019/2152 w sprawie europejskiej statystyki gospodarczej',
  'advice.ncts2-present-at-office':
    'Zgoda nie jest potrzebna: prosimy przedstawić towar i dokumenty w urzędzie przeznaczenia. Na procedurę papierową przechodzi urząd.',
  'advice.osoz2-derived':
    'Zabezpieczeń dotyczą zgłoszenia w NCTS2 i AIS. Prosimy złożyć wniosek dla tego systemu, w którym nie można wysłać zgłoszenia.',
  'advice.szprot-deadlines':
    'Rejestracja i reprezentacja nie mają procedury awaryjnej. Prosimy zaczekać; o przedłużeniu terminów powiadamia komunikat.',
  'advice.pki-other-signature':
    'Podpisywanie nie ma procedury awaryjnej. Prosimy użyć podpisu kwalifikowanego albo profilu zaufanego, a jeżeli to niemożliwe – zaczekać na komunikat o terminach.',
  'advice.intrastat-deadline':
    'INTRASTAT nie ma procedury awaryjnej. Prosimy wysłać deklarację po przywróceniu systemu; o przedłużeniu terminu powiadamia komunikat.',
  'advice.ics2-keep-sending':
    'Prosimy nadal wysyłać deklaracje do ICS2: komunikaty czekają w kolejce i zostaną przetworzone po przywróceniu systemu. Towar można wyładować, ale nie przedstawiać go organom celnym przed złożeniem deklaracji.',

  'next.fallback.suspended':
    'Zgoda jest zawieszona. Na razie nie wolno sporządzać nowych zgłoszeń w procedurze awaryjnej; okres stosowania biegnie dalej.',
  'next.fallback.suspended-officer': 'Zgodę zawieszono: {at}. Powód podano przy zgodzie.',
  'next.fallback.suspended-scope':
    'Od {at} awaria nie obejmuje już niczego z zakresu zgody. Jeżeli znów go obejmie, zgoda zacznie obowiązywać sama.',
  'next.fallback.leaves-scope':
    'Awaria nie obejmuje już urzędów: {offices}. Od {from} nie wolno tam stosować zgody.',
  'next.fallback.leaves-channel':
    'Awaria nie obejmuje już sposobu wysyłania: {channelsTried}. Od {from} zgoda go nie zastępuje – zgłoszenia trzeba nim wysyłać.',
  'next.fallback.narrowed':
    'Zakres zgody zmienił się wraz z awarią. Obowiązuje wersja {number}; wcześniejszego wydruku nie wolno już używać.',
  'next.fallback.to-confirm':
    'Wszystko jest rozliczone. Funkcjonariusz sprawdzi jeszcze, czy z procedury awaryjnej skorzystano prawidłowo.',
  'next.fallback.retrospective':
    'Wniosek wpłynął po przywróceniu systemu. Zgoda może objąć tylko towary, które wyjechały w czasie od {from} do {to}; potrzebne są dowody i decyzja dwóch osób.',
  'next.fallback.extension-asked':
    'Wniosek o przedłużenie do {to} czeka na decyzję. Do tego czasu obowiązuje dotychczasowy okres.',
  'next.fallback.interim': 'Zgoda tymczasowa: obowiązuje do rozstrzygnięcia odwołania {number}.',
  'next.fallback.uses-held':
    'Zgłoszenia, o których musi rozstrzygnąć funkcjonariusz: {n}. Nie wiadomo jeszcze, czy obejmuje je zgoda.',
  'next.fallback.resumable': 'Awaria trwa znowu. Do {until} można wznowić stosowanie tej zgody.',
  'event.fallback.apply-anew': 'Złóż wniosek ponownie',
  'event.fallback.apply-anew.sure': 'Wniosek zostanie złożony ponownie z tymi samymi danymi. Złożyć go?',
  'event.fallback.ask-extension': 'Poproś o przedłużenie',
  'event.fallback.record-use': 'Zgłoś użycie',
  'event.fallback.settle-list': 'Rozlicz z listy',
  'event.fallback.resume-use': 'Wznów stosowanie zgody',
  'event.fallback.resume-use.sure': 'Wznowić stosowanie procedury awaryjnej na podstawie tej zgody?',
  'event.fallback.apply-anew.done': 'Wniosek złożono ponownie',
  'event.fallback.ask-extension.done': 'Poproszono o przedłużenie',
  'event.fallback.record-use.done': 'Zgłoszono użycie',
  'event.fallback.settle-list.done': 'Rozliczono z listy',
  'event.fallback.resume-use.done': 'Wznowiono stosowanie zgody',
  'event.fallback.extend.done': 'Przedłużenie zgody',
  'event.fallback.decline-extension.done': 'Nie przedłużono zgody',
  'event.fallback.judge-use.done': 'Rozstrzygnięto o wstrzymanych zgłoszeniach',
  'event.fallback.suspend.done': 'Zgodę zawieszono',
  'event.fallback.resume.done': 'Zgodę odwieszono',
  'event.fallback.recheck.done': 'Sprawdzenia zlecono ponownie',
  'event.fallback.interim-grant.done': 'Zgoda tymczasowa na czas odwołania',
  'event.fallback.appeal-decided.done': 'Rozstrzygnięto odwołanie',
  'event.fallback.notice-starts.done': 'Zaczęła obowiązywać zgoda ogólna z komunikatu',
  'event.fallback.suspend-due.done': 'Minął czas zapowiedzi: zakres awarii się zmniejszył',
  'event.fallback.resume-over.done': 'Minął czas na wznowienie zgody',
  'section.fallback.ask-extension.ask-extension': 'Przedłużenie',
  'section.fallback.record-use.record-use': 'Użyte zgłoszenia',
  'section.fallback.settle-list.settle-list': 'Lista rozliczenia',
  'field.fallback.traderClass': 'Status przedsiębiorcy',
  'field.fallback.traderClass.hint':
    'Tylko gdy zgłoszenie dotyczy pozwolenia; w innym przypadku można pominąć.',
  'field.fallback.arcs': 'ARC',
  'field.fallback.arcs.hint': 'Numery ARC przemieszczeń, które dotarły na miejsce, po jednym w wierszu.',
  'field.fallback.evidence': 'Dowody',
  'field.fallback.evidence.hint':
    'Na przykład zrzut ekranu z błędem lub dziennik wysyłki. Potrzebne, gdy wniosek wpływa po przywróceniu systemu.',
  'field.fallback.ask-extension.to': 'Przedłużyć do',
  'field.fallback.ask-extension.to.hint':
    'Czas polski. Wniosek trzeba złożyć, zanim skończy się obecny okres.',
  'field.fallback.ask-extension.reason': 'Uzasadnienie',
  'field.fallback.ask-extension.reason.hint': 'Dlaczego obecny okres nie wystarczy.',
  'field.fallback.record-use.lrns': 'LRN',
  'field.fallback.record-use.lrns.hint': 'Numery zgłoszeń sporządzonych na papierze, po jednym w wierszu.',
  'field.fallback.record-use.principal': 'Za kogo',
  'field.fallback.record-use.principal.hint':
    'Potrzebne tylko dla numerów, których nie przypisano we wniosku.',
  'field.fallback.record-use.usedAt': 'Kiedy użyto',
  'field.fallback.record-use.usedAt.hint':
    'Od tej chwili zależy, według której wersji zgody ocenia się zgłoszenie.',
  'field.fallback.settle-list.list': 'Lista',
  'field.fallback.settle-list.list.hint':
    'Plik CSV (numer;sposób;MRN) albo XML, wczytany, przeciągnięty lub wklejony. Sposoby: re-entered, paper-returned, captured, notified, withdrawn, released-before, not-used. Lista liczy się w całości albo wcale.',
  'option.traderClass.ordinary': 'bez pozwolenia',
  'option.traderClass.authorised-consignor': 'upoważniony nadawca',
  'option.traderClass.authorised-consignee': 'upoważniony odbiorca',
  'option.traderClass.warehouse-keeper': 'prowadzący skład podatkowy',
  'effect.fallback.apply-anew':
    'Wniosek wróci do rozpatrzenia z tymi samymi danymi i nowym terminem decyzji.',
  'effect.fallback.resume-use':
    'Zgoda znów zacznie obowiązywać, najdłużej do {until}. Rozliczenie zacznie się po ponownym zamknięciu okresu.',
  'effect.fallback.record-use':
    'Dotąd zgłoszono: {used}; zgoda obejmuje: {most}. Czego zgoda nie obejmuje, rozstrzygnie funkcjonariusz.',
  'history.line.granted': '{eori}: zgoda, liczba zgłoszeń {n}.',
  'history.line.refused': '{eori}: odmowa ({reason}).',
  'history.extension': 'Przedłużenie do {to}; liczba zgłoszeń: {n}.',
  'history.extension-asked': 'Wniosek o przedłużenie do {to}.',
  'history.use.allow': 'Wstrzymane zgłoszenia uznano.',
  'history.use.reject': 'Wstrzymanych zgłoszeń nie uznano.',
  'history.used': 'Użyto: {text}',
  'history.reprint': 'Nowy klucz podpisu: {key}.',
  'history.settled-list': 'Rozliczono z listy; liczba zgłoszeń: {n}.',
  'history.appeal.interim': 'Zgoda tymczasowa w sprawie odwołania {number}.',
  'history.appeal.granted': 'Odwołanie {number} uwzględniono.',
  'history.appeal.sent-back': 'Po odwołaniu {number} sprawa wróciła do rozpatrzenia.',
  'history.appeal.dismissed': 'Odwołania {number} nie uwzględniono.',
  'note.fallback.out-of-scope': 'Awaria nie obejmuje już zakresu zgody, więc zgodę zawieszono.',
  'note.fallback.in-scope-again':
    'Awaria znów obejmuje więcej z zakresu zgody, więc zgoda znów tam obowiązuje.',
  'note.fallback.narrowed': 'Awaria obejmuje mniej, więc zgodę zawężono. Numer pozostał ten sam.',
  'note.fallback.extension-declined': 'Zgody nie przedłużono. Dotychczasowy okres pozostaje bez zmian.',
  'note.fallback.resume-offered': 'Awarię wznowiono pod tym samym numerem. Stosowanie zgody można wznowić.',
  'explain.window.extended': 'Przedłużono do {to} ({number}).',
  'report.fallback.window': 'Zgodę stosowano od {from} do {to}; liczba przedłużeń: {n}.',
  'report.fallback.re-entered': 'Wprowadzono do systemu: {n}.',
  'report.fallback.paper-returned': 'Zakończono na papierze: {n}.',
  'report.fallback.captured': 'Dane wprowadził urząd: {n}.',
  'report.fallback.withdrawn': 'Wycofano z systemu: {n}.',
  'report.fallback.released-before': 'Zwolniono przed awarią: {n}.',
  'report.fallback.notified': 'Przekazano do systemu: {n}.',
  'report.fallback.not-used': 'Nie użyto: {n}.',
  'report.fallback.late': 'Po terminie: {n}.',
  'report.fallback.settled': 'Rozliczenie zakończono: {at}.',
  'decision.facts.request': 'Zgłoszono awarię systemu {system} od {at}.',
  'decision.facts.policy':
    'Zasady w wersji {version}: system {system}, {direction}; awaria po stronie: {side}.',
  'decision.facts.no-outage': 'Nie stwierdzono awarii systemu {system}.',
  'decision.facts.outage': 'Awaria {number}, od {startedAt}.',
  'decision.facts.outage-over': 'Awaria skończyła się: {at}.',
  'decision.appeal.where':
    'Odwołanie można wnieść w ciągu {days} dni od doręczenia odmowy, do organu wyższego stopnia, przez tę sprawę albo na piśmie (art. 44 unijnego kodeksu celnego).',
  'decision.appeal.review': 'Dopóki awaria trwa, odmowę sprawdza inna osoba w ciągu {minutes} min.',
  'decision.appeal.effect':
    'Odwołanie nie wstrzymuje wykonania decyzji; można prosić o zgodę tymczasową (art. 45).',
  'reason.plan-extended': 'Planowane prace przedłużono, a zgoda razem z nimi.',
  'reason.outage-false-alarm':
    'Awaria okazała się fałszywym alarmem. Zgłoszenia, których już użyto, pozostają ważne; nowych sporządzać nie wolno.',
  'reason.outage-cancelled':
    'Planowane prace odwołano. Zgłoszenia, których już użyto, pozostają ważne; nowych sporządzać nie wolno.',
  'reason.scope': 'Awaria nie obejmuje już zakresu zgody.',
  'reason.scope-narrowed': 'Awaria obejmuje mniej, więc zgoda też.',
  'reason.scope-widened': 'Awaria znów obejmuje więcej, więc zgoda też.',
  'appeal.interim': 'Zgoda tymczasowa na czas odwołania.',
  'appeal.dismissed':
    'Odwołania nie uwzględniono, więc zgoda tymczasowa przestała obowiązywać. Zgłoszenia, których już użyto, pozostają ważne.',
  'law.ucc-9': 'Art. 9 rozporządzenia (UE) nr 952/2013 (unijny kodeks celny)',
  'law.ucc-19': 'Art. 19 rozporządzenia (UE) nr 952/2013 (unijny kodeks celny)',
  'law.ucc-22': 'Art. 22 rozporządzenia (UE) nr 952/2013 (unijny kodeks celny)',
  'law.ucc-44': 'Art. 44 rozporządzenia (UE) nr 952/2013 (unijny kodeks celny)',
  'law.ucc-89': 'Art. 89 rozporządzenia (UE) nr 952/2013 (unijny kodeks celny)',
  'check.duplicates.found': '{value} jest też w sprawie {number}.',
  'check.debts.overdue': 'Sprawa {number}: rozliczenie po terminie (powód odmowy R14).',
  'check.other-channel.not-tried': 'Nie wypróbowano formularza na portalu (powód odmowy R03).',
  'check.representation.ends': 'Umocowanie od {eori} wygasa {until}, przed końcem wnioskowanego okresu.',

  'option.direction.carriage': 'przewóz monitorowany',
  'approval.suspended.officer': 'Zgoda zawieszona od {at}.',
  'approval.suspended.scope': 'Zgoda zawieszona od {at}: awaria nie obejmuje już jej zakresu.',
  'approval.asked': 'Wniosek o przedłużenie do {to}:',
  'approval.interim': 'zgoda tymczasowa na czas odwołania',
  'approval.versions': 'Wersje zgody',
  'approval.version': 'do {to}, najwyżej zgłoszeń: {n} (wydano {at})',
  'approval.version.offices': 'urzędy: {offices}',
  'approval.channels': 'Zastępuje wysyłanie przez',
  'approval.lines': 'Osoby reprezentowane',
  'approval.line.granted': 'zgoda, zgłoszeń: {n}',
  'approval.line.refused': 'odmowa',
  'approval.uses': 'Użyte zgłoszenia ({n} z {most})',
  'use.counted': 'uznane',
  'use.held': 'wstrzymane',
  'use.cause.duplicate': 'LRN podany drugi raz',
  'use.cause.over-limit': 'ponad limit',
  'use.cause.outside-window': 'poza okresem',
  'use.cause.suspended': 'w czasie zawieszenia',
  'use.cause.not-granted': 'tej osobie odmówiono',
  'use.rejected': 'nieuznane',
  'decision.appeal.title': 'Odwołanie',
} as const satisfies Record<FallbackKey, string> & Record<string, string>
