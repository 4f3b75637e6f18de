import { readFileSync, writeFileSync } from 'node:fs';
import { openapiText } from '#shared/supplier-api/openapi.ts';

// Writes docs/supplier-api.json from the schemas; with --check it only says whether that would change it.
const file = new URL('../docs/supplier-api.json', import.meta.url);
const text = openapiText();

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/supplier-api.json is not current: run scripts/openapi.ts');
  process.exitCode = 1;
}
