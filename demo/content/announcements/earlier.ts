/** More than a year before the demo begins: what fills the archive. */
import type { DemoAnnouncement } from '../announcement.ts'

export const earlier: readonly DemoAnnouncement[] = [
  {
    code: 'ncts2-next-phase',
    type: 'planned',
    systems: ['NCTS2'],
    published: { day: -430, time: '10:00' },
    intervals: [{ from: { day: -402, time: '18:00' }, to: { day: -400, time: '06:00' } }],
    channels: { 'web-service': 'rejected', 'web-form': 'closed' },
    fallback: 'individual',
    title: { pl: 'NCTS2 – przejście na nową wersję', en: 'NCTS2 – change to a new version' },
    text: {
      pl: 'W czasie przejścia NCTS2 nie przyjmuje zgłoszeń. Operacje rozpoczęte wcześniej będą dokończone w nowej wersji. Na pilne przesyłki wydajemy zgody na procedurę awaryjną. Po przerwie trzeba używać nowych schematów.',
      en: 'During the change NCTS2 takes no declarations. Operations begun before will be finished in the new version. For urgent consignments we approve the fall-back procedure. After the interruption the new schemas have to be used.',
    },
    revisions: [
      {
        at: { day: -401, time: '20:00' },
        change: {
          pl: 'Przenoszenie danych trwa dłużej, koniec przesunięto o sześć godzin.',
          en: 'Moving the data takes longer, the end is six hours later.',
        },
        to: { day: -400, time: '12:00' },
      },
    ],
  },
  {
    code: 'aes-begins',
    type: 'planned',
    systems: ['AES'],
    published: { day: -560, time: '09:00' },
    intervals: [{ from: { day: -522, time: '00:00' }, to: { day: -520, time: '08:00' } }],
    channels: { 'web-service': 'rejected', 'web-form': 'closed' },
    fallback: 'individual',
    title: {
      pl: 'Uruchomienie AES w miejsce poprzedniego systemu',
      en: 'AES takes the place of the former system',
    },
    text: {
      pl: 'Zgłoszenia wywozowe składa się w tych dniach na papierze, z oznaczeniem procedury awaryjnej. Po uruchomieniu AES należy je wprowadzić z tym samym LRN. Potwierdzenia wyprowadzenia dla starych zgłoszeń będą wysyłane jak dotychczas.',
      en: 'On these days export declarations are lodged on paper with the mark of the fall-back procedure. Once AES has started, they are entered with the same LRN. Confirmations of exit for older declarations will be sent as before.',
    },
    revisions: [
      {
        at: { day: -540, time: '12:00' },
        change: {
          pl: 'Potwierdzono datę. Opublikowano listę adresów urzędów dla podpisanych plików.',
          en: 'The date is confirmed. A list of office addresses for signed files was published.',
        },
      },
    ],
  },
  {
    code: 'phone-exchange',
    type: 'failure',
    systems: ['PHONE'],
    published: { day: -640, time: '09:05' },
    intervals: [{ from: { day: -640, time: '08:45' }, to: null }],
    channels: { phone: 'closed' },
    fallback: 'not-needed',
    title: { pl: 'Awaria centrali telefonicznej', en: 'Telephone exchange out of order' },
    text: {
      pl: 'Linia telefoniczna nie działa, a koniec naprawy nie jest znany. Zgłoszenia na stronie i poczta działają prawidłowo. W sprawie procedury awaryjnej prosimy składać wnioski na stronie: funkcjonariusz dyżurny oddzwania z innego numeru.',
      en: 'The telephone line is out of order, and it is not known when it will be mended. Notifications on the page and mail work properly. For the fall-back procedure please apply on the page: the officer on duty calls back from another number.',
    },
    over: {
      how: 'ended',
      at: { day: -639, time: '11:30' },
      change: { pl: 'Linia telefoniczna działa.', en: 'The telephone line works.' },
    },
  },
  {
    code: 'quota-allocation',
    type: 'difficulty',
    systems: ['QUOTA', 'AIS'],
    published: { day: -700, time: '13:00' },
    intervals: [{ from: { day: -700, time: '09:00' }, to: null }],
    channels: { 'web-service': 'works' },
    fallback: 'not-needed',
    title: { pl: 'Opóźniony rozdział kontyngentów', en: 'Allocation of quotas is late' },
    text: {
      pl: 'Wnioski o kontyngenty są przyjmowane, ale wyniki rozdziału pojawią się następnego dnia roboczego. Kolejność wniosków jest zachowana. Zwolnienie następuje po złożeniu zabezpieczenia na pełną stawkę.',
      en: 'Requests for quotas are taken, but the results will appear on the next working day. The order of requests is kept. Goods are released against a guarantee for the full rate.',
    },
    over: {
      how: 'ended',
      at: { day: -699, time: '10:40' },
      change: { pl: 'Wyniki rozdziału są dostępne.', en: 'The results of the allocation are available.' },
    },
  },
  {
    code: 'emcs-night',
    type: 'planned',
    systems: ['EMCS'],
    published: { day: -824, time: '10:00' },
    intervals: [{ from: { day: -820, time: '23:00' }, to: { day: -819, time: '04:00' } }],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: 'none',
    title: { pl: 'EMCS PL2 – nocna przerwa', en: 'EMCS PL2 – interruption at night' },
    text: {
      pl: 'W nocy EMCS PL2 będzie aktualizowany. Dokumenty poczekają w kolejce, a numery ARC zostaną nadane nad ranem. Wysyłki prosimy zaplanować przed przerwą.',
      en: 'EMCS PL2 will be updated during the night. Documents will wait in the queue, and ARCs will be given in the early morning. Please plan dispatches before.',
    },
  },
  {
    code: 'office-moves-bursztynowe',
    type: 'local',
    systems: ['AIS', 'AES', 'NCTS2'],
    offices: ['PL301010'],
    published: { day: -917, time: '12:00' },
    intervals: [{ from: { day: -910, time: '16:00' }, to: { day: -908, time: '07:00' } }],
    channels: { 'web-service': 'works', 'web-form': 'works' },
    fallback: 'not-needed',
    title: {
      pl: 'Przeprowadzka Oddziału Celnego Nabrzeże Bursztynowe',
      en: 'The customs office Nabrzeże Bursztynowe moves',
    },
    text: {
      pl: 'Oddział przenosi się do nowego budynku. Zgłoszenia z jego kodem są przyjmowane, ale kontrole i zwolnienia odbędą się po przeprowadzce. Pilne przesyłki obsłuży Oddział Celny Port Mewia Wyspa.',
      en: 'The office moves to a new building. Declarations with its code are taken, but controls and releases follow after the move. Urgent consignments are handled by the customs office Port Mewia Wyspa.',
    },
    over: {
      how: 'ended',
      at: { day: -908, time: '07:00' },
      change: { pl: 'Oddział pracuje pod nowym adresem.', en: 'The office works at its new address.' },
    },
  },
  {
    code: 'ics2-all-transport',
    type: 'information',
    systems: ['ICS2'],
    published: { day: -1000, time: '10:00' },
    intervals: [{ from: { day: -1000, time: '10:00' }, to: { day: -940, time: '23:59' } }],
    channels: {},
    fallback: 'not-needed',
    title: { pl: 'ICS2 obejmuje kolejne rodzaje transportu', en: 'ICS2 covers further modes of transport' },
    text: {
      pl: 'Przewoźnicy, którzy dotąd nie składali deklaracji ENS w ICS2, powinni zarejestrować numer EORI, uzyskać certyfikat i przejść próby zgodności. Prosimy zacząć z wyprzedzeniem, ponieważ próby trwają kilka tygodni.',
      en: 'Carriers who have not lodged ENS declarations in ICS2 so far should register an EORI number, obtain a certificate and pass conformance tests. Please begin early, as the tests take several weeks.',
    },
  },
  {
    code: 'intrastat-thresholds',
    type: 'information',
    systems: ['INTRASTAT'],
    published: { day: -1060, time: '12:00' },
    intervals: [{ from: { day: -1060, time: '12:00' }, to: { day: -1020, time: '23:59' } }],
    channels: {},
    fallback: 'not-needed',
    title: { pl: 'INTRASTAT – nowe progi', en: 'INTRASTAT – new thresholds' },
    text: {
      pl: 'Ogłoszono progi na nowy rok. Firmy, których obrót je przekroczył, składają zgłoszenia od stycznia. Osoby zgłaszające potrzebują prawa do INTRASTAT w swojej reprezentacji.',
      en: 'The thresholds for the new year were published. Firms whose trade exceeded them declare from January. Persons who declare need the right for INTRASTAT in their representation.',
    },
  },
  {
    code: 'helpdesk-maintenance-day',
    type: 'planned',
    systems: ['HELPDESK', 'MAIL'],
    published: { day: -1182, time: '15:00' },
    intervals: [
      { from: { day: -1180, time: '07:30' }, to: { day: -1180, time: '09:30' } },
      { from: { day: -1180, time: '12:00' }, to: { day: -1180, time: '13:00' } },
    ],
    channels: { 'web-form': 'closed', email: 'queued', phone: 'works' },
    fallback: 'not-needed',
    title: { pl: 'Help Desk niedostępny w dwóch okresach', en: 'Help desk unavailable in two periods' },
    text: {
      pl: 'Z powodu prac serwisowych nie będzie można składać zgłoszeń na stronie. Telefon działa, a wiadomości e-mail zostaną zarejestrowane po przerwie.',
      en: 'Because of maintenance no notifications can be filed on the page. The telephone works, and e-mails will be registered afterwards.',
    },
  },
  {
    code: 'union-sign-in',
    type: 'failure',
    systems: ['UUMDS', 'CDMS', 'REX', 'EBTI'],
    published: { day: -1290, time: '10:30' },
    intervals: [{ from: { day: -1290, time: '09:40' }, to: null }],
    channels: { 'web-form': 'closed' },
    fallback: 'not-needed',
    title: {
      pl: 'Nie działa logowanie do systemów unijnych',
      en: 'Signing in to systems of the Union fails',
    },
    text: {
      pl: 'Wniosków o pozwolenia, o rejestrację eksportera i o wiążącą informację taryfową nie można teraz złożyć. Wydane decyzje pozostają ważne. Bieg terminów liczonych przez system zostanie skorygowany.',
      en: 'Applications for authorisations, for registration as an exporter and for binding tariff information cannot be filed now. Decisions stay valid. Terms counted by the system will be corrected.',
    },
    over: {
      how: 'ended',
      at: { day: -1290, time: '17:50' },
      change: {
        pl: 'Komisja Europejska przywróciła logowanie.',
        en: 'The European Commission restored the sign-in.',
      },
    },
  },
  {
    code: 'risk-analysis-stop',
    type: 'difficulty',
    systems: ['ZISAR', 'AIS', 'AES', 'NCTS2'],
    published: { day: -1420, time: '06:40' },
    intervals: [{ from: { day: -1420, time: '06:00' }, to: null }],
    channels: { 'web-service': 'works', 'web-form': 'works' },
    fallback: 'none',
    title: { pl: 'Zgłoszenia czekają na analizę ryzyka', en: 'Declarations wait for risk analysis' },
    text: {
      pl: 'Zgłoszenia dostają MRN, lecz zwolnienie następuje dopiero po ręcznej ocenie. Urzędy zaczynają od towarów łatwo psujących się i żywych zwierząt. Prosimy nie unieważniać zgłoszeń i nie składać nowych.',
      en: 'Declarations get an MRN, but release follows only after an assessment by hand. Offices begin with perishable goods and live animals. Please do not invalidate declarations or lodge new ones.',
    },
    nextUpdate: { day: -1420, time: '07:40' },
    over: {
      how: 'ended',
      at: { day: -1420, time: '13:20' },
      change: {
        pl: 'Analiza ryzyka działa, kolejka jest pusta.',
        en: 'Risk analysis works, the queue is empty.',
      },
    },
  },
]
