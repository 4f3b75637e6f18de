import type { Bilingual } from '../model/identifiers.ts';

/** What installers and desktops show of the program. */
export const installerTexts = {
  name: { ja: '購買デスク', en: 'Kobai Desk' },
  comments: {
    ja: '会社が使う供給元すべてにログインして購買する、ひとつの机',
    en: 'One purchasing desk for all the suppliers that a company buys from',
  },
  newerInstalled: {
    ja: 'より新しい版の Kobai Desk が入っています。古い版を入れるには、先にアンインストールしてください。',
    en: 'A newer version of Kobai Desk is installed. Uninstall it first to install an older one.',
  },
  needs64Bit: {
    ja: 'Kobai Desk には 64 ビット版の Windows 10 以降が要ります。この端末には入れられません。',
    en: 'Kobai Desk needs a 64-bit Windows 10 or later. It cannot be installed on this machine.',
  },
} as const satisfies Record<string, Bilingual>;
