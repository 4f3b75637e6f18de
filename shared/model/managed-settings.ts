import { z } from 'zod';
import { exportFormats } from '../ipc/export.ts';
import { text } from './bounded-schemas.ts';
import { proxyUserNamePattern } from '../ipc/proxy.ts';
import { updateChannels } from '../ipc/updates.ts';
import { localeSchema } from './identifiers.ts';
import { secretHashOf } from './secret-hash.ts';
import { supplierSettingSchema } from './supplier-setting.ts';

/** What a value is, for whoever edits a policy: ADMX, macOS profiles and the reference page are made from it. */
export type ManagedKind =
  | { readonly kind: 'switch' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly maxItems: number }
  | { readonly kind: 'suppliers' };

interface ManagedSetting<T> {
  readonly type: ManagedKind;
  readonly schema: z.ZodType<T>;
  /** What holds where no policy sets it; null where the person decides, or there is nothing to decide. */
  readonly fallback: T | null;
  /** What holds where a policy sets it and cannot be understood; null where nobody is protected by it. */
  readonly safe: T | null;
  /**
   * What holds in the place of a value that cannot be understood, from the last good one and from what was given; null for
   * nothing. Where this is null: `safe`, or the last good one where nobody is protected by it.
   */
  readonly instead: ((last: never, given: unknown) => T | null) | null;
  /** The first version of the program that knows it. */
  readonly since: string;
  /** `machine`: a policy of one user cannot set it. */
  readonly setBy: 'machine' | 'machine-or-user';
  /** Whether a change applies to a desk that runs. */
  readonly applies: 'at-once' | 'at-start';
  /** An example for the reference page and the generated files. */
  readonly example: T;
}
type Details<T> = Pick<ManagedSetting<T>, 'example'> & Partial<Omit<ManagedSetting<T>, 'type' | 'schema'>>;

const setting = <T>(type: ManagedKind, schema: z.ZodType<T>, details: Details<T>): ManagedSetting<T> => ({
  type,
  schema,
  fallback: null,
  safe: null,
  instead: null,
  since: '0.1.0',
  setBy: 'machine-or-user',
  applies: 'at-once',
  ...details,
});
const toggle = (details: Details<boolean>) => setting({ kind: 'switch' }, z.boolean(), details);
const safeMinutes = 15;
/** The longest idle time of a kiosk whose policy names none. */
export const kioskIdleMinutes = safeMinutes;
const minutes = (details: Details<number>) =>
  setting({ kind: 'number', min: 1, max: 480 }, z.int().min(1).max(480), {
    safe: safeMinutes,
    instead: (last: number) => Math.min(last, safeMinutes),
    ...details,
  });
/** Of a list that allows something: what was allowed before and still is named. */
const stillNamed = <T>(last: readonly T[], given: unknown): readonly T[] => {
  const named = new Set((Array.isArray(given) ? given : []).map((each: unknown) => JSON.stringify(each)));
  return last.filter((each) => named.has(JSON.stringify(each)));
};
const line = (maxLength: number, pattern: RegExp, details: Details<string>) =>
  setting({ kind: 'text', maxLength }, text(maxLength, 1).regex(pattern), details);
const choice = <const C extends readonly [string, ...string[]]>(choices: C, details: Details<C[number]>) =>
  setting<C[number]>(
    { kind: 'choice', choices },
    z.enum(choices) as unknown as z.ZodType<C[number]>,
    details,
  );
const list = <T extends string>(item: z.ZodType<T>, details: Details<readonly T[]>) =>
  setting<readonly T[]>({ kind: 'list', maxItems: 100 }, z.array(item).min(1).max(100), {
    ...(details.safe && { instead: stillNamed }),
    ...details,
  });

