import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, getRawHeader, listPackage, statFile, uncache } from '@electron/asar';
import { parse as parsePlist } from 'plist';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { forbidden, maxPackedBytes, partsFor } from './contents.ts';
import { fuses, readFuses } from './fuses.ts';
import { identity, type Target } from './identity.ts';
import type { Packed } from './pack.ts';

// What a finished package says of itself, read from its files and not from what it was made of.

export interface ReadBack {
  /** Paths in the archive, `/` between folders; those that lie beside it as files included. */
  readonly files: readonly string[];
  /** Of these the ones that lie beside it. */
  readonly unpacked: readonly string[];
  /** The archive and what lies beside it. */
  readonly packedBytes: number;
  /** SHA-256 of the archive's own list of files, in hexadecimal. */
  readonly archiveHash: string;
  /** The archive that the program expects, by the archive's path; null where Electron has no such check (Linux). */
  readonly expectedHashes: Readonly<Record<string, string>> | null;
  /** By fuses.ts, in the order of the wire. */
  readonly fuses: readonly (boolean | null)[];
  /** Link schemes that the program itself states; none on Windows and Linux, where installers register them. */
  readonly schemes: readonly string[];
}

const resourcesOf = ({ system }: Target, folder: string): string =>
  system === 'darwin'
    ? join(folder, `${identity.productName}.app`, 'Contents', 'Resources')
    : join(folder, 'resources');

export const archiveOf = (target: Target, folder: string): string =>
  join(resourcesOf(target, folder), 'app.asar');

/** The file with the wire of fuses. */
function runtimeOf({ system }: Target, folder: string): string {
  switch (system) {
    case 'linux':
      return join(folder, identity.executableName);
    case 'win32':
      return join(folder, `${identity.productName}.exe`);
    case 'darwin':
      return join(
        folder,
        `${identity.productName}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`,
      );
  }
}

/** The parts of macOS's description of a program that are looked at. */
interface InfoPlist {
  readonly CFBundleURLTypes?: readonly { readonly CFBundleURLSchemes: readonly string[] }[];
  readonly ElectronAsarIntegrity?: Readonly<Record<string, { readonly hash: string }>>;
}

const infoPlistOf = (folder: string): InfoPlist =>
  parsePlist(
    readFileSync(join(folder, `${identity.productName}.app`, 'Contents', 'Info.plist'), 'utf8'),
  ) as InfoPlist;

/** Resources of a program for Windows. */
const resourceEntries = (file: string) => {
  // The signature, if any, is behind what is read here.
  const program = NtExecutable.from(readFileSync(file), { ignoreCert: true });
  return NtExecutableResource.from(program).entries;
};

/** Names and version that Windows shows of a program, in its first language. */
export function windowsVersionOf(folder: string): Readonly<Record<string, string>> {
  const [version] = Resource.VersionInfo.fromEntries(
    resourceEntries(runtimeOf({ system: 'win32', processor: 'x64' }, folder)),
  );
  const [language] = version?.getAllLanguagesForStringValues() ?? [];
  return version === undefined || language === undefined ? {} : version.getStringValues(language);
}

function expectedHashes(target: Target, folder: string): ReadBack['expectedHashes'] {
  switch (target.system) {
    case 'linux':
      return null;
    case 'darwin': {
      const entries = Object.entries(infoPlistOf(folder).ElectronAsarIntegrity ?? {});
      return Object.fromEntries(entries.map(([path, { hash }]) => [path, hash]));
    }
    case 'win32': {
      const entry = resourceEntries(runtimeOf(target, folder)).find(
        ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
      );
      if (entry === undefined) return {};
      const list = JSON.parse(Buffer.from(entry.bin).toString('utf8')) as {
        readonly file: string;
        readonly value: string;
      }[];
      return Object.fromEntries(list.map(({ file, value }) => [file.replaceAll('\\', '/'), value]));
    }
  }
}

const slashes = (path: string): string => path.replaceAll('\\', '/');

