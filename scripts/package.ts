import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { billOfMaterials } from '../packaging/bill-of-materials.ts';
import { filesOf, partsFor } from '../packaging/contents.ts';
import { makeDeb } from '../packaging/deb.ts';
import { identity, type System, type Target } from '../packaging/identity.ts';
import { makeMsi, msiLanguages } from '../packaging/msi.ts';
import { pack } from '../packaging/pack.ts';
import { packageProblems, readBack } from '../packaging/read-back.ts';
import { updateKey } from '../packaging/update-feed.ts';
import { build } from './build.ts';

// npm run package: the program and its installers for this system, into dist/. With --stub all three systems, around a
// runtime that is none, to be read back where Electron's can't be had.

const root = join(import.meta.dirname, '..');
const systems: readonly System[] = ['linux', 'win32', 'darwin'];
const { values } = parseArgs({
  options: {
    stub: { type: 'boolean', default: false },
    /** `linux`, `win32` or `darwin`; by default this one, with --stub all. */
    system: { type: 'string' },
    /** Kinds of packages, separated by commas; `dir` for none. By default every kind that can be made here. */
    as: { type: 'string' },
    processor: { type: 'string', default: process.arch },
    /** The folder for all of it; by default `dist`. */
    output: { type: 'string', default: join(root, 'dist') },
  },
});

/** Kinds of packages that electron-builder makes, by its names; each wants to run on its own system. */
const builderKinds: Readonly<Record<System, readonly string[]>> = {
  linux: ['AppImage'],
  win32: ['nsis'],
  // The zip is what Squirrel updates from.
  darwin: ['pkg', 'dmg', 'zip'],
};
/** Those that are made here, of the packed program, on Linux. */
const ownKinds: Readonly<Record<System, readonly string[]>> = { linux: ['deb'], win32: ['msi'], darwin: [] };

function kindsFor(system: System): readonly string[] {
  if (values.as !== undefined) return values.as.split(',');
  const builders = values.stub || system !== process.platform ? [] : builderKinds[system];
  return [...builders, ...(process.platform === 'linux' ? ownKinds[system] : [])];
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Makes one, reads it back and says what is in it. Answers whether it is as it should be. */
async function make(target: Target): Promise<boolean> {
  const output = join(values.output, values.stub ? 'stub' : '');
  const kinds = kindsFor(target.system);
  const packed = await pack({
    target,
    root,
    output,
    installers: kinds.filter((kind) => builderKinds[target.system].includes(kind)),
    stub: values.stub,
    updateKey: updateKey(process.env),
  });
  const problems = packageProblems(target, packed);
  const { packedBytes } = readBack(target, packed.folder);
  console.log(`\n${target.system} ${target.processor}: ${megabytes(packedBytes)} in ${packed.folder}`);
  for (const part of partsFor(target)) {
    const files = filesOf(part, root);
    const bytes = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0);
    console.log(`  ${megabytes(bytes).padStart(8)}  ${String(files.length).padStart(4)} files  ${part.what}`);
  }
  const made =
    problems.length > 0 ? [] : kinds.flatMap((kind) => makeOwn(kind, target, packed.folder, output));
  for (const file of made) console.log(`  ${megabytes(statSync(file).size).padStart(8)}  ${file}`);
  for (const problem of problems) console.error(`  ${problem}`);
  return problems.length === 0;
}

function makeOwn(kind: string, { processor }: Target, folder: string, output: string): readonly string[] {
  switch (kind) {
    case 'deb':
      return [makeDeb({ folder, root, processor, output })];
    case 'msi':
      return msiLanguages.map((language) => makeMsi({ folder, root, language, output }));
    default:
      return [];
  }
}

if (!(await build({ always: false }))) process.exit(1);
const wanted = values.stub ? systems : [process.platform];
let good = true;
for (const system of systems.filter((each) =>
  values.system === undefined ? wanted.includes(each) : each === values.system,
))
  good = (await make({ system, processor: values.processor === 'arm64' ? 'arm64' : 'x64' })) && good;
mkdirSync(values.output, { recursive: true });
writeFileSync(
  join(values.output, `${identity.executableName}-${identity.version}.cdx.json`),
  `${JSON.stringify(billOfMaterials(root), null, 2)}\n`,
);
process.exitCode = good ? 0 : 1;
