import { policyName, type ManagedName, type ManagedValues } from '#shared/model/managed-settings.ts';
import { appleProfile } from './apple.ts';

/** The policy of a kiosk that docs/it.md walks through, the same on every system. IT puts its own in place of capitals. */
const kiosk = (saveFolder: string): ManagedValues => ({
  kiosk: true,
  kioskExitCode: 'HASH-OF-YOUR-CODE',
  suppliers: [
    {
      id: 'askul' as never,
      name: { ja: 'ASKUL', en: 'ASKUL' },
      profile: 'askul' as never,
      baseUrl: 'https://YOUR-SUPPLIER.example/kobai',
    },
  ],
  ownSuppliers: false,
  trialStore: false,
  sharedMachine: true,
  keychainRequired: true,
  idleMinutes: 3,
  staySignedIn: false,
  printers: ['YOUR-PRINTER'],
  saveFolders: [saveFolder],
  archiveIssued: false,
  supportContact: 'YOUR-CONTACT',
});
const entries = (saveFolder: string): (readonly [string, unknown])[] =>
  Object.entries(kiosk(saveFolder)).map(([name, value]) => [policyName(name as ManagedName), value]);

/** As `/etc/kobai-desk/policy.json`. */
export const kioskJson = (): string => {
  const json = JSON.stringify(Object.fromEntries(entries('/srv/kobai')), null, 2);
  return `${json.replace(/\[\s+("[^"]*")\s+\]/g, '[$1]')}\n`;
};

/** As a configuration profile. */
export const kioskProfile = (): string => appleProfile(Object.fromEntries(entries('/Users/Shared/Kobai')));

const quoted = (value: unknown): string =>
  `"${(typeof value === 'string' ? value : JSON.stringify(value)).replace(/[\\"]/g, (sign) => `\\${sign}`)}"`;

/**
 * As a file that `reg import` takes: UTF-16 with its mark, as the version in its first line says. An editor keeps that, so that
 * Japanese put into it stays Japanese. Lists are keys of their own with numbered texts. An import merges, so the key is deleted
 * first: nothing of an earlier policy is left between.
 */
export function kioskRegistry(): Buffer {
  const key = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Kobai Desk';
  const all = entries('C:\\Kobai');
  const single = all.filter(([, value]) => !Array.isArray(value));
  const lists = all.filter((each): each is [string, unknown[]] => Array.isArray(each[1]));
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[-${key}]`,
    '',
    `[${key}]`,
    ...single.map(([name, value]) =>
      typeof value === 'string'
        ? `"${name}"=${quoted(value)}`
        : `"${name}"=dword:${Number(value).toString(16).padStart(8, '0')}`,
    ),
    ...lists.flatMap(([name, items]) => [
      '',
      `[${key}\\${name}]`,
      ...items.map((item, index) => `"${index + 1}"=${quoted(item)}`),
    ]),
  ];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le');
}
