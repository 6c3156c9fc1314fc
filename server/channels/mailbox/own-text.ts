/**
 * What somebody wrote himself, and what his program put below it: the mail that he answers to. Nothing of it is thrown
 * away: the quoted part follows behind `>`, and screens fold it.
 */

/** Stands in our own mails; whatever follows it is ours. */
const marker =
  /^.*(?:^|\s)(?:-{2,}|#{2,}|={2,})\s*(?:prosimy odpowiadać powyżej|odpowiedź proszę wpisać powyżej|reply above this line|please reply above).*$/im

/** The line by which programs begin a quotation, in the languages that our people's programs speak. */
const attributions = [
  /^On .{5,200} wrote:$/,
  /^(?:W dniu|Dnia|Dn\.) .{3,200}(?:pisze|napisał(?:\(a\)|a|)?|napisal(?:a)?):?$/,
  /^(?:pon|wt|śr|czw|pt|sob|niedz)\.?,? .{5,200}napisał(?:\(a\)|a|)?:$/i,
  /^.{3,200}<[^<>\s]+@[^<>\s]+> ?(?:napisał(?:\(a\)|a|)?|wrote|schrieb|a écrit ?):$/,
  /^Am .{5,200} schrieb .{1,200}:$/,
  /^-{3,} ?(?:Original Message|Wiadomość oryginalna|Oryginalna wiadomość|Ursprüngliche Nachricht|Treść przekazanej wiadomości|Forwarded message) ?-{3,}$/i,
]
const outlookHead = /^(?:From|Od|Von): .{3,300}$/
const outlookNext = /^(?:Sent|Date|To|Wysłano|Data|Do|Gesendet|An): .{3,300}$/

export type OwnText = { readonly own: string; readonly quoted: string }

export function ownText(text: string): OwnText {
  const lines = text.split('\n')
  const at = quotationAt(lines)
  if (at === -1) return { own: text.trim(), quoted: '' }
  const own = lines.slice(0, at).join('\n').trim()
  const quoted = lines.slice(at).join('\n').trim()
  // Answers between the lines of the quotation, or a mail that only forwards: all of it is what he sends.
  return own === '' ? { own: text.trim(), quoted: '' } : { own, quoted }
}

function quotationAt(lines: readonly string[]): number {
  const found = lines.findIndex((line, i) => {
    const said = line.trim()
    // Long attributions are wrapped by the program that made them.
    const wrapped = `${said} ${(lines[i + 1] ?? '').trim()}`
    return (
      marker.test(said) ||
      attributions.some((one) => one.test(said) || one.test(wrapped)) ||
      (outlookHead.test(said) && outlookNext.test((lines[i + 1] ?? '').trim()))
    )
  })
  if (found !== -1) return found
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'))
  const tail = lines.slice(last + 1)
  return tail.some((line) => line.startsWith('>')) ? last + 1 : -1
}

/** Both as one text of at most `most` characters: of the quoted part so much as there is room for. */
export function joined({ own, quoted }: OwnText, most: number): { text: string; isCut: boolean } {
  const lines =
    quoted === ''
      ? []
      : quoted.split('\n').map((line) => (line.startsWith('>') ? line : `> ${line}`.trimEnd()))
  const whole = [own, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')
  if (whole.length <= most) return { text: whole, isCut: false }
  const cut = whole.slice(0, most - 2)
  // Never inside of a character.
  return { text: `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`, isCut: true }
}
