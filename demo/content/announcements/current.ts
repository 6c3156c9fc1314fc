/** What goes on while the demo runs, and what is planned from tomorrow on. */
import type { DemoAnnouncement } from '../announcement.ts'

export const current: readonly DemoAnnouncement[] = [
  {
    code: 'phone-queue',
    type: 'difficulty',
    systems: ['PHONE'],
    published: { minutes: -90 },
    intervals: [{ from: { minutes: -95 }, to: null }],
    channels: { phone: 'works' },
    fallback: 'not-needed',
    title: { pl: 'Dłuższe oczekiwanie na połączenie', en: 'Longer wait on the telephone' },
    text: {
      pl: 'Na linii telefonicznej jest więcej rozmów niż zwykle i na połączenie czeka się dłużej. Zgłoszenia na stronie i poczta są obsługiwane bez opóźnień. W sprawie ogłoszonej awarii nie trzeba dzwonić: wiadomości przychodzą w zgłoszeniu i w komunikacie.',
      en: 'There are more calls than usual, and the wait is longer. Notifications on the page and mail are handled without delay. There is no need to call about an announced failure: news comes in the notification and in the announcement.',
    },
    nextUpdate: { minutes: 45 },
  },
  {
    code: 'ais-slow-answers',
    type: 'difficulty',
    systems: ['AIS'],
    published: { minutes: -200 },
    intervals: [{ from: { minutes: -210 }, to: null }],
    channels: { 'web-service': 'queued', 'web-form': 'works' },
    fallback: 'none',
    title: { pl: 'AIS – opóźnione odpowiedzi', en: 'AIS – late answers' },
    text: {
      pl: 'AIS przyjmuje zgłoszenia przywozowe, ale odpowiedzi przychodzą z opóźnieniem około 40 minut. Dokumenty czekają w kolejce i zostaną przetworzone w kolejności wpływu. Prosimy nie wysyłać ich ponownie. Zgłoszenia z formularza są obsługiwane na bieżąco.',
      en: 'AIS takes import declarations, but answers are about 40 minutes late. Documents wait in a queue and will be processed in the order in which they came. Please do not send them again. Declarations from the form are handled as usual.',
    },
    nextUpdate: { minutes: -100 },
    revisions: [
      {
        at: { minutes: -110 },
        change: {
          pl: 'Przyczynę znaleziono: przeciążona kolejka analizy ryzyka. Opóźnienie zmniejszyło się do około 25 minut.',
          en: 'The cause was found: an overloaded queue of risk analysis. The delay has come down to about 25 minutes.',
        },
        nextUpdate: { minutes: -35 },
      },
      {
        at: { minutes: -40 },
        change: {
          pl: 'Uruchomiono dodatkowe serwery. Kolejka się zmniejsza.',
          en: 'More servers were started. The queue is getting shorter.',
        },
        nextUpdate: { minutes: 20 },
      },
    ],
  },
  {
    code: 'office-network-mewia',
    type: 'local',
    systems: ['AES', 'NCTS2'],
    offices: ['PL322050'],
    published: { minutes: -75 },
    intervals: [{ from: { minutes: -80 }, to: null }],
    channels: { 'web-service': 'works', 'web-form': 'works' },
    fallback: 'undecided',
    title: {
      pl: 'Brak łączności w Oddziale Celnym Port Mewia Wyspa',
      en: 'No network at the customs office Port Mewia Wyspa',
    },
    text: {
      pl: 'Oddział stracił łączność i nie może zwalniać towarów. Systemy działają, a zgłoszenia można wysyłać. Pilne przesyłki prosimy kierować do Oddziału Celnego Terminal Żurawi Brzeg, po uzgodnieniu telefonicznym. Operator usuwa uszkodzenie światłowodu.',
      en: 'The office has lost its network and cannot release goods. The systems work, and declarations may be sent. Please direct urgent consignments to the customs office Terminal Żurawi Brzeg, after a call. The operator is mending a broken fibre.',
    },
    nextUpdate: { minutes: 40 },
  },
  {
    code: 'sentgeo-late-positions',
    type: 'difficulty',
    systems: ['SENTGEO'],
    published: { minutes: -1540 },
    intervals: [{ from: { minutes: -1560 }, to: null }],
    channels: { 'web-service': 'queued', mobile: 'queued' },
    fallback: 'not-needed',
    title: { pl: 'SENT GEO – opóźnione położenie pojazdów', en: 'SENT GEO – vehicle positions are late' },
    text: {
      pl: 'Położenie pojazdów widać w zgłoszeniach z opóźnieniem. Lokalizatory i aplikacja wysyłają dane prawidłowo, punkty są uzupełniane później. Kierowcy mogą jechać dalej. Prosimy nie wyłączać urządzeń i nie zmieniać lokalizatora w zgłoszeniu.',
      en: 'Positions of vehicles appear in the notifications with a delay. Locators and the app send their data properly, and points are added later. Drivers may go on. Please do not switch devices off and do not change the locator in the notification.',
    },
    nextUpdate: { minutes: -1480 },
    revisions: [
      {
        at: { minutes: -1485 },
        change: { pl: 'Opóźnienie wynosi do dwóch godzin.', en: 'The delay is up to two hours.' },
        nextUpdate: { minutes: -300 },
      },
      {
        at: { minutes: -310 },
        change: {
          pl: 'Punkty z wczoraj uzupełniono. Bieżące opóźnienie wynosi do 20 minut.',
          en: "Yesterday's points have been added. The present delay is up to 20 minutes.",
        },
        nextUpdate: { minutes: 110 },
      },
    ],
  },
  {
    code: 'osoz2-tomorrow-night',
    type: 'planned',
    systems: ['OSOZ2', 'NCTS2', 'AIS', 'EMCS'],
    published: { day: -3, time: '10:00' },
    intervals: [{ from: { day: 1, time: '22:00' }, to: { day: 2, time: '04:00' } }],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: 'none',
    title: {
      pl: 'Przerwa w obciążaniu zabezpieczeń – OSOZ2',
      en: 'Guarantees cannot be charged – OSOZ2',
    },
    text: {
      pl: 'W czasie prac OSOZ2 nie będzie obciążać ani zwalniać zabezpieczeń. Zgłoszenia w NCTS2, AIS i EMCS PL2, które wymagają zabezpieczenia, poczekają w kolejce do końca prac. Prosimy zaplanować wysyłki przed przerwą i nie wysyłać dokumentów ponownie.',
      en: 'During the work OSOZ2 will neither charge nor release guarantees. Declarations in NCTS2, AIS and EMCS PL2 that need a guarantee will wait in the queue until the work is over. Please plan dispatches before it and do not send documents again.',
    },
  },
  {
    code: 'aes-two-evenings',
    type: 'planned',
    systems: ['AES'],
    published: { day: -5, time: '12:30' },
    intervals: [
      { from: { day: 1, time: '20:00' }, to: { day: 1, time: '23:00' } },
      { from: { day: 2, time: '20:00' }, to: { day: 2, time: '23:00' } },
    ],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: 'none',
    title: { pl: 'AES – przerwa przez dwa wieczory', en: 'AES – interruption on two evenings' },
    text: {
      pl: 'Przez dwa kolejne wieczory AES będzie aktualizowany. Komunikaty wysłane usługą sieciową poczekają w kolejce, formularze będą zamknięte. Procedura awaryjna nie jest przewidziana, bo przerwa jest krótka. Po jej zakończeniu niczego nie trzeba wysyłać ponownie.',
      en: 'AES will be updated on two evenings in a row. Messages sent by the web service will wait in the queue, and forms will be closed. No fall-back procedure is foreseen, because the interruption is short. Nothing has to be sent again afterwards.',
    },
  },
  {
    code: 'helpdesk-two-windows',
    type: 'planned',
    systems: ['HELPDESK'],
    published: { day: -2, time: '09:00' },
    intervals: [
      { from: { day: 1, time: '07:30' }, to: { day: 1, time: '08:15' } },
      { from: { day: 1, time: '12:00' }, to: { day: 1, time: '12:45' } },
    ],
    channels: { 'web-form': 'closed', phone: 'works', email: 'works' },
    fallback: 'not-needed',
    title: { pl: 'Help Desk – dwie krótkie przerwy', en: 'Help desk – two short interruptions' },
    text: {
      pl: 'Strona Help Desku będzie dwukrotnie niedostępna z powodu prac serwisowych. Telefon i poczta działają bez zmian, także w sprawie procedury awaryjnej. Rozpoczęte szkice pozostaną na Państwa urządzeniu.',
      en: 'The page of the help desk will be unavailable twice because of maintenance. Telephone and mail work as usual, for the fall-back procedure too. Drafts that were begun stay on your device.',
    },
  },
  {
    code: 'login-node-night',
    type: 'planned',
    systems: ['LOGIN', 'PKI'],
    published: { day: -4, time: '15:00' },
    intervals: [{ from: { day: 1, time: '23:00' }, to: { day: 2, time: '03:00' } }],
    channels: { 'web-form': 'closed', 'web-service': 'works' },
    fallback: 'not-needed',
    title: {
      pl: 'Profil zaufany i logowanie przez węzeł krajowy',
      en: 'Trusted profile and the national node',
    },
    text: {
      pl: 'W nocy nie będzie można logować się przez węzeł krajowy ani podpisywać profilem zaufanym. Hasło, certyfikat celny i usługi sieciowe działają. Pilne dokumenty prosimy podpisać przed przerwą.',
      en: 'During the night nobody can sign in through the national node or sign with the trusted profile. Password, customs certificate and web services work. Please sign urgent documents before.',
    },
  },
  {
    code: 'tariff-codes-change',
    type: 'information',
    systems: ['TARIC', 'AIS', 'AES', 'INTRASTAT'],
    published: { day: -6, time: '11:00' },
    intervals: [{ from: { day: -6, time: '11:00' }, to: { day: 40, time: '23:59' } }],
    channels: {},
    fallback: 'not-needed',
    title: { pl: 'Zmiana kodów towarów z nowym rokiem', en: 'Commodity codes change with the new year' },
    text: {
      pl: 'Z początkiem roku zmienia się część kodów Nomenklatury scalonej. Zgłoszenia przyjęte od pierwszego dnia roku muszą zawierać nowe kody. Prosimy zaktualizować bazy towarów i sprawdzić je w środowisku testowym.',
      en: 'With the new year part of the codes of the Combined Nomenclature change. Declarations accepted from the first day of the year must contain the new ones. Please update your lists of goods and check them in the test environment.',
    },
  },
  {
    code: 'aes-schema-version',
    type: 'information',
    systems: ['AES', 'SEAP'],
    published: { day: -12, time: '13:00' },
    intervals: [{ from: { day: -12, time: '13:00' }, to: { day: 18, time: '23:59' } }],
    channels: {},
    fallback: 'not-needed',
    title: { pl: 'AES – nowa wersja schematów XSD', en: 'AES – new version of the XSD schemas' },
    text: {
      pl: 'Opublikowano nową wersję schematów AES. W środowisku testowym obowiązuje od dziś, w produkcyjnym – po upływie okresu podanego wyżej. Do tego dnia przyjmowane są obie wersje, potem dokumenty w starej wersji dostaną błąd XSD-104.',
      en: 'A new version of the AES schemas has been published. In the test environment it is valid from today, in production once the period above is over. Until then both versions are accepted; afterwards documents in the old one receive error XSD-104.',
    },
  },
]
