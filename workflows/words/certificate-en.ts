/** Words of the certificate problem, English. */
import { applicationEn } from './application-en.ts'
import type { certificatePl } from './certificate-pl.ts'
import { forKind } from './for-kind.ts'

export const certificateEn: Record<keyof typeof certificatePl, string> = {
  ...forKind(applicationEn, 'certificate'),

  'section.certificate.certificate': 'Certificate',
  'section.certificate.contact': 'Contact',
  'field.certificate.problem': 'What happened',
  'field.certificate.problem.hint': 'The one that describes the problem best.',
  'option.certificate-problem.expired': 'the certificate expired early',
  'option.certificate-problem.rejected': 'a customs system rejects a valid certificate',
  'option.certificate-problem.wrong-data': 'the certificate holds wrong data',
  'option.certificate-problem.revoked': 'the certificate was revoked without a request',
  'option.certificate-problem.not-issued': 'the certificate was not issued although applied for',
  'option.certificate-problem.other': 'another problem',
  'field.certificate.certificateKind': 'Kind of certificate',
  'field.certificate.certificateKind.hint': 'What it is for.',
  'option.certificate-kind.signature': 'signature',
  'option.certificate-kind.seal': 'seal',
  'option.certificate-kind.channel': 'security of a channel (web services)',
  'field.certificate.issuer': 'Issuer',
  'field.certificate.issuer.hint': 'Name of the certification authority, as in the certificate.',
  'field.certificate.serial': 'Serial number',
  'field.certificate.serial.hint': 'The number alone. Never a private key or a password.',
  'field.certificate.noticedAt': 'When the problem was noticed',
  'field.certificate.noticedAt.hint': 'Polish time.',
  'field.certificate.description': 'Description of the problem',
  'field.certificate.description.hint': 'The error message, the system, and what was tried already.',
  'field.certificate.contactName': 'Contact person',
  'field.certificate.contactName.hint': 'First and last name.',
  'field.certificate.contactPhone': 'Telephone',
  'field.certificate.contactPhone.hint': 'May be left empty.',
  'field.certificate.contactEmail': 'E-mail',
  'field.certificate.contactEmail.hint': 'The issuer may answer to this address.',

  'option.certificate-refusal.not-holder': 'the applicant does not hold the certificate',
  'option.certificate-refusal.certificate-sound': 'the certificate works as it should',
  'option.certificate-refusal.issuer-competent': 'only the issuer of the certificate is competent',
  'law.certificate.eidas': 'Regulation (EU) No 910/2014 (eIDAS), Articles 24 and 28',
  'law.certificate.ucc': 'Union Customs Code, Articles 6(1) and 16(1)',
}
