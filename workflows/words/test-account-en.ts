/** Words of the request for a test account, English. */
import { applicationEn } from './application-en.ts'
import { forKind } from './for-kind.ts'
import type { testAccountPl } from './test-account-pl.ts'

export const testAccountEn: Record<keyof typeof testAccountPl, string> = {
  ...forKind(applicationEn, 'test-account'),

  'section.test-account.account': 'Test account',
  'section.test-account.contact': 'Contact and statement',
  'field.test-account.systems': 'Systems',
  'field.test-account.systems.hint': 'Test environments to which access is needed.',
  'field.test-account.channel': 'Way of access',
  'field.test-account.channel.hint': 'Web services will need a test certificate.',
  'option.test-channel.web-service': 'web services',
  'option.test-channel.web-form': 'forms on the portal',
  'option.test-channel.both': 'both',
  'field.test-account.software': 'Software',
  'field.test-account.software.hint': 'Name and version of the program to be tested.',
  'field.test-account.from': 'From',
  'field.test-account.from.hint': 'Polish time.',
  'field.test-account.to': 'Until',
  'field.test-account.to.hint': 'The account is closed after this time.',
  'field.test-account.purpose': 'Purpose of the tests',
  'field.test-account.purpose.hint': 'Which processes and messages will be tested.',
  'field.test-account.contactName': 'Technical contact',
  'field.test-account.contactName.hint': 'First and last name.',
  'field.test-account.contactEmail': 'E-mail',
  'field.test-account.contactEmail.hint': 'Access data of the test environment is sent to this address.',
  'field.test-account.noRealData': 'Statement',
  'field.test-account.noRealData.hint': 'Required.',
  'field.test-account.noRealData.statement':
    'No data of real persons or consignments will be used in the test environment.',

  'option.test-account-refusal.no-purpose': 'no purpose was given that needs a test account',
  'option.test-account-refusal.account-exists': 'the applicant has such an account already',
  'option.test-account-refusal.earlier-misuse': 'an earlier account was used against the rules',
  'law.test-account.ucc': 'Union Customs Code, Article 16(1)',
  'law.test-account.systems': 'Commission Implementing Regulation (EU) 2023/1070',
}
