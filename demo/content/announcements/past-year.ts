/** From a month to a year before the demo begins. */
import type { DemoAnnouncement } from '../announcement.ts'

export const pastYear: readonly DemoAnnouncement[] = [
  {
    code: 'sent-register-down',
    type: 'failure',
    systems: ['SENT', 'SENTGEO'],
    published: { day: -48, time: '07:35' },
    intervals: [{ from: { day: -48, time: '07:20' }, to: null }],
    channels: { 'web-service': 'rejected', 'web-form': 'closed', mobile: 'rejected' },
    fallback: 'individual',
    title: { pl: 'SENT – rejestr nie przyjmuje zgłoszeń', en: 'SENT – the register takes no notifications' },
    text: {
      pl: 'Rejestr nie nadaje numerów referencyjnych. Towar wolno przewozić z dokumentem zastępującym zgłoszenie, który zawiera te same dane. Po przywróceniu działania odrzucone zgłoszenia trzeba wysłać ponownie.',
      en: 'The register gives no reference numbers. Goods may be carried with a document in place of the notification that contains the same data. Notifications that were rejected have to be sent again once it works.',
    },
    nextUpdate: { day: -48, time: '08:35' },
    over: {
      how: 'ended',
      at: { day: -48, time: '11:10' },
      change: {
        pl: 'Rejestr działa. Prosimy wysłać zgłoszenia odrzucone od początku awarii.',
        en: 'The register works. Please send the notifications that were rejected since the failure began.',
      },
    },
  },
  {
    code: 'aes-lost-messages',
    type: 'failure',
    systems: ['AES'],
    published: { day: -63, time: '11:40' },
    intervals: [{ from: { day: -63, time: '10:55' }, to: { day: -63, time: '11:23' } }],
    channels: { 'web-service': 'rejected', 'web-form': 'works' },
    fallback: 'none',
    title: { pl: 'AES – utrata komunikatów z 28 minut', en: 'AES – messages of 28 minutes were lost' },
    text: {
      pl: 'Wskutek błędu dysku AES nie zapisał komunikatów, które nadeszły w podanym czasie, choć wysłano do nich UPO. Prosimy odnaleźć te dokumenty w programie i wysłać je ponownie z tym samym LRN. Komunikaty spoza tego czasu są kompletne.',
      en: 'Because of a disk error AES did not store the messages that came in the given period, although a UPO was sent for them. Please find these documents in your software and send them again with the same LRN. Messages outside the period are complete.',
    },
    revisions: [
      {
        at: { day: -63, time: '16:20' },
        change: {
          pl: 'Listę numerów LRN, których dotyczy utrata, przesłano do firm w ich zgłoszeniach.',
          en: 'Firms have received the list of LRNs concerned in their notifications.',
        },
      },
    ],
    over: {
      how: 'ended',
      at: { day: -62, time: '12:00' },
      change: {
        pl: 'Wszystkie utracone dokumenty wysłano ponownie.',
        en: 'All the lost documents have been sent again.',
      },
    },
  },
  {
    code: 'ncts2-slow',
    type: 'difficulty',
    systems: ['NCTS2'],
    published: { day: -75, time: '14:10' },
    intervals: [{ from: { day: -75, time: '13:30' }, to: null }],
    channels: { 'web-service': 'queued', 'web-form': 'queued' },
    fallback: 'undecided',
    title: { pl: 'NCTS2 – odpowiedzi po 40 minutach', en: 'NCTS2 – answers after 40 minutes' },
    text: {
      pl: 'NCTS2 przyjmuje zgłoszenia, lecz MRN i zwolnienie przychodzą z opóźnieniem. Prosimy nie wysyłać zgłoszeń ponownie, bo każde powtórzenie wydłuża kolejkę. O dopuszczeniu procedury awaryjnej zdecydujemy przed następną wiadomością.',
      en: 'NCTS2 takes declarations, but MRN and release are late. Please do not send again, as every repetition makes the queue longer. Whether the fall-back procedure is allowed will be decided before the next message.',
    },
    nextUpdate: { day: -75, time: '15:10' },
    revisions: [
      {
        at: { day: -75, time: '15:00' },
        change: {
          pl: 'Opóźnienie spada, procedura awaryjna nie jest potrzebna.',
          en: 'The delay is falling, the fall-back procedure is not needed.',
        },
        nextUpdate: { day: -75, time: '16:00' },
      },
    ],
    over: {
      how: 'ended',
      at: { day: -75, time: '16:25' },
      change: { pl: 'Odpowiedzi przychodzą na bieżąco.', en: 'Answers come at once again.' },
    },
  },
  {
    code: 'osoz2-stop',
    type: 'failure',
    systems: ['OSOZ2', 'NCTS2', 'AIS', 'EMCS'],
    published: { day: -90, time: '09:20' },
    intervals: [{ from: { day: -90, time: '09:05' }, to: { day: -90, time: '11:00' } }],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: 'individual',
    title: { pl: 'OSOZ2 nie obciąża zabezpieczeń', en: 'OSOZ2 cannot charge guarantees' },
    text: {
      pl: 'Zgłoszenia, które wymagają zabezpieczenia, nie mogą zostać zwolnione. Dotyczy to tranzytu, przywozu i przemieszczeń akcyzowych. Dokumenty czekają w kolejce. Na pilne przesyłki tranzytowe wydajemy zgody na procedurę awaryjną; przedstawia się wtedy poświadczenie TC31.',
      en: 'Declarations that need a guarantee cannot be released: transit, import and movements of excise goods. Documents wait in the queue. For urgent transit we approve the fall-back procedure; certificate TC31 is shown then.',
    },
    nextUpdate: { day: -90, time: '10:20' },
    revisions: [
      {
        at: { day: -90, time: '10:45' },
        change: { pl: 'Koniec przesunięto o dwie godziny.', en: 'The end is two hours later.' },
        to: { day: -90, time: '13:00' },
        nextUpdate: { day: -90, time: '11:45' },
      },
      {
        at: { day: -90, time: '12:40' },
        change: {
          pl: 'Baza danych jest odtwarzana, koniec nie jest znany.',
          en: 'The database is being restored, the end is not known.',
        },
        to: null,
        nextUpdate: { day: -90, time: '13:40' },
      },
    ],
    over: {
      how: 'ended',
      at: { day: -90, time: '15:15' },
      change: {
        pl: 'Zabezpieczenia są obciążane. Kolejkę przetwarzano do wieczora.',
        en: 'Guarantees are charged. The queue was processed until the evening.',
      },
    },
  },
  {
    code: 'signing-browser',
    type: 'difficulty',
    systems: ['PKI'],
    published: { day: -104, time: '10:10' },
    intervals: [{ from: { day: -105, time: '20:00' }, to: null }],
    channels: { 'web-form': 'works', 'web-service': 'works' },
    fallback: 'not-needed',
    title: {
      pl: 'Aplikacja do podpisu po aktualizacji przeglądarki',
      en: 'The signing application after a browser update',
    },
    text: {
      pl: 'Po ostatniej aktualizacji jednej z przeglądarek aplikacja do podpisu zgłasza „Brak połączenia”. Do czasu wydania poprawki prosimy użyć innej przeglądarki albo profilu zaufanego. Podpisy w usługach sieciowych działają.',
      en: 'After the latest update of one browser the signing application reports "No connection". Until a correction is out please use another browser or the trusted profile. Signatures in web services work.',
    },
    over: {
      how: 'ended',
      at: { day: -101, time: '13:00' },
      change: {
        pl: 'Nowa wersja aplikacji jest do pobrania na portalu.',
        en: 'A new version of the application can be downloaded from the portal.',
      },
    },
  },
  {
    code: 'gateway-old-protocols',
    type: 'information',
    systems: ['SEAP'],
    published: { day: -120, time: '12:00' },
    intervals: [{ from: { day: -120, time: '12:00' }, to: { day: -90, time: '23:59' } }],
    channels: {},
    fallback: 'not-needed',
    title: {
      pl: 'Usługi sieciowe – koniec starych wersji TLS',
      en: 'Web services – end of old versions of TLS',
    },
    text: {
      pl: 'Po tym okresie brama będzie przyjmować tylko połączenia TLS 1.2 i nowsze. Prosimy sprawdzić ustawienia programu i serwera pośredniczącego. W środowisku testowym zmiana już obowiązuje, więc można ją wypróbować.',
      en: 'After this period the gateway takes connections with TLS 1.2 or newer only. Please check the settings of your software and of any proxy. The change is in force in the test environment already, so it can be tried.',
    },
  },
  {
    code: 'taxfree-evening',
    type: 'planned',
    systems: ['TAXFREE'],
    published: { day: -137, time: '09:30' },
    intervals: [{ from: { day: -133, time: '19:00' }, to: { day: -133, time: '22:00' } }],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: 'not-needed',
    title: { pl: 'TAX FREE – przerwa wieczorem', en: 'TAX FREE – interruption in the evening' },
    text: {
      pl: 'Sprzedawcy mogą wystawiać dokumenty, a system przyjmie je po przerwie. Potwierdzenie wywozu na granicy odbywa się w tym czasie pieczęcią na wydruku.',
      en: 'Sellers may make out documents, and the system will take them afterwards. At the border the exit is meanwhile confirmed by a stamp on the printout.',
    },
  },
  {
    code: 'seed-unavailable',
    type: 'difficulty',
    systems: ['SEED', 'EMCS'],
    published: { day: -150, time: '08:45' },
    intervals: [{ from: { day: -150, time: '08:00' }, to: null }],
    channels: { 'web-service': 'queued', 'web-form': 'queued' },
    fallback: 'undecided',
    title: { pl: 'SEED nie potwierdza odbiorców', en: 'SEED does not confirm consignees' },
    text: {
      pl: 'Dokumenty e-AD do odbiorców w innych państwach czekają na sprawdzenie numeru akcyzowego i nie dostają ARC. Przemieszczenia krajowe są obsługiwane na bieżąco. Prosimy nie wysyłać dokumentów ponownie.',
      en: 'Documents e-AD for consignees in other countries wait for the check of the excise number and get no ARC. Movements within the country are handled as usual. Please do not send documents again.',
    },
    nextUpdate: { day: -150, time: '09:45' },
    over: {
      how: 'ended',
      at: { day: -150, time: '12:20' },
      change: {
        pl: 'Rejestr odpowiada, zaległe numery ARC nadano.',
        en: 'The register answers, late ARCs have been given.',
      },
    },
  },
  {
    code: 'vies-partner-country',
    type: 'difficulty',
    systems: ['VIES'],
    published: { day: -190, time: '10:00' },
    intervals: [{ from: { day: -190, time: '09:00' }, to: null }],
    channels: { 'web-service': 'works', 'web-form': 'works' },
    fallback: 'not-needed',
    title: { pl: 'VIES – brak danych z dwóch państw', en: 'VIES – no data from two countries' },
    text: {
      pl: 'Nie można sprawdzić numerów VAT z dwóch państw członkowskich, których bazy są w konserwacji. Numery z pozostałych państw są sprawdzane prawidłowo. Prosimy zachować potwierdzenie próby z datą.',
      en: 'VAT numbers of two Member States cannot be checked while their databases are being maintained. Numbers of other countries are checked properly. Please keep the dated confirmation of your attempt.',
    },
    over: {
      how: 'ended',
      at: { day: -189, time: '07:30' },
      change: { pl: 'Bazy obu państw odpowiadają.', en: 'The databases of both countries answer.' },
    },
  },
  {
    code: 'portal-release',
    type: 'planned',
    systems: ['PUESC'],
    published: { day: -219, time: '14:00' },
    intervals: [
      { from: { day: -214, time: '22:00' }, to: { day: -213, time: '02:00' } },
      { from: { day: -213, time: '22:00' }, to: { day: -212, time: '00:30' } },
    ],
    channels: { 'web-form': 'closed', 'web-service': 'works' },
    fallback: 'not-needed',
    title: { pl: 'Portal – nowa wersja przez dwie noce', en: 'Portal – new version over two nights' },
    text: {
      pl: 'Portal będzie niedostępny przez dwie noce. Usługi sieciowe działają bez zmian. Po zmianie trzeba zalogować się ponownie, a zapisane szkice formularzy pozostaną.',
      en: 'The portal will be unavailable on two nights. Web services work as usual. After the change you have to sign in again, and stored drafts of forms remain.',
    },
  },
  {
    code: 'szprot-representations',
    type: 'failure',
    systems: ['SZPROT', 'AES', 'AIS', 'NCTS2', 'EMCS'],
    published: { day: -300, time: '07:50' },
    intervals: [{ from: { day: -300, time: '07:15' }, to: null }],
    channels: { 'web-service': 'rejected', 'web-form': 'rejected' },
    fallback: 'individual',
    title: {
      pl: 'SZPROT – nie działa sprawdzanie reprezentacji',
      en: 'SZPROT – representation cannot be checked',
    },
    text: {
      pl: 'Systemy odrzucają dokumenty wysłane przez przedstawicieli, ponieważ nie mogą sprawdzić umocowania. Dokumenty podpisane przez samą firmę są przyjmowane. Odrzucone dokumenty trzeba będzie wysłać ponownie, z nowym LRN.',
      en: 'Systems reject documents sent by representatives, because they cannot check the power to act. Documents signed by the firm itself are taken. Rejected documents will have to be sent again, with a new LRN.',
    },
    nextUpdate: { day: -300, time: '08:50' },
    over: {
      how: 'ended',
      at: { day: -300, time: '10:30' },
      change: {
        pl: 'Reprezentacja jest sprawdzana. Odrzucone dokumenty można wysłać ponownie.',
        en: 'Representation is checked. Rejected documents may be sent again.',
      },
    },
  },
]
