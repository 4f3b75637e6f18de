import type { settings as ja } from '#renderer/i18n/ja/settings.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const settings: Translation<typeof ja> = {
  title: 'Settings',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  appearance: 'Appearance',
  session: 'Sign-in security',
  idle: {
    label: 'Sign out after inactivity of',
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
    title: 'Password reminders',
    text: 'After this time the security page of the supplier shows a reminder.',
    off: 'No reminder',
    months: 'Every {n} months',
  },
  menu: { title: 'Menu', text: 'Leave out what you do not use. Links on other pages still open it.' },
  documents: {
    title: 'Saving documents',
    name: 'File name of documents',
    example: 'Example: {name}',
    exampleSupplier: 'Amano',
    startOver: 'Back to the default',
    placeholders: {
      date: 'transaction date (YYYYMMDD)',
      supplier: 'name of the supplier',
      amount: 'amount with tax',
      kind: 'kind of document',
      number: 'number of the document',
    },
    problems: {
      empty: 'Enter a file name.',
      'too-long': 'Enter 100 characters or fewer.',
      forbidden: 'A file name can’t contain these characters: {characters}',
      'unknown-part': 'Only the five placeholders below can stand between braces.',
      'no-part':
        'Enter at least one of the placeholders below; otherwise all documents would have the same name.',
    },
  },
  managed: {
    title: 'Organization settings',
    text: 'Managed by your organization. It cannot be changed here.',
    contact: 'Contact: {contact}',
    contactLabel: 'Support contact',
    on: 'On',
    off: 'Off',
    scope: { machine: 'Applied to this machine ({n})', user: 'Applied to this user ({n})' },
  },
  about: 'About this Kobai Desk',
  version: 'Version',
  platform: 'Operating system',
  keychain: 'Keychain',
  vault: { ready: 'In use', refused: 'Cannot be used', memory: 'Not in use (this session only)' },
  platforms: { windows: 'Windows', macos: 'macOS', linux: 'Linux' },
};
