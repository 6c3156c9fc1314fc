/** Words of outages, Polish. A code without words does not compile. */
import type { Announcement } from '../contracts/announcement.ts'

type Step =
  | 'deciding'
  | 'reported'
  | 'investigating'
  | 'confirmed'
  | 'monitoring'
  | 'resolved'
  | 'archived'
  | 'planned'
  | 'in-progress'
  | 'extended'
  | 'completed'
  | 'cancelled'
  | 'false-alarm'
  | 'lapsed'
type Act =
  | 'investigate'
  | 'put-back'
  | 'confirm'
  | 'update'
  | 'monitor'
  | 'relapse'
  | 'resolve'
  | 'complete'
  | 'extend'
  | 'cancel'
  | 'dismiss'
  | 'keep'
  | 'answer-reports'
  | 'reopen'
  | 'propose-general'
  | 'publish-general'
  | 'drop-general'

/** What the desk does by itself. */
type Own =
  | 'evidence'
  | 'link'
  | 'general-begins'
  | 'parent-confirmed'
  | 'parent-ended'
  | 'parent-reopened'
  | 'begins'
  | 'reopen-over'
  | 'archive-due'

type OutageKey =
  | `kind.outage${'' | '.summary'}`
  | `step.outage.${Step}`
  | `next.outage.${Step}`
  | `event.outage.${Act}`
  | `event.outage.${Act | Own | 'open'}.done`
  | `note.outage.source.${'staff' | 'tickets' | 'probe' | 'dependency'}`
  | `option.outage-kind.${Announcement['kind']}`
  | `option.channel-state.${Announcement['channels'][string]}`
  | `option.fallback-permission.${Announcement['fallback']}`

