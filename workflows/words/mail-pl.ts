/** Words of the mails, Polish. Only the server loads them. */
import { mailAccountPl } from './mail-account-pl.ts'
import { mailApprovalPl } from './mail-approval-pl.ts'

export const mailPl = {
  ...mailAccountPl,
  ...mailApprovalPl,
  'mail.as-written': '{text}',
  'mail.case.number': 'Numer sprawy',
  'mail.case.number.value': '{number}',
  'mail.case.kind': 'Rodzaj sprawy',
  'mail.case.step': 'Stan',
  'mail.case.until': 'Termin',
  'mail.case.until.value': '{until}',
  'mail.case.next': 'Co dalej',
  'mail.case.quote': 'Treść wiadomości:',
  'mail.case.where': 'Całą sprawę zobaczą Państwo po zalogowaniu się do portalu, w oknie Help Desku.',
  'mail.case.open': 'Przejdź do portalu',

  'mail.case-opened.subject': 'Przyjęto sprawę {number}',
  'mail.case-opened.heading': 'Sprawa została przyjęta',
  'mail.case-opened.text':
    'Potwierdzamy przyjęcie sprawy {number}. O tym, co się w niej wydarzy, napiszemy na ten adres.',
  'mail.complaint-received.subject': 'Potwierdzenie przyjęcia skargi {number}',
  'mail.complaint-received.heading': 'Skarga została przyjęta',
  'mail.complaint-received.text':
    'Potwierdzamy przyjęcie skargi {number}. Rozpatrzy ją osoba, która nie pracowała nad sprawą, której skarga dotyczy.',
  'mail.completion.subject': 'Prosimy o uzupełnienie – {number}',
  'mail.completion.heading': 'Wniosek wymaga uzupełnienia',
  'mail.completion.text':
    'Wniosek {number} został zwrócony do uzupełnienia. Uwagi do poszczególnych pól znajdą Państwo w sprawie.',
  'mail.question.subject': 'Pytanie w sprawie {number}',
  'mail.question.heading': 'Czekamy na Państwa odpowiedź',
  'mail.question.text': 'Aby zająć się dalej sprawą {number}, potrzebujemy odpowiedzi na pytanie.',
  'mail.answered.subject': 'Odpowiedź w sprawie {number}',
  'mail.answered.heading': 'W sprawie jest odpowiedź',
  'mail.answered.text': 'W sprawie {number} udzielono odpowiedzi.',
  'mail.extended.subject': 'Nowy termin w sprawie {number}',
  'mail.extended.heading': 'Termin został przedłużony',
  'mail.extended.text': 'Termin w sprawie {number} został przedłużony. Powód znajdą Państwo poniżej.',
  'mail.reminder.subject': 'Przypomnienie o terminie – {number}',
  'mail.reminder.heading': 'Zbliża się termin',
  'mail.reminder.text': 'W sprawie {number} biegnie termin, w którym czekamy na Państwa działanie.',
  'mail.overdue.subject': 'Termin minął – {number}',
  'mail.overdue.heading': 'Termin minął',
  'mail.overdue.text':
    'W sprawie {number} minął termin, a rozliczenie nie jest pełne. Prosimy uzupełnić je bez zwłoki.',

  'mail.decision.subject': 'Rozstrzygnięcie w sprawie {number}',
  'mail.decision.heading': 'Sprawa została rozstrzygnięta',
  'mail.decision.text':
    'W sprawie {number} zapadło rozstrzygnięcie. Ta wiadomość tylko o nim informuje: wiążąca jest jego treść w sprawie.',
  'mail.decision.outcome': 'Rozstrzygnięcie',
  'mail.decision.remedy': 'Co mogą Państwo zrobić',
  'mail.outcome.granted': 'Wniosek uwzględniono.',
  'mail.outcome.refused':
    'Wniosku nie uwzględniono (odmowa). Fakty, podstawę prawną i powód znajdą Państwo w sprawie.',
  'mail.outcome.moot': 'Zgoda nie jest już potrzebna: system działa.',
  'mail.outcome.superseded': 'Sprawę obejmuje zgoda ogólna ogłoszona w komunikacie.',
  'mail.outcome.not-available': 'Procedura awaryjna nie jest w tym przypadku dostępna.',
  'mail.outcome.revoked': 'Zgoda została cofnięta i nie wolno z niej dalej korzystać.',
  'mail.remedy.refused':
    'Sposób i termin odwołania podano w sprawie. Niezależnie od tego mogą Państwo złożyć skargę na sposób załatwienia.',

  'mail.questionnaire.subject': 'Jak oceniają Państwo załatwienie sprawy {number}?',
  'mail.questionnaire.heading': 'Prosimy o ocenę',
  'mail.questionnaire.text':
    'Sprawa {number} jest zakończona. Prosimy o odpowiedź na kilka pytań; zajmie to około minuty.',
  'mail.questionnaire.until':
    'Ankieta jest dostępna do {until}, bez logowania. Odpowiedź można do tego czasu zmienić.',
  'mail.questionnaire.open': 'Otwórz ankietę',

  'mail.announcement-new.subject': 'Komunikat {number}: {title}',
  'mail.announcement-new.heading': 'Nowy komunikat',
  'mail.announcement-revised.subject': 'Zmiana komunikatu {number}: {title}',
  'mail.announcement-revised.heading': 'Komunikat został zmieniony',
  'mail.announcement-ended.subject': 'Zakończono: {title} ({number})',
  'mail.announcement-ended.heading': 'To, o czym informowaliśmy, jest zakończone',
  'mail.announcement-cancelled.subject': 'Odwołano: {title} ({number})',
  'mail.announcement-cancelled.heading': 'Komunikat został odwołany',
  'mail.announcement.number': 'Numer komunikatu',
  'mail.announcement.type': 'Rodzaj',
  'mail.announcement.systems': 'Systemy',
  'mail.announcement.from': 'Od',
  'mail.announcement.to': 'Do',
  'mail.announcement.change': 'Co się zmieniło:',
  'mail.announcement.body': 'Treść komunikatu:',
  'mail.announcement.all': 'Wszystkie bieżące komunikaty',
  'mail.announcement.type.failure': 'awaria',
  'mail.announcement.type.difficulty': 'utrudnienie',
  'mail.announcement.type.local': 'awaria lokalna',
  'mail.announcement.type.planned': 'prace planowe',
  'mail.announcement.type.information': 'informacja',

  'mail.confirm-address.subject': 'Potwierdzenie adresu e-mail',
  'mail.confirm-address.heading': 'Prosimy potwierdzić adres',
  'mail.confirm-address.text':
    'Ktoś, kto korzysta z Help Desku, podał ten adres jako własny. Dopóki adres nie zostanie potwierdzony, nie będziemy na niego pisać o sprawach.',
  'mail.confirm-address.until': 'Odnośnik działa jeden raz, do {until}.',
  'mail.confirm-address.open': 'Potwierdź adres',
  'mail.confirm-address.not-you': 'Jeżeli to nie Państwo, prosimy nic nie robić: adres nie zostanie użyty.',
  'mail.confirm-subscription.subject': 'Potwierdzenie subskrypcji komunikatów',
  'mail.confirm-subscription.heading': 'Prosimy potwierdzić subskrypcję',
  'mail.confirm-subscription.text':
    'Poproszono o wysyłanie na ten adres komunikatów o systemach celnych i akcyzowych: {systems}.',
  'mail.confirm-subscription.text-all':
    'Poproszono o wysyłanie na ten adres komunikatów o wszystkich systemach celnych i akcyzowych.',
  'mail.confirm-subscription.until': 'Odnośnik działa jeden raz, do {until}.',
  'mail.confirm-subscription.open': 'Potwierdź subskrypcję',
  'mail.confirm-subscription.not-you':
    'Jeżeli to nie Państwo, prosimy nic nie robić: komunikaty nie będą wysyłane.',

  'mail.digest.subject.one': 'Help Desk: {n} wiadomość',
  'mail.digest.subject.few': 'Help Desk: {n} wiadomości',
  'mail.digest.subject.many': 'Help Desk: {n} wiadomości',
  'mail.digest.subject.other': 'Help Desk: {n} wiadomości',
  'mail.digest.heading': 'Wiadomości z ostatniej doby',
  'mail.digest.text': 'Zgodnie z Państwa ustawieniem zebraliśmy to, co nie było pilne.',

  // Mail that comes in is told apart by it: see `server/channels/mailbox/own-text.ts`.
  'mail.above': '## Prosimy odpowiadać powyżej tej linii ##',
  'mail.footer.desk': 'Help Desk e-usług celnych',
  'mail.footer.reply': 'Odpowiedź na tę wiadomość trafi do sprawy.',
  'mail.footer.no-reply':
    'Wiadomość wysłano automatycznie. Prosimy na nią nie odpowiadać, lecz napisać w sprawie.',
  'mail.footer.settings': 'O czym piszemy, zmienią Państwo w oknie Help Desku: „Moje usługi”, „Poczta”.',
  'mail.footer.required':
    'Tę wiadomość wysyłamy niezależnie od ustawień, bo wiąże się z nią termin lub bezpieczeństwo.',
  'mail.footer.unsubscribe': 'Rezygnacja z subskrypcji',

  'mail.subscribe.heading': 'Komunikaty pocztą',
  'mail.subscribe.text':
    'Na podany adres wyślemy odnośnik. Po jego potwierdzeniu będziemy pisać o nowych, zmienionych i zakończonych komunikatach. Zrezygnować można w każdej wiadomości.',
  'mail.subscribe.address': 'Adres e-mail',
  'mail.subscribe.systems': 'Systemy',
  'mail.subscribe.systems.hint': 'Bez wyboru: wszystkie.',
  'mail.subscribe.button': 'Wyślij odnośnik',
  'mail.subscribe.mailed':
    'Na podany adres wysłano odnośnik. Jest ważny przez dobę; komunikaty zaczną przychodzić po jego potwierdzeniu.',
  'mail.subscribe.wrong': 'To nie jest poprawny adres e-mail.',
  'mail.subscribe.too-many': 'Zbyt wiele prób w krótkim czasie. Prosimy spróbować za kilka minut.',
  'mail.subscribe.back': 'Bieżące komunikaty',
  'mail.page.title': 'Help Desk – poczta',
  'mail.page.confirm.heading': 'Potwierdzenie',
  'mail.page.confirm.text': 'Aby potwierdzić, prosimy nacisnąć przycisk.',
  'mail.page.confirm.button': 'Potwierdzam',
  'mail.page.confirm.done': 'Dziękujemy. Potwierdzono.',
  'mail.page.confirm.void':
    'Ten odnośnik został już użyty albo stracił ważność. O nowy można poprosić tam, gdzie poprzednio.',
  'mail.page.unsubscribe.heading': 'Rezygnacja z komunikatów',
  'mail.page.unsubscribe.text': 'Po naciśnięciu przycisku nie będziemy wysyłać komunikatów na ten adres.',
  'mail.page.unsubscribe.button': 'Rezygnuję',
  'mail.page.unsubscribe.done': 'Nie będziemy już wysyłać komunikatów na ten adres.',
  'mail.page.other': 'Po polsku',
  'mail.page.void': 'Ten odnośnik nie jest prawidłowy.',
  'mail-in.no-subject': '(bez tematu)',
  'mail-in.whole-text': 'cala-wiadomosc.txt',
  'mail-in.left-out.one':
    'Nie dołączono {n} pliku z wiadomości: {names}. Pozostaje w oryginale u pracowników.',
  'mail-in.left-out.few':
    'Nie dołączono {n} plików z wiadomości: {names}. Pozostają w oryginale u pracowników.',
  'mail-in.left-out.many':
    'Nie dołączono {n} plików z wiadomości: {names}. Pozostają w oryginale u pracowników.',
  'mail-in.left-out.other':
    'Nie dołączono {n} pliku z wiadomości: {names}. Pozostaje w oryginale u pracowników.',
  'mail.on-call.subject': 'Help Desk: potrzebna reakcja dyżurnego',
  'mail.on-call.subject-over': 'Help Desk: problem ustąpił',
  'mail.on-call.heading': 'Stan Help Desku',
  'mail.on-call.open': 'Wymaga reakcji:',
  'mail.on-call.over': 'Ustąpiło:',
  'mail.on-call.console': 'Poczta przychodząca w konsoli',
  'mail.on-call.mailbox-away': 'Skrzynka {subject} nie odpowiada od: {since}. Poczta czeka na jej serwerze.',
  'mail.on-call.mail-missing':
    'Skrzynka {subject}: liczba wiadomości, które w niej były, a nie zostały zapisane: {n} (od: {since}).',
  'mail.on-call.mail-loop':
    'Nadawca {subject} pisze zbyt często, prawdopodobnie automat odpowiada automatowi (od: {since}). Liczba wstrzymanych wiadomości: {n}.',
  'mail.on-call.mail-in-behind':
    'Liczba zapisanych wiadomości, których nikt nie przetworzył: {n}, najstarsza z: {since}.',
  'mail.on-call.mail-out-behind': 'Liczba wiadomości, które czekają na wysłanie: {n}, najstarsza z: {since}.',
  'mail.on-call.dead-letters': 'Liczba wiadomości, których nie da się wysłać: {n}, najstarsza z: {since}.',
  'mail.on-call.dead-webhooks': 'Liczba powiadomień, których portal nie przyjął: {n}, najstarsze z: {since}.',
  'mail.on-call.dead-work': 'Liczba zadań, których nie udało się wykonać: {n}, najstarsze z: {since}.',
  'mail.identify.subject': 'Nie rozpoznaliśmy nadawcy wiadomości',
  'mail.identify.heading': 'Dostaliśmy wiadomość z tego adresu',
  'mail.identify.text':
    'Nie wiemy, kto ją napisał, dlatego nie dołączyliśmy jej do żadnej sprawy. Wiadomość jest u nas przechowywana.',
  'mail.identify.how':
    'Prosimy o wysłanie zgłoszenia w oknie Help Desku na portalu, po zalogowaniu, albo o potwierdzenie tam tego adresu: „Moje usługi”, „Poczta”. Na wiadomości z potwierdzonego adresu odpowiadamy od razu.',
  'mail.identify.open': 'Otwórz stronę Help Desku',
}
