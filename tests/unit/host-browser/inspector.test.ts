import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';

it.skipIf(process.platform === 'win32')(
  'SIGUSR1 opens no inspector on a running desk, whose memory holds secrets',
  async () => {
    const data = join(tempFolder(), 'data');
    const browser = fileURLToPath(new URL('../../../electron/browser.ts', import.meta.url));
    const nowhere = ['--supplier-url', 'http://127.0.0.1:9'];
    const desk = spawn(process.execPath, [browser, '--data', data, '--no-open', ...nowhere]);
    let output = '';
    for (const stream of [desk.stdout, desk.stderr])
      stream.on('data', (part: Buffer) => (output += part.toString()));
    try {
      await expect.poll(() => output).toContain('Kobai Desk: http');
      desk.kill('SIGUSR1');
      await pause(1000);
      expect(output).not.toContain('Debugger listening');
      expect(desk.exitCode ?? desk.signalCode).toBe(null);
    } finally {
      desk.kill('SIGTERM');
      await once(desk, 'exit');
    }
  },
);
