import type { Bilingual } from '../model/identifiers.ts';

/** How the library that reaches the keychain gets onto a machine of that platform (a `process.platform`), or whole again. */
export function keychainInstallHint(platform: string, fault: 'not-installed' | 'damaged'): Bilingual {
  if (platform !== 'linux')
    return { ja: '購買デスクをインストールし直してください。', en: 'Install Kobai Desk again.' };
  return fault === 'damaged'
    ? {
        ja: 'パッケージ libsecret を再インストールしてください(Debian・Ubuntu では「apt-get install --reinstall libsecret-1-0」)。',
        en: 'Reinstall the package libsecret (“apt-get install --reinstall libsecret-1-0” on Debian and Ubuntu).',
      }
    : {
        ja: 'パッケージ libsecret(Debian・Ubuntu では libsecret-1-0)をインストールしてください。',
        en: 'Install the package libsecret (libsecret-1-0 on Debian and Ubuntu).',
      };
}
