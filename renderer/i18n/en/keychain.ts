import type { keychain as ja } from '../ja/keychain.ts';
import type { Translation } from '../translation.ts';

export const keychain: Translation<typeof ja> = {
  title: 'Check the keychain',
  why: 'Kobai Desk keeps what continues your sign-ins, and the keys that open the saved history, in the keychain of the operating system. It never stores passwords.',
  whatToDo: 'What to do',
  windows: {
    name: 'Windows',
    steps: {
      first: 'See whether Credential Manager (資格情報マネージャー) in the Control Panel opens.',
      second: 'If it does not, ask IT whether the service Credential Manager is running.',
      third: 'Then choose “Check again”.',
    },
  },
  macos: {
    name: 'macOS',
    steps: {
      first: 'Open Keychain Access and unlock the “login” keychain.',
      second: 'When macOS asks whether Kobai Desk may use it, allow that.',
      third: 'Then choose “Check again”.',
    },
  },
  linux: {
    name: 'Linux',
    steps: {
      first: 'See whether a Secret Service such as GNOME Keyring or KWallet is running.',
      second: 'Unlock the login keyring, for example in “Passwords and Keys”.',
      third: 'Then choose “Check again”.',
    },
  },
  retry: 'Check again',
  stillRefused: 'It still cannot be used.',
  ready: 'The keychain can be used now.',
  otherWays: 'Other ways',
  memory: 'Go on without saving',
  memoryText: 'For this session only. Sign-ins and history will not stay on this machine after you quit.',
  memoryAskTitle: 'Go on without saving?',
  memoryAskText:
    'Sign-ins and the keys of the history are kept in memory only. All of it is gone when you quit Kobai Desk, and next time you sign in from the beginning.',
  startOver: 'Start over',
  startOverText:
    'Deletes the sign-ins and history saved with the earlier keychain from this machine. The orders at the suppliers stay.',
  startOverAskTitle: 'Delete the saved sign-ins and history?',
  startOverAskText:
    'What the earlier keychain could still open is deleted for good. The history is fetched again from the suppliers.',
  startOverAction: 'Delete and start over',
};
