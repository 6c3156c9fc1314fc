/** Words of the mails, English. Only the server loads them. */
import { mailAccountEn } from './mail-account-en.ts'
import { mailApprovalEn } from './mail-approval-en.ts'
import type { mailPl } from './mail-pl.ts'

type Forms = `${string}.few` | `${string}.many`

export const mailEn: Record<Exclude<keyof typeof mailPl, Forms>, string> = {
  ...mailAccountEn,
  ...mailApprovalEn,
  'mail.as-written': '{text}',
  'mail.case.number': 'Case number',
  'mail.case.number.value': '{number}',
  'mail.case.kind': 'Kind of case',
  'mail.case.step': 'Status',
  'mail.case.until': 'Term',
  'mail.case.until.value': '{until}',
  'mail.case.next': 'What happens next',
  'mail.case.quote': 'What was written:',
  'mail.case.where':
    'You will find the whole case after signing in to the portal, in the help desk’s window.',
  'mail.case.open': 'Go to the portal',

  'mail.case-opened.subject': 'Case {number} received',
  'mail.case-opened.heading': 'The case was received',
  'mail.case-opened.text':
    'We have received case {number}. We will write to this address about what happens to it.',
  'mail.complaint-received.subject': 'Complaint {number} received',
  'mail.complaint-received.heading': 'The complaint was received',
  'mail.complaint-received.text':
    'We have received complaint {number}. Somebody who did not work on the case complained about will look into it.',
  'mail.completion.subject': 'Please complete {number}',
  'mail.completion.heading': 'The application must be completed',
  'mail.completion.text':
    'Application {number} was sent back for completion. The remarks on single fields stand in the case.',
  'mail.question.subject': 'A question in case {number}',
  'mail.question.heading': 'We wait for your reply',
  'mail.question.text': 'To go on with case {number} we need an answer to a question.',
  'mail.answered.subject': 'An answer in case {number}',
  'mail.answered.heading': 'There is an answer in the case',
  'mail.answered.text': 'Case {number} was answered.',
  'mail.extended.subject': 'A new term in case {number}',
  'mail.extended.heading': 'The term was extended',
  'mail.extended.text': 'The term in case {number} was extended. The reason stands below.',
  'mail.reminder.subject': 'A term is near – {number}',
  'mail.reminder.heading': 'A term is near',
  'mail.reminder.text': 'In case {number} a term is running within which something is for you to do.',
  'mail.overdue.subject': 'The term has passed – {number}',
  'mail.overdue.heading': 'The term has passed',
  'mail.overdue.text':
    'In case {number} the term has passed and the accounting is not complete. Please complete it without delay.',

  'mail.decision.subject': 'Decision in case {number}',
  'mail.decision.heading': 'The case was decided',
  'mail.decision.text':
    'Case {number} was decided. This message only tells you so: what is binding is the decision in the case.',
  'mail.decision.outcome': 'Decision',
  'mail.decision.remedy': 'What you can do',
  'mail.outcome.granted': 'The application was granted.',
  'mail.outcome.refused': 'The application was refused. Facts, legal basis and reason stand in the case.',
  'mail.outcome.moot': 'Approval is no longer needed: the system works.',
  'mail.outcome.superseded': 'The case is covered by a general permission in an announcement.',
  'mail.outcome.not-available': 'The fall-back procedure is not available in this case.',
  'mail.outcome.revoked': 'The approval was revoked and must not be used any more.',
  'mail.remedy.refused':
    'How and until when to appeal stands in the case. Apart from that you may complain about how it was handled.',

  'mail.questionnaire.subject': 'How was case {number} handled?',
  'mail.questionnaire.heading': 'Please tell us',
  'mail.questionnaire.text':
    'Case {number} has ended. Please answer a few questions; it takes about a minute.',
  'mail.questionnaire.until':
    'The questionnaire is open until {until}, without signing in. Until then you can change your answer.',
  'mail.questionnaire.open': 'Open the questionnaire',

  'mail.announcement-new.subject': 'Announcement {number}: {title}',
  'mail.announcement-new.heading': 'New announcement',
  'mail.announcement-revised.subject': 'Announcement {number} changed: {title}',
  'mail.announcement-revised.heading': 'An announcement was changed',
  'mail.announcement-ended.subject': 'Over: {title} ({number})',
  'mail.announcement-ended.heading': 'What we announced is over',
  'mail.announcement-cancelled.subject': 'Cancelled: {title} ({number})',
  'mail.announcement-cancelled.heading': 'An announcement was cancelled',
  'mail.announcement.number': 'Announcement number',
  'mail.announcement.type': 'Type',
  'mail.announcement.systems': 'Systems',
  'mail.announcement.from': 'From',
  'mail.announcement.to': 'Until',
  'mail.announcement.change': 'What has changed:',
  'mail.announcement.body': 'The announcement:',
  'mail.announcement.all': 'All current announcements',
  'mail.announcement.type.failure': 'failure',
  'mail.announcement.type.difficulty': 'difficulty',
  'mail.announcement.type.local': 'local failure',
  'mail.announcement.type.planned': 'planned work',
  'mail.announcement.type.information': 'information',

  'mail.confirm-address.subject': 'Please confirm your e-mail address',
  'mail.confirm-address.heading': 'Please confirm the address',
  'mail.confirm-address.text':
    'Somebody who uses the help desk has given this address as his or her own. Until it is confirmed we will not write to it about cases.',
  'mail.confirm-address.until': 'The link works once, until {until}.',
  'mail.confirm-address.open': 'Confirm the address',
  'mail.confirm-address.not-you': 'If it was not you, please do nothing: the address will not be used.',
  'mail.confirm-subscription.subject': 'Please confirm your subscription',
  'mail.confirm-subscription.heading': 'Please confirm the subscription',
  'mail.confirm-subscription.text':
    'Somebody asked for announcements about customs and excise systems to be sent to this address: {systems}.',
  'mail.confirm-subscription.text-all':
    'Somebody asked for announcements about all customs and excise systems to be sent to this address.',
  'mail.confirm-subscription.until': 'The link works once, until {until}.',
  'mail.confirm-subscription.open': 'Confirm the subscription',
  'mail.confirm-subscription.not-you': 'If it was not you, please do nothing: no announcements will be sent.',

  'mail.digest.subject.one': 'Help desk: {n} message',
  'mail.digest.subject.other': 'Help desk: {n} messages',
  'mail.digest.heading': 'What there was within the last day',
  'mail.digest.text': 'As you have set it, we have gathered what was not urgent.',

  // Mail that comes in is told apart by it: see `server/channels/mailbox/own-text.ts`.
  'mail.above': '## Please reply above this line ##',
  'mail.footer.desk': 'Help desk for customs e-services',
  'mail.footer.reply': 'A reply to this message goes into the case.',
  'mail.footer.no-reply':
    'This message was sent automatically. Please do not reply to it but write in the case.',
  'mail.footer.settings':
    'What we write about can be changed in the help desk’s window: “My services”, “Mail”.',
  'mail.footer.required':
    'This message is sent whatever the settings, because a term or your security hangs on it.',
  'mail.footer.unsubscribe': 'Unsubscribe',

  'mail.subscribe.heading': 'Announcements by mail',
  'mail.subscribe.text':
    'We will send a link to the address. Once it is confirmed we will write about announcements that are new, changed and over. Every message has a link to unsubscribe.',
  'mail.subscribe.address': 'E-mail address',
  'mail.subscribe.systems': 'Systems',
  'mail.subscribe.systems.hint': 'None chosen: all of them.',
  'mail.subscribe.button': 'Send the link',
  'mail.subscribe.mailed':
    'A link was sent to the address. It is good for a day; announcements will come once it is confirmed.',
  'mail.subscribe.wrong': 'This is not a valid e-mail address.',
  'mail.subscribe.too-many': 'Too many attempts within a short time. Please try again in a few minutes.',
  'mail.subscribe.back': 'Current announcements',
  'mail.page.title': 'Help desk – mail',
  'mail.page.confirm.heading': 'Confirmation',
  'mail.page.confirm.text': 'To confirm, please press the button.',
  'mail.page.confirm.button': 'Confirm',
  'mail.page.confirm.done': 'Thank you. It is confirmed.',
  'mail.page.confirm.void':
    'This link was used before, or its time has passed. You can ask for a new one where you asked before.',
  'mail.page.unsubscribe.heading': 'No more announcements',
  'mail.page.unsubscribe.text': 'After you press the button we will send no announcements to this address.',
  'mail.page.unsubscribe.button': 'Unsubscribe',
  'mail.page.unsubscribe.done': 'We will send no more announcements to this address.',
  'mail.page.other': 'In English',
  'mail.page.void': 'This link is not valid.',
  'mail-in.no-subject': '(no subject)',
  'mail-in.whole-text': 'whole-message.txt',
  'mail-in.left-out.one':
    '{n} file of the mail was not attached: {names}. It stays in the original, with our staff.',
  'mail-in.left-out.other':
    '{n} files of the mail were not attached: {names}. They stay in the original, with our staff.',
  'mail.on-call.subject': 'Help desk: somebody on call is wanted',
  'mail.on-call.subject-over': 'Help desk: a trouble is over',
  'mail.on-call.heading': 'State of the help desk',
  'mail.on-call.open': 'Wants somebody:',
  'mail.on-call.over': 'Over:',
  'mail.on-call.console': 'Incoming mail in the console',
  'mail.on-call.mailbox-away':
    'The mailbox {subject} has not answered since {since}. Mail waits on its server.',
  'mail.on-call.mail-missing':
    'Mailbox {subject}: messages that were there and are not stored: {n} (since {since}).',
  'mail.on-call.mail-loop':
    '{subject} writes too much, probably a program that answers a program (since {since}). Messages held: {n}.',
  'mail.on-call.mail-in-behind':
    'Messages that are stored and that nobody has worked on: {n}, the oldest since {since}.',
  'mail.on-call.mail-out-behind': 'Mails that wait to be sent: {n}, the oldest since {since}.',
  'mail.on-call.dead-letters': 'Mails that cannot be sent: {n}, the oldest since {since}.',
  'mail.on-call.dead-webhooks': 'Notices that a portal has not taken: {n}, the oldest since {since}.',
  'mail.on-call.dead-work': 'Tasks that could not be done: {n}, the oldest since {since}.',
  'mail.identify.subject': 'We do not know who sent this mail',
  'mail.identify.heading': 'We have received a mail from this address',
  'mail.identify.text':
    'We do not know who wrote it, so it was not added to any case. The mail is kept with us.',
  'mail.identify.how':
    'Please report the matter in the help desk of your portal, signed in, or confirm this address there: “My services”, “Mail”. Mail from a confirmed address is taken at once.',
  'mail.identify.open': 'Open the help desk’s page',
}
