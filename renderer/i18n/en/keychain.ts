import type { keychain as ja } from '#renderer/i18n/ja/keychain.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const keychain: Translation<typeof ja> = {
  title: 'Check the keychain',
  why: 'Kobai Desk keeps what continues your sign-ins, and the keys that open the saved history, in the keychain of the operating system. It never stores passwords.',
  whatToDo: 'What to do ({system})',
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
  notInstalled: {
    linux: {
      first:
        'Run “sudo apt-get install libsecret-1-0” on Debian or Ubuntu, or “sudo dnf install libsecret” on Fedora. Ask IT if you may not install programs.',
      second: 'If it is installed and still cannot be used, install Kobai Desk again.',
      third: 'Then choose “Check again”. Kobai Desk does not need a restart.',
    },
    other: {
      first: 'Ask IT whether the virus scanner has put files of Kobai Desk into quarantine.',
      second: 'Quit Kobai Desk and install it again.',
      third: 'If the files were only released from quarantine, choose “Check again”.',
    },
  },
  damaged: {
    first:
      'Run “sudo apt-get install --reinstall libsecret-1-0” on Debian or Ubuntu, or “sudo dnf reinstall libsecret” on Fedora. Ask IT if you may not install programs.',
    second: 'If it still cannot be loaded, ask IT to check the disk.',
    third: 'Then choose “Check again”. Kobai Desk does not need a restart.',
  },
  changed: {
    first:
      'If you are signed in to this machine as another user than last time, quit Kobai Desk and sign in as that user.',
    second:
      'If the keychain was created again, or the data folder was moved here from another machine, ask IT whether the original keychain can be brought back. Then choose “Check again”.',
    third:
      'If it can’t be brought back, choose “Start over” below. After you sign in, the history is fetched again, and the supplier is asked about orders whose outcome is not known.',
  },
  folderRestored: {
    first:
      'If you still have the data folder that was in use until now, quit Kobai Desk, put that folder back in its place, and start again.',
    second: 'Otherwise choose “Start over” below. Nothing is wrong with the keychain.',
    third:
      'After you sign in, the history is fetched again, with the orders made since the backup, and the supplier is asked about orders whose outcome is not known.',
  },
  denied: {
    first:
      'Ask IT whether the settings of AppArmor and D-Bus let Kobai Desk use the Secret Service (org.freedesktop.secrets).',
    second:
      'If it runs inside Snap, Flatpak or the like, permit the Secret Service there, or run it outside.',
    third: 'Then choose “Check again”.',
  },
  retry: 'Check again',
  stillRefused: 'It still cannot be used.',
  ready: 'The keychain can be used now.',
  otherWays: 'Other ways',
  continueInMemory: 'Continue without saving',
  continueInMemoryText:
    'For this session only. Sign-ins and history will not stay on this machine after you quit.',
  continueInMemoryConfirmTitle: 'Continue without saving?',
  continueInMemoryConfirmText:
    'Sign-ins and the keys of the history are kept in memory only. All of it is gone when you quit Kobai Desk, and next time you sign in from the beginning.',
  startOver: 'Start over',
  startOverText:
    'Deletes the sign-ins and history that can’t be opened any more from this machine. The orders at the suppliers stay.',
  startOverConfirmTitle: 'Delete the saved sign-ins and history?',
  startOverConfirmText:
    'What the original keychain or data folder could still open is deleted for good. The history is fetched again from the suppliers; what came from files has to be imported again.',
  startOverAction: 'Delete and start over',
};
