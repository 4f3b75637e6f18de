import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { admx, adml } from './policy/admx.ts';
import { appleManifest, appleProfile } from './policy/apple.ts';
import { kioskJson, kioskProfile, kioskRegistry } from './policy/kiosk.ts';
import { linuxExample, referencePage } from './policy/reference.ts';

// Writes what IT needs to manage settings, from the table in shared/model/managed-settings.ts; with --check it only says
// whether that would change it.

const files: Readonly<Record<string, string | Buffer>> = {
  'docs/policy/kobai-desk.admx': admx(),
  'docs/policy/ja-JP/kobai-desk.adml': adml('ja'),
  'docs/policy/en-US/kobai-desk.adml': adml('en'),
  'docs/policy/kobai-desk.mobileconfig': appleProfile(),
  'docs/policy/jp.kobai-desk.desk.plist': appleManifest(),
  'docs/policy/policy.json': linuxExample(),
  'docs/policy/kiosk.json': kioskJson(),
  'docs/policy/kiosk.reg': kioskRegistry(),
  'docs/policy/kiosk.mobileconfig': kioskProfile(),
  'docs/managed-settings.md': referencePage(),
};

const root = join(import.meta.dirname, '..');
const isCurrent = (path: string, text: string | Buffer): boolean => {
  try {
    return readFileSync(join(root, path)).equals(Buffer.from(text));
  } catch {
    return false;
  }
};

if (process.argv.includes('--check')) {
  const old = Object.entries(files).filter(([path, text]) => !isCurrent(path, text));
  for (const [path] of old) console.error(`${path} is not current: run \`npm run policy\``);
  if (old.length > 0) process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
