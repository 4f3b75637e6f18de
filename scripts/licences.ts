import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from '../packaging/shipped-packages.ts';

/** Lists the licences of everything that ships: the production dependencies and what they need. */

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
const root = join(import.meta.dirname, '..');
const shipped = shippedPackages(root);
const bad = shipped.filter(
  ({ licence }) => !licence.split(/ AND /).every((each) => compatible.has(each) || each === 'OFL-1.1'),
);
const rows = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
const text = `# Licences of what ships

Made by \`npm run licences\` from the production dependencies; the test command checks that it is current.
Kobai Desk itself is MIT. The runtime, Electron, is MIT and brings its own list (\`LICENSES.chromium.html\`).

| Package | Version | Licence |
|---|---|---|
${rows.join('\n')}
`;
const file = join(root, 'docs', 'licences.md');
if (bad.length > 0) {
  console.error(`not compatible with MIT, or not stated: ${bad.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  const kept = readdirSync(join(root, 'docs')).includes('licences.md') ? readFileSync(file, 'utf8') : '';
  if (kept !== text) {
    console.error('docs/licences.md is not current: run `npm run licences`');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
