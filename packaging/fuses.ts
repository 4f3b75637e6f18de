import type { Configuration } from 'electron-builder';

type FuseOptions = NonNullable<Configuration['electronFuses']>;

/** One switch that is burnt into the runtime of a package, and why it stands as it does. */
export interface Fuse {
  /** Its name in the configuration of electron-builder. */
  readonly option: Exclude<keyof FuseOptions, 'resetAdHocDarwinSignature'>;
  readonly on: boolean;
  readonly reason: string;
}

/** Every fuse of Electron's wire, version 1, in the order of the wire. */
export const fuses: readonly Fuse[] = [
  {
    option: 'runAsNode',
    on: false,
    reason: 'ELECTRON_RUN_AS_NODE would let anybody run scripts under the name and signature of the desk',
  },
  {
    option: 'enableCookieEncryption',
    on: true,
    reason:
      'the desk has no cookies of its own; should Chromium ever write one, it is not readable on the disk',
  },
  {
    option: 'enableNodeOptionsEnvironmentVariable',
    on: false,
    reason: 'NODE_OPTIONS would load foreign code into the process that holds the keys',
  },
  {
    option: 'enableNodeCliInspectArguments',
    on: false,
    reason: '--inspect would open a debugger on the process that holds the keys',
  },
  {
    option: 'enableEmbeddedAsarIntegrityValidation',
    on: true,
    reason: 'a changed app.asar does not start (Windows and macOS; Electron has no such check on Linux)',
  },
  {
    option: 'onlyLoadAppFromAsar',
    on: true,
    reason: 'a folder `app` beside the archive would be started unchecked in its place',
  },
  {
    option: 'loadBrowserProcessSpecificV8Snapshot',
    on: false,
    reason: 'the desk brings no snapshot of its own',
  },
  {
    option: 'grantFileProtocolExtraPrivileges',
    on: false,
    reason: 'pages come from kobai:, never from files',
  },
];

/** What stands before the switches in the runtime. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
const on = 0x31;
const off = 0x30;

/** The wire as a fresh runtime has it: version, number of fuses, and Electron's own defaults. */
export const factoryWire = (): Buffer =>
  Buffer.concat([sentinel, Buffer.from([1, fuses.length]), Buffer.from('10110001', 'latin1')]);

/** The switches of a runtime, in the order of the wire; null for one that is neither on nor off. Throws without a wire. */
export function readFuses(runtime: Buffer): readonly (boolean | null)[] {
  const at = runtime.indexOf(sentinel);
  if (at < 0) throw new Error('there is no fuse wire in this file');
  const [version, length = 0] = runtime.subarray(at + sentinel.length);
  if (version !== 1) throw new Error(`the fuse wire has version ${version}, not 1`);
  const start = at + sentinel.length + 2;
  return [...runtime.subarray(start, start + length)].map((state) =>
    state === on ? true : state === off ? false : null,
  );
}

/** The fuses as electron-builder takes them. */
export const fuseOptions = (): FuseOptions =>
  Object.fromEntries(fuses.map(({ option, on: isOn }) => [option, isOn]));
