import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { billOfMaterials } from '../packaging/bill-of-materials.ts';
import { advice, builderKinds, kindsFor, problemsOf, systemsOf, toolsOf } from '../packaging/command.ts';
import { filesOf, partsFor } from '../packaging/contents.ts';
import { makeDeb } from '../packaging/deb.ts';
import { identity, type Target } from '../packaging/identity.ts';
import { makeMsi, msiLanguages } from '../packaging/msi.ts';
import { pack } from '../packaging/pack.ts';
import { packageProblems, readBack } from '../packaging/read-back.ts';
import { updateKey } from '../packaging/update-feed.ts';
import { build } from './build.ts';
import { findProgram } from './chromium.ts';
import { installInstructions, installWhatIsMissing } from './prerequisites.ts';

// npm run package: the program and its installers for this system, into dist/. With --stub all three systems, around a
// runtime that is none, to be read back where Electron's can't be had.

const root = join(import.meta.dirname, '..');
const here = process.platform;
const { values } = parseArgs({
  options: {
    stub: { type: 'boolean', default: false },
    /** `linux`, `win32` or `darwin`; by default this one, with --stub all. */
    system: { type: 'string' },
    /** Kinds of packages, separated by commas; `dir` for none. By default every kind that can be made here. */
    as: { type: 'string' },
    processor: { type: 'string', default: process.arch },
    /** A folder with Electron's runtime for that system; by default electron-builder fetches it. */
    runtime: { type: 'string' },
    /** The folder for all of it; by default `dist`. */
    output: { type: 'string', default: join(root, 'dist') },
  },
});
const wanted = { ...values, system: values.system, as: values.as, runtime: values.runtime };

/** Ends before anything is made. */
function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(2);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Makes one, reads it back and says what is in it. Answers whether it is as it should be. */
async function make(target: Target): Promise<boolean> {
  const output = join(values.output, values.stub ? 'stub' : '');
  const kinds = kindsFor(wanted, target.system, here);
  const packed = await pack({
    target,
    root,
    output,
    installers: kinds.filter((kind) => builderKinds[target.system].includes(kind)),
    stub: values.stub,
    runtime: values.runtime === undefined ? null : resolve(values.runtime),
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

const problems = problemsOf(wanted, here);
if (problems.length > 0) refuse(problems);
const targets = systemsOf(wanted, here).map((system): Target => ({
  system,
  processor: values.processor === 'arm64' ? 'arm64' : 'x64',
}));
const tools = targets.flatMap(({ system }) =>
  kindsFor(wanted, system, here).flatMap((kind) =>
    (toolsOf[kind] ?? []).map(({ program, debian }) => ({
      what: program,
      debian,
      elsewhere: null,
      isPresent: () => findProgram(program) !== null,
    })),
  ),
);
if (!installWhatIsMissing(tools)) {
  const missing = tools.filter((each) => !each.isPresent());
  const names = missing.map(({ what }) => what).join(', ');
  refuse([
    `Not here, and needed for these packages: ${names}. ${installInstructions(missing, here).join(' ')}`,
  ]);
}
if (!(await build({ always: false }))) process.exit(1);
let good = true;
try {
  for (const target of targets) good = (await make(target)) && good;
} catch (error) {
  const line = advice(error);
  if (line === null) throw error;
  console.error(line);
  process.exit(1);
}
mkdirSync(values.output, { recursive: true });
writeFileSync(
  join(values.output, `${identity.executableName}-${identity.version}.cdx.json`),
  `${JSON.stringify(billOfMaterials(root), null, 2)}\n`,
);
process.exitCode = good ? 0 : 1;
