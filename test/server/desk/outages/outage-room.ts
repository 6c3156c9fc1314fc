/** A desk's room in which outages happen: tickets of several firms, drafts, dependents, a policy of one's own. */
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Sections } from '../../../../workflows/contracts/policy-sections.ts'
import type { View } from '../../../../workflows/contracts/view.ts'
import type { Customer } from '../../../../workflows/contracts/viewer.ts'
import { starterSections } from '../../../../workflows/outages/starter-sections.ts'
import { anna, deskRoom, maria, outageAnswers, type DeskRoom } from '../desk-room.ts'

export const firm = (n: number): Customer => ({
  ...anna,
  subject: `person${n}`,
  firm: { eori: `PL10000000${n}200000`, name: `Firma ${n}` },
})

export const report = (more: Answers = {}): Answers => ({
  system: 'AES',
  classification: 'no-answer',
  environment: 'production',
  subject: 'Brak odpowiedzi',
  description: 'AES nie odpowiada na IE515.',
  impact: 'firm',
  urgency: 'goods-moving',
  contactName: 'Anna Nowak',
  contactPhone: '+48 600 100 200',
  ...more,
})

export type OutageRoom = DeskRoom & {
  /** All outages, the oldest first. */
  outages(): Promise<View[]>
  outageOf(system: string): Promise<View | undefined>
  tickets(n: number, more?: Answers, firms?: number): Promise<View[]>
  confirm(of: View, by?: typeof maria): Promise<View>
  again(of: View): Promise<View>
}

export async function outageRoom(rules: Partial<Sections['outages']> = {}): Promise<OutageRoom> {
  const room = await deskRoom()
  const sections: Sections = { ...starterSections, outages: { ...starterSections.outages, ...rules } }
  await room.db.write('UPDATE policies SET sections = $1', [JSON.stringify(sections)])
  const again = (of: View) => room.look(of, maria)
  const outages = async () => {
    const rows = await room.db.rows<{ id: string }>(
      "SELECT id FROM cases WHERE kind = 'outage' ORDER BY number",
    )
    return Promise.all(rows.map(({ id }) => room.desk.reading.look(id, maria)))
  }
  return {
    ...room,
    again,
    outages,
    outageOf: async (system) => (await outages()).findLast(({ answers }) => answers.system === system),
    async tickets(n, more = {}, firms = 3) {
      const opened: View[] = []
      for (let i = 0; i < n; i++) opened.push(await room.open(report(more), firm(i % firms), 'ticket'))
      await room.work()
      return opened
    },
    async confirm(of, by = maria) {
      const { system: _, ...answers } = outageAnswers({ startedAt: of.answers.startedAt })
      const done = await room.send(await again(of), 'confirm', by, answers)
      await room.work()
      return done
    },
  }
}
