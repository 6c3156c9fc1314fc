/** A light stemmer for English, for folded words: plurals, and the commonest endings of verbs and nouns made of them. */

const shortest = 3
const endings = [
  'ations',
  'ation',
  'ements',
  'ement',
  'ings',
  'ing',
  'ions',
  'ion',
  'ied',
  'ies',
  'ers',
  'ed',
  'er',
  'es',
  'ly',
  'al',
  's',
  'y',
  'e',
]

export function stemEn(word: string): string {
  if (word.length <= shortest || /\d|ss$/.test(word)) return word
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortest)
  const stem = ending === undefined ? word : word.slice(0, -ending.length)
  // blocked, blocking: block; but logged, submitted: log, submit
  return stem.replace(/([bdgmnprt])\1$/, '$1').replace(/[iey]$/, '')
}
