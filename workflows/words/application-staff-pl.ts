/** What only officers read of applications, Polish. */
export const applicationStaffPl = {
  'event.application.claim': 'Przejmij do rozpatrzenia',
  'event.application.accept-form': 'Uznaj za kompletny',
  'event.application.decide': 'Rozstrzygnij',
  'event.application.approve': 'Zatwierdź rozstrzygnięcie',
  'event.application.call-for-completion': 'Wezwij do uzupełnienia',
  'event.application.return-to-first': 'Zwróć do ponownej oceny',
  'event.application.release': 'Oddaj do kolejki',
  'event.application.take-over': 'Przejmij od innego funkcjonariusza',
  'event.application.leave-unexamined': 'Pozostaw bez rozpoznania',

  'section.application.decide.decide': 'Rozstrzygnięcie',
  'field.application.decide.outcome': 'Rozstrzygnięcie',
  'field.application.decide.outcome.hint':
    'Wnioskodawca pozna je dopiero, gdy będzie ostateczne dla tej instancji.',
  'field.application.decide.reason': 'Powód odmowy',
  'field.application.decide.reason.hint': 'Wybrany powód zobaczy wnioskodawca.',
  'field.application.decide.facts': 'Ustalenia',
  'field.application.decide.facts.hint': 'Co sprawdzono i co z tego wynika. Przeczyta to wnioskodawca.',
  'field.application.decide.text': 'Uzasadnienie prawne i warunki',
  'field.application.decide.text.hint':
    'Przy odmowie wymagane: który przepis i dlaczego. Podstawę prawną i pouczenie o odwołaniu dodajemy sami.',
  'option.decide.granted': 'uwzględnić wniosek',
  'option.decide.refused': 'odmówić',
  'section.application.call-for-completion.call-for-completion': 'Czego brakuje',
  'field.application.call-for-completion.remarks': 'Uwagi do pól',
  'field.application.call-for-completion.remarks.hint': 'Co wnioskodawca ma uzupełnić lub poprawić.',
  'section.application.take-over.take-over': 'Przejęcie sprawy',
  'field.application.take-over.reason': 'Powód przejęcia',
  'field.application.take-over.reason.hint': 'Na przykład koniec dyżuru prowadzącego.',
  'section.application.return-to-first.return-to-first': 'Zwrot do pierwszej osoby',
  'field.application.return-to-first.reason': 'Powód zwrotu',
  'field.application.return-to-first.reason.hint': 'Co należy wyjaśnić. Wnioskodawca tego nie zobaczy.',

  'effect.application.decide-1-1': 'Rozstrzygnięcie jest od razu doręczane wnioskodawcy.',
  'effect.application.decide-1-2': 'Zgoda jest doręczana od razu. Odmowę musi zatwierdzić druga osoba.',
  'effect.application.decide-2-1': 'Zgodę musi zatwierdzić druga osoba. Odmowa jest doręczana od razu.',
  'effect.application.decide-2-2': 'Rozstrzygnięcie musi zatwierdzić druga osoba.',
  'effect.application.accept-form': 'Wniosek przechodzi do oceny. Termin rozstrzygnięcia biegnie dalej.',
  'effect.application.approve-granted': 'Wnioskodawca dowie się, że wniosek uwzględniono.',
  'effect.application.approve-refused':
    'Wnioskodawca otrzyma odmowę z ustaleniami, podstawą prawną i pouczeniem o odwołaniu.',
  'effect.application.leave-unexamined':
    'Sprawa zakończy się bez oceny. Wnioskodawca może złożyć nowy wniosek.',

  'note.application.decision-near': 'Minęło dziewięć dziesiątych terminu rozstrzygnięcia.',
  'note.application.returned': 'Druga osoba zwróciła rozstrzygnięcie do ponownej oceny.',
  'console.section.certificate': 'Certyfikaty',
  'console.section.test-account': 'Konta testowe',
  'policy.application.refusal-of-two': 'Odmowę zatwierdza druga osoba.',
} as const
