/** Words of the page that shows a mail as its sender laid it out, English. */
import type { laidOutPl } from './laid-out-pl.ts'

export const laidOutEn: Record<keyof typeof laidOutPl, string> = {
  'laid-out.title': 'The mail as it was laid out: {subject}',
  'laid-out.no-subject': '(no subject)',
  'laid-out.outside.one': '{n} picture from outside is not shown: nothing is fetched from other servers.',
  'laid-out.outside.few': '{n} pictures from outside are not shown: nothing is fetched from other servers.',
  'laid-out.outside.many': '{n} pictures from outside are not shown: nothing is fetched from other servers.',
  'laid-out.outside.other': '{n} pictures from outside are not shown: nothing is fetched from other servers.',
  'laid-out.left.one':
    '{n} picture of the mail itself is not shown: it is missing, too large or no picture. What has come is in the original.',
  'laid-out.left.few':
    '{n} pictures of the mail itself are not shown: they are missing, too large or no pictures. What has come is in the original.',
  'laid-out.left.many':
    '{n} pictures of the mail itself are not shown: they are missing, too large or no pictures. What has come is in the original.',
  'laid-out.left.other':
    '{n} pictures of the mail itself are not shown: they are missing, too large or no pictures. What has come is in the original.',
  'laid-out.no-layout': 'This mail has no layout of its own: there is only its text.',
  'laid-out.too-large':
    'The layout of this mail is too large to be shown safely. There is its text; all of it is in the original.',
  'laid-out.too-long':
    'Preparing the layout of this mail took too long and was broken off. There is its text; all of it is in the original.',
  'laid-out.unreadable': 'The layout of this mail cannot be read. All of it is in the original.',
}
