import type { Bilingual } from '../model/identifiers.ts';

/** How the library that reaches the keychain gets onto a machine of that platform (a `process.platform`). */
export const keychainInstallHint = (platform: string): Bilingual =>
  platform === 'linux'
    ? {
        ja: 'パッケージ libsecret(Debian・Ubuntu では libsecret-1-0)をインストールしてください。',
        en: 'Install the package libsecret (libsecret-1-0 on Debian and Ubuntu).',
      }
    : { ja: '購買デスクをインストールし直してください。', en: 'Install Kobai Desk again.' };
