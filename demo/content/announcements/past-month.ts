/** The month before the demo begins. */
import type { DemoAnnouncement } from '../announcement.ts'

export const pastMonth: readonly DemoAnnouncement[] = [
  {
    code: 'ics2-central',
    type: 'failure',
    systems: ['ICS2'],
    published: { day: -2, time: '06:20' },
    intervals: [{ from: { day: -2, time: '06:05' }, to: { day: -2, time: '10:00' } }],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: 'none',
    title: {
      pl: 'ICS2 – brak odpowiedzi z systemu unijnego',
      en: 'ICS2 – no answers from the system of the Union',
    },
    text: {
      pl: 'Wspólny system unijny nie odsyła odpowiedzi na deklaracje ENS. Uruchomiono unijny plan ciągłości działania. Deklaracje należy wysyłać dalej: czekają w kolejce, a numery MRN przyjdą później. Prosimy nie wysyłać tych samych deklaracji ponownie.',
      en: 'The common system of the Union does not answer ENS declarations. The continuity plan of the Union is active. Please go on sending: declarations are queued, and MRNs will come later. Do not send the same ones again.',
    },
    nextUpdate: { day: -2, time: '07:20' },
    revisions: [
      {
        at: { day: -2, time: '09:40' },
        change: {
          pl: 'Prace trwają dłużej, koniec przesunięto o trzy godziny.',
          en: 'The work takes longer, the end is three hours later.',
        },
        to: { day: -2, time: '13:00' },
        nextUpdate: { day: -2, time: '10:40' },
      },
      {
        at: { day: -2, time: '12:45' },
        change: {
          pl: 'Koniec przesunięto po raz drugi. Pierwsze odpowiedzi już przychodzą.',
          en: 'The end was moved a second time. The first answers are coming in.',
        },
        to: { day: -2, time: '15:30' },
        nextUpdate: { day: -2, time: '13:45' },
      },
    ],
    over: {
      how: 'ended',
      at: { day: -2, time: '14:52' },
      change: {
        pl: 'Przywrócono działanie. Zaległe odpowiedzi są wysyłane w kolejności wpływu.',
        en: 'Service is restored. Late answers are sent in the order in which declarations came.',
      },
    },
  },
  {
    code: 'login-down',
    type: 'failure',
    systems: ['LOGIN', 'PUESC'],
    published: { day: -4, time: '08:25' },
    intervals: [{ from: { day: -4, time: '08:10' }, to: null }],
    channels: { 'web-form': 'closed', 'web-service': 'works' },
    fallback: 'none',
    title: { pl: 'Nie można zalogować się do portalu', en: 'Nobody can sign in to the portal' },
    text: {
      pl: 'Logowanie hasłem i przez węzeł krajowy nie działa. Usługi sieciowe działają prawidłowo, dlatego zgłoszenia z programów firm są przyjmowane. Kto pracuje wyłącznie w formularzach, może skorzystać z pomocy przedstawiciela.',
      en: 'Signing in by password and through the national node does not work. Web services work properly, so declarations from the software of firms are taken. Whoever works in forms only may use a representative.',
    },
    nextUpdate: { day: -4, time: '09:25' },
    over: {
      how: 'ended',
      at: { day: -4, time: '10:05' },
      change: {
        pl: 'Logowanie działa. Przyczyną był wygasły certyfikat serwera.',
        en: 'Signing in works. The cause was an expired certificate of a server.',
      },
    },
  },
  {
    code: 'ncts2-called-off',
    type: 'planned',
    systems: ['NCTS2'],
    published: { day: -10, time: '11:00' },
    intervals: [{ from: { day: -6, time: '21:00' }, to: { day: -5, time: '03:00' } }],
    channels: { 'web-service': 'queued', 'web-form': 'closed' },
    fallback: 'none',
    title: { pl: 'NCTS2 – nocna przerwa', en: 'NCTS2 – interruption at night' },
    text: {
      pl: 'W nocy planowana jest wymiana bazy danych NCTS2. Komunikaty z usługi sieciowej poczekają w kolejce, formularze będą zamknięte. Przesyłki w drodze mogą jechać dalej.',
      en: 'During the night the database of NCTS2 is to be replaced. Messages of the web service will wait in the queue, and forms will be closed. Consignments on their way may go on.',
    },
    over: {
      how: 'cancelled',
      at: { day: -7, time: '14:10' },
      change: {
        pl: 'Przerwę odwołano z powodu dużego ruchu na granicy. Nowy termin podamy osobno.',
        en: 'The interruption was called off because of heavy traffic at the border. A new date will be announced.',
      },
    },
  },
  {
    code: 'emcs-weekend',
    type: 'planned',
    systems: ['EMCS', 'SEED'],
    published: { day: -14, time: '09:00' },
    intervals: [{ from: { day: -9, time: '04:00' }, to: { day: -8, time: '18:00' } }],
    channels: { 'web-service': 'rejected', 'web-form': 'closed' },
    fallback: 'individual',
    title: { pl: 'EMCS PL2 – długa przerwa techniczna', en: 'EMCS PL2 – long maintenance' },
    text: {
      pl: 'EMCS PL2 będzie niedostępny z powodu przenosin do nowej serwerowni. Dokumenty wysłane w tym czasie będą odrzucane i trzeba je wysłać po zakończeniu prac. Na pilne wysyłki prosimy wcześniej uzyskać zgodę na procedurę awaryjną: obowiązuje ona od drugiej godziny przerwy do rana następnego dnia roboczego.',
      en: 'EMCS PL2 will be unavailable while it moves to a new data centre. Documents sent meanwhile will be rejected and have to be sent after the work. For urgent dispatches please obtain an approval of the fall-back procedure beforehand: it is valid from the second hour of the interruption until the morning of the next working day.',
    },
  },
  {
    code: 'intrastat-last-day',
    type: 'difficulty',
    systems: ['INTRASTAT'],
    published: { day: -13, time: '13:05' },
    intervals: [{ from: { day: -13, time: '12:40' }, to: null }],
    channels: { 'web-service': 'works', 'web-form': 'queued' },
    fallback: 'not-needed',
    title: { pl: 'INTRASTAT – przeciążenie w dniu terminu', en: 'INTRASTAT – overload on the last day' },
    text: {
      pl: 'Formularz INTRASTAT otwiera się powoli, a numer zgłoszenia przychodzi nawet po godzinie. Zgłoszenia są przyjmowane z datą wysłania, więc termin jest zachowany. Prosimy nie wysyłać ich ponownie.',
      en: 'The INTRASTAT form opens slowly, and the number of a declaration comes after up to an hour. Declarations count from the moment they were sent, so the deadline is kept. Please do not send them again.',
    },
    nextUpdate: { day: -13, time: '14:05' },
    over: {
      how: 'ended',
      at: { day: -13, time: '18:30' },
      change: { pl: 'Wszystkie zgłoszenia mają już numery.', en: 'All declarations have their numbers now.' },
    },
  },
  {
    code: 'mail-delay',
    type: 'difficulty',
    systems: ['MAIL'],
    published: { day: -17, time: '11:15' },
    intervals: [{ from: { day: -17, time: '07:00' }, to: null }],
    channels: { email: 'queued' },
    fallback: 'not-needed',
    title: { pl: 'Opóźniona poczta Help Desku', en: 'Mail of the help desk is late' },
    text: {
      pl: 'Wiadomości wysłane od rana docierają do nas z opóźnieniem do trzech godzin. Nie giną i nie trzeba ich powtarzać. W pilnych sprawach prosimy o zgłoszenie na stronie lub telefon.',
      en: 'Messages sent since the morning reach us up to three hours late. They are not lost and need not be repeated. In urgent matters please file a notification on the page or call.',
    },
    over: {
      how: 'ended',
      at: { day: -17, time: '15:40' },
      change: {
        pl: 'Zaległe wiadomości dotarły i mają numery spraw.',
        en: 'Late messages have arrived and have numbers of cases.',
      },
    },
  },
  {
    code: 'certex-checks',
    type: 'difficulty',
    systems: ['CERTEX', 'AES', 'AIS'],
    published: { day: -20, time: '16:00' },
    intervals: [{ from: { day: -20, time: '15:20' }, to: null }],
    channels: { 'web-service': 'works', 'web-form': 'works' },
    fallback: 'not-needed',
    title: { pl: 'Świadectwa sprawdzane z opóźnieniem', en: 'Certificates are checked with a delay' },
    text: {
      pl: 'Unijne jedno okienko nie potwierdza świadectw na bieżąco. Zgłoszenia, które ich wymagają, są przyjmowane, ale na zwolnienie czekają dłużej. W pilnych przypadkach urząd może sprawdzić papierowy oryginał.',
      en: 'The single window of the Union does not confirm certificates at once. Declarations that need them are accepted but wait longer for release. In urgent cases the office can check the paper original.',
    },
    over: {
      how: 'ended',
      at: { day: -19, time: '09:10' },
      change: {
        pl: 'Świadectwa są znów sprawdzane na bieżąco.',
        en: 'Certificates are checked at once again.',
      },
    },
  },
  {
    code: 'office-power-sosnowa',
    type: 'local',
    systems: ['AIS', 'AES', 'NCTS2'],
    offices: ['PL404030'],
    published: { day: -24, time: '05:50' },
    intervals: [{ from: { day: -24, time: '05:30' }, to: null }],
    channels: { 'web-service': 'works', 'web-form': 'works' },
    fallback: 'individual',
    title: {
      pl: 'Brak prądu w Oddziale Celnym Sosnowa Brama',
      en: 'No electricity at the customs office Sosnowa Brama',
    },
    text: {
      pl: 'Oddział pracuje na zasilaniu awaryjnym i obsługuje tylko towary łatwo psujące się oraz żywe zwierzęta. Pozostałe przesyłki poczekają. Zgłoszenia można wysyłać bez ograniczeń.',
      en: 'The office runs on emergency power and handles only perishable goods and live animals. Other consignments will wait. Declarations may be sent without limits.',
    },
    nextUpdate: { day: -24, time: '06:50' },
    over: {
      how: 'ended',
      at: { day: -24, time: '09:35' },
      change: {
        pl: 'Zasilanie przywrócono, oddział pracuje normalnie.',
        en: 'Power is back, the office works as usual.',
      },
    },
  },
  {
    code: 'payments-booking',
    type: 'planned',
    systems: ['EPAY', 'ZEFIR2'],
    published: { day: -31, time: '10:00' },
    intervals: [{ from: { day: -27, time: '00:30' }, to: { day: -27, time: '05:30' } }],
    channels: { 'web-form': 'closed', 'web-service': 'queued' },
    fallback: 'not-needed',
    title: { pl: 'Przerwa w e-Płatnościach', en: 'Interruption of e-Payments' },
    text: {
      pl: 'W czasie zamknięcia miesiąca nie będzie można płacić przez portal. Zwykły przelew działa i zostanie zaksięgowany rano. Przerwa nie zmienia terminów płatności.',
      en: 'While the month is being closed, payments on the portal are not possible. An ordinary transfer works and will be booked in the morning. The interruption does not change due dates.',
    },
  },
]
