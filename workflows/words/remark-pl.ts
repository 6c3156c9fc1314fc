/** Words of free remarks on the service and of "you said, we did", Polish. */

export const remarkPl = {
  'case.answers.remark': 'Treść uwagi',
  'next.remark.received': 'Uwagę przeczyta funkcjonariusz. Odpowiedź nastąpi najpóźniej: {until}.',
  'next.remark.answered': 'Odpowiedź jest poniżej. Dziękujemy za uwagę.',
  'next.remark.published':
    'Odpowiedź jest poniżej. O tym, co się dzięki tej uwadze zmieniło, informujemy wszystkich – bez wskazywania, od kogo pochodzi.',
  'next.remark.closed': 'Uwaga jest zamknięta. Dziękujemy.',
  'next.remark.withdrawn': 'Uwagę wycofano. Nic więcej się z nią nie wydarzy.',

  'event.remark.open.done': 'Przekazano uwagę',
  'event.remark.answer.done': 'Udzielono odpowiedzi',
  'event.remark.publish.done': 'Ogłoszono, co zmieniono',
  'event.remark.retract.done': 'Wycofano ogłoszenie',
  'event.remark.withdraw': 'Wycofaj uwagę',
  'event.remark.withdraw.done': 'Wycofano uwagę',
  'event.remark.answer-due.done': 'Minął termin odpowiedzi na uwagę',
  'event.remark.close-due.done': 'Uwaga została zamknięta',

  'deadline.remark.answer': 'Odpowiedź na uwagę',
  'note.remark.late': 'Termin odpowiedzi minął. Odpowiedź nastąpi bez dalszej zwłoki.',

  'section.remark.remark': 'Uwaga',
  'field.remark.topic': 'Czego dotyczy uwaga',
  'field.remark.topic.hint':
    'Na skargę na rozwiązanie jest osobny formularz: otwiera się go w sprawie, której dotyczy.',
  'field.remark.text': 'Treść uwagi',
  'field.remark.text.hint':
    'Własnymi słowami. Prosimy nie podawać haseł, kodów dostępu ani danych innych osób.',
  'option.remark-topic.praise': 'pochwała',
  'option.remark-topic.idea': 'pomysł',
  'option.remark-topic.fault': 'błąd w działaniu pomocy technicznej',
  'option.remark-topic.accessibility': 'dostępność – przeszkoda w korzystaniu',

  'history.remark.answer': 'Odpowiedź: {text}',

  'remark.thread': 'Uwaga i odpowiedź',
  'remark.said': 'Uwaga',
  'remark.reply': 'Odpowiedź – {name}',
  'you-said.title': 'Państwa uwagi – nasze zmiany',
  'you-said.lede': 'Co zmieniliśmy dzięki uwagom o pomocy technicznej.',
  'you-said.said': 'Powiedziano nam',
  'you-said.did': 'Zrobiliśmy',
  'you-said.none': 'Nie ma jeszcze żadnych wpisów.',
  'you-said.away': 'Lista jest chwilowo niedostępna.',
  'you-said.more': 'Pokaż dalsze',
  'you-said.shown': 'Pokazano {n} z {total}',
  'you-said.remark': 'Przekaż uwagę',
} as const
