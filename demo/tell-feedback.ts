/** What people said of the desk: remarks that were answered and what they changed, a complaint, and questionnaires. */
import type { Answers } from '../workflows/contracts/form.ts'
import type { Customer, Officer } from '../workflows/contracts/viewer.ts'
import type { View } from '../workflows/contracts/view.ts'
import type { Questionnaires } from '../server/desk/questionnaires.ts'

export type Teller = {
  readonly open: (kind: string, answers: Answers, viewer: Customer | Officer) => Promise<View>
  readonly send: (view: View, event: string, viewer: Customer | Officer, answers?: Answers) => Promise<View>
  readonly questionnaires: Questionnaires
}

const changes: readonly { topic: string; text: string; reply: string; told: Answers }[] = [
  {
    topic: 'idea',
    text: 'Przy długiej awarii trudno znaleźć, kiedy będzie następna informacja.',
    reply: 'Dziękujemy. Chwila następnej informacji stoi teraz przy każdym komunikacie.',
    told: {
      saidPl: 'Nie było widać, kiedy będzie następna informacja o awarii.',
      didPl: 'Każdy komunikat mówi teraz, do kiedy podamy następną informację.',
      saidEn: 'It was not clear when there would be more news of an outage.',
      didEn: 'Every announcement now says by when there will be more news.',
    },
  },
  {
    topic: 'accessibility',
    text: 'Czytnik ekranu nie odczytuje, który krok sprawy jest bieżący.',
    reply: 'Dziękujemy za zgłoszenie. Poprawiliśmy to: bieżący krok jest nazwany słowem.',
    told: {
      saidPl: 'Czytnik ekranu nie mówił, na jakim etapie jest sprawa.',
      didPl: 'Bieżący etap jest teraz nazwany słowem, a jego zmiana jest odczytywana.',
      saidEn: 'A screen reader did not say where a case stood.',
      didEn: 'The present step is now said in words, and read out when it changes.',
    },
  },
]

/** An application of each firm that was refused: from five on their questionnaires are counted. */
export async function tellFeedback(
  { open, send, questionnaires }: Teller,
  people: readonly Customer[],
  maria: Officer,
): Promise<void> {
  const [first] = people
  if (!first) return
  for (const { topic, text, reply, told } of changes) {
    const made = await open('remark', { topic, text }, first)
    await send(await send(made, 'answer', maria, { text: reply }), 'publish', maria, told)
  }
  await open(
    'remark',
    { topic: 'praise', text: 'Odpowiedź przyszła po dziesięciu minutach. Dziękujemy!' },
    first,
  )
  const refused: View[] = []
  for (const [i, person] of people.entries()) {
    const view = await refuse({ open, send, questionnaires }, person, maria, i)
    const scores = { time: 3 + (i % 3), clarity: 2 + (i % 4), help: 1 + (i % 3), courtesy: 5 - (i % 2) }
    const comment = i === 1 ? 'Powód odmowy był zrozumiały, ale przyszedł późno.' : ''
    await questionnaires.give(view.id, { version: 1, scores, comment }, person)
    refused.push(view)
  }
  await open(
    'complaint',
    {
      caseNumber: refused[0]!.number,
      grounds: ['solution-wrong'],
      text: 'Odmowę oparto na tym, że formularz na portalu działał. Między godziną 8 a 10 nie działał.',
      expects: 'Ponowne rozpatrzenie wniosku.',
    },
    first,
  )
}

async function refuse({ open, send }: Teller, person: Customer, maria: Officer, i: number): Promise<View> {
  const asked = await open(
    'fallback',
    {
      system: 'AES',
      direction: 'export',
      side: 'own-network',
      offices: ['PL322050'],
      startedAt: new Date(Date.now() - 4 * 60 * 60_000).toISOString(),
      channelsTried: ['web-service'],
      urgency: ['departure'],
      lrns: [`ODM26110${i}`],
      contactName: person.name,
      contactPhone: '+48 600 300 400',
      declarationRecords: true,
    },
    person,
  )
  const mine = await send(asked, 'claim', maria)
  return send(mine, 'refuse', maria, {
    reason: 'R03',
    text: 'Formularz elektroniczny na portalu przyjmował w tym czasie zgłoszenia wywozowe.',
  })
}
