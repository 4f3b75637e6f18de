import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Fonts have their own: SIL Open Font License for the font files, MIT for the package around them. */
const fontPackages = new Map([
  ['@expo-google-fonts/biz-udpgothic', 'MIT AND OFL-1.1'],
  ['@expo-google-fonts/biz-udgothic', 'MIT AND OFL-1.1'],
  ['@expo-google-fonts/noto-emoji', 'MIT AND OFL-1.1'],
  ['@expo-google-fonts/noto-sans-jp', 'MIT AND OFL-1.1'],
]);

/** Packages whose manifest is silent, and what the licence that they bring says. */
const stated = new Map([['png-js', 'MIT']]);

/** A package of npm that ships, built in or beside the program. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}

const read = (path: string): Manifest =>
  JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;

/** The production dependencies of the project at `root`, and what they need, in the order of their names. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const resolve = (name: string, from: string): string => {
    for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
      const path = join(folder, 'node_modules', name);
      try {
        read(path);
        return path;
      } catch {
        if (folder === root) break;
      }
    }
    throw new Error(`${name} is not installed`);
  };
  const found = new Map<string, ShippedPackage>();
  const visit = (path: string): void => {
    // Optional parts are for one system or another; their licence is that of the whole they belong to.
    for (const name of Object.keys(read(path).dependencies ?? {})) {
      const folder = resolve(name, path);
      const manifest = read(folder);
      const key = `${manifest.name} ${manifest.version}`;
      if (found.has(key)) continue;
      const licence =
        fontPackages.get(manifest.name) ?? manifest.license ?? stated.get(manifest.name) ?? 'unknown';
      found.set(key, { name: manifest.name, version: manifest.version, licence, folder });
      visit(folder);
    }
  };
  visit(root);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** The texts of the licences of what ships, one behind the other; of a package without one, what its manifest says. */
export const licenceTexts = (packages: readonly ShippedPackage[]): string =>
  packages
    .map(({ name, version, licence, folder }) => {
      const files = readdirSync(folder)
        .filter((file) => /^(?:licen[cs]e|copying|notice|ofl)/i.test(file))
        .toSorted();
      const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return [`${name} ${version}: ${licence}`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(100)}\n\n`);
