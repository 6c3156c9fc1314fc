/** The accessibility statement, English. Whoever changes what is tested, or how, changes it here. */
import type { accessibilityPl } from './accessibility-pl.ts'

export const accessibilityEn: Record<keyof typeof accessibilityPl, string> = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.intro':
    'The Help Desk is meant for everybody: by keyboard, with a screen reader, at high magnification and in high contrast. This statement is about the Help Desk’s window in the portal’s page; the portal answers for the rest of the page.',
  'accessibility.status': 'Conformance',
  'accessibility.status.aim':
    'The measure is WCAG 2.2 at level AA, and EN 301 549 (version 3.2.1), chapters 9, 11 and 12. Legal basis: the Polish Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public bodies.',
  'accessibility.status.claim':
    'By our own assessment the Help Desk meets these requirements, except for what is listed below. No independent auditor has examined it yet.',
  'accessibility.tested': 'What was tested, and how',
  'accessibility.tested.rules':
    'With every change axe-core examines the views, in Polish and English, light and dark; no violation is accepted.',
  'accessibility.tested.keyboard':
    'A walk by keyboard alone: every button, link and field of the tested views is reached by the Tab key, the focus is visible and is trapped nowhere.',
  'accessibility.tested.tree':
    'Names, roles and announcements for screen readers are compared with the accessibility tree of the Chromium browser.',
  'accessibility.tested.zoom':
    'At 400 % magnification (320 pixels wide) nothing has to be scrolled sideways; targets measure at least 24 by 24 pixels.',
  'accessibility.tested.colours':
    'High contrast (forced colours) and reduced motion as set in the system are respected. A case’s state is always said in words, never by colour alone.',
  'accessibility.limits': 'What we do not know or do not meet yet',
  'accessibility.limits.readers':
    'Trials with NVDA, JAWS, VoiceOver and TalkBack together with people who use them have not taken place yet.',
  'accessibility.limits.browsers': 'The automatic tests run in Chromium, not in Firefox and Safari.',
  'accessibility.limits.files':
    'Whoever attaches a file answers for its accessibility. The approval as PDF is tagged, but its conformance with PDF/UA has not been confirmed; the same content is on the case’s screen.',
  'accessibility.limits.host': 'A portal may change colours and fonts; it then answers for their contrast.',
  'accessibility.feedback': 'Please tell us about obstacles',
  'accessibility.feedback.text':
    'If anything makes it hard for you to use the Help Desk, please tell us. We answer within 7 days; where removing the obstacle takes longer, we name a date (2 months at most) and another way to get the matter done.',
  'accessibility.feedback.write': 'Report an obstacle',
  'accessibility.feedback.sign-in':
    'The form is available once you are signed in to the portal. Without signing in, please call or write:',
  'accessibility.feedback.appeal':
    'If we refuse, you may complain to us and then turn to the Commissioner for Human Rights (Rzecznik Praw Obywatelskich).',
  'accessibility.dated': 'Drawn up on {day} on the basis of a self-assessment.',
}
