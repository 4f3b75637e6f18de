import type { withdrawal as ja } from '#renderer/i18n/ja/withdrawal.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const withdrawal: Translation<typeof ja> = {
  order: {
    title: 'Value codes (バリューコード)',
    done: 'Downloaded',
    notIssued: 'Issued when sent',
    notYet: 'Not downloaded yet',
    download: 'Download the value codes',
    again: 'Download again',
  },
  text: 'This ends your membership at {supplier}.',
  refused: 'The withdrawal could not be shown',
  stillMember: 'You have not withdrawn yet',
  action: 'Withdraw',
  form: 'Withdraw',
  understood: 'I have read what is lost',
  password: 'Current password',
  blocked: 'You can continue once every value code has been downloaded.',
  help: 'Contact support',
  localData:
    'To delete only the history saved on this machine, use “Sign out and delete saved data” in the account menu.',
  lost: {
    title: 'What is lost',
    history: 'The supplier deletes your whole purchase history. It cannot be restored.',
    signIn: 'Nobody can sign in or order with this account any more.',
    machine: 'The history and keys of this account are deleted from this machine too.',
  },
  export: {
    title: 'You can export the purchase history first',
    text: 'The file stays with you after you have withdrawn.',
  },
  codes: {
    title: 'Value codes never downloaded ({n})',
    list: 'List of items',
    why: 'You cannot withdraw yet',
    text: 'Some items were never downloaded. After you withdraw, their value codes (バリューコード) can no longer be downloaded.',
    download: 'Download the codes ({n} orders)',
    refused: 'The value codes could not be downloaded',
    column: { number: 'Order number', orderedOn: 'Ordered on', name: 'Product', quantity: 'Quantity' },
  },
  forfeits: {
    title: 'Your balance is lost',
    text: 'The balance of {amount} is forfeited without a refund. We recommend that you use it up first.',
  },
  confirm: {
    title: 'Do you really want to withdraw?',
    text: 'This ends the membership of {person} at {supplier}. It cannot be undone.',
  },
  by: {
    administrator: {
      title: 'Your company’s administrator withdraws',
      text: 'At {supplier}, the administrator of your company withdraws in the administration pages, or asks support.',
    },
    support: {
      title: 'Support handles withdrawals',
      text: 'Get in touch with the support of {supplier}.',
    },
    'supplier-site': {
      title: 'You withdraw on the supplier’s own site',
      text: 'Open the member pages of {supplier}, and follow what is said there about 退会 (withdrawal).',
    },
    payment: {
      title: 'The membership ends when you stop paying',
      text: 'At {supplier}, a membership ends when it is no longer paid for. To use it again, join again.',
    },
  },
  done: {
    title: 'You have withdrawn',
    deletedHere: 'Deleted from this machine too',
    text: 'The keys and saved history of this account were deleted from this machine.',
    files: 'Exported files and downloaded value codes are still where you saved them.',
    continue: 'Continue',
  },
};