const oneLine = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u;
/** An absolute path on this machine: not of another one (`\\server`), and without a way up. */
const localFolder = text(400, 1).regex(
  /^(?:\/(?!\/)|[A-Za-z]:[\\/])(?!(?:.*[\\/])?\.\.(?:[\\/]|$))[^\p{Cc}?*<>|"]*$/u,
);
/** No name but `{user}` in braces, and no space at either end: both would be taken as they stand. */
const userOnly = /^(?!\s)(?!.*\s$)(?:[^{}]|\{user\})*$/;
const notRoaming = /^(?!.*[\\/]AppData[\\/]Roaming(?:[\\/]|$))/i;
/** The same, or a share of the network: several desks may use one folder. */
const anyFolder = text(400, 1).regex(
  /^(?:\/(?!\/)|[A-Za-z]:[\\/]|\\\\[^\\/]+\\)(?!(?:.*[\\/])?\.\.(?:[\\/]|$))[^\p{Cc}?*<>|"]*$/u,
);
/** `host:port`, or a list of them by scheme, as Chromium takes it. */
const proxyServer = /^[\w.:;=/[\]-]+$/;
/** The hash of a code that some text is the right one of. */
const exitCode = text(200, 1).refine((hash) => secretHashOf(hash) !== null);

const isSecureAddress = (address: string): boolean => {
  const url = URL.parse(address);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url?.hostname ?? '');
  return url !== null && (url.protocol === 'https:' || (local && url.protocol === 'http:'));
};
/** Where releases are: over TLS alone, a folder without a name, a password, a query or a fragment. */
const isUpdateAddress = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && !/[?#]/.test(address);
};
const managedSupplierSchema = supplierSettingSchema.refine(({ baseUrl }) => isSecureAddress(baseUrl), {
  path: ['baseUrl'],
});

/**
 * Every setting that IT can manage. Readers, the checks of the core, ADMX, macOS profile, Linux example and reference
 * page all come from this table; its texts are `shared/messages/managed-settings.ts`.
 */
export const managedSettings = {
  suppliers: setting(
    { kind: 'suppliers' },
    z
      .array(managedSupplierSchema)
      .min(1)
      .max(100)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
    {
      safe: [],
      instead: stillNamed as never,
      applies: 'at-start',
      example: [
        {
          id: 'askul' as never,
          name: { ja: 'ASKUL', en: 'ASKUL' },
          profile: 'askul' as never,
          baseUrl: 'https://api.supplier.example/kobai',
        },
      ],
    },
  ),
  ownSuppliers: toggle({ fallback: true, safe: false, example: false }),
  trialStore: toggle({ fallback: true, safe: false, example: false }),
  sharedMachine: toggle({ safe: true, example: true }),
  askWhenSwitching: toggle({ safe: true, example: true }),
  idleMinutes: minutes({ example: 10 }),
  idleMinutesMaximum: minutes({ example: 30 }),
  staySignedIn: toggle({ fallback: true, safe: false, example: false }),
  keychainRequired: toggle({ fallback: false, safe: true, example: true }),
  kiosk: toggle({ fallback: false, safe: true, setBy: 'machine', applies: 'at-start', example: true }),
  kioskExitCode: setting({ kind: 'text', maxLength: 200 }, exitCode, {
    // The code before it may be one that somebody knows who should not any more.
    instead: () => null,
    setBy: 'machine',
    example: 'scrypt$65536$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  }),
  exporting: toggle({ fallback: true, safe: false, example: false }),
  exportFormats: list(z.enum(exportFormats), { safe: [], example: ['xlsx', 'csv-utf8'] }),
  saveFolders: list(localFolder, { safe: [], example: ['/srv/kobai/documents'] }),
  documentSaving: toggle({ fallback: true, safe: false, example: false }),
  documentPrinting: toggle({ fallback: true, safe: false, example: false }),
  printers: list(text(200, 1).regex(oneLine), { safe: [], example: ['Reception-A4'] }),
  archiveIssued: toggle({ safe: true, example: true }),
  archiveYears: setting<7 | 10>({ kind: 'number', min: 7, max: 10 }, z.union([z.literal(7), z.literal(10)]), {
    safe: 10,
    example: 10,
  }),
  archiveFolder: setting({ kind: 'text', maxLength: 400 }, anyFolder, {
    setBy: 'machine',
    applies: 'at-start',
    example: '/srv/kobai/archive',
  }),
  backupFolder: setting({ kind: 'text', maxLength: 400 }, anyFolder, {
    setBy: 'machine',
    example: '/mnt/backup/kobai',
  }),
  language: choice(localeSchema.options as ['ja', 'en'], { example: 'ja' }),
  supportContact: line(500, oneLine, { example: 'it@example.co.jp' }),
  logLevel: choice(['info', 'warn', 'error'], { fallback: 'info', example: 'warn' }),
  proxyMode: choice(['system', 'pac', 'fixed', 'direct'], {
    fallback: 'system',
    setBy: 'machine',
    example: 'pac',
  }),
  proxyPacUrl: setting({ kind: 'text', maxLength: 2000 }, z.url({ protocol: /^https?$/ }).max(2000), {
    setBy: 'machine',
    example: 'http://proxy.example.co.jp/proxy.pac',
  }),
  proxyServer: line(500, proxyServer, { setBy: 'machine', example: 'proxy.example.co.jp:8080' }),
  proxyBypass: list(text(200, 1).regex(/^[\w.*:<>/-]+$/), { setBy: 'machine', example: ['*.example.co.jp'] }),
  proxyUserName: line(200, proxyUserNamePattern, { setBy: 'machine', example: 'KOBAI\\purchasing' }),
  updateChannel: choice(updateChannels, { fallback: 'off', safe: 'off', example: 'stable' }),
  updateAddress: setting({ kind: 'text', maxLength: 2000 }, text(2000, 1).refine(isUpdateAddress), {
    example: 'https://updates.example.co.jp/kobai-desk',
  }),
  // Not in a roaming profile either: it would carry the files to other machines, and the keys stay here.
  dataFolder: setting({ kind: 'text', maxLength: 400 }, localFolder.regex(userOnly).regex(notRoaming), {
    setBy: 'machine',
    applies: 'at-start',
    example: '/var/lib/kobai-desk/{user}',
  }),
} as const satisfies Record<string, ManagedSetting<never> | ManagedSetting<unknown>>;

export type ManagedName = keyof typeof managedSettings;
export const managedNames = Object.keys(managedSettings) as [ManagedName, ...ManagedName[]];
export const managedNameSchema = z.enum(managedNames);

/** What a policy sets, by name; a setting that it leaves alone is not in it. */
export type ManagedValues = {
  readonly [N in ManagedName]?: z.output<(typeof managedSettings)[N]['schema']>;
};

/** The name of a setting in the registry, in a profile and in the file: `IdleMinutes` for `idleMinutes`. */
export const policyName = (name: ManagedName): string => name[0]!.toUpperCase() + name.slice(1);

/** What holds: what the policy sets, or what the table says for where it does not. */
export const managedValue = <N extends ManagedName>(
  values: ManagedValues,
  name: N,
): z.output<(typeof managedSettings)[N]['schema']> | null =>
  (values[name] ?? managedSettings[name].fallback) as z.output<(typeof managedSettings)[N]['schema']> | null;

/** The values that hold where a policy is there and none of it could ever be read. */
export const safeValues: ManagedValues = Object.fromEntries(
  managedNames.flatMap((name) =>
    managedSettings[name].safe === null ? [] : [[name, managedSettings[name].safe]],
  ),
);
