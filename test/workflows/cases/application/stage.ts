import type { ApplicationContext } from '../../../../workflows/cases/application/context.ts'
import { certificate } from '../../../../workflows/cases/certificate.ts'
import { testAccount } from '../../../../workflows/cases/test-account.ts'
import type { Answers } from '../../../../workflows/contracts/form.ts'
import type { Kind } from '../../../../workflows/machines/kind.ts'
import { anna, jan, maria, minute } from '../people.ts'
import { done, opened, type Played } from '../play.ts'

export type Case = Played<ApplicationContext>
export type ApplicationKind = Kind<ApplicationContext>

export const filledIn: Readonly<Record<string, Answers>> = {
  certificate: {
    problem: 'rejected',
    certificateKind: 'seal',
    issuer: 'Centrum Certyfikacji',
    serial: '4F:2A:91',
    noticedAt: minute(-60),
    description: 'AES rejects the seal.',
    contactName: 'Anna Nowak',
    contactEmail: 'anna@example.com',
  },
  'test-account': {
    systems: ['AES'],
    channel: 'web-service',
    software: 'Zgłoszenia 4.2',
    from: minute(0),
    to: minute(43_200),
    purpose: 'Export declarations before the change of year.',
    contactName: 'Anna Nowak',
    contactEmail: 'anna@example.com',
    noRealData: true,
  },
}
export const grant: Answers = { outcome: 'granted', facts: 'Checked with the issuer.' }
/** Each kind has reasons of its own. */
export const refusal = ({ code }: { code: string }): Answers => ({
  outcome: 'refused',
  reason: code === 'certificate' ? 'certificate-sound' : 'no-purpose',
  facts: 'It was tried twice.',
  text: 'Nothing in the provision asks for more.',
})
export const remarks: Answers = { remarks: { contactEmail: 'Does not exist.' } }

export const filed = (kind: ApplicationKind): Case =>
  opened(kind, anna, { at: minute(0), answers: filledIn[kind.code]! })
export const claimed = (kind: ApplicationKind): Case => done(filed(kind), 'claim', maria, { at: minute(5) })
export const assessed = (kind: ApplicationKind): Case =>
  done(claimed(kind), 'accept-form', maria, { at: minute(6) })
export const called = (kind: ApplicationKind): Case =>
  done(claimed(kind), 'call-for-completion', maria, { at: minute(10), answers: remarks })

/** Refusing takes one officer here, and two there. */
export const refusedByOne = (): Case =>
  done(assessed(testAccount), 'decide', maria, { at: minute(30), answers: refusal(testAccount) })
export const refusalProposed = (): Case =>
  done(assessed(certificate), 'decide', maria, { at: minute(30), answers: refusal(certificate) })
export const refusalByTwo = (): Case => done(refusalProposed(), 'approve', jan, { at: minute(40) })
