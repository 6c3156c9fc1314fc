/**
 * What somebody wrote himself, and what his program put below it: the mail that he answers to. Nothing of it is thrown
 * away: the quoted part follows behind `>`, and screens fold it.
 */

/** Stands in our own mails (`mail.above`), in either language; whatever follows it is ours. Marks of quotation may stand before it. */
const marker = /(?:^|\s)#{2,}\s*(?:prosimy odpowiadać powyżej tej linii|please reply above this line)/i

/** The line by which programs begin a quotation, in the languages that our people's programs speak. */
const attributions = [
  /^On .{5,200} wrote:$/,
  /^(?:W dniu|Dnia|Dn\.) .{3,200}(?:pisze|napisał(?:\(a\)|a|)?|napisal(?:a)?):?$/,
  /^(?:pon|wt|śr|czw|pt|sob|niedz)\.?,? .{5,200}napisał(?:\(a\)|a|)?:$/i,
  /^Wiadomość napisana przez .{3,200} w dniu .{5,60}:$/,
  /^(?:Użytkownik )?.{2,150} napisał(?:\(a\)|a|)? (?:w dniu )?.{5,60}:$/,
  /^.{3,200}<[^<>\s]+@[^<>\s]+> ?(?:napisał(?:\(a\)|a|)?|wrote|schrieb|a écrit ?):$/,
  /^Am .{5,200} schrieb .{1,200}:$/,
  /^-{3,} ?(?:Original Message|Wiadomość oryginalna|Oryginalna wiadomość|Ursprüngliche Nachricht|Treść przekazanej wiadomości|Forwarded message) ?-{3,}$/i,
]
/** Outlook draws a line first. */
const ruler = /^_{10,}$/
const outlookHead = /^(?:From|Od|Von): .{3,300}$/
const outlookNext = /^(?:Sent|Date|To|Wysłano|Wysłane|Data|Do|Gesendet|An): .{3,300}$/

export type OwnText = { readonly own: string; readonly quoted: string }

export function ownText(text: string): OwnText {
  const lines = text.split('\n')
  const found = quotationAt(lines)
  const at = found !== -1 && isAnsweredWithin(lines.slice(found)) ? trailingAt(lines) : found
  if (at === -1) return { own: text.trim(), quoted: '' }
  const own = lines.slice(0, at).join('\n').trim()
  const quoted = lines.slice(at).join('\n').trim()
  // Answers between the lines of the quotation, or a mail that only forwards: all of it is what he sends.
  return own === '' ? { own: text.trim(), quoted: '' } : { own, quoted }
}

function quotationAt(lines: readonly string[]): number {
  const found = lines.findIndex((line, i) => {
    const said = line.trim()
    const next = (lines[i + 1] ?? '').trim()
    return (
      begins(said) ||
      // Long attributions are wrapped by the program that made them.
      (!begins(next) && attributions.some((one) => one.test(`${said} ${next}`))) ||
      (outlookHead.test(said) && outlookNext.test(next))
    )
  })
  if (found === -1) return trailingAt(lines)
  const before = lines.slice(0, found).findLastIndex((line) => line.trim() !== '')
  return before !== -1 && ruler.test(lines[before]!.trim()) ? before : found
}

const begins = (line: string): boolean => marker.test(line) || attributions.some((one) => one.test(line))

/** Lines behind `>` at the end of it all. */
function trailingAt(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'))
  const tail = lines.slice(last + 1)
  return tail.some((line) => line.startsWith('>')) ? last + 1 : -1
}

/** He answers between the lines of a quotation whose own lines are marked: what is not marked is his. */
function isAnsweredWithin(quotation: readonly string[]): boolean {
  const first = quotation.findIndex((line) => line.startsWith('>'))
  // A quotation that is not marked may hold marked lines of an older one.
  const isMarked = first !== -1 && quotation.slice(1, first).filter((line) => line.trim() !== '').length < 2
  const end = quotation.findIndex((line) => /^-- ?$/.test(line))
  const lines = quotation.slice(first, end === -1 ? undefined : end)
  return isMarked && lines.some((line) => line.trim() !== '' && !line.startsWith('>'))
}

/** For a word of ours between the two. */
const spare = 600

/**
 * Both as one text of at most `most` characters: of the quoted part so much as there is room for. `note` is ours, of at most
 * 600 characters, and stands between them; there is room for it whether or not it is given.
 */
export function joined(
  { own, quoted }: OwnText,
  most: number,
  note = '',
): { readonly text: string; readonly isCut: boolean } {
  const said = cutAt(own, most - spare)
  const lines = quoted.split('\n').map((line) => (line.startsWith('>') ? line : `> ${line}`.trimEnd()))
  const room = most - spare - said.length - 2
  const below = quoted === '' || room < 10 ? '' : cutAt(lines.join('\n'), room)
  return {
    text: [said, note, below].filter((part) => part !== '').join('\n\n'),
    isCut: said !== own || (quoted !== '' && below !== lines.join('\n')),
  }
}

/** Never inside of a character. */
const cutAt = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
