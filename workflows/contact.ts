/**
 * Telephone, mail and hours of the desk as long as a deployment names no others (`CONTACT`). Also in the widget: what a
 * person sees where the desk could never be asked.
 */
import type { ContactCard } from './contracts/contact.ts'

export const starterContact: ContactCard = {
  phone: '+48 22 000 01 00',
  mail: 'helpdesk@clo.example',
  hours: [
    { work: 'outages', days: 'every-day', intervals: [{ from: '00:00', to: '24:00' }] },
    { work: 'technical', days: 'working-days', intervals: [{ from: '07:00', to: '18:00' }] },
    { work: 'specialist', days: 'working-days', intervals: [{ from: '07:15', to: '15:15' }] },
  ],
  callBacks: { work: 'technical', slotMinutes: 30, seats: 2, days: 5 },
}
