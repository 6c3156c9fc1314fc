/** The frame of every mail about a case: which one, what is new, what comes next, where to find it. */
import type { MailParams } from '../contracts/mail.ts'
import type { Line } from '../contracts/view.ts'
import { linesOf, textOf, words, type Block, type Letter, type Place } from './template.ts'

/** `news` stands above everything else; `more` before the link. */
export function caseLetter(
  code: string,
  params: MailParams,
  { case: about }: Place,
  more: readonly Block[] = [],
): Letter {
  const number = about?.number ?? ''
  const step = textOf(params, 'step')
  const next = linesOf(params, 'next')
  const facts = [
    { name: words('case.number'), value: words('case.number.value', { number }) },
    ...(about ? [{ name: words('case.kind'), value: { code: `kind.${about.kind}` } }] : []),
    ...(about && step ? [{ name: words('case.step'), value: { code: `step.${about.kind}.${step}` } }] : []),
    ...dated(params, 'until'),
  ]
  return {
    subject: words(`${code}.subject`, { number }),
    blocks: [
      { type: 'heading', line: words(`${code}.heading`) },
      { type: 'text', line: words(`${code}.text`, { number }) },
      ...quoted(params),
      { type: 'facts', facts },
      ...(next.length > 0
        ? [
            { type: 'heading' as const, line: words('case.next') },
            { type: 'list' as const, lines: next },
          ]
        : []),
      ...more,
      ...(about
        ? [
            { type: 'text' as const, line: words('case.where') },
            { type: 'link' as const, line: words('case.open'), url: about.url },
          ]
        : []),
    ],
  }
}

function dated(params: MailParams, name: string): { name: Line; value: Line }[] {
  const until = textOf(params, name)
  return until ? [{ name: words('case.until'), value: words('case.until.value', { until }) }] : []
}

function quoted(params: MailParams): Block[] {
  const text = textOf(params, 'quote')
  return text ? [{ type: 'quote', by: words('case.quote'), text }] : []
}
