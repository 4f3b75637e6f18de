import type { recovery as ja } from '#renderer/i18n/ja/recovery.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const recovery: Translation<typeof ja> = {
  back: 'Back to signing in',
  unknownSupplier: 'This supplier is not set up here',
  refused: 'This could not be completed',
  link: {
    label: 'Link from the mail',
    hint: 'Opening the link in the mail leads here. If it does not open, paste it here.',
    example: 'kobai-desk://open/…',
    paste: 'Paste',
    open: 'Open the link',
    refused: 'The link could not be opened',
  },
  wait: {
    validFor: 'Valid for another {left} (until {at})',
    expired: 'The link has expired. Please start again.',
    missing: 'If no mail arrives',
    missingSpam: 'Check the spam folder and your list of allowed domains.',
    missingAddress: 'Check that the address you entered is the registered one.',
    missingHelp: 'Other ways to get help',
  },
  sent: {
    title: 'Check your mail',
    sameForAll: 'Nothing is sent to an address that is not registered. This page looks the same either way.',
    again: 'Enter it again',
  },
  reset: {
    title: 'Reissue the password (再発行)',
    lead: 'Enter what is registered, and a mail for setting a new password is sent. The current password is never shown.',
    request: 'Send the mail',
    sentText:
      'If what you entered is what is registered, a mail for setting a new password was sent. Open the link in it.',
    setText: 'Set a new password. Sign-ins on other machines end with it.',
    email: 'Current e-mail address',
    emailEmpty: 'Enter your current e-mail address.',
    save: 'Set the new password',
    refused: 'The password could not be set',
    done: 'The new password is set',
    doneText: 'To go on, sign in again with the new password.',
  },
  id: {
    title: 'Forgotten ID',
    lead: 'Enter what is registered, and your login ID is mailed to the registered address. It is never shown here.',
    request: 'Send the ID by mail',
    sentText: 'If what you entered is what is registered, a mail with your login ID was sent.',
  },
  twoStep: {
    title: 'Confirm by mail',
    thisPageOnly:
      'The link works only on this page, where you started to sign in. Opened on another machine or browser it does not sign you in.',
    again: 'Start signing in again',
  },
  setPassword: {
    title: 'Set a new password',
    text: 'Once it is set you are signed in.',
    save: 'Set it and sign in',
    giveUp: 'Cancel signing in',
  },
  page: {
    title: 'Link from a mail',
    lead: 'Paste the link from the mail; it begins with kobai-desk:.',
    expired: 'The link has expired',
    used: 'The link has been used',
    startedElsewhere: 'The link was requested on another machine',
    altered: 'The link is not valid',
    nothingPending: 'Nothing is waiting for this link',
    newMail: 'Start again to get a new mail. Links in older mails no longer work.',
    openWhereStarted: 'The link still works in Kobai Desk on the machine where you started.',
    selectWholeLink:
      'Mail programs sometimes break a link over two lines. Select it to the very end before copying.',
    emailConfirmed: 'The current address is confirmed',
    emailConfirmedText:
      'Now a mail went to the new address, {sentTo}. Opening its link completes the change.',
    until: 'Valid until {at}',
    toAccount: 'Back to the account',
    emailChanged: 'The e-mail address was changed',
    emailChangedText: 'Your address at {supplier} is now {email}.',
  },
};
