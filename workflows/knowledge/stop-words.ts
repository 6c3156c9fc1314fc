/** Words that say little of what a text is about, folded. They count less, and not nothing: "cannot sign in". */
import type { Lang } from '../contracts/knowledge.ts'

const polish =
  'a aby ale albo bo by byc byl byla bylo beda bedzie bez ci ciagle co cos czy czyli dla dlaczego do go gdy gdzie i ich ile im ja jak jaka jaki ' +
  'jakie jako jego jej jest jestem jesli juz kiedy kto ktora ktore ktory ktorych lub ma mam mamy mi mnie moge moja moje mojego mojej moj ' +
  'mozna musi musze na nad nam nas nasz nasza nasze nie nic no o od oraz pan po pod prosze przed przez przy sa sie skad sobie ta tak taki ' +
  'tam te tego tej ten to trzeba tu tym u w we wciaz wtedy z za ze zeby'
const english =
  'a about an and any are as at be been but by can cannot could do does doesn did for from get had has have he how i if in into is isn ' +
  'it its keep my no not of on or our should so still t that the their them there they this to us was we were what when where which ' +
  'while who why will with would you your'

const lists: Readonly<Record<Lang, ReadonlySet<string>>> = {
  pl: new Set(polish.split(' ')),
  en: new Set(english.split(' ')),
}

export const isStopWord = (word: string, lang: Lang): boolean => lists[lang].has(word)
