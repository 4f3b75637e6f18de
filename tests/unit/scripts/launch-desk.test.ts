import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchDesk, parseLaunchArguments, type LaunchOptions } from '../../../scripts/launch-desk.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

describe('what a start asks for', () => {
  it('is taken from the arguments, which otherwise go to the desk', () => {
    expect(parseLaunchArguments(['--browser', '--port', '8080'])).toEqual({
      browser: true,
      electron: false,
      deskArguments: ['--port', '8080'],
    });
    expect(parseLaunchArguments(['--electron', 'kobai-desk://a'])).toEqual({
      browser: false,
      electron: true,
      deskArguments: ['kobai-desk://a'],
    });
  });
});

// The runtimes and the browser host are shell scripts that write down how they were started.
describe.skipIf(process.platform === 'win32')('a start', () => {
  function machine(body: string) {
    const folder = tempFolder();
    const log = join(folder, 'started');
    const script = (name: string, lines: string): string => {
      const path = join(folder, name);
      writeFileSync(
        path,
        `#!/bin/sh\necho "${name} run-as-node=$ELECTRON_RUN_AS_NODE $*" >> '${log}'\n${lines}\n`,
      );
      chmodSync(path, 0o755);
      return path;
    };
    const electron = script('electron', body);
    const browser = script('browser', 'exit 7');
    const said: string[] = [];
    return {
      electron,
      said,
      started: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
      launch: (options: Partial<LaunchOptions> = {}): Promise<number> =>
        launchDesk({
          args: [],
          root: folder,
          platform: 'linux',
          env: { PATH: process.env['PATH'], DISPLAY: ':99', ELECTRON_RUN_AS_NODE: '1' },
          user: 1000,
          findRuntime: () => Promise.resolve({ found: true, program: electron }),
          electronBlocker: () => null,
          browser: [browser],
          say: (line) => said.push(line),
          ...options,
        }),
    };
  }

  it('is one of Electron, which is not run as Node, and ends as that ends', async () => {
    const one = machine('exit 3');
    expect(await one.launch({ args: ['--electron', 'kobai-desk://a'] })).toBe(3);
    expect(one.started()).toEqual([expect.stringMatching(/^electron run-as-node= .* kobai-desk:\/\/a$/)]);
    expect(one.said).toEqual([]);
  });

  it.each([
    ['kill -SEGV $$', /SIGSEGV/],
    ['kill -TRAP $$', /SIGTRAP/],
    ['exit 127', /127/],
  ])('goes on in the browser when the runtime does: %s', async (body, reason) => {
    const one = machine(body);
    expect(await one.launch({ args: ['--port', '0'] })).toBe(7);
    expect(one.started()).toEqual([
      expect.stringMatching(/^electron /),
      expect.stringMatching(/^browser run-as-node= --port 0$/),
    ]);
    expect(one.said).toEqual([expect.stringMatching(reason)]);
    expect(one.said[0]).toMatch(/The desk starts in the browser\.$/);
  });

  it('goes on in the browser when the runtime cannot be started at all', async () => {
    const one = machine('exit 0');
    chmodSync(one.electron, 0o644);
    expect(await one.launch()).toBe(7);
    expect(one.started()).toEqual([expect.stringMatching(/^browser /)]);
    expect(one.said[0]).toMatch(/EACCES/);
  });

  it('does not when the runtime ran for a while, or a person ended it', async () => {
    const later = machine('sleep 0.3\nkill -SEGV $$');
    expect(await later.launch({ firstMoments: 100 })).toBe(1);
    expect(later.started()).toHaveLength(1);
    const ended = machine('kill -TERM $$');
    expect(await ended.launch()).toBe(1);
    expect(ended.started()).toHaveLength(1);
  });

  it.each<[string, Partial<LaunchOptions>, RegExp]>([
    ['there is no display', { env: {} }, /no display/],
    ['it runs as root', { user: 0 }, /does not run as root/],
    [
      'there is no runtime',
      { findRuntime: () => Promise.resolve({ found: false, reason: 'ENOTFOUND' }) },
      /could not be had \(ENOTFOUND\)/,
    ],
    ['something speaks against it', { electronBlocker: () => 'Electron needs libx.so' }, /needs libx\.so/],
  ])('is one of the browser host when %s', async (_, options, reason) => {
    const one = machine('exit 0');
    expect(await one.launch(options)).toBe(7);
    expect(one.started()).toEqual([expect.stringMatching(/^browser /)]);
    expect(one.said).toEqual([expect.stringMatching(reason)]);
  });

  it('says nothing when the browser host was asked for', async () => {
    const one = machine('exit 0');
    expect(await one.launch({ args: ['--browser'] })).toBe(7);
    expect(one.said).toEqual([]);
  });

  it('asks again for the runtime, and tries it all the same, when Electron is asked for', async () => {
    const one = machine('exit 0');
    const asked: boolean[] = [];
    const findRuntime: LaunchOptions['findRuntime'] = (again) => {
      asked.push(again);
      return Promise.resolve({ found: true, program: one.electron });
    };
    expect(await one.launch({ args: ['--electron'], findRuntime, electronBlocker: () => 'no' })).toBe(0);
    expect(await one.launch({ findRuntime })).toBe(0);
    expect(asked).toEqual([true, false]);
  });
});
