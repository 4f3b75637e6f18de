import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { openPolicy } from '#electron/policy/open-policy.ts';
import { systemPolicy } from '#electron/policy/system-policy.ts';

// Prints what a desk that starts now understands of this machine's policy. With the name of a file it has to be what is in
// that: the public CI sets a policy by each system's own tools.

const kept = mkdtempSync(join(tmpdir(), 'kobai-policy-'));
const {
  scope,
  values,
  notices,
  ignored = [],
} = openPolicy(systemPolicy(process.platform), join(kept, 'policy.json')).state;
rmSync(kept, { recursive: true });
const found: unknown = { scope, values, notices: notices.map(({ code }) => code), ignored };
console.log(JSON.stringify(found, null, 2));
const [, , expected] = argv;
if (expected !== undefined && !isDeepStrictEqual(found, JSON.parse(readFileSync(expected, 'utf8')))) {
  console.error(`That is not what is in ${expected}.`);
  process.exitCode = 1;
}
