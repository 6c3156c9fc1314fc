/** Words of the certificate problem, Polish. */
import { applicationPl } from './application-pl.ts'
import { forKind } from './for-kind.ts'

export const certificatePl = {
  ...forKind(applicationPl, 'certificate'),

  'section.certificate.certificate': 'Certyfikat',
  'section.certificate.contact': 'Kontakt',
  'field.certificate.problem': 'Co się stało',
  'field.certificate.problem.hint': 'Jedno, co najlepiej opisuje problem.',
  'option.certificate-problem.expired': 'certyfikat wygasł przed czasem',
  'option.certificate-problem.rejected': 'system celny odrzuca ważny certyfikat',
  'option.certificate-problem.wrong-data': 'certyfikat zawiera błędne dane',
  'option.certificate-problem.revoked': 'certyfikat unieważniono bez wniosku',
  'option.certificate-problem.not-issued': 'certyfikatu nie wydano mimo wniosku',
  'option.certificate-problem.other': 'inny problem',
  'field.certificate.certificateKind': 'Rodzaj certyfikatu',
  'field.certificate.certificateKind.hint': 'Do czego służy.',
  'option.certificate-kind.signature': 'podpis',
  'option.certificate-kind.seal': 'pieczęć',
  'option.certificate-kind.channel': 'bezpieczeństwo kanału (usługi sieciowe)',
  'field.certificate.issuer': 'Wystawca',
  'field.certificate.issuer.hint': 'Nazwa urzędu certyfikacji, jak w certyfikacie.',
  'field.certificate.serial': 'Numer seryjny',
  'field.certificate.serial.hint': 'Sam numer. Nigdy klucz prywatny ani hasło.',
  'field.certificate.noticedAt': 'Kiedy zauważono problem',
  'field.certificate.noticedAt.hint': 'Czas polski.',
  'field.certificate.description': 'Opis problemu',
  'field.certificate.description.hint': 'Komunikat błędu, system i to, co już sprawdzono.',
  'field.certificate.contactName': 'Osoba do kontaktu',
  'field.certificate.contactName.hint': 'Imię i nazwisko.',
  'field.certificate.contactPhone': 'Telefon',
  'field.certificate.contactPhone.hint': 'Można pominąć.',
  'field.certificate.contactEmail': 'E-mail',
  'field.certificate.contactEmail.hint': 'Na ten adres może odpowiedzieć wystawca.',

  'option.certificate-refusal.not-holder': 'wnioskodawca nie jest posiadaczem certyfikatu',
  'option.certificate-refusal.certificate-sound': 'certyfikat działa prawidłowo',
  'option.certificate-refusal.issuer-competent': 'właściwy jest wyłącznie wystawca certyfikatu',
  'law.certificate.eidas': 'Rozporządzenie (UE) nr 910/2014 (eIDAS), art. 24 i 28',
  'law.certificate.ucc': 'Unijny kodeks celny, art. 6 ust. 1 i art. 16 ust. 1',
} as const
