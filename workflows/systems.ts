/**
 * The systems that the desk supports, as data: what leans on what, by which ways each is reached, and where it can be
 * tried. The desk itself, its telephone and its mailbox are systems too, because they fail like the others. The codes
 * are those of the Polish administration (`PUESC` is the portal); another one changes this file and its words alone.
 */

export const areas = [
  'customs',
  'excise-and-carriage',
  'permits-and-guarantees',
  'client-zone',
  'web-services',
  'union',
  'help-desk',
] as const
export type Area = (typeof areas)[number]

export const systemChannels = ['web-service', 'web-form', 'mobile', 'email', 'phone'] as const
export type SystemChannel = (typeof systemChannels)[number]

export const environments = ['production', 'test'] as const
export type Environment = (typeof environments)[number]

type Row = {
  readonly code: string
  readonly area: Area
  /** Without these it cannot do its work, or not all of it. */
  readonly dependsOn: readonly string[]
  readonly channels: readonly SystemChannel[]
  readonly environments: readonly Environment[]
}

const form = ['web-form'] as const
const service = ['web-service'] as const
const either = ['web-service', 'web-form'] as const
const live = ['production'] as const
const both = environments

const rows = [
  { code: 'LOGIN', area: 'client-zone', dependsOn: [], channels: form, environments: both },
  { code: 'PUESC', area: 'client-zone', dependsOn: ['LOGIN'], channels: form, environments: both },
  { code: 'SEAP', area: 'web-services', dependsOn: [], channels: service, environments: both },
  { code: 'SZPROT', area: 'client-zone', dependsOn: [], channels: either, environments: both },
  { code: 'PKI', area: 'client-zone', dependsOn: ['SZPROT'], channels: form, environments: both },
  { code: 'EORI', area: 'union', dependsOn: [], channels: either, environments: live },
  { code: 'ZEFIR2', area: 'client-zone', dependsOn: [], channels: service, environments: both },
  { code: 'EPAY', area: 'client-zone', dependsOn: ['LOGIN', 'ZEFIR2'], channels: form, environments: live },
  {
    code: 'OSOZ2',
    area: 'permits-and-guarantees',
    dependsOn: ['SZPROT', 'ZEFIR2'],
    channels: either,
    environments: both,
  },
  { code: 'ZISAR', area: 'customs', dependsOn: [], channels: service, environments: live },
  { code: 'TARIC', area: 'union', dependsOn: [], channels: either, environments: live },
  { code: 'QUOTA', area: 'union', dependsOn: ['TARIC'], channels: service, environments: live },
  { code: 'CERTEX', area: 'union', dependsOn: [], channels: service, environments: both },
  {
    code: 'NCTS2',
    area: 'customs',
    dependsOn: ['OSOZ2', 'SZPROT', 'ZISAR'],
    channels: either,
    environments: both,
  },
  {
    code: 'AES',
    area: 'customs',
    dependsOn: ['SZPROT', 'TARIC', 'CERTEX', 'ZISAR'],
    channels: either,
    environments: both,
  },
  {
    code: 'AIS',
    area: 'customs',
    dependsOn: ['SZPROT', 'OSOZ2', 'TARIC', 'QUOTA', 'CERTEX', 'ZISAR'],
    channels: either,
    environments: both,
  },
  { code: 'ICS2', area: 'union', dependsOn: ['EORI'], channels: either, environments: both },
  { code: 'INTRASTAT', area: 'customs', dependsOn: ['SZPROT'], channels: either, environments: both },
  { code: 'SEED', area: 'union', dependsOn: [], channels: service, environments: both },
  {
    code: 'CRPA',
    area: 'excise-and-carriage',
    dependsOn: ['SZPROT'],
    channels: form,
    environments: both,
  },
  {
    code: 'EMCS',
    area: 'excise-and-carriage',
    dependsOn: ['SZPROT', 'OSOZ2', 'SEED'],
    channels: either,
    environments: both,
  },
  { code: 'SENT', area: 'excise-and-carriage', dependsOn: [], channels: either, environments: both },
  {
    code: 'SENTGEO',
    area: 'excise-and-carriage',
    dependsOn: ['SENT'],
    channels: ['web-service', 'mobile'],
    environments: both,
  },
  { code: 'TAXFREE', area: 'client-zone', dependsOn: ['SZPROT'], channels: either, environments: both },
  { code: 'VIES', area: 'union', dependsOn: [], channels: either, environments: live },
  { code: 'UUMDS', area: 'union', dependsOn: ['EORI'], channels: form, environments: both },
  { code: 'CDMS', area: 'union', dependsOn: ['UUMDS'], channels: form, environments: both },
  { code: 'REX', area: 'union', dependsOn: ['UUMDS'], channels: form, environments: live },
  { code: 'EBTI', area: 'union', dependsOn: ['UUMDS', 'TARIC'], channels: form, environments: live },
  { code: 'HELPDESK', area: 'help-desk', dependsOn: [], channels: form, environments: live },
  { code: 'PHONE', area: 'help-desk', dependsOn: [], channels: ['phone'], environments: live },
  { code: 'MAIL', area: 'help-desk', dependsOn: [], channels: ['email'], environments: live },
] as const satisfies readonly Row[]

export type SystemCode = (typeof rows)[number]['code']
export type CustomsSystem = Omit<Row, 'code' | 'dependsOn'> & {
  readonly code: SystemCode
  readonly dependsOn: readonly SystemCode[]
}

export const systems: readonly CustomsSystem[] = rows
export const systemCodes: readonly SystemCode[] = rows.map((system) => system.code)

export const isSystemCode = (text: string): text is SystemCode => systemCodes.some((code) => code === text)

/** Whatever suffers, directly or through others, when this system is down; in the order of the list. */
export function dependentsOf(code: SystemCode): SystemCode[] {
  const suffering = new Set<SystemCode>([code])
  let before = 0
  while (before !== suffering.size) {
    before = suffering.size
    for (const system of systems)
      if (system.dependsOn.some((needed) => suffering.has(needed))) suffering.add(system.code)
  }
  return systemCodes.filter((other) => other !== code && suffering.has(other))
}
