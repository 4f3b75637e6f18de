import type { registration as ja } from '#renderer/i18n/ja/registration.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const registration: Translation<typeof ja> = {
  title: 'Register (新規会員登録)',
  refused: 'The registration could not be continued',
  steps: {
    label: 'Steps of the registration',
    email: 'E-mail',
    verify: 'Verify e-mail',
    details: 'Your details',
    confirm: 'Confirmation',
    done: 'Done',
    past: ' (done)',
  },
  email: {
    label: 'E-mail address (login ID)',
    hint: 'Enter an address at which you can receive the mails of the registration.',
    lead: 'A mail is sent to the address you enter. Open its link to enter your details.',
    leadPlain:
      'Enter the e-mail address of the person in charge. The company, its representative and the person come next.',
    send: 'Send the mail',
    next: 'Next',
  },
  verify: {
    title: 'Check your mail',
    text: 'A mail is on its way. Open its link to enter your details.',
    alreadyRegistered: 'An address that is registered already gets a mail that says so instead.',
    again: 'Enter another address',
  },
  password: 'Password',
  temporaryPassword: 'A temporary password is mailed to you. Set one of your own when you first sign in.',
  continueToConfirm: 'Review your details',
  otherEmail: 'Use another e-mail address',
  confirm: {
    lead: 'This is what will be registered. Nothing is registered yet.',
    signIn: 'Signing in',
    password: 'Password',
    passwordHidden: 'As you entered it (not shown)',
    edit: 'Edit',
    register: 'Register',
  },
  done: {
    title: 'You are registered',
    text: 'A mail that confirms it was sent.',
    waiting: 'The registration was received and waits for approval',
    waitingText:
      'This company is registered already. Once its administrator approves, a temporary password to sign in with is mailed to you.',
    numberMailed:
      '{number} and temporary password: both were mailed to the address you registered. Set a password of your own when you first sign in.',
    temporaryMailed: 'A temporary password was mailed. Set one of your own when you first sign in.',
    identifier: 'Login ID: {identifier}',
    signIn: 'Sign in',
  },
};