/** Reads a packed program. Throws where it has no archive or no fuses. */
export function readBack(target: Target, folder: string): ReadBack {
  const archive = archiveOf(target, folder);
  uncache(archive);
  const beside = `${archive}.unpacked`;
  const unpacked = globSync('**/*', { cwd: beside, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(join(entry.parentPath, entry.name).slice(beside.length + 1)));
  return {
    files: listPackage(archive, { isPack: false })
      .map((path) => slashes(path).replace(/^\//, ''))
      .filter((path) => !('files' in statFile(archive, path)))
      .toSorted(),
    unpacked: unpacked.toSorted(),
    packedBytes:
      statSync(archive).size + unpacked.reduce((sum, path) => sum + statSync(join(beside, path)).size, 0),
    archiveHash: createHash('sha256').update(getRawHeader(archive).headerString).digest('hex'),
    expectedHashes: expectedHashes(target, folder),
    fuses: readFuses(readFileSync(runtimeOf(target, folder))),
    schemes:
      target.system === 'darwin'
        ? (infoPlistOf(folder).CFBundleURLTypes ?? []).flatMap((each) => each.CFBundleURLSchemes)
        : [],
  };
}

/** How files of machine code begin on each system, and where the processor is named. */
function machineOf(code: Buffer): string {
  if (code.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1')))
    return `linux-${code.readUInt16LE(18) === 0xb7 ? 'arm64' : 'x64'}`;
  if (code.readUInt32LE(0) === 0xfeedfacf)
    return `darwin-${code.readUInt32LE(4) === 0x0100000c ? 'arm64' : 'x64'}`;
  if (code.subarray(0, 2).toString('latin1') === 'MZ')
    return `win32-${code.readUInt16LE(code.readUInt32LE(0x3c) + 4) === 0xaa64 ? 'arm64' : 'x64'}`;
  return 'unknown';
}

/** The files whose content is not what the archive's own list says, as Electron would find when it reads them. */
export function damagedFiles(archive: string, files: readonly string[]): readonly string[] {
  uncache(archive);
  return files.filter((path) => {
    const entry = statFile(archive, path);
    if (!('integrity' in entry) || entry.integrity === undefined) return true;
    const hash = createHash('sha256').update(extractFile(archive, path)).digest('hex');
    return hash !== entry.integrity.hash;
  });
}

/** What is wrong with a package, one line each; nothing for a good one. */
export function packageProblems(target: Target, { folder, files: wanted }: Packed): readonly string[] {
  const read = readBack(target, folder);
  const archive = archiveOf(target, folder);
  const parts = partsFor(target).flatMap((part) => part.files);
  const problems: string[] = [];
  for (const path of wanted.filter((each) => !read.files.includes(each))) problems.push(`${path} is missing`);
  for (const path of read.files) {
    if (!wanted.includes(path)) problems.push(`${path} is in no part`);
    for (const [pattern, what] of forbidden) if (pattern.test(path)) problems.push(`${path} is ${what}`);
    if (!path.endsWith('.node')) continue;
    const machine = machineOf(readFileSync(join(`${archive}.unpacked`, path)));
    if (machine !== `${target.system}-${target.processor}`) problems.push(`${path} is for ${machine}`);
  }
  const natives = parts.filter((path) => path.endsWith('.node')).toSorted();
  if (read.unpacked.join() !== natives.join())
    problems.push(`beside the archive are ${read.unpacked.join(', ')}; it should be ${natives.join(', ')}`);
  if (!existsSync(join(resourcesOf(target, folder), 'licences.txt')))
    problems.push('licences.txt is missing');
  if (read.packedBytes > maxPackedBytes)
    problems.push(`${read.packedBytes} bytes are packed, more than ${maxPackedBytes}`);
  for (const path of damagedFiles(archive, read.files))
    problems.push(`${path} has another content than listed`);
  for (const [index, { option, on }] of fuses.entries())
    if (read.fuses[index] !== on) problems.push(`fuse ${option} is ${String(read.fuses[index])}`);
  if (read.expectedHashes !== null) {
    const hashes = Object.entries(read.expectedHashes);
    if (hashes.length !== 1 || hashes[0]?.[1] !== read.archiveHash)
      problems.push('the program expects another archive');
  }
  if (target.system === 'darwin' && read.schemes.join() !== identity.protocol)
    problems.push(`links of ${read.schemes.join()} are taken, not of ${identity.protocol}`);
  return problems;
}
