/** Words of the form and the steps of announcements, Polish: for officers. A code without words does not compile. */
import type { noticeTypes } from '../contracts/announcement.ts'

type Step = 'draft' | 'placing' | 'scheduled' | 'running' | 'ended' | 'cancelled' | 'archived' | 'discarded'
type Act = 'publish' | 'edit' | 'discard' | 'revise' | 'end' | 'cancel' | 'reopen' | 'archive'

type AnnouncementKey =
  | `kind.announcement${'' | '.summary'}`
  | `step.announcement.${Step}`
  | `next.announcement.${Step}`
  | `event.announcement.${Act}`
  | `event.announcement.${Act | 'open' | 'ends' | 'archive-due'}.done`
  | `option.notice-type.${(typeof noticeTypes)[number]}`

export const announcementPl = {
  'kind.announcement': 'Komunikat',
  'kind.announcement.summary':
    'Planowana przerwa, awaria, utrudnienia, zdarzenie lokalne lub informacja – z pełną historią zmian. Gdy awaria może wymagać procedury awaryjnej, prosimy ogłosić ją jako awarię systemu.',

  'step.announcement.draft': 'Szkic',
  'step.announcement.placing': 'Publikowany',
  'step.announcement.scheduled': 'Opublikowany, skończy się sam',
  'step.announcement.running': 'Opublikowany',
  'step.announcement.ended': 'Zakończony',
  'step.announcement.cancelled': 'Odwołany',
  'step.announcement.archived': 'W archiwum',
  'step.announcement.discarded': 'Szkic usunięty',
  'next.announcement.draft':
    'Szkic widzą tylko pracownicy. Prosimy sprawdzić podgląd w obu językach i opublikować.',
  'next.announcement.placing': 'Komunikat jest publikowany.',
  'next.announcement.scheduled':
    'Komunikat jest opublikowany i zakończy się z końcem ostatniego okresu. Każdą zmianę prosimy ogłosić jako aktualizację.',
  'next.announcement.running':
    'Komunikat jest opublikowany. Prosimy go aktualizować na czas, a koniec zapisać od razu, gdy nastąpi.',
  'next.announcement.ended':
    'Komunikat się zakończył i jest w archiwum dla wszystkich. Przez trzy dni można go otworzyć ponownie.',
  'next.announcement.cancelled': 'Odwołanie jest ogłoszone. Komunikat pozostaje w archiwum.',
  'next.announcement.archived': 'Komunikat przeniesiono do archiwum.',
  'next.announcement.discarded': 'Szkicu nigdy nie opublikowano.',
  'note.announcement.revision': 'Wersja {n}.',
  'note.announcement.short-notice':
    'Planowaną przerwę należy ogłosić co najmniej dwa dni wcześniej – do jej początku pozostało mniej.',

  'event.announcement.publish': 'Opublikuj',
  'event.announcement.edit': 'Popraw szkic',
  'event.announcement.discard': 'Usuń szkic',
  'event.announcement.revise': 'Ogłoś aktualizację',
  'event.announcement.end': 'Zapisz koniec',
  'event.announcement.cancel': 'Odwołaj',
  'event.announcement.reopen': 'Otwórz ponownie',
  'event.announcement.archive': 'Przenieś do archiwum',
  'event.announcement.open.done': 'Utworzono szkic',
  'event.announcement.publish.done': 'Opublikowano',
  'event.announcement.edit.done': 'Poprawiono szkic',
  'event.announcement.discard.done': 'Usunięto szkic',
  'event.announcement.revise.done': 'Ogłoszono aktualizację',
  'event.announcement.end.done': 'Zapisano koniec',
  'event.announcement.cancel.done': 'Odwołano',
  'event.announcement.reopen.done': 'Otwarto ponownie',
  'event.announcement.archive.done': 'Przeniesiono do archiwum',
  'event.announcement.ends.done': 'Zakończono zgodnie z planem',
  'event.announcement.archive-due.done': 'Przeniesiono do archiwum',
  'effect.announcement.publish':
    'Komunikat od razu zobaczą wszyscy – na portalach, w kanałach RSS i w kalendarzu.',
  'effect.announcement.revise': 'Poprzednia wersja pozostanie widoczna w historii komunikatu.',

  'section.announcement.scope': 'Czego dotyczy',
  'section.announcement.time': 'Kiedy',
  'section.announcement.effects': 'Co działa',
  'section.announcement.text': 'Treść',
  'section.announcement.change': 'Co się zmieniło',
  'section.announcement.end.end': 'Koniec',
  'section.announcement.cancel.cancel': 'Odwołanie',
  'section.announcement.reopen.reopen': 'Ponowne otwarcie',

  'field.announcement.noticeType': 'Rodzaj',
  'field.announcement.noticeType.hint':
    'Planowana przerwa i informacja kończą się same; awarię, utrudnienia i zdarzenie lokalne kończy pracownik.',
  'field.announcement.systems': 'Systemy',
  'field.announcement.systems.hint': 'Wszystkie, których użytkownicy mają zobaczyć ten komunikat jako swój.',
  'field.announcement.offices': 'Urzędy celne',
  'field.announcement.offices.hint': 'Puste oznacza wszystkie urzędy. Przy zdarzeniu lokalnym wymagane.',
  'field.announcement.intervals': 'Liczba okresów',
  'field.announcement.intervals.hint': 'Na przykład dwa, gdy prace potrwają przez dwie noce.',
  'field.announcement.from1': 'Początek',
  'field.announcement.from1.hint': 'Czas polski.',
  'field.announcement.to1': 'Koniec',
  'field.announcement.to1.hint':
    'Jeżeli nie jest znany, prosimy pozostawić puste. Koniec doby zapisuje się jako 23:59.',
  'field.announcement.from2': 'Początek drugiego okresu',
  'field.announcement.from2.hint': 'Po końcu pierwszego.',
  'field.announcement.to2': 'Koniec drugiego okresu',
  'field.announcement.to2.hint': 'Jeżeli nie jest znany, prosimy pozostawić puste.',
  'field.announcement.from3': 'Początek trzeciego okresu',
  'field.announcement.from3.hint': 'Po końcu drugiego.',
  'field.announcement.to3': 'Koniec trzeciego okresu',
  'field.announcement.to3.hint': 'Jeżeli nie jest znany, prosimy pozostawić puste.',
  'field.announcement.from4': 'Początek czwartego okresu',
  'field.announcement.from4.hint': 'Po końcu trzeciego.',
  'field.announcement.to4': 'Koniec czwartego okresu',
  'field.announcement.to4.hint': 'Jeżeli nie jest znany, prosimy pozostawić puste.',
  'field.announcement.webService': 'Usługa sieciowa',
  'field.announcement.webService.hint': 'Puste, gdy komunikat jej nie dotyczy.',
  'field.announcement.webForm': 'Formularz na portalu',
  'field.announcement.webForm.hint': 'Puste, gdy komunikat go nie dotyczy.',
  'field.announcement.mobile': 'Aplikacja mobilna',
  'field.announcement.mobile.hint': 'Puste, gdy komunikat jej nie dotyczy.',
  'field.announcement.email': 'Poczta elektroniczna',
  'field.announcement.email.hint': 'Puste, gdy komunikat jej nie dotyczy.',
  'field.announcement.phone': 'Telefon',
  'field.announcement.phone.hint': 'Puste, gdy komunikat go nie dotyczy.',
  'field.announcement.fallback': 'Procedura awaryjna',
  'field.announcement.fallback.hint':
    'Puste, gdy nie ma znaczenia. Dopuszczenie dla wszystkich ogłasza się przy awarii systemu i wymaga dwóch osób.',
  'field.announcement.titlePl': 'Tytuł po polsku',
  'field.announcement.titlePl.hint': 'Na przykład „AES – planowana przerwa”.',
  'field.announcement.bodyPl': 'Treść po polsku',
  'field.announcement.bodyPl.hint': 'Co nie działa, co zrobić teraz, co zrobić później.',
  'field.announcement.titleEn': 'Tytuł po angielsku',
  'field.announcement.titleEn.hint': 'Na przykład „AES – planned interruption”.',
  'field.announcement.bodyEn': 'Treść po angielsku',
  'field.announcement.bodyEn.hint': 'Te same informacje co po polsku.',
  'field.announcement.nextUpdateAt': 'Następna informacja do',
  'field.announcement.nextUpdateAt.hint': 'Puste, gdy kolejnej informacji nie będzie.',
  'field.announcement.changePl': 'Co się zmieniło, po polsku',
  'field.announcement.changePl.hint': 'Jedno zdanie. Zobaczą je wszyscy.',
  'field.announcement.changeEn': 'Co się zmieniło, po angielsku',
  'field.announcement.changeEn.hint': 'To samo po angielsku.',
  'field.announcement.end.endedAt': 'Koniec',
  'field.announcement.end.endedAt.hint': 'Chwila, od której wszystko znów działa.',
  'field.announcement.end.changePl': 'Informacja o końcu, po polsku',
  'field.announcement.end.changePl.hint':
    'Na przykład: „Działanie przywrócono, wiadomości z kolejki są przetwarzane”.',
  'field.announcement.end.changeEn': 'Informacja o końcu, po angielsku',
  'field.announcement.end.changeEn.hint': 'To samo po angielsku.',
  'field.announcement.cancel.changePl': 'Powód odwołania, po polsku',
  'field.announcement.cancel.changePl.hint': 'Zobaczą go wszyscy.',
  'field.announcement.cancel.changeEn': 'Powód odwołania, po angielsku',
  'field.announcement.cancel.changeEn.hint': 'To samo po angielsku.',
  'field.announcement.reopen.changePl': 'Powód, po polsku',
  'field.announcement.reopen.changePl.hint': 'Co znów nie działa i od kiedy. Zobaczą to wszyscy.',
  'field.announcement.reopen.changeEn': 'Powód, po angielsku',
  'field.announcement.reopen.changeEn.hint': 'To samo po angielsku.',

  'option.notice-type.failure': 'awaria',
  'option.notice-type.difficulty': 'utrudnienia',
  'option.notice-type.local': 'zdarzenie lokalne',
  'option.notice-type.planned': 'planowana przerwa',
  'option.notice-type.information': 'informacja',
  'option.interval-count.1': 'jeden',
  'option.interval-count.2': 'dwa',
  'option.interval-count.3': 'trzy',
  'option.interval-count.4': 'cztery',
} as const satisfies Record<AnnouncementKey, string> & Record<string, string>
