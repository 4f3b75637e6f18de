import type { settings as ja } from '../ja/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof ja> = {
  title: 'Settings',
  language: 'Language',
  theme: 'Colours',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  look: 'Look',
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
  about: 'About this Kobai Desk',
  version: 'Version',
  platform: 'Operating system',
  keychain: 'Keychain',
  vault: { ready: 'In use', refused: 'Cannot be used', memory: 'Not in use (this session only)' },
  platforms: { windows: 'Windows', macos: 'macOS', linux: 'Linux' },
};