export const outagePl = {
  'kind.outage': 'Awaria systemu',
  'kind.outage.summary':
    'Awaria, utrudnienie lub planowana przerwa: zakres, komunikat dla wszystkich i decyzja, czy dopuścić procedurę awaryjną.',

  'step.outage.deciding': 'Zapisywana',
  'step.outage.reported': 'Do potwierdzenia',
  'step.outage.investigating': 'Sprawdzana',
  'step.outage.planned': 'Zaplanowana',
  'step.outage.in-progress': 'Prace trwają',
  'step.outage.extended': 'Prace przedłużone',
  'step.outage.completed': 'Prace zakończone',
  'step.outage.cancelled': 'Odwołana',
  'step.outage.false-alarm': 'Fałszywy alarm',
  'step.outage.lapsed': 'Nieaktualna',
  'next.outage.deciding': 'Awaria jest zapisywana.',
  'next.outage.reported':
    'To szkic: nikt poza pracownikami go nie widzi. Prosimy sprawdzić, czy system działa, i potwierdzić awarię albo uznać ją za fałszywy alarm.',
  'next.outage.investigating':
    'Ktoś już to sprawdza. Dopóki awaria nie jest potwierdzona, nic nie jest ogłoszone.',
  'next.outage.planned':
    'Przerwa jest zapowiedziana. Rozpocznie się sama o podanej porze; można ją przesunąć albo odwołać.',
  'next.outage.in-progress': 'Prace trwają. Prosimy zapisać ich koniec albo zawczasu je przedłużyć.',
  'next.outage.extended': 'Prace trwają dłużej, niż planowano. Prosimy zapisać ich koniec.',
  'next.outage.completed':
    'Prace się skończyły. Jeżeli system jednak nie działa, prosimy otworzyć przerwę ponownie pod tym samym numerem.',
  'next.outage.cancelled': 'Przerwę odwołano; związane z nią wnioski powiadomiono.',
  'next.outage.false-alarm':
    'Awarii nie było. Nic nie liczy się do czasu niedostępności, a związane z nią wnioski powiadomiono.',
  'next.outage.lapsed': 'Przyczyna ustała, zanim awarię potwierdzono. Niczego nie ogłoszono.',
  'next.outage.reopenable': 'Pod tym samym numerem można ją otworzyć do {until}.',
  'next.outage.reopen-over': 'Czas na ponowne otwarcie minął. Kolejna awaria otrzyma nowy numer.',
  'step.outage.confirmed': 'Potwierdzona',
  'step.outage.monitoring': 'Pod obserwacją',
  'step.outage.resolved': 'Zakończona',
  'step.outage.archived': 'W archiwum',
  'next.outage.confirmed':
    'Komunikat jest opublikowany. Prosimy go uaktualniać co najmniej co godzinę, a koniec awarii zapisać od razu.',
  'next.outage.monitoring':
    'Działanie przywrócono i jest obserwowane. Gdy będzie stabilne, prosimy zapisać koniec awarii.',
  'next.outage.resolved':
    'Awaria się skończyła, związane z nią wnioski powiadomiono. Jeżeli wróci, prosimy otworzyć ją ponownie pod tym samym numerem.',
  'next.outage.archived': 'Komunikat jest w archiwum. Kolejna awaria otrzyma nowy numer.',
  'next.outage.general-proposed':
    '{name} proponuje dopuszczenie procedury awaryjnej dla wszystkich. Musi to zatwierdzić inna osoba.',

  'event.outage.investigate': 'Sprawdzam',
  'event.outage.put-back': 'Oddaj innym',
  'event.outage.confirm': 'Potwierdź i ogłoś',
  'event.outage.relapse': 'Znów nie działa',
  'event.outage.complete': 'Zapisz koniec prac',
  'event.outage.extend': 'Przedłuż prace',
  'event.outage.cancel': 'Odwołaj prace',
  'event.outage.dismiss': 'Fałszywy alarm',
  'event.outage.keep': 'Nie zamykaj razem z nadrzędną',
  'event.outage.answer-reports': 'Odpowiedz na powiązane zgłoszenia',
  'event.outage.investigate.done': 'Podjęto sprawdzenie',
  'event.outage.put-back.done': 'Oddano do sprawdzenia innym',
  'event.outage.confirm.done': 'Potwierdzono i ogłoszono awarię',
  'event.outage.relapse.done': 'System znów przestał działać',
  'event.outage.complete.done': 'Zapisano koniec prac',
  'event.outage.extend.done': 'Przedłużono prace',
  'event.outage.cancel.done': 'Odwołano prace',
  'event.outage.dismiss.done': 'Uznano za fałszywy alarm',
  'event.outage.keep.done': 'Awaria nie zamknie się razem z nadrzędną',
  'event.outage.answer-reports.done': 'Odpowiedziano na powiązane zgłoszenia',
  'event.outage.evidence.done': 'Odnotowano nowe ustalenia',
  'event.outage.link.done': 'Powiązano awarie systemów zależnych',
  'event.outage.general-begins.done': 'Dopuszczenie dla wszystkich zaczęło obowiązywać',
  'event.outage.parent-confirmed.done': 'Potwierdzono razem z awarią nadrzędną',
  'event.outage.parent-ended.done': 'Zakończono razem z awarią nadrzędną',
  'event.outage.parent-reopened.done': 'Otwarto ponownie razem z awarią nadrzędną',
  'event.outage.begins.done': 'Prace się rozpoczęły',
  'event.outage.reopen-over.done': 'Minął czas na ponowne otwarcie',
  'event.outage.update': 'Uaktualnij komunikat',
  'event.outage.monitor': 'Działa – obserwuj',
  'event.outage.resolve': 'Zapisz koniec awarii',
  'event.outage.reopen': 'Otwórz ponownie',
  'event.outage.propose-general': 'Zaproponuj dopuszczenie dla wszystkich',
  'event.outage.publish-general': 'Zatwierdź dopuszczenie dla wszystkich',
  'event.outage.drop-general': 'Odrzuć propozycję dopuszczenia',
  'event.outage.open.done': 'Zapisano awarię',
  'event.outage.update.done': 'Uaktualniono komunikat',
  'event.outage.monitor.done': 'Działanie przywrócono, rozpoczęto obserwację',
  'event.outage.resolve.done': 'Zapisano koniec awarii',
  'event.outage.reopen.done': 'Otwarto ponownie',
  'event.outage.propose-general.done': 'Zaproponowano dopuszczenie procedury awaryjnej dla wszystkich',
  'event.outage.publish-general.done': 'Dopuszczono procedurę awaryjną dla wszystkich',
  'event.outage.drop-general.done': 'Odrzucono propozycję dopuszczenia dla wszystkich',
  'event.outage.archive-due.done': 'Przeniesiono do archiwum',

  'section.outage.scope': 'Zakres',
  'section.outage.announcement': 'Komunikat',
  'section.outage.resolve.resolve': 'Koniec awarii',
  'section.outage.propose-general.propose-general': 'Dopuszczenie dla wszystkich',
  'section.outage.reopen.reopen': 'Ponowne otwarcie',
  'section.outage.complete.complete': 'Koniec prac',
  'section.outage.extend.extend': 'Przedłużenie',
  'section.outage.dismiss.dismiss': 'Fałszywy alarm',
  'section.outage.cancel.cancel': 'Odwołanie',
  'section.outage.answer-reports.answer-reports': 'Odpowiedź dla wszystkich',

  'note.outage.source.staff': 'Zauważona przez pracownika.',
  'note.outage.source.tickets': 'Szkic powstał z podobnych zgłoszeń.',
  'note.outage.source.probe': 'Szkic powstał z wyników sondy.',
  'note.outage.source.dependency': 'Szkic powstał, bo nie działa system, od którego ten zależy.',
  'note.outage.follows': 'Wynika z awarii {system} ({number}) i zakończy się razem z nią.',
  'note.outage.kept': 'Wynika z awarii {system} ({number}), ale trwa niezależnie od niej.',
  'note.outage.derived': 'Wynika z niej awaria {system} ({number}).',
  'note.outage.beside': '{system} ma już własną awarię ({number}); zostaje osobna.',
  'evidence.outage.tickets': 'Zgłoszenia: {n}, od firm: {firms}. Pierwsze {since}.',
  'evidence.outage.probe-failing': 'Sonda {probe} nie otrzymuje poprawnej odpowiedzi od {since} ({detail}).',
  'evidence.outage.probe-answers': 'Sonda {probe} znów otrzymuje odpowiedź od {since}.',

  'field.outage.system': 'System',
  'field.outage.system.hint': 'Awaria innego systemu jest osobną awarią i ma własny numer.',
  'field.outage.handling': 'Sposób zapisania',
  'field.outage.handling.hint': 'Puste oznacza ogłoszenie od razu.',
  'field.outage.reopen.downSince': 'Nie działa od',
  'field.outage.reopen.downSince.hint': 'Początek nowego okresu; poprzedni pozostaje w zestawieniach.',
  'field.outage.complete.actualEnd': 'Koniec prac',
  'field.outage.complete.actualEnd.hint': 'Chwila, od której system znów działa.',
  'field.outage.extend.expectedEnd': 'Nowy przewidywany koniec',
  'field.outage.extend.expectedEnd.hint': 'Później niż dotychczas zapowiedziano.',
  'field.outage.extend.nextUpdateAt': 'Następna informacja do',
  'field.outage.extend.nextUpdateAt.hint': 'Kiedy podamy, jak postępują prace.',
  'field.outage.extend.reason': 'Powód',
  'field.outage.extend.reason.hint': 'Dlaczego prace trwają dłużej; zostaje w historii.',
  'field.outage.dismiss.reason': 'Co ustalono',
  'field.outage.dismiss.reason.hint': 'Dlaczego to nie była awaria; zostaje w historii.',
  'field.outage.cancel.reason': 'Powód',
  'field.outage.cancel.reason.hint': 'Dlaczego prace się nie odbędą albo zostały przerwane.',
  'field.outage.answer-reports.text': 'Treść odpowiedzi',
  'field.outage.answer-reports.text.hint':
    'Otrzyma ją każdy, kto zgłosił tę awarię, jako rozwiązanie swojego zgłoszenia.',
  'field.outage.outageKind': 'Rodzaj',
  'field.outage.outageKind.hint':
    'Centralna – system nie działa wszędzie; lokalna – w wybranych urzędach; utrudnienia – działa wolno lub z błędami.',
  'field.outage.startedAt': 'Początek',
  'field.outage.startedAt.hint':
    'Chwila, od której system nie działa; przy planowanej przerwie – jej początek. Czas polski.',
  'field.outage.expectedEnd': 'Przewidywany koniec',
  'field.outage.expectedEnd.hint':
    'Jeżeli nie jest znany, prosimy pozostawić puste. Koniec doby zapisuje się jako 23:59.',
  'field.outage.offices': 'Urzędy celne',
  'field.outage.offices.hint': 'Puste oznacza wszystkie urzędy.',
  'field.outage.webService': 'Usługa sieciowa',
  'field.outage.webService.hint': 'Co się dzieje z komunikatami wysyłanymi z oprogramowania firm.',
  'field.outage.webForm': 'Formularz na portalu',
  'field.outage.webForm.hint': 'Co się dzieje ze zgłoszeniami składanymi na portalu.',
  'field.outage.fallback': 'Procedura awaryjna',
  'field.outage.fallback.hint': 'Dopuszczenie dla wszystkich jest osobną czynnością i wymaga dwóch osób.',
  'field.outage.titlePl': 'Tytuł po polsku',
  'field.outage.titlePl.hint': 'Na przykład „NCTS2 – awaria”.',
  'field.outage.bodyPl': 'Treść po polsku',
  'field.outage.bodyPl.hint': 'Co nie działa, co zrobić teraz, co zrobić po przywróceniu.',
  'field.outage.titleEn': 'Tytuł po angielsku',
  'field.outage.titleEn.hint': 'Na przykład „NCTS2 – failure”.',
  'field.outage.bodyEn': 'Treść po angielsku',
  'field.outage.bodyEn.hint': 'Te same informacje co po polsku.',
  'field.outage.nextUpdateAt': 'Następna informacja do',
  'field.outage.nextUpdateAt.hint': 'Najpóźniej za godzinę, dopóki awaria trwa.',
  'field.outage.resolve.actualEnd': 'Koniec awarii',
  'field.outage.resolve.actualEnd.hint':
    'Chwila, od której system znów działa. Od niej liczą się okresy zgód.',
  'field.outage.propose-general.fallbackFrom': 'Dopuszczenie od',
  'field.outage.propose-general.fallbackFrom.hint':
    'Od tej chwili komunikat jest zgodą dla wszystkich, których obejmuje.',
  'field.outage.reopen.reason': 'Powód',
  'field.outage.reopen.reason.hint': 'Co znów nie działa i od kiedy.',

  'option.outage-handling.announce': 'ogłoszona od razu',
  'option.outage-handling.report': 'najpierw odnotowana do sprawdzenia',
  'option.outage-kind.central': 'awaria centralna',
  'option.outage-kind.local': 'awaria lokalna',
  'option.outage-kind.difficulty': 'utrudnienia',
  'option.outage-kind.planned': 'planowana przerwa',
  'option.channel-state.works': 'działa',
  'option.channel-state.queued': 'komunikaty czekają w kolejce',
  'option.channel-state.rejected': 'komunikaty są odrzucane',
  'option.channel-state.closed': 'zamknięty',
  'option.fallback-permission.undecided': 'jeszcze nie rozstrzygnięto',
  'option.fallback-permission.individual': 'na wniosek',
  'option.fallback-permission.general': 'dopuszczona dla wszystkich',
  'option.fallback-permission.none': 'niedopuszczona',

  'effect.outage.confirm':
    'Komunikat zobaczą wszyscy, a wnioski i zgłoszenia dotyczące tego systemu zostaną powiadomione. Awarie systemów zależnych powstaną według zasad.',
  'effect.outage.dismiss-draft': 'Niczego nie ogłoszono i nic nie zostanie ogłoszone.',
  'effect.outage.dismiss':
    'Komunikat zostanie odwołany, a awaria nie liczy się do czasu niedostępności. Zgody udzielone w dobrej wierze pozostają ważne dla zgłoszeń już dokonanych.',
  'effect.outage.cancel':
    'Komunikat zostanie odwołany. Zgody związane z przerwą wygasną; zgłoszenia już dokonane pozostają ważne.',
  'effect.outage.keep': 'Koniec awarii {number} nie zakończy tej.',
  'effect.outage.answer-reports':
    'Każde powiązane i jeszcze niezałatwione zgłoszenie otrzyma tę treść jako rozwiązanie.',
  'effect.outage.resolve':
    'Wnioski, w których towar nie wyruszył, zakończą się jako bezprzedmiotowe. Okresy udzielonych zgód zostaną skrócone.',
  'effect.outage.propose-general':
    'Dopuszczenie zacznie obowiązywać dopiero po zatwierdzeniu przez inną osobę.',
  'effect.outage.publish-general':
    'Od {from} komunikat jest zgodą dla wszystkich, których obejmuje. Czekające wnioski zakończą się jako objęte zgodą ogólną.',
  'history.actual-end': 'Koniec awarii: {at}.',
} as const satisfies Record<OutageKey, string> & Record<string, string>
