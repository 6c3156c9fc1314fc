/** Tickets of the demo's traders, from two months ago to this hour: each as it was told, event by event. */
import type { Answers } from '../../workflows/contracts/form.ts'

export type Said = {
  readonly event: string
  /** The trader himself, or the officer. */
  readonly by: 'trader' | 'maria' | 'jan'
  readonly hoursAgo: number
  readonly answers?: Answers
}
export type DemoTicket = {
  readonly who: 'anna' | 'piotr'
  readonly hoursAgo: number
  readonly answers: Answers
  readonly after: readonly Said[]
}

const day = 24
const anna = { contactName: 'Anna Nowak', contactPhone: '+48580000001', contactEmail: 'anna@baltyk.example' }
const piotr = {
  contactName: 'Piotr Wiśniewski',
  contactPhone: '+48600300400',
  contactEmail: 'piotr@sklad-wisla.example',
}
const live = { environment: 'production' }
const said = (event: string, by: Said['by'], hoursAgo: number, answers?: Answers): Said => ({
  event,
  by,
  hoursAgo,
  ...(answers && { answers }),
})
const text = (words: string): Answers => ({ text: words })

export const tickets: readonly DemoTicket[] = [
  {
    who: 'piotr',
    hoursAgo: 61 * day,
    answers: {
      ...live,
      ...piotr,
      system: 'SENT',
      classification: 'no-answer',
      subject: 'Brak numeru referencyjnego SENT po wysłaniu zgłoszenia',
      description:
        'Zgłoszenie SENT_100 wysłane przez usługę sieciową, po godzinie nadal nie ma numeru referencyjnego. Kierowca czeka z wyjazdem.',
      messageType: 'SENT_100',
      impact: 'one',
      urgency: 'goods-moving',
    },
    after: [
      said('claim', 'jan', 61 * day - 1),
      said(
        'ask',
        'jan',
        61 * day - 2,
        text('Prosimy o treść komunikatu nieUPO albo plik XML, który wysłano.'),
      ),
    ],
  },
  {
    who: 'anna',
    hoursAgo: 40 * day,
    answers: {
      ...live,
      ...anna,
      system: 'SZPROT',
      classification: 'how-to',
      subject: 'Jak dodać drugą osobę, która będzie nas reprezentować',
      description:
        'Zatrudniliśmy drugą agentkę celną. Którym formularzem dodać ją jako osobę działającą w imieniu agencji i jakie uprawnienia wpisać?',
      impact: 'one',
      urgency: 'can-wait',
    },
    after: [
      said('claim', 'maria', 40 * day - 3),
      said(
        'solve',
        'maria',
        39 * day,
        text(
          'Służy do tego formularz WPE0001. W pełnomocnictwie trzeba wymienić każde uprawnienie osobno i podać datę końcową. ' +
            'Opłata skarbowa wynosi 17 zł od każdego pełnomocnictwa. Po wysłaniu w ciągu 5 minut przychodzi potwierdzenie albo komunikat o błędzie.',
        ),
      ),
      said('confirm', 'trader', 38 * day),
    ],
  },
  {
    who: 'anna',
    hoursAgo: 12 * day,
    answers: {
      ...live,
      ...anna,
      system: 'PKI',
      classification: 'certificate',
      subject: 'CertSign: „Brak połączenia” przy podpisywaniu',
      description:
        'Od aktualizacji systemu CertSign przy każdym podpisie pokazuje „Brak połączenia”. Na drugim komputerze działa.',
      errorText: 'SIG-08 Brak połączenia',
      impact: 'firm',
      urgency: 'today',
    },
    after: [
      said('claim', 'jan', 12 * day - 1),
      said(
        'ask',
        'jan',
        12 * day - 2,
        text('Jaka jest wersja CertSign i czy na komputerze jest włączony serwer proxy?'),
      ),
      said('reply', 'trader', 11 * day, text('Wersja 2.6. Proxy jest, ustawia je dział informatyki.')),
      said('note', 'jan', 11 * day - 1, text('Znany kłopot z proxy, artykuł w bazie wiedzy jest gotowy.')),
      said(
        'solve',
        'jan',
        10 * day,
        text(
          'W ustawieniach CertSign prosimy wskazać serwer proxy i port, te same co w przeglądarce, a potem uruchomić program ponownie.',
        ),
      ),
      said('confirm', 'trader', 9 * day),
    ],
  },
  {
    who: 'piotr',
    hoursAgo: 9 * day,
    answers: {
      ...live,
      ...piotr,
      system: 'INTRASTAT',
      classification: 'message-rejected',
      subject: 'Deklaracja INTRASTAT odrzucona z kodem R0850',
      description: 'Deklaracja za ubiegły miesiąc została odrzucona, chociaż dane firmy się nie zmieniły.',
      errorText: 'R0850 EORI not found',
      messageType: 'INSTAT62',
      impact: 'firm',
      urgency: 'today',
    },
    after: [
      said('claim', 'maria', 9 * day - 2),
      said(
        'solve',
        'maria',
        8 * day,
        text('Prosimy wysłać deklarację ponownie – dane rejestrowe odświeżono.'),
      ),
      said('reopen', 'trader', 4 * day, text('Wysłana ponownie dwa razy, nadal R0850.')),
      said('claim', 'maria', 4 * day - 1),
      said(
        'await-third-party',
        'maria',
        3 * day,
        text(
          'Numer EORI jest poprawny u nas, ale nie w rejestrze unijnym. Zwróciliśmy się do Komisji Europejskiej o odświeżenie wpisu.',
        ),
      ),
    ],
  },
  {
    who: 'piotr',
    hoursAgo: 6 * day,
    answers: {
      ...live,
      ...piotr,
      system: 'EMCS',
      classification: 'no-answer',
      subject: 'Raport odbioru czeka od dwóch dni',
      description:
        'Raport odbioru wysłany w poniedziałek nadal ma stan „w trakcie”, nadawca czeka na zwolnienie zabezpieczenia.',
      messageType: 'IE818',
      arcs: ['23GB00000000000377161'],
      impact: 'one',
      urgency: 'today',
    },
    after: [
      said('claim', 'jan', 6 * day - 2),
      said('hand-on', 'jan', 6 * day - 3, {
        team: 'excise',
        text: 'Komunikat doszedł, stoi w kolejce do SEED.',
      }),
      said('claim', 'maria', 5 * day),
      said(
        'solve',
        'maria',
        26,
        text(
          'Raport przetworzono ręcznie. Nadawca powinien już widzieć IE818; prosimy to sprawdzić i potwierdzić.',
        ),
      ),
    ],
  },
  {
    who: 'anna',
    hoursAgo: 3 * day,
    answers: {
      ...live,
      ...anna,
      system: 'AES',
      classification: 'no-answer',
      subject: 'Po IE515 przyszło IE528, ale nie ma IE529',
      description: 'Zgłoszenie wywozowe ma MRN od rana, zwolnienia nie ma. Klient pyta, czy może ładować.',
      messageType: 'IE515',
      lrns: ['BAL26-AES-0417'],
      mrns: ['26PL322080E00197A6'],
      impact: 'one',
      urgency: 'today',
    },
    after: [
      said('claim', 'maria', 3 * day - 1),
      said(
        'ask',
        'maria',
        2 * day,
        text(
          'Zgłoszenie jest wstrzymane do okazania faktury. Czy dokument wysłano jako załącznik, a jeżeli tak – kiedy?',
        ),
      ),
    ],
  },
  {
    who: 'anna',
    hoursAgo: 5,
    answers: {
      ...live,
      ...anna,
      system: 'NCTS2',
      classification: 'message-rejected',
      subject: 'IE015 z towarem szybko psującym się odrzucane od rana',
      description: 'Pięć zgłoszeń z owocami, każde odrzucone. Kierowcy stoją w Świecku.',
      errorText: 'C0467: reguła dla LRN\nXSD-102 element missing',
      steps: 'Zmieniono numer LRN i wysłano ponownie – to samo.',
      messageType: 'IE015',
      lrns: ['BAL26-NCTS-1101', 'BAL26-NCTS-1102'],
      impact: 'border-stopped',
      urgency: 'perishable',
      formCode: 'DOK0001',
      lastErrorCode: 'XSD-102',
    },
    after: [
      said('claim', 'jan', 4.8),
      said('note', 'jan', 4.6, text('Wygląda na nową wersję schematu po ich stronie, pole 44.')),
      said('add-information', 'trader', 4.5, text('Dołącza do tego szóste zgłoszenie, BAL26-NCTS-1106.')),
    ],
  },
  {
    who: 'anna',
    hoursAgo: 0.4,
    answers: {
      ...live,
      ...anna,
      system: 'OSOZ2',
      classification: 'guarantee',
      subject: 'Saldo zabezpieczenia nie wróciło po zakończeniu tranzytu',
      description: 'Tranzyt zakończono wczoraj, IE045 jest, a saldo generalnego nadal obciążone.',
      mrns: ['26PL301010000421J4'],
      impact: 'firm',
      urgency: 'today',
    },
    after: [],
  },
  {
    who: 'piotr',
    hoursAgo: 0.6,
    answers: {
      ...piotr,
      environment: 'test',
      system: 'SEAP',
      classification: 'web-service',
      subject: 'Środowisko testowe: skąd certyfikat dla usługi sieciowej',
      description: 'Dostawca programu prosi o certyfikat do testów EMCS. Gdzie go uzyskać?',
      impact: 'one',
      urgency: 'can-wait',
    },
    after: [],
  },
]
