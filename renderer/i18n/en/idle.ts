import type { idle as ja } from '#renderer/i18n/ja/idle.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const idle: Translation<typeof ja> = {
  title: 'You are about to be signed out',
  text: 'Nobody has used the desk for a while. To stay signed in, press the button or any key.',
  timeLeft: 'Time left until you are signed out',
  pageKept: 'If you are signed out, this page is kept: sign in as the same person to come back to it.',
  continue: 'I am still here',
  person: '{supplier} {person}',
  personIn: '{supplier} {person} ({department})',
  signedOutTitle: 'Signed out because nobody used the desk',
  signedOut: '{people}: signed out. Sign in as the same person to come back to the same page.',
  signedOutAfter:
    '{people}: signed out after {time} without use. Sign in as the same person to come back to the same page.',
  signInAs: 'Sign in: {person}',
  dismiss: 'Close',
  signInAgain: {
    'password-changed': {
      title: 'The password was changed',
      text: '{person}: sign in again with the new password.',
    },
    'email-changed': {
      title: 'The e-mail address was changed',
      text: '{person}: sign in again with the new e-mail address.',
    },
    'signed-out-everywhere': {
      title: 'Signed out everywhere',
      text: '{person}: every sign-in has ended, also the one on this machine.',
    },
  },
};
