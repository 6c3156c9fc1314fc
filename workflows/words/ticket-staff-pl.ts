/** Words of the ticket that only officers meet: their buttons, their forms, who works on it. Polish. */
type StaffAct =
  | 'claim'
  | 'solve'
  | 'resume'
  | 'acknowledge'
  | 'ask'
  | 'note'
  | 'hand-on'
  | 'await-third-party'
  | 'classify'
  | 'release'
  | 'take-over'
  | 'close'
type Team = 'first-line' | 'customs' | 'excise' | 'accounts' | 'integration' | 'third-line'

export const ticketStaffPl = {
  'console.section.tickets': 'Zgłoszenia',
  'console.section.tickets.title': 'Zgłoszenia problemów i pytania',
  'console.section.tickets.lede':
    'Rozmowa, dwa zegary i jedno rozwiązanie. Najpierw to, czego termin upływa najwcześniej.',
  'console.section.tickets.empty': 'W tej kolejce nie ma zgłoszeń.',
  'console.section.tickets.lane.to-decide': 'Do obsługi',
  'console.section.tickets.lane.with-customer': 'U klienta',
  'console.section.tickets.lane.running': 'Czekamy na innych',
  'console.panel.ticket-form': 'Treść zgłoszenia',
  'console.panel.ticket-policy': 'Ocena i zespół',

  'event.ticket.claim': 'Weź do prowadzenia',
  'event.ticket.solve': 'Podaj rozwiązanie',
  'event.ticket.resume': 'Wróć do pracy',
  'event.ticket.acknowledge': 'Przeczytane, bez dalszych kroków',
  'event.ticket.ask': 'Zapytaj klienta',
  'event.ticket.note': 'Notatka wewnętrzna',
  'event.ticket.hand-on': 'Przekaż innemu zespołowi',
  'event.ticket.await-third-party': 'Czekaj na kogoś z zewnątrz',
  'event.ticket.classify': 'Klasyfikacja i priorytet',
  'event.ticket.release': 'Oddaj do kolejki',
  'event.ticket.take-over': 'Przejmij od innej osoby',
  'event.ticket.close': 'Zamknij bez rozwiązania',

  'effect.ticket.solve':
    'Klient widzi rozwiązanie od razu. Zegary stają; bez odpowiedzi zgłoszenie zamknie się po 10 dniach.',
  'effect.ticket.ask':
    'Klient widzi pytanie od razu. Zegary stają do odpowiedzi, najdłużej na 10 dni, z przypomnieniem po 5.',
  'effect.ticket.resume': 'Zgłoszenie wraca do pracy i prowadzi je osoba, która to klika. Zegary idą dalej.',
  'effect.ticket.hand-on':
    'Zgłoszenie wraca do kolejki wybranego zespołu. Powód widzą tylko pracownicy, klient – że przekazano sprawę specjalistom. Terminy biegną dalej.',
  'effect.ticket.await-third-party':
    'Obiecany termin staje, ustawowy biegnie dalej. Klient przeczyta, na kogo i dlaczego czekamy.',
  'effect.ticket.close': 'Klient przeczyta powód i może wznowić zgłoszenie przez 14 dni.',
  'note.ticket.promise-near': 'Zbliża się obiecany termin.',

  'ticket.impact.one': 'Stoi: jedno zgłoszenie lub jedna osoba',
  'ticket.impact.firm': 'Stoi: praca całej firmy',
  'ticket.impact.many': 'Stoi: praca wielu firm',
  'ticket.impact.border-stopped': 'Stoi: towar na granicy lub w porcie',
  'ticket.urgency.can-wait': 'Pilność: może poczekać',
  'ticket.urgency.today': 'Pilność: na dziś',
  'ticket.urgency.goods-moving': 'Pilność: towar w drodze',
  'ticket.urgency.perishable': 'Pilność: towar się psuje, zwierzęta lub leki',
  'ticket.team.first-line': 'Zespół: pierwsza linia',
  'ticket.team.customs': 'Zespół: systemy celne',
  'ticket.team.excise': 'Zespół: akcyza i przewozy',
  'ticket.team.accounts': 'Zespół: konta i rejestracja',
  'ticket.team.integration': 'Zespół: usługi sieciowe',
  'ticket.team.third-line': 'Zespół: trzecia linia (twórcy systemu)',
  'ticket.reopened.one': 'Wznowiono {n} raz',
  'ticket.reopened.few': 'Wznowiono {n} razy',
  'ticket.reopened.many': 'Wznowiono {n} razy',
  'ticket.reopened.other': 'Wznowiono {n} raza',

  'section.ticket.solve.solve': 'Rozwiązanie',
  'section.ticket.ask.ask': 'Pytanie do klienta',
  'section.ticket.note.note': 'Notatka wewnętrzna',
  'section.ticket.hand-on.hand-on': 'Przekazanie',
  'section.ticket.await-third-party.await-third-party': 'Na kogo czekamy',
  'section.ticket.classify.classify': 'Klasyfikacja i priorytet',
  'section.ticket.take-over.take-over': 'Przejęcie zgłoszenia',
  'section.ticket.close.close': 'Zamknięcie bez rozwiązania',
  'field.ticket.solve.text': 'Rozwiązanie',
  'field.ticket.solve.text.hint': 'Prostym językiem, krok po kroku. Klient przeczyta to od razu.',
  'field.ticket.solve.files': 'Załączniki',
  'field.ticket.solve.files.hint': 'Najwyżej 10 plików.',
  'field.ticket.ask.text': 'Pytanie',
  'field.ticket.ask.text.hint':
    'Wszystko, czego brakuje, za jednym razem. Nigdy nie pytamy o hasła ani kody.',
  'field.ticket.ask.files': 'Załączniki',
  'field.ticket.ask.files.hint': 'Najwyżej 10 plików.',
  'field.ticket.note.text': 'Notatka',
  'field.ticket.note.text.hint': 'Widzą ją tylko pracownicy.',
  'field.ticket.note.files': 'Załączniki',
  'field.ticket.note.files.hint': 'Widzą je tylko pracownicy. Najwyżej 10 plików.',
  'field.ticket.hand-on.team': 'Zespół',
  'field.ticket.hand-on.team.hint': 'Ten, który zna ten system albo ten rodzaj spraw.',
  'field.ticket.hand-on.text': 'Powód i to, co już ustalono',
  'field.ticket.hand-on.text.hint':
    'Aby nikt nie pytał klienta drugi raz o to samo. Widzą to tylko pracownicy.',
  'field.ticket.await-third-party.text': 'Na kogo i dlaczego czekamy',
  'field.ticket.await-third-party.text.hint': 'Klient to przeczyta.',
  'field.ticket.classify.system': 'System',
  'field.ticket.classify.system.hint': 'Ten, którego sprawa naprawdę dotyczy.',
  'field.ticket.classify.classification': 'Rodzaj sprawy',
  'field.ticket.classify.classification.hint': 'Ten, który pasuje po przeczytaniu opisu.',
  'field.ticket.classify.priority': 'Priorytet',
  'field.ticket.classify.priority.hint':
    'Termin zostanie policzony od początku zgłoszenia, ze wszystkimi przerwami.',
  'field.ticket.classify.text': 'Dlaczego',
  'field.ticket.classify.text.hint': 'Widzą to tylko pracownicy.',
  'field.ticket.take-over.text': 'Powód przejęcia',
  'field.ticket.take-over.text.hint': 'Na przykład koniec dyżuru prowadzącego. Widzą to tylko pracownicy.',
  'field.ticket.close.reason': 'Powód',
  'field.ticket.close.reason.hint': 'Klient go zobaczy.',
  'field.ticket.close.text': 'Wyjaśnienie dla klienta',
  'field.ticket.close.text.hint': 'Na przykład numer drugiego zgłoszenia albo kto zajmie się sprawą.',

  'option.team.first-line': 'pierwsza linia',
  'option.team.customs': 'systemy celne',
  'option.team.excise': 'akcyza i przewozy',
  'option.team.accounts': 'konta i rejestracja',
  'option.team.integration': 'usługi sieciowe',
  'option.team.third-line': 'trzecia linia (twórcy systemu)',
  'option.priority.low': 'niski – do 20 dni roboczych',
  'option.priority.normal': 'zwykły – do 5 dni roboczych',
  'option.priority.high': 'wysoki – do końca następnego dnia roboczego',
  'option.priority.critical': 'krytyczny – do 4 godzin',
} as const satisfies Record<
  `event.ticket.${StaffAct}` | `ticket.team.${Team}` | `option.team.${Team}`,
  string
> &
  Record<string, string>
