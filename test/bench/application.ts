/** An application as a trader fills it in: every field the form asks for, twelve declarations, so many that two officers decide. */
import type { OpenCase } from '../../workflows/contracts/requests.ts'

/** `n` makes the declarations' numbers its own. */
export function application(n: number, now = new Date()): OpenCase {
  const hoursFromNow = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
  return {
    kind: 'fallback',
    answers: {
      system: 'NCTS2',
      direction: 'departure',
      side: 'customs',
      startedAt: hoursFromNow(-2),
      expectedEnd: hoursFromNow(4),
      channelsTried: ['web-service', 'web-form'],
      detectedHow: 'Brak odpowiedzi IE928 na zgłoszenia wysłane od rana.',
      offices: ['PL301010', 'PL322050'],
      urgency: ['perishable'],
      goodsLeftAt: null,
      principals: ['PL100000008700000'],
      lrns: Array.from({ length: 12 }, (_, i) => `BENCH${String(n).padStart(8, '0')}N${i}`),
      mrns: [],
      grn: '26PL000000G000127',
      contactName: 'Anna Nowak',
      contactPhone: '+48 58 600 00 00',
      contactEmail: 'anna.nowak@example.pl',
      declarationRecords: true,
    },
  }
}
