/**
 * What is told at the telephone number on file, by message or by an officer's call; short, and never asking for an answer or a
 * secret. The link stands in the message alone: it is the owner's, and nobody of the desk sees it.
 */
import type { PhoneNoticeTemplate } from '../contracts/phone-notice.ts'
import { say, type Language, type SayParams } from './say.ts'

const pl: Record<PhoneNoticeTemplate, string> = {
  'login-cooling':
    'Pomoc techniczna: na Państwa koncie zmienia się login. Zmiana nastąpi {until}. Jeśli to nie Państwo, proszę ją zatrzymać: {url}',
  'login-changed':
    'Pomoc techniczna: login do Państwa konta został zmieniony. Jeśli to nie Państwo, do {until} można zablokować konto: {url}',
  'login-stopped': 'Pomoc techniczna: zmiana loginu do Państwa konta została zatrzymana. Sprawdzamy ją.',
}
const en: Record<PhoneNoticeTemplate, string> = {
  'login-cooling':
    'Help desk: the login of your account is being changed, at {until}. If this was not you, please stop it: {url}',
  'login-changed':
    'Help desk: the login of your account has been changed. If this was not you, you can block the account until {until}: {url}',
  'login-stopped': 'Help desk: the change of your login has been stopped. We are looking into it.',
}

/** As an officer says it. */
const said: Record<Language, Record<PhoneNoticeTemplate, string>> = {
  pl: {
    'login-cooling':
      'Pomoc techniczna: na Państwa koncie zmienia się login. Zmiana nastąpi {until}. Jeśli to nie Państwo, proszę ją zatrzymać odnośnikiem z wiadomości, którą wysłaliśmy na dotychczasowy adres.',
    'login-changed':
      'Pomoc techniczna: login do Państwa konta został zmieniony. Jeśli to nie Państwo, do {until} można zablokować konto odnośnikiem z wiadomości, którą wysłaliśmy na poprzedni adres.',
    'login-stopped': pl['login-stopped'],
  },
  en: {
    'login-cooling':
      'Help desk: the login of your account is being changed, at {until}. If this was not you, please stop it by the link in the mail that we sent to your present address.',
    'login-changed':
      'Help desk: the login of your account has been changed. If this was not you, you can block the account until {until} by the link in the mail that we sent to your previous address.',
    'login-stopped': en['login-stopped'],
  },
}

export const spokenText = (template: PhoneNoticeTemplate, language: Language, params: SayParams): string =>
  say(said[language], language, template, params)

export function phoneText(template: PhoneNoticeTemplate, language: Language, params: SayParams): string {
  return language === 'pl' ? say(pl, 'pl', template, params) : say(en, 'en', template, params)
}
