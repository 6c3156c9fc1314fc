/**
 * A light stemmer for Polish, for folded words: takes off endings until forms of one word meet, and does not care
 * whether what is left is a word. Rules of our own, found on the vocabulary of customs notices; what they miss the
 * search's tolerance for typing errors catches.
 */

/** What is left of a word is at least so long. */
const shortest = 3

/** Endings of nouns, adjectives and verbs; the longest that leaves enough is taken, once. */
const endings = byLength(
  'a ami ach e ego ej em emu i ia iach iach iami ich ie iej iego iem iemu im imi io iom iow iu ma mi o om owi owie ow u y ych ym ymi ' +
    // of verbs
    'ac al ala alam alem alismy alo aly am amy asz ecie ec emy esz ic il ila ilam ilem ilismy ilo ily imy isz uje ujemy ujesz uja ujac yc yl yla ylam ylem ylo yly ysz ymy iec ial iala ialem',
)

/** How words are made of words: noun of verb, adjective of noun; taken after the ending, once. */
const formations = byLength(
  'owan owal ywan iwan an on en eni ani ien acj cj acyjn cyjn yjn osc nosc iw ow owsk n iczn tywn aln eln k ek ik nik yk ent em or ator',
)

/** What changes at the end of a stem from case to case: koncie, konto; błędu, błąd; numerze, numer; haseł, hasła. */
const alternations: readonly (readonly [RegExp, string])[] = [
  [/edz?$/, 'ad'],
  [/ci?$/, 't'],
  [/rz$/, 'r'],
  [/sz$/, 's'],
  [/cz$/, 'k'],
  [/(?<=[^aeiouy])e(?=[lnr]$)/, ''],
]

export function stemPl(word: string): string {
  if (word.length <= shortest || /\d/.test(word)) return word
  const stem = without(without(word, endings), formations)
  return alternations.reduce((text, [end, replacement]) => text.replace(end, replacement), stem)
}

function without(word: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((end) => word.endsWith(end) && word.length - end.length >= shortest)
  return suffix === undefined ? word : word.slice(0, -suffix.length)
}

function byLength(list: string): string[] {
  return list.split(' ').sort((a, b) => b.length - a.length)
}
