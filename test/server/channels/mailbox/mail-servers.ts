/**
 * A real mailbox (Dovecot) and a real mail server (Exim) in a folder of the test's own, on free ports: what the mail server takes
 * lands in the mailbox, and what it cannot deliver it reports itself.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync, chownSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { startDaemon, type Embedded } from '../../../../server/embedded/daemon.ts'
import { binary, install, mailPrograms, MissingPrograms } from '../../../../server/embedded/install.ts'

export type MailServers = {
  readonly imapPort: number
  readonly smtpPort: number
  /** `imap://` of the mailbox that all mail to `desk.test` lands in. */
  readonly url: string
  stopImap(): Promise<void>
  startImap(): Promise<void>
  close(): Promise<void>
}

/** Null, said loudly, where the programs are missing and cannot be installed. */
export async function mailServers(): Promise<MailServers | null> {
  try {
    await install(mailPrograms, (line) => console.error(line))
  } catch (error) {
    if (!(error instanceof MissingPrograms)) throw error
    console.error(`\n*** NOT TESTED against a real mailbox and mail server ***\n${error.message}\n`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'desk-mail-'))
  chmodSync(folder, 0o755)
  const owner = ownerOf()
  for (const name of ['run', 'state', 'mail', 'home', 'exim', 'exim/spool', 'exim/log']) {
    mkdirSync(join(folder, name), { mode: 0o755 })
    if (['mail', 'home'].includes(name)) chownSync(join(folder, name), owner.uid, owner.gid)
  }
  // Started by root it becomes a user of its own.
  for (const name of ['exim', 'exim/spool', 'exim/log']) chmodSync(join(folder, name), 0o777)
  const [imapPort, smtpPort] = [await freePort(), await freePort()]
  const running: { imap: Embedded | null; smtp: Embedded | null } = { imap: null, smtp: null }
  const startImap = async () => void (running.imap = await dovecot(folder, imapPort, owner))
  const stopImap = async () => running.imap?.stop()
  await startImap()
  running.smtp = await exim(folder, smtpPort, owner)
  return {
    imapPort,
    smtpPort,
    url: `imap://desk:secret@127.0.0.1:${imapPort}/INBOX`,
    startImap,
    stopImap,
    async close() {
      await Promise.all([running.imap?.stop(), running.smtp?.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Owner = { readonly uid: number; readonly gid: number; readonly name: string }

/** Neither server gives mail to root; Exim, started by root on a configuration of ours, becomes its own user for good. */
function ownerOf(): Owner {
  const { uid, gid, username } = userInfo()
  if (uid !== 0) return { uid, gid, name: username }
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('Debian-exim:'))
  const [name = '', , exim, group] = line?.split(':') ?? []
  return { uid: Number(exim), gid: Number(group), name }
}

function dovecot(folder: string, port: number, { uid, gid, name }: Owner): Promise<Embedded> {
  const isRoot = process.getuid?.() === 0
  const file = join(folder, 'dovecot.conf')
  writeFileSync(
    file,
    `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail
mail_fsync = never
${isRoot ? '' : `default_login_user = ${name}\ndefault_internal_user = ${name}\ndefault_internal_group = ${gid}`}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home/%n
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
}
`,
  )
  return startDaemon({
    name: 'dovecot',
    command: binary('dovecot'),
    args: ['-F', '-c', file],
    folder,
    url: '',
    answers: () => listens(port),
    durable: true,
    log: () => undefined,
  })
}

function exim(folder: string, port: number, { name }: Owner): Promise<Embedded> {
  const file = join(folder, 'exim.conf')
  writeFileSync(
    file,
    `primary_hostname = mx.desk.test
spool_directory = ${folder}/exim/spool
log_file_path = ${folder}/exim/log/%slog
pid_file_path = ${folder}/exim/exim-daemon.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
acl_smtp_rcpt = all
acl_smtp_data = told
message_size_limit = 60M
smtp_accept_max = 50
smtp_accept_queue_per_connection = 0
queue_run_max = 5
tls_advertise_hosts =
keep_environment =
host_lookup =
rfc1413_query_timeout = 0s
begin acl
all:
  accept
told:
  warn
    remove_header = Authentication-Results
  accept
    add_header = :at_start:Authentication-Results: mx.desk.test; spf=pass; dmarc=\${if match{$h_from:}{forged}{fail}{pass}}
begin routers
nobody:
  driver = redirect
  domains = gone.test
  allow_fail
  data = :fail: no such user here
local:
  driver = accept
  domains = desk.test
  transport = box
begin transports
box:
  driver = appendfile
  directory = ${folder}/mail
  maildir_format
  envelope_to_add
  return_path_add
  user = ${name}
  group = ${name}
  mode = 0600
begin retry
*  *  F,2h,15m
`,
  )
  chmodSync(file, 0o644)
  return startDaemon({
    name: 'exim',
    command: binary('exim4'),
    args: ['-C', file, '-bdf', '-q1s'],
    folder,
    url: '',
    answers: () => listens(port),
    durable: true,
    log: () => undefined,
  })
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.setTimeout(1000, () => end(false))
    socket.once('data', () => end(true))
    socket.once('error', () => end(false))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
