/**
 * The page that checks approvals without a connection: one file with its script, its words and the desk's public keys
 * in it. It asks nobody and sends nothing; its policy would not let it.
 */
import {
  verifyApproval,
  type ApprovalFault,
  type Covered,
  type SignedApproval,
} from '../../verify/approval.ts'
import { readKeys } from '../../verify/keys.ts'
import { judge, type Verdict } from '../../verify/revocations.ts'
import { createList } from './list.ts'
import { readPicture, watchCamera, type Camera } from './scan.ts'
import { speaking, type Language } from './words.ts'

const element = (id: string) => document.getElementById(id)!
const words = speaking(element('carried-words').textContent, navigator.language)
const keys = readKeys(element('carried-keys').textContent) ?? []
const list = createList(keys)
const text = element('text') as HTMLTextAreaElement
const said = element('said')

type Outcome =
  | { readonly approval: SignedApproval; readonly verdict: Verdict }
  | { readonly fault: ApprovalFault }
let shown: Outcome | null = null
let scanned = ''
let camera: Camera | null = null
let scanFault: string | null = null
let listSaid: string | null = null

/** Paths on a grid of 48 by 48: shape and word tell the outcome, never colour alone. */
const disc = 'M24 3a21 21 0 1 0 0 42a21 21 0 1 0 0-42'
const cross = `${disc}M16 16l16 16M32 16l-16 16`
const clock = `${disc}M24 12v12l8 6`
const warning = 'M24 4L46 43H2zM24 18v12M24 36v1'
const tells: Record<Verdict['code'] | ApprovalFault, { icon: string; tone: 'good' | 'bad' | 'wait' }> = {
  valid: { icon: `${disc}M14 25l7 7l14-15`, tone: 'good' },
  'not-yet': { icon: clock, tone: 'wait' },
  expired: { icon: clock, tone: 'bad' },
  'key-revoked': { icon: warning, tone: 'bad' },
  revoked: { icon: cross, tone: 'bad' },
  suspended: { icon: `${disc}M18 15v18M30 15v18`, tone: 'bad' },
  superseded: { icon: `${disc}M14 24h18M25 16l8 8l-8 8`, tone: 'wait' },
  closed: { icon: `${disc}M14 24h20`, tone: 'bad' },
  'bad-signature': { icon: cross, tone: 'bad' },
  'unknown-key': { icon: warning, tone: 'bad' },
  truncated: { icon: warning, tone: 'wait' },
  'not-an-approval': { icon: warning, tone: 'wait' },
}

async function check(): Promise<void> {
  const empty = scanned.trim() === ''
  text.setAttribute('aria-invalid', String(empty))
  element('text-fault').hidden = !empty
  if (empty) return text.focus()
  const found = await verifyApproval(scanned, keys)
  shown =
    typeof found === 'string'
      ? { fault: found }
      : { approval: found, verdict: judge(found, list.current(), Date.now()) }
  show()
  element('result').scrollIntoView({ block: 'nearest' })
}

function show(): void {
  if (!shown) return
  const code = 'fault' in shown ? shown.fault : shown.verdict.code
  const { icon, tone } = tells[code]
  const standing = list.standing(Date.now())
  const doubtful = code === 'valid' && standing !== 'fresh'
  const why = whyOf(code, standing, 'verdict' in shown ? words.moment(shown.verdict.at, 'short') : '')
  const result = element('result')
  result.dataset['tone'] = doubtful ? 'wait' : tone
  result.dataset['verdict'] = code
  result.hidden = false
  element('icon').setAttribute('d', doubtful ? warning : icon)
  element('verdict').textContent = words.say(`verifier.${code}`)
  element('why').textContent = why
  const facts = 'approval' in shown ? factsOf(shown.approval) : []
  element('facts').replaceChildren(...facts)
  element('facts').hidden = facts.length === 0
  element('foot').textContent = words.say('verifier.device-clock', {
    at: words.moment(new Date().toISOString()),
  })
  said.textContent = `${words.say(`verifier.${code}`)}. ${why}`
}

function whyOf(code: string, standing: string, at: string): string {
  if (code !== 'valid' || standing === 'fresh') return words.say(`verifier.${code}.why`, { at })
  return words.say(standing === 'none' ? 'verifier.valid.unlisted' : 'verifier.valid.old-list')
}

function factsOf(approval: SignedApproval): HTMLElement[] {
  const { number, version, offices, moreOffices, channels, principals } = approval
  const more = moreOffices > 0 ? [words.plural('verifier.more-offices', moreOffices)] : []
  return [
    fact('number', version > 0 ? `${number}-E${version}` : number),
    fact('holder', approval.holder),
    ...(principals ? [fact('principals', coveredOf(approval, principals))] : []),
    fact('system', words.named(`option.system.${approval.system}`, approval.system)),
    fact('direction', words.say(`option.direction.${approval.direction}`)),
    fact('offices', [...offices.map((code) => words.named(`office.${code}`, code)), ...more].join(', ')),
    ...(channels.length === 1 ? [fact('channels', words.say(`document.channels.${channels[0]!}`))] : []),
    fact('from', words.moment(approval.from)),
    fact('to', words.moment(approval.to)),
    fact('maximum', String(approval.maxDeclarations)),
    fact('issued', words.moment(approval.issuedAt)),
    fact('key', approval.keyId),
  ]
}

