/** Words of the request for a test account, Polish. */
import { applicationPl } from './application-pl.ts'
import { forKind } from './for-kind.ts'

export const testAccountPl = {
  ...forKind(applicationPl, 'test-account'),

  'section.test-account.account': 'Konto testowe',
  'section.test-account.contact': 'Kontakt i oświadczenie',
  'field.test-account.systems': 'Systemy',
  'field.test-account.systems.hint': 'Środowiska testowe, do których potrzebny jest dostęp.',
  'field.test-account.channel': 'Sposób dostępu',
  'field.test-account.channel.hint': 'Do usług sieciowych potrzebny będzie certyfikat testowy.',
  'option.test-channel.web-service': 'usługi sieciowe',
  'option.test-channel.web-form': 'formularze na portalu',
  'option.test-channel.both': 'jedno i drugie',
  'field.test-account.software': 'Oprogramowanie',
  'field.test-account.software.hint': 'Nazwa i wersja programu, który będzie testowany.',
  'field.test-account.from': 'Od',
  'field.test-account.from.hint': 'Czas polski.',
  'field.test-account.to': 'Do',
  'field.test-account.to.hint': 'Po tym czasie konto zostanie zamknięte.',
  'field.test-account.purpose': 'Cel testów',
  'field.test-account.purpose.hint': 'Jakie procesy i komunikaty będą testowane.',
  'field.test-account.contactName': 'Osoba techniczna',
  'field.test-account.contactName.hint': 'Imię i nazwisko.',
  'field.test-account.contactEmail': 'E-mail',
  'field.test-account.contactEmail.hint': 'Na ten adres przyjdą dane dostępowe środowiska testowego.',
  'field.test-account.noRealData': 'Oświadczenie',
  'field.test-account.noRealData.hint': 'Wymagane.',
  'field.test-account.noRealData.statement':
    'W środowisku testowym nie będą używane dane rzeczywistych osób ani przesyłek.',

  'option.test-account-refusal.no-purpose': 'nie wskazano celu, który wymaga konta testowego',
  'option.test-account-refusal.account-exists': 'wnioskodawca ma już takie konto',
  'option.test-account-refusal.earlier-misuse': 'wcześniejsze konto używano niezgodnie z zasadami',
  'law.test-account.ucc': 'Unijny kodeks celny, art. 16 ust. 1',
  'law.test-account.systems': 'Rozporządzenie wykonawcze Komisji (UE) 2023/1070',
} as const
