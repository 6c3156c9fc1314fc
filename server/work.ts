/** The role `worker`: agenda rows, clocks, mail out and in, webhooks, probes, and what must be done now and then. */
import { setPriority } from 'node:os'
import { startPager } from './alarms/pager.ts'
import { forgetRawMails } from './channels/mailbox/forget-raw.ts'
import { startMailIn } from './channels/mailbox/mail-in.ts'
import { startHousekeeping } from './housekeeping.ts'
import { mailIdentity, mailSecrets } from './mail/identity.ts'
import { startMailer } from './mail/mailer.ts'
import { openTransport } from './mail/transport.ts'
import { startProbes } from './probes/probes.ts'
import { startPhoneSender } from './phone-sender.ts'
import { prefix, webhookTargets, type Parts, type Undo } from './process.ts'
import type { Doorbell } from './queue/doorbell.ts'
import { startPorter } from './queue/porter.ts'
import { startRelay } from './queue/relay.ts'
import { startWatchdog } from './queue/watchdog.ts'
import { startWorker } from './queue/worker.ts'
import { type Rounds, startRounds } from './rounds.ts'
import { startWebhooks } from './webhooks/sender.ts'

const workerPriority = 10
/** Calls that are over stand in their cases, and none rings for ever. */
const callsMs = 5000

export function startWork(parts: Parts, doorbell: Doorbell): Undo[] {
  const { config, db, desk, files, telephone, log } = parts
  // People who wait come before work that waits.
  if (config.role === 'worker') setPriority(workerPriority)
  const watchdog = startWatchdog({ beat: doorbell.beat, giveUp: () => process.exit(1), log })
  const { redisUrl } = config
  const worker = startWorker({ redisUrl, prefix, perform: desk.perform, done: watchdog.heard, log })
  const relay = startRelay(db, doorbell, log)
  // A process with both roles rings inside; whoever rings at the door is another one.
  const porter = startPorter({ redisUrl, prefix, rung: doorbell.rung, log })
  const probes = startProbes({ db, settings: config.probes, findings: desk.findings, log })
  const tend = async () => {
    await files.tend()
    await forgetRawMails(db, files.store, config.keep.rawMailsDays)
    const seal = await desk.records?.checkpoints.tend()
    // In the log as well: who removes a seal from the database does not remove it there.
    if (seal) log.info({ n: seal.n, through: seal.through, signature: seal.signature }, 'all cases sealed')
  }
  const housekeeping = startHousekeeping(db, config.keep, desk.knowledge.settle, tend, log)
  const calls = startRounds({
    what: 'telephone: calls could not be looked after',
    log,
    idleMs: callsMs,
    round: () => telephone.tend(),
  })
  const mailer = startMail(parts)
  const mailIn = startMailIn({ config, db, desk, files, log })
  const trials = startRounds({ what: 'dry runs', log, idleMs: 1000, round: desk.trials.work })
  const { phoneGateway } = config
  const phones = phoneGateway && startPhoneSender(desk.phoneNotices, phoneGateway, log)
  const pager = startPager({ db, ...config.onCall, baseUrl: config.baseUrl, log })
  const webhooks = startWebhooks({ db, targets: webhookTargets(config), baseUrl: config.baseUrl, log })
  return [
    ...(mailer ? [() => mailer.stop()] : []),
    ...(mailIn ? [() => mailIn.stop()] : []),
    () => webhooks.stop(),
    () => pager.stop(),
    () => trials.stop(),
    ...(phones ? [() => phones.stop()] : []),
    () => worker.close(),
    () => porter.stop(),
    () => relay.stop(),
    () => housekeeping.stop(),
    () => calls.stop(),
    () => probes.stop(),
    async () => watchdog.stop(),
  ]
}

/** Null where no server is configured: mail waits in the outbox, and the console says so. */
function startMail({ config, db, log }: Parts): Rounds | null {
  const { smtp } = config.mail
  if (!smtp) return null
  const identity = mailIdentity(config.mail, config.baseUrl, config.portals)
  const secrets = () => mailSecrets(db, config.mail.replyKey)
  return startMailer({ db, transport: openTransport(smtp), identity, secrets, log })
}
