/** Words of the fall-back application that only officers meet: checks, policy, their own forms. Polish. */
import type { Mode, Recovery } from '../contracts/policy.ts'
import type { OfficerAct } from './fallback-pl.ts'

export const fallbackStaffPl = {
  'section.fallback.propose.propose': 'Zakres zgody',
  'section.fallback.refuse.refuse': 'Odmowa',
  'section.fallback.return-for-completion.return-for-completion': 'Czego brakuje',
  'section.fallback.return-to-first.return-to-first': 'Zwrot do ponownego rozpatrzenia',
  'section.fallback.take-over.take-over': 'Przejęcie sprawy',
  'section.fallback.revoke.revoke': 'Cofnięcie zgody',
  'section.fallback.extend-return.extend-return': 'Przedłużenie terminu',
  'section.fallback.correct-side.correct-side': 'Strona awarii',
  'field.fallback.propose.offices': 'Urzędy celne objęte zgodą',
  'field.fallback.propose.offices.hint': 'Tylko spośród urzędów z wniosku, które obejmuje awaria.',
  'field.fallback.propose.channels': 'Zastępuje wysyłanie przez',
  'field.fallback.propose.channels.hint':
    'Tylko sposoby, którymi nie da się wysłać. Puste: wszystkie, których dotyczą wniosek i awaria.',
  'field.fallback.propose.from': 'Zgoda obowiązuje od',
  'field.fallback.propose.from.hint':
    'Nie wcześniej niż chwila złożenia wniosku; przy późnej decyzji – początek awarii.',
  'field.fallback.propose.to': 'Zgoda obowiązuje do',
  'field.fallback.propose.to.hint':
    'Koniec awarii może skrócić ten okres. Koniec doby zapisuje się jako 23:59.',
  'field.fallback.propose.maxDeclarations': 'Największa liczba zgłoszeń',
  'field.fallback.propose.maxDeclarations.hint': 'Zwykle liczba numerów LRN z wniosku.',
  'field.fallback.propose.conditions': 'Warunki',
  'field.fallback.propose.conditions.hint': 'Warunki zostaną wydrukowane na zgodzie.',
  'field.fallback.propose.remark': 'Uzasadnienie i uwagi',
  'field.fallback.propose.remark.hint':
    'Dlaczego tak rozstrzygnięto i o czym trzeba pamiętać. Widzi to także wnioskodawca.',
  'field.fallback.propose.basis': 'Na czym opiera się zgoda',
  'field.fallback.propose.basis.hint':
    'Oznaczenie zapisu z monitoringu albo własna próba: co sprawdzono, kiedy i z jakim wynikiem. Zostaje w aktach; może to przeczytać także wnioskodawca.',
  'field.fallback.refuse.reason': 'Powód odmowy',
  'field.fallback.refuse.reason.hint': 'Powód R05 wymaga zatwierdzenia przez drugą osobę.',
  'field.fallback.refuse.text': 'Uzasadnienie',
  'field.fallback.refuse.text.hint':
    'Ustalone fakty i podstawa prawna, prostym językiem. Tekst otrzyma wnioskodawca.',
  'field.fallback.return-for-completion.remarks': 'Uwagi do pól',
  'field.fallback.return-for-completion.remarks.hint':
    'Wszystkie braki naraz: wezwać do uzupełnienia można najwyżej dwa razy.',
  'field.fallback.return-to-first.reason': 'Powód zwrotu',
  'field.fallback.return-to-first.reason.hint': 'Co należy ustalić lub poprawić.',
  'field.fallback.take-over.reason': 'Powód przejęcia',
  'field.fallback.take-over.reason.hint': 'Na przykład koniec dyżuru prowadzącego.',
  'field.fallback.revoke.reason': 'Powód cofnięcia',
  'field.fallback.revoke.reason.hint': 'Fakty i podstawa. Tekst otrzyma posiadacz zgody.',
  'field.fallback.extend-return.reason': 'Powód przedłużenia',
  'field.fallback.extend-return.reason.hint': 'Termin można przedłużyć jeden raz.',
  'field.fallback.correct-side.side': 'Strona awarii',
  'field.fallback.correct-side.side.hint': 'Od niej zależy, które zasady stosuje się do wniosku.',
  'field.fallback.correct-side.reason': 'Z czego to wynika',
  'field.fallback.correct-side.reason.hint':
    'Kto poprawia stronę awarii, nie może być drugą osobą w tej sprawie.',
  'effect.fallback.propose':
    'Zgoda na dłużej niż {hours} godz. albo na ponad {declarations} zgłoszeń trafi do drugiej osoby. Inna zaczyna obowiązywać od razu.',
  'effect.fallback.propose-two':
    'Propozycja trafi do drugiej osoby; zgoda zacznie obowiązywać po jej zatwierdzeniu.',
  'effect.fallback.basis-outage':
    'Jako podstawa zostanie wpisana potwierdzona awaria {number}. Można dodać własne ustalenia.',
  'effect.fallback.basis-own':
    'Podstawą nie może tu być ogłoszona awaria: trzeba podać zapis z monitoringu albo opisać własną próbę.',
  'effect.fallback.grant': 'Zgoda zacznie obowiązywać od razu, a wnioskodawca otrzyma jej numer.',
  'effect.fallback.approve':
    'Zgoda zacznie obowiązywać, a wnioskodawca otrzyma jej numer. Jeżeli stan awarii zmienił się po propozycji, propozycja straci ważność.',
  'effect.fallback.approve-refusal': 'Wniosek zostanie rozpatrzony odmownie, z podpisami obu osób.',
  'effect.fallback.refuse':
    'Wnioskodawca otrzyma powód, uzasadnienie i pouczenie o odwołaniu. Odmowa z powodu R05 trafi najpierw do drugiej osoby.',
  'policy.row': 'System {system}, {direction}; awaria po stronie: {side} (zasady w wersji {version}).',
  'policy.mode.notice-is-permission':
    'Zasada: komunikat o awarii jest zgodą dla wszystkich, których obejmuje.',
  'policy.mode.request-is-permission': 'Zasada: samo powiadomienie jest zgodą; sprawdza się je później.',
  'policy.mode.approval-required': 'Zasada: procedurę awaryjną wolno stosować tylko za zgodą.',
  'policy.mode.not-available': 'Zasada: procedura awaryjna jest niedostępna.',
  'policy.second-above': 'Druga osoba jest potrzebna powyżej {hours} godz. albo {declarations} zgłoszeń.',
  'policy.individual-now':
    'Komunikat o tej awarii nie daje zgody ogólnej: o każdym wniosku rozstrzyga się osobno.',
  'policy.one-officer': 'Rozstrzyga jedna osoba.',
  'policy.two-officers': 'Rozstrzygają zawsze dwie osoby.',
  'policy.window': 'Zgoda na najwyżej {hours} godz.; po końcu awarii obowiązuje jeszcze {minutes} min.',
  'policy.recovery.re-enter': 'Po przywróceniu systemu: wprowadzić ponownie każde zgłoszenie.',
  'policy.recovery.never-re-enter':
    'Po przywróceniu systemu: nie wprowadzać ponownie; dane z LRN lub MRN wycofać z systemu.',
  'policy.recovery.data-capture':
    'Po przywróceniu systemu: dane wprowadza urząd albo zakończenie na papierze.',
  'policy.recovery.notify':
    'Po przywróceniu systemu: przesłać zawiadomienie o tym, co nastąpiło na papierze.',
  'policy.recovery.queued': 'Po przywróceniu systemu: nic, komunikaty z kolejki pójdą same.',
  'policy.recovery.none': 'Po przywróceniu systemu: nic do zrobienia.',
  'check.system-out': 'Czy system naprawdę nie działa',
  'check.system-out.open': 'Trwa awaria {number}, od {startedAt} ({minutes} min).',
  'check.system-out.none': 'Nie ma otwartej awarii tego systemu i urzędu.',
  'check.system-out.ended': 'Awaria {number} skończyła się: {actualEnd}.',
  'check.system-out.elsewhere': 'Awaria {number} dotyczy innych urzędów albo innego sposobu wysyłania.',
  'check.system-out.not-there': 'Awaria nie obejmuje urzędów: {offices}.',
  'check.system-out.not-that-way': 'Awaria nie dotyczy sposobu wysyłania: {channelsTried}.',
  'check.system-out.trader-side-but-open':
    'Wniosek wskazuje stronę przedsiębiorcy, a trwa awaria systemu. Prosimy sprawdzić stronę awarii.',
  'check.system-out.below-minimum': 'Awaria trwa {minutes} min; zasady wymagają co najmniej {required} min.',
  'check.duplicates': 'Czy te zgłoszenia są w innej sprawie',
  'check.duplicates.none': 'Numerów LRN i MRN nie ma w żadnej innej otwartej sprawie.',
  'check.earlier-requests': 'Wcześniejsze wnioski',
  'check.earlier-requests.count':
    'Wnioski z ostatnich 12 miesięcy: {n}; zgody: {granted}, odmowy: {refused}.',
  'check.earlier-requests.none': 'Brak wniosków z ostatnich 12 miesięcy.',
  'check.debts': 'Rozliczenia z wcześniejszych zgód',
  'check.debts.none': 'Nie ma zaległych rozliczeń.',
  'check.debts.open': 'Sprawa {number}: rozliczenie trwa, termin jeszcze nie minął.',
  'check.representation': 'Umocowanie',
  'check.representation.ok': 'Umocowanie do reprezentowania potwierdził portal.',
  'check.representation.own': 'Wnioskodawca działa we własnym imieniu.',
  'check.other-channel': 'Inny sposób wysłania',
  'check.other-channel.tried': 'Wypróbowano każdy sposób, który mógłby działać.',
  'check.other-channel.works': 'Według komunikatu działa, a nie wypróbowano: {channelsTried}.',
  'check.other-channel.same-system':
    'Awaria po stronie administracji celnej: formularz na portalu zależy od tego samego systemu.',
  'check.own-failures': 'Awarie po stronie wnioskodawcy w tym roku',
  'check.own-failures.not-counted': 'Wniosek nie dotyczy awarii po stronie wnioskodawcy.',
  'check.own-failures.none': 'W tym roku nie było zgód z powodu awarii po stronie wnioskodawcy.',
  'check.own-failures.share':
    'Zgłoszenia w procedurze awaryjnej z winy własnych systemów: {declarations}; wszystkie zgłoszenia w tym roku: {total}.',
  'check.own-failures.no-total':
    'Zgłoszenia w procedurze awaryjnej z winy własnych systemów: {declarations}; liczby wszystkich zgłoszeń w tym roku nie podano.',
  'check.own-failures.of': 'Posiadacz {eori}:',
  'check.own-failures.warning': 'Udział zbliża się do granicy z zasad.',
  'check.own-failures.review':
    'Udział sięga granicy z zasad: pozwolenie podlega przeglądowi (powód odmowy R05).',
  'check.own-failures.missed.one': '{n} zgoda z tego roku nie została rozliczona w terminie.',
  'check.own-failures.missed.few': '{n} zgody z tego roku nie zostały rozliczone w terminie.',
  'check.own-failures.missed.many': '{n} zgód z tego roku nie zostało rozliczonych w terminie.',
  'check.own-failures.missed.other': '{n} zgody z tego roku nie zostało rozliczone w terminie.',

  'section.fallback.extend.extend': 'Przedłużenie zgody',
  'section.fallback.suspend.suspend': 'Zawieszenie zgody',
  'section.fallback.resume.resume': 'Odwieszenie zgody',
  'section.fallback.decline-extension.decline-extension': 'Odmowa przedłużenia',
  'section.fallback.judge-use.judge-use': 'Wstrzymane zgłoszenia',
  'field.fallback.propose.lines': 'Rozstrzygnięcie dla każdej osoby reprezentowanej',
  'field.fallback.propose.lines.hint': 'Liczba zgłoszeń albo kod odmowy (R01–R14) dla każdego numeru EORI.',
  'field.fallback.extend.to': 'Przedłużyć do',
  'field.fallback.extend.to.hint': 'Pierwsze przedłużenie daje jedna osoba, następne dwie.',
  'field.fallback.extend.maxDeclarations': 'Największa liczba zgłoszeń',
  'field.fallback.extend.maxDeclarations.hint': 'Nie mniejsza niż dotąd.',
  'field.fallback.extend.lines': 'Limit każdej osoby reprezentowanej',
  'field.fallback.extend.lines.hint':
    'Nie mniejszy niż dotąd, razem najwyżej tyle, ile wyżej. Kto otrzymał odmowę, nie otrzymuje nic.',
  'field.fallback.extend.reason': 'Uzasadnienie',
  'field.fallback.extend.reason.hint': 'Widzi je także posiadacz zgody.',
  'field.fallback.suspend.reason': 'Powód zawieszenia',
  'field.fallback.suspend.reason.hint': 'Fakty i podstawa. Tekst otrzyma posiadacz zgody.',
  'field.fallback.resume.reason': 'Powód odwieszenia',
  'field.fallback.resume.reason.hint': 'Co wyjaśniono.',
  'field.fallback.decline-extension.reason': 'Powód',
  'field.fallback.decline-extension.reason.hint': 'Tekst otrzyma posiadacz zgody.',
  'field.fallback.judge-use.verdict': 'Rozstrzygnięcie',
  'field.fallback.judge-use.verdict.hint': 'Dotyczy wszystkich wstrzymanych zgłoszeń.',
  'field.fallback.judge-use.reason': 'Uzasadnienie',
  'field.fallback.judge-use.reason.hint': 'Dlaczego zgłoszenia się uznaje albo nie.',
  'option.verdict.allow': 'uznać',
  'option.verdict.reject': 'nie uznawać',
  'effect.fallback.approve-extension':
    'Zgoda zostanie przedłużona; numer pozostaje, dochodzi oznaczenie wersji.',
  'effect.fallback.approve-revocation': 'Zgoda zostanie cofnięta, z podpisami obu osób.',
  'effect.fallback.power-ends': 'Umocowanie od {eori} wygasa {until}. Prosimy porównać z końcem okresu.',
  'effect.fallback.correct-side':
    'Zasady dla nowej strony zostaną zastosowane od razu: wniosek może zostać objęty zgodą ogólną albo zakończony.',
  'effect.fallback.extend': 'Przedłużenie zacznie obowiązywać od razu, a posiadacz otrzyma nowy dokument.',
  'effect.fallback.extend-two': 'To kolejne przedłużenie: zatwierdza je druga osoba.',
  'effect.fallback.suspend':
    'Od razu nie będzie wolno sporządzać nowych zgłoszeń. Okres stosowania biegnie dalej.',
  'effect.fallback.revoke':
    'Zgoda przestanie obowiązywać od razu. Zgłoszenia, których już użyto, trzeba rozliczyć.',
  'effect.fallback.revoke-two': 'Cofnięcie zatwierdza druga osoba. Do tego czasu można zgodę zawiesić.',
  'policy.urgent-goods-only': 'Tylko towary, które nie mogą czekać.',
  'policy.other-channel-first': 'Najpierw trzeba wypróbować formularz na portalu (R03).',
  'policy.extension': 'Przedłużenie: najwyżej o {hours} godz.; bez drugiej osoby: {n}.',
  'policy.revoking-two': 'Cofnięcie zgody wymaga dwóch osób.',
  'policy.grant.channel-not-tried':
    'Zgody udzielić nie można: nie wypróbowano formularza na portalu (powód odmowy R03).',
  'policy.grant.after-recovery':
    'Zgody udzielić nie można: wniosek wpłynął po przywróceniu systemu (powód odmowy R02).',
  'policy.grant.outside-outage':
    'Zgody udzielić nie można: towary nie wyjechały w czasie awarii (powód odmowy R02).',
  'policy.grant.goods-left-missing':
    'Zgody udzielić nie można: awaria się skończyła, a nie podano, kiedy wyjechały towary. Prosimy wezwać do uzupełnienia albo odmówić (powód R02).',
  'policy.grant.out-of-scope':
    'Zgody udzielić nie można: znana awaria nie obejmuje ani tych urzędów, ani tych sposobów wysyłania. Jeżeli obejmuje, trzeba najpierw poprawić jej zakres.',
  'policy.grant.evidence-missing':
    'Zgody po fakcie udzielić nie można bez dowodów. Prosimy wezwać do uzupełnienia.',
  'console.proposal.extension': 'Propozycja przedłużenia',
  'console.proposal.revocation': 'Propozycja cofnięcia zgody',
  'lines.decision': 'Rozstrzygnięcie dla {eori}',
  'lines.declarations': 'Liczba zgłoszeń dla {eori}',
  'lines.granted': 'zgoda',
  'lines.refused': 'odmowa {code}:',
  'event.fallback.claim': 'Przejmij do rozpatrzenia',
  'event.fallback.release': 'Oddaj do kolejki',
  'event.fallback.take-over': 'Przejmij od innego funkcjonariusza',
  'event.fallback.propose': 'Udziel zgody',
  'event.fallback.approve': 'Zatwierdź',
  'event.fallback.return-to-first': 'Zwróć do ponownego rozpatrzenia',
  'event.fallback.return-for-completion': 'Wezwij do uzupełnienia',
  'event.fallback.correct-side': 'Popraw stronę awarii',
  'event.fallback.refuse': 'Odmów',
  'event.fallback.confirm': 'Potwierdź po sprawdzeniu',
  'event.fallback.revoke': 'Cofnij zgodę',
  'event.fallback.extend-return': 'Przedłuż termin rozliczenia',
  'event.fallback.extend': 'Przedłuż zgodę',
  'event.fallback.decline-extension': 'Nie przedłużaj',
  'event.fallback.judge-use': 'Rozstrzygnij wstrzymane zgłoszenia',
  'event.fallback.suspend': 'Zawieś zgodę',
  'event.fallback.resume': 'Odwieś zgodę',
  'event.fallback.recheck': 'Sprawdź ponownie',
} as const satisfies Record<
  `policy.mode.${Mode}` | `policy.recovery.${Recovery}` | `event.fallback.${OfficerAct}`,
  string
> &
  Record<string, string>
