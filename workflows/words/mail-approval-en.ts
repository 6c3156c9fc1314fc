/** Words of mails about approvals, English. */
import type { mailApprovalPl } from './mail-approval-pl.ts'

export const mailApprovalEn: Record<keyof typeof mailApprovalPl, string> = {
  'mail.approval.heading': 'Approval',
  'mail.approval.number': 'Number',
  'mail.approval.offices': 'Customs offices',
  'mail.approval.channel': 'In place of sending by',
  'mail.approval.channel.value': '{channelsTried}',
  'mail.approval.most': 'Declarations at most',
  'mail.approval-suspended.subject': 'Approval suspended – {number}',
  'mail.approval-suspended.heading': 'The approval was suspended',
  'mail.approval-suspended.text':
    'The approval in case {number} was suspended. Until further notice no new declarations may be made under it; the period of use runs on.',
  'mail.approval-resumed.subject': 'Approval in force again – {number}',
  'mail.approval-resumed.heading': 'The approval is in force again',
  'mail.approval-resumed.text':
    'The suspension of the approval in case {number} was lifted. It may be used within the scope and period below. A new print is in the case.',
  'mail.approval-extended.subject': 'Approval extended – {number}',
  'mail.approval-extended.heading': 'The approval was extended',
  'mail.approval-extended.text':
    'The approval in case {number} was extended. Its number stays, with a suffix at its end. The new print replaces the earlier one.',
  'mail.approval-not-extended.subject': 'Approval not extended – {number}',
  'mail.approval-not-extended.heading': 'The approval was not extended',
  'mail.approval-not-extended.text':
    'The request to extend the approval in case {number} was not granted. The present period stays as it is. The reason stands in the case’s history.',
  'mail.approval-scope.subject': 'An approval will soon cover less – {number}',
  'mail.approval-scope.heading': 'The outage covers less',
  'mail.approval-scope.text':
    'The outage on which the approval in case {number} rests covers less than before. Below you will find what the approval will not cover, and from when.',
  'mail.approval-narrowed.subject': 'Approval narrowed – {number}',
  'mail.approval-narrowed.heading': 'The approval was narrowed',
  'mail.approval-narrowed.text':
    'The outage covers less, and so does the approval in case {number}. The scope below is in force. Declarations that were used before stay valid. The new print replaces the earlier one.',
  'mail.approval-widened.subject': 'Scope of an approval restored – {number}',
  'mail.approval-widened.heading': 'The approval covers more again',
  'mail.approval-widened.text':
    'The outage covers more again, and so does the approval in case {number}. The scope below is in force. The new print replaces the earlier one.',
  'mail.approval-revoked.subject': 'Approval revoked – {number}',
  'mail.approval-revoked.heading': 'The approval was revoked',
  'mail.approval-revoked.text':
    'The approval in case {number} was revoked and must not be relied on. Declarations that were used before must be accounted for.',
  'mail.approval-interim.subject': 'Interim approval – {number}',
  'mail.approval-interim.heading': 'An interim approval was granted',
  'mail.approval-interim.text':
    'An interim approval was granted in case {number} for the time of the appeal. It is in force until the appeal is decided at the latest.',
  'mail.approval-reprinted.subject': 'New print of an approval – {number}',
  'mail.approval-reprinted.heading': 'Please fetch the new print',
  'mail.approval-reprinted.text':
    'The approval in case {number} is in force as it was, but the earlier print proves nothing any more: the key that signed it was taken out of use. At the border only the new print counts; number and code are the same.',
}
