import type { recovery as ja } from '../ja/recovery.ts';
import type { Translation } from '../translation.ts';

export const recovery: Translation<typeof ja> = {
  back: 'Back to signing in',
  unknownSupplier: 'This supplier is not set up here',
  refused: 'This could not go on',
  link: {
    label: 'Link from the mail',
    hint: 'Opening the link in the mail leads here. If it does not open, paste it here.',
    example: 'kobai-desk://open/…',
    paste: 'Paste',
    open: 'Open the link',
    refused: 'The link could not be opened',
  },
  wait: {
    validFor: 'Good for another {left} (until {at})',
    expired: 'The link has expired. Please start again.',
    missing: 'If no mail arrives',
    missingSpam: 'Look into the spam folder, and at which domains you allow mail from.',
    missingAddress: 'Check that the address you entered is the registered one.',
    missingHelp: 'See whom to ask, and the other ways',
  },
  sent: {
    title: 'Please look at your mail',
    sameForAll: 'Nothing is sent to an address that is not registered. This page looks the same either way.',
    again: 'Enter it again',
  },
  reset: {
    title: 'Reissue the password (再発行)',
    lead: 'Enter what is registered, and a mail for setting a new password is sent. The present password is never shown.',
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
    request: 'Have the ID mailed',
    sentText: 'If what you entered is what is registered, a mail with your login ID was sent.',
  },
  twoStep: {
    title: 'Confirm by mail',
    thisPageOnly:
      'The link works only on this page, where the sign-in was begun. Opened on another machine or browser it does not sign you in.',
    again: 'Start signing in again',
  },
  setPassword: {
    title: 'Set a new password',
    text: 'Once it is set you are signed in.',
    save: 'Set it and sign in',
    giveUp: 'Do not sign in',
  },
  page: {
    title: 'Link from a mail',
    lead: 'Paste the link from the mail; it begins with kobai-desk:.',
    expired: 'The link has expired',
    used: 'The link has been used',
    startedElsewhere: 'The link belongs to something begun elsewhere',
    altered: 'The link is not right',
    nothingPending: 'Nothing here waits for this link',
    newMail: 'Begin again, and a new mail comes. Links in older mails no longer work.',
    openWhereStarted: 'Opened in Kobai Desk on the machine where this was begun, the link still works.',
    selectWholeLink:
      'Mail programs sometimes break a link over two lines. Select it to the very end before copying.',
    emailConfirmed: 'The current address is confirmed',
    emailConfirmedText:
      'Now a mail went to the new address, {sentTo}. Opening its link completes the change.',
    until: 'Good until {at}',
    toAccount: 'Back to the account',
    emailChanged: 'The e-mail address was changed',
    emailChangedText: 'Your address at {supplier} is now {email}.',
  },
};
