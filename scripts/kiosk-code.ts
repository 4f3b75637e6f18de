import { stdin, stderr, exit } from 'node:process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { hashSecret } from '#electron/desk/lock/secret-hash.ts';

// Reads a code from the keyboard, without showing it, or from a pipe, and prints its hash, for KioskExitCode of a policy.

/** What somebody types goes nowhere: it would stay on the screen and in what a terminal remembers. */
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const lines = createInterface({ input: stdin, output: nowhere, terminal: stdin.isTTY });
if (stdin.isTTY) stderr.write('Code (8 to 200 characters, not shown): ');
const code = (await lines[Symbol.asyncIterator]().next()).value ?? '';
lines.close();
if (stdin.isTTY) stderr.write('\n');
const refusal =
  code.trim() === ''
    ? 'The code is blank: 8 characters or more.'
    : [...code].length < 8
      ? 'The code is too short: 8 characters or more.'
      : // As the page and `kiosk.leave` count.
        code.length > 200
        ? 'The code is too long: the page takes 200 characters.'
        : null;
if (refusal !== null) {
  console.error(refusal);
  exit(2);
}
console.log(await hashSecret(code));
