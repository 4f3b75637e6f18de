import type { settings as ja } from '../ja/settings.ts';
import type { Translation } from '../translation.ts';

export const settings: Translation<typeof ja> = {
  title: 'Settings',
  language: 'Language',
  theme: 'Colours',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
  about: 'About this Kobai Desk',
  version: 'Version',
  platform: 'Operating system',
  keychain: 'Keychain',
  vault: { ready: 'In use', refused: 'Cannot be used', memory: 'Not in use (this session only)' },
  platforms: { windows: 'Windows', macos: 'macOS', linux: 'Linux' },
};
