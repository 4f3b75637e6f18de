import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lists the licences of everything that ships: the production dependencies and what they need. */

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Licences that may stand beside MIT in what ships. */
const compatible = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
]);
/** Fonts have their own: SIL Open Font License for the font files, MIT for the package around them. */
const fontPackages = new Map([
  ['@expo-google-fonts/biz-udpgothic', 'MIT AND OFL-1.1'],
  ['@expo-google-fonts/biz-udgothic', 'MIT AND OFL-1.1'],
  ['@expo-google-fonts/noto-emoji', 'MIT AND OFL-1.1'],
  ['@expo-google-fonts/noto-sans-jp', 'MIT AND OFL-1.1'],
]);

/** Packages whose manifest is silent, and what the licence that they bring says. */
const stated = new Map([['png-js', 'MIT']]);

const root = join(import.meta.dirname, '..');
const read = (path: string): Manifest =>
  JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;

function resolve(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const path = join(folder, 'node_modules', name);
    try {
      read(path);
      return path;
    } catch {
      if (folder === root) break;
    }
  }
  return null;
}

const found = new Map<string, { readonly version: string; readonly licence: string }>();
function visit(path: string): void {
  // Optional parts are for one system or another; their licence is that of the whole they belong to.
  const { dependencies = {} } = read(path);
  for (const name of Object.keys(dependencies)) {
    const at = resolve(name, path);
    if (!at) throw new Error(`${name} is not installed`);
    const manifest = read(at);
    const key = `${manifest.name} ${manifest.version}`;
    if (found.has(key)) continue;
    const licence =
      fontPackages.get(manifest.name) ?? manifest.license ?? stated.get(manifest.name) ?? 'unknown';
    found.set(key, { version: manifest.version, licence });
    visit(at);
  }
}
visit(root);

const bad = [...found].filter(
  ([, { licence }]) => !licence.split(/ AND /).every((each) => compatible.has(each) || each === 'OFL-1.1'),
);
const rows = [...found]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, { licence }]) => `| ${key.split(' ').join(' | ')} | ${licence} |`);
const text = `# Licences of what ships

Made by \`npm run licences\` from the production dependencies; the test command checks that it is current.
Kobai Desk itself is MIT. The runtime, Electron, is MIT and brings its own list (\`LICENSES.chromium.html\`).

| Package | Version | Licence |
|---|---|---|
${rows.join('\n')}
`;
const file = join(root, 'docs', 'licences.md');
if (bad.length > 0) {
  console.error(`not compatible with MIT, or not stated: ${bad.map(([key]) => key).join(', ')}`);
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  const kept = readdirSync(join(root, 'docs')).includes('licences.md') ? readFileSync(file, 'utf8') : '';
  if (kept !== text) {
    console.error('docs/licences.md is not current: run `npm run licences`');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
