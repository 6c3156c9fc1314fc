/** The demo's first day: an outage without a known end, a slow system, and applications in several states. */
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { Answers } from '../workflows/contracts/form.ts'
import type { Customer, Officer } from '../workflows/contracts/viewer.ts'
import type { View } from '../workflows/contracts/view.ts'
import { starterPolicy } from '../workflows/outages/starter-policy.ts'
import { starterQuestionnaire } from '../workflows/questionnaire/starter-questionnaire.ts'
import { staffUnderLock } from '../server/auth/sessions.ts'
import { readConfig } from '../server/config.ts'
import { openDatabase } from '../server/db/database.ts'
import { ensurePolicy } from '../server/db/policies.ts'
import { ensureQuestionnaire } from '../server/db/questionnaires.ts'
import { createDesk } from '../server/desk/desk.ts'
import { turn } from './customs-systems/turn.ts'
import { customers, officers } from './people.ts'
import { publishArticles } from './publish-articles.ts'
import { tellAnnouncements } from './tell-announcements.ts'
import { tellFeedback } from './tell-feedback.ts'
import { tellTickets } from './tell-tickets.ts'

const config = readConfig()
const db = openDatabase(config.databaseUrl)
await ensurePolicy(db, starterPolicy)
await ensureQuestionnaire(db, starterQuestionnaire)
// Nobody rings here: the worker finds what it has to do in the agenda.
const { accounts, door, articles, questionnaires } = createDesk({
  db,
  baseUrl: config.baseUrl,
  log: pino({ level: 'warn' }),
  staffUnderLock,
  ring: () => undefined,
  changed: () => undefined,
  announced: () => undefined,
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

function customer(id: string): Customer {
  const { name, phone, firm, represents } = customers.find((person) => person.id === id)!
  // As the desk keeps what the portal's token says.
  const digits = phone.replace('+', '')
  return { role: 'customer', portal: 'demo', subject: id, name, phone: digits, firm, represents }
}

function officer(id: string): Officer {
  const { name, roles } = officers.find((person) => person.id === id)!
  return { role: 'officer', id: `off_${id}`, name, roles }
}

async function open(kind: string, answers: Answers, viewer: Customer | Officer): Promise<View> {
  return JSON.parse((await door.open({ kind, answers }, viewer, randomUUID())).body) as View
}

async function send(view: View, event: string, viewer: Customer | Officer, answers?: Answers): Promise<View> {
  const reply = await door.send(view.id, { event, version: view.version, answers }, viewer, randomUUID())
  return JSON.parse(reply.body) as View
}

// They have signed in before: whoever calls from his number is recognised.
for (const { id } of customers) await accounts.meet(customer(id))
const maria = officer('maria')
await publishArticles(articles, maria)
await tellAnnouncements(db, maria)
await tellTickets(db, { customer, officer })
const others = ['katarzyna', 'tomasz', 'helena', 'marek', 'piotr'].map(customer)
await tellFeedback({ open, send, questionnaires }, others, maria)
const piotr = customer('piotr')

await open(
  'outage',
  {
    system: 'NCTS2',
    outageKind: 'central',
    startedAt: minutesAgo(52),
    webService: 'rejected',
    webForm: 'closed',
    fallback: 'individual',
    titlePl: 'Awaria systemu NCTS2',
    bodyPl:
      'System NCTS2 nie przyjmuje zgłoszeń do procedury tranzytu. Nie jest znany czas przywrócenia działania. ' +
      'Prosimy nie wysyłać komunikatów ponownie. Zgodę na procedurę awaryjną wydajemy na wniosek.',
    titleEn: 'NCTS2 is down',
    bodyEn:
      'NCTS2 does not accept transit declarations. It is not known when it will be back. Please do not send ' +
      'messages again. The fall-back procedure is approved on application.',
    nextUpdateAt: new Date(Date.now() + 30 * 60_000).toISOString(),
  },
  maria,
)

// The system itself fails only now: the probes shall find the outage that is announced, and not draft one.
const transit = config.probes.find(({ system }) => system === 'NCTS2')
if (transit) await turn(transit.target, transit.code, 'fails')

await open(
  'outage',
  {
    system: 'SENT',
    outageKind: 'difficulty',
    startedAt: minutesAgo(130),
    expectedEnd: new Date(Date.now() + 3 * 60 * 60_000).toISOString(),
    webService: 'queued',
    webForm: 'works',
    fallback: 'none',
    titlePl: 'Utrudnienia w rejestrze SENT',
    bodyPl: 'Potwierdzenia z rejestru SENT przychodzą z opóźnieniem do 40 minut. Zgłoszenia są kolejkowane.',
    titleEn: 'SENT register: delays',
    bodyEn: 'Confirmations from the SENT register arrive up to 40 minutes late. Notifications are queued.',
  },
  maria,
)

const contact = {
  contactName: piotr.name,
  contactPhone: '+48 600 300 400',
  contactEmail: 'piotr@sklad-wisla.example',
  declarationRecords: true,
}

await open(
  'fallback',
  {
    system: 'EMCS',
    direction: 'dispatch',
    side: 'own-software',
    offices: ['PL404030'],
    startedAt: minutesAgo(75),
    channelsTried: ['web-service'],
    detectedHow: 'Program magazynowy nie łączy się z EMCS od aktualizacji.',
    urgency: ['departure'],
    lrns: ['SW2026110001', 'SW2026110002'],
    ...contact,
  },
  piotr,
)

const returned = await open(
  'fallback',
  {
    system: 'AES',
    direction: 'export',
    side: 'own-network',
    offices: ['PL322050'],
    startedAt: minutesAgo(150),
    channelsTried: ['web-service'],
    urgency: ['border-queue'],
    lrns: ['SWEXP2611-17'],
    ...contact,
  },
  piotr,
)
const claimed = await send(returned, 'claim', maria)
await send(claimed, 'return-for-completion', maria, {
  remarks: { channelsTried: 'Prosimy sprawdzić, czy działa formularz elektroniczny na portalu.' },
})

// And whoever writes from his mailbox; not earlier, so that nobody finds mails about a day that was made up.
for (const { id, email } of customers) await accounts.meet({ ...customer(id), email })
await db.close()
