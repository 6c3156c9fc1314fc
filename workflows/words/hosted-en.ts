/** Words of the desk's own page around the element, English. */
import type { hostedPl } from './hosted-pl.ts'

export const hostedEn: Record<keyof typeof hostedPl, string> = {
  'hosted.continue': 'Continue',
  'hosted.title': 'Customs e-services Help Desk',
  'hosted.back': 'Back to: {portal}',
  'hosted.refused':
    'The portal has not confirmed your sign-in, or its time is over. Please go back to the portal and open the Help Desk again. Announcements, the knowledge base and contacts are available without signing in.',
  'hosted.no-script':
    'This page needs JavaScript. Without it, please contact us by telephone ({phone}) or mail ({mail}).',
}
