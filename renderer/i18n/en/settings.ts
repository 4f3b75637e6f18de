import type { settings as ja } from '../ja/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof ja> = {
  title: 'Settings',
  language: 'Language',
  theme: 'Colours',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  appearance: 'Look',
  session: 'Safety of sign-ins',
  idle: {
    label: 'Sign people out when nobody uses the desk for',
    minutes: '{n} minutes',
    never: 'Never',
    hint: 'The desk warns first. Those who chose to stay signed in are left alone.',
    neverHint: 'Anybody can use the desk while you are away.',
  },
  shared: {
    label: 'Several people share this machine',
    hint: 'For a machine that people use one after the other, such as at a reception or in a warehouse.',
    stay: 'Nobody can choose to stay signed in.',
    quit: 'Everybody is signed out when the desk is closed.',
    idle: 'Everybody is signed out when nobody uses the desk.',
  },
  reminder: {
    title: 'Reminders to renew a password',
    text: 'Once the time has passed, the security page of that supplier says so.',
    off: 'No reminder',
    months: 'Every {n} months',
  },
  documents: {
    title: 'Saving papers',
    name: 'File name of papers',
    example: 'Example: {name}',
    exampleSupplier: 'Amano',
    startOver: 'Back to the default',
    placeholders: {
      date: 'date of the trade (YYYYMMDD)',
      supplier: 'name of the supplier',
      amount: 'amount with tax',
      kind: 'kind of paper',
      number: 'number of the paper',
    },
    problems: {
      empty: 'Enter a file name.',
      'too-long': 'Enter 100 characters or fewer.',
      forbidden: 'There is a character that no file name can have ({characters}).',
      'unknown-part': 'Between braces only the five words below can stand.',
      'no-part': 'Enter at least one of the words below, or all papers would be called the same.',
    },
  },
  about: 'About this Kobai Desk',
  version: 'Version',
  platform: 'Operating system',
  keychain: 'Keychain',
  vault: { ready: 'In use', refused: 'Cannot be used', memory: 'Not in use (this session only)' },
  platforms: { windows: 'Windows', macos: 'macOS', linux: 'Linux' },
};
