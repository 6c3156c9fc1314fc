/**
 * The first step of `npm start` and `npm test`, in plain JavaScript for whatever Node the machine has (20 or newer):
 * installs the packages where they are missing or not those of package-lock.json, then runs the named program with
 * the Node that the project pins.
 *
 *   node server/bootstrap.mjs demo/start.ts [arguments]
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const lockFile = join(root, 'package-lock.json')
/** Holds the hash of the lock file that the installed packages come from. */
const stampFile = join(root, 'node_modules', '.installed-lock')

const say = (line) => process.stdout.write(`${line}\n`)

const [entry, ...args] = process.argv.slice(2)
if (!entry) throw new Error('which program? usage: node server/bootstrap.mjs demo/start.ts')
let status = isInstalled() ? 0 : await install()
if (status === 0) status = await run(pinnedNode(), [join(root, entry), ...args])
process.exitCode = status

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashOf(readFileSync(lockFile))
}

/**
 * `npm install` and not `npm ci`: the lock file lacks the builds of optional packages for systems that we do not run
 * on, which npm drops where its registry has none, and `npm ci` then refuses the whole file.
 */
async function install() {
  const lock = readFileSync(lockFile)
  rmSync(stampFile, { force: true })
  say('Installing the packages of package-lock.json (about 600 MB on disk; only now and after an update) ...')
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const ticking = setInterval(() => say(`  still installing, ${seconds()} s`), 15_000)
  const [npm, ...first] = npmCommand()
  const options = ['install', '--no-audit', '--no-fund', '--no-save', '--include=dev', '--include=optional']
  const code = await run(npm, [...first, ...options])
  clearInterval(ticking)
  // Another version of npm may word the file differently; the committed one stays.
  if (!readFileSync(lockFile).equals(lock)) writeFileSync(lockFile, lock)
  if (code !== 0) {
    process.stderr.write(
      `npm install ended with status ${code}: is the npm registry reachable from this machine?\n`,
    )
    return code
  }
  writeFileSync(stampFile, hashOf(lock))
  say(`Packages installed in ${seconds()} s.`)
  return 0
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The npm that started us, where one did: it need not be on the PATH. */
function npmCommand() {
  const { npm_execpath: own } = process.env
  return own?.endsWith('npm-cli.js') ? [process.execPath, own] : ['npm']
}

function pinnedNode() {
  const node = join(bin, 'node')
  if (existsSync(node)) return node
  const [major] = process.versions.node.split('.')
  if (Number(major) >= 24) return process.execPath
  throw new Error(`the pinned Node exists for Linux on x64 and arm64; here, run this with Node 24 or newer`)
}

/**
 * Runs a program in the foreground and resolves with its exit status. Signals are handed on, and we outlive the
 * program: Ctrl-C reaches the whole process group at once, and the orderly stop must still have its parent.
 */
function run(command, parameters) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` }
  const child = spawn(command, parameters, { cwd: root, stdio: 'inherit', env })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const handOn = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, handOn)
  return new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, handOn)
      settle(code ?? 128 + constants.signals[signal])
    })
  })
}
