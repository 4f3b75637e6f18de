import { stdin, stdout, exit } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { hashSecret } from '#electron/desk/lock/secret-hash.ts';

// Reads a code from the keyboard or a pipe and prints its hash, for KioskExitCode of a policy.

const lines = createInterface({ input: stdin, output: stdin.isTTY ? stdout : undefined });
const code = stdin.isTTY
  ? await lines.question('Code (8 characters or more): ')
  : ((await lines[Symbol.asyncIterator]().next()).value ?? '');
lines.close();
if ([...code].length < 8) {
  console.error('The code is too short: 8 characters or more.');
  exit(2);
}
console.log(await hashSecret(code));