/** For whom it was granted, one to a line, with the number that his documents bear. */
function coveredOf({ number, version, morePrincipals }: SignedApproval, covered: readonly Covered[]): string {
  if (covered.length === 0) return words.say('document.principals.none')
  const more = morePrincipals > 0 ? [words.plural('verifier.more-principals', morePrincipals)] : []
  const each = covered.map(({ eori, line, maxDeclarations }) =>
    [
      eori,
      line === null ? null : `${number}-P${line}${version > 0 ? `-E${version}` : ''}`,
      maxDeclarations === null ? null : words.plural('document.maximum.count', maxDeclarations),
    ]
      .filter(Boolean)
      .join(' · '),
  )
  return [...each, ...more].join('\n')
}

function fact(label: string, value: string): HTMLElement {
  const row = document.createElement('div')
  const term = document.createElement('dt')
  const told = document.createElement('dd')
  term.textContent = words.say(`verifier.${label}`)
  told.textContent = value
  row.append(term, told)
  return row
}

const hourMs = 3_600_000

function ageOf(ms: number): string {
  if (ms < 60_000) return words.say('verifier.list.age.now')
  if (ms < 2 * hourMs) return words.plural('verifier.list.age.minutes', Math.floor(ms / 60_000))
  if (ms < 48 * hourMs) return words.plural('verifier.list.age.hours', Math.floor(ms / hourMs))
  return words.plural('verifier.list.age.days', Math.floor(ms / (24 * hourMs)))
}

function showList(): void {
  const now = Date.now()
  const known = list.current()
  const standing = list.standing(now)
  const told = known
    ? [
        words.say('verifier.list.as-of', { at: words.moment(known.asOf) }),
        ...(standing === 'ahead' ? [] : [ageOf(list.ageMs(now))]),
        words.plural('verifier.list.entries', known.entries.length),
      ]
    : []
  element('list-state').textContent = told.join(' ')
  const notice = element('list-warning')
  notice.hidden = standing === 'fresh'
  notice.dataset['icon'] = ''
  notice.textContent = standing === 'fresh' ? '' : words.say(`verifier.list.${standing}`)
  element('list-said').textContent = listSaid ? words.say(`verifier.list.${listSaid}`) : ''
  element('keys-said').textContent = words.say('verifier.keys', {
    keys: keys
      .map(({ kid }) => kid)
      .filter((kid) => !known?.keys.some((revoked) => revoked.kid === kid))
      .join(', '),
  })
}

function speak(): void {
  document.documentElement.lang = words.language()
  for (const node of document.querySelectorAll<HTMLElement>('[data-say]'))
    node.textContent = words.say(node.dataset['say'] ?? '')
  for (const node of document.querySelectorAll<HTMLElement>('[data-say-label]'))
    node.setAttribute('aria-label', words.say(node.dataset['sayLabel'] ?? ''))
  for (const choice of document.querySelectorAll<HTMLElement>('[data-language]'))
    choice.setAttribute('aria-pressed', String(choice.dataset['language'] === words.language()))
  element('camera').textContent = words.say(camera ? 'verifier.camera.stop' : 'verifier.camera')
  tellScan(scanFault)
  showList()
  show()
}

function tellScan(fault: string | null): void {
  scanFault = fault
  element('scan-fault').textContent = fault ? words.say(`verifier.${fault}`) : ''
}

function take(found: string): Promise<void> {
  scanned = found
  text.value = found
  return check()
}

async function toggleCamera(): Promise<void> {
  tellScan(null)
  if (camera) {
    camera.stop()
    camera = null
  } else {
    element('view').hidden = false
    try {
      camera = await watchCamera(element('video') as HTMLVideoElement, (found) => {
        camera = null
        element('view').hidden = true
        speak()
        void take(found)
      })
    } catch {
      // Refused, taken by another program, or there is none: there are two other ways.
      tellScan('camera.refused')
    }
  }
  element('view').hidden = camera === null
  speak()
}

async function takePicture(file: File): Promise<void> {
  tellScan(null)
  said.textContent = words.say('verifier.busy')
  try {
    const found = await readPicture(file)
    if (found === null) tellScan('picture.none')
    else await take(found)
  } catch {
    // What no browser can draw is no picture.
    tellScan('picture.broken')
  }
}

/** Emptied, so that the same file may be chosen again. */
async function chosen(input: HTMLInputElement, use: (file: File) => Promise<void>): Promise<void> {
  const [file] = input.files ?? []
  if (file) await use(file)
  input.value = ''
}

async function loadList(file: File): Promise<void> {
  listSaid = await list.load(await file.text())
  if (shown && 'approval' in shown) await check()
  showList()
}

for (const choice of document.querySelectorAll<HTMLElement>('[data-language]')) {
  choice.addEventListener('click', () => {
    words.speak(choice.dataset['language'] as Language)
    speak()
  })
}
document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  scanned = text.value
  void check()
})
text.addEventListener('input', () => {
  text.setAttribute('aria-invalid', 'false')
  element('text-fault').hidden = true
})
element('camera').addEventListener('click', () => void toggleCamera())
element('camera').hidden = !('mediaDevices' in navigator)
for (const [id, use] of [
  ['picture', takePicture],
  ['list-file', loadList],
] as const)
  element(id).addEventListener('change', (event) => void chosen(event.target as HTMLInputElement, use))

speak()
crypto.subtle
  .importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: keys[0]?.x ?? '' }, 'Ed25519', false, ['verify'])
  .catch(() => (element('no-crypto').hidden = false))
void list.begin(element('carried-list').textContent).then(speak)
// The age of a list grows while the page lies open, and terms pass.
setInterval(() => {
  showList()
  if (shown && 'approval' in shown) {
    shown = { approval: shown.approval, verdict: judge(shown.approval, list.current(), Date.now()) }
    show()
  }
}, 60_000)
