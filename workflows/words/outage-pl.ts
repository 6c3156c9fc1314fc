/** Words of outages, Polish. A code without words does not compile. */
import type { Announcement } from '../contracts/announcement.ts'

type Step = 'confirmed' | 'monitoring' | 'resolved' | 'archived'
type Act =
  | 'update'
  | 'monitor'
  | 'resolve'
  | 'reopen'
  | 'propose-general'
  | 'publish-general'
  | 'drop-general'

type OutageKey =
  | `kind.outage${'' | '.summary'}`
  | `step.outage.${Step}`
  | `next.outage.${Step}`
  | `event.outage.${Act}`
  | `event.outage.${Act | 'open' | 'archive-due'}.done`
  | `option.outage-kind.${Announcement['kind']}`
  | `option.channel-state.${Announcement['channels'][string]}`
  | `option.fallback-permission.${Announcement['fallback']}`

export const outagePl = {
  'kind.outage': 'Awaria systemu',
  'kind.outage.summary':
    'Awaria, utrudnienie lub planowana przerwa: zakres, komunikat dla wszystkich i decyzja, czy dopuścić procedurę awaryjną.',

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

  'event.outage.update': 'Uaktualnij komunikat',
  'event.outage.monitor': 'Działa – obserwuj',
  'event.outage.resolve': 'Zapisz koniec awarii',
  'event.outage.reopen': 'Otwórz ponownie',
  'event.outage.propose-general': 'Zaproponuj dopuszczenie dla wszystkich',
  'event.outage.publish-general': 'Zatwierdź dopuszczenie dla wszystkich',
  'event.outage.drop-general': 'Odrzuć propozycję dopuszczenia',
  'event.outage.open.done': 'Ogłoszono awarię',
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

  'field.outage.system': 'System',
  'field.outage.system.hint': 'Awaria innego systemu jest osobną awarią i ma własny numer.',
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

  'effect.outage.resolve':
    'Wnioski, w których towar nie wyruszył, zakończą się jako bezprzedmiotowe. Okresy udzielonych zgód zostaną skrócone.',
  'effect.outage.propose-general':
    'Dopuszczenie zacznie obowiązywać dopiero po zatwierdzeniu przez inną osobę.',
  'effect.outage.publish-general':
    'Od {from} komunikat jest zgodą dla wszystkich, których obejmuje. Czekające wnioski zakończą się jako objęte zgodą ogólną.',
  'history.actual-end': 'Koniec awarii: {at}.',
} as const satisfies Record<OutageKey, string> & Record<string, string>
