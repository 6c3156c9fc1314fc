/** The questions the machine asks, each as a function of the outage and the event at hand. */
import { starterSections } from '../../outages/starter-sections.ts'
import type { Sections } from '../../contracts/policy-sections.ts'
import { isPublic, type Live } from './context.ts'

/** The desk-wide policy of outages as it is now. */
export const rulesOf = ({ now }: Live): Sections['outages'] =>
  now.facts.sections?.outages ?? starterSections.outages

/** The answers of the event where it brings a whole announcement, else those that are known. */
const said = ({ answers, now }: Live) => ({ ...answers, ...now.answers })

export const isDraft = (context: Live): boolean => !isPublic(context)
export const isPlanned = (context: Live): boolean => said(context).outageKind === 'planned'
export const isForLater = (context: Live): boolean =>
  isPlanned(context) && Date.parse(String(said(context).startedAt)) > Date.parse(context.now.at)

export const secondPerson = ({ general, now }: Live): boolean =>
  general !== null && general.by.id !== now.by.id
export const fromLater = ({ general, now }: Live): boolean =>
  general !== null && Date.parse(general.from) > Date.parse(now.at)
export const firstProposed = ({ general, fallback }: Live): boolean =>
  general === null && fallback !== 'general'

export const mayReopen = ({ reopenOver }: Live): boolean => !reopenOver
/** An officer who said that it stands for itself is not overruled by the end of its parent. */
export const follows = ({ parent, kept }: Live): boolean => parent !== null && !kept
export const parentWasNone = ({ now }: Live): boolean => now.facts.result?.ending === 'false-alarm'
