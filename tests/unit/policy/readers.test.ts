import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '#electron/policy/policy-values.ts';
import { readingOf, windowsPolicy } from '#electron/policy/windows-policy.ts';
import type { PolicyReading } from '#electron/policy/policy-reading.ts';

const input = (name: string): Buffer => readFileSync(new URL(`./inputs/${name}`, import.meta.url));
const none = input('windows-parent-without.txt');
const listed = input('windows-parent.txt');
const valuesOf = (reading: PolicyReading) => {
  if (reading.found !== 'policy') throw new Error(`found ${JSON.stringify(reading)}`);
  return parsePolicy(reading.raw, reading.scope, {});
};

describe('the registry of Windows', () => {
  it('reads a machine policy in the code page of a Japanese Windows', () => {
    const reading = readingOf([listed, input('windows-machine.cp932.txt'), null, input('windows-user.txt')]);
    expect(reading).toMatchObject({ found: 'policy', scope: 'machine' });
    expect(valuesOf(reading)).toEqual({
      ignored: [],
      values: {
        trialStore: false,
        sharedMachine: true,
        idleMinutes: 10,
        supportContact: '情報システム部 内線1234',
        language: 'ja',
        exportFormats: ['xlsx', 'csv-utf8'],
        // Four spaces inside a value part nothing, and `\0` in a path is no separator.
        saveFolders: ['D:\\購買    書類', 'C:\\0data'],
        suppliers: [
          {
            id: 'askul',
            name: { ja: 'アスクル法人', en: 'ASKUL Corporate' },
            profile: 'askul',
            baseUrl: 'https://api.supplier.example/kobai',
          },
        ],
      },
    });
  });

  it('reads one of a Windows that is set to UTF-8, with a list in one value', () => {
    const reading = readingOf([listed, input('windows-machine.utf8.txt'), null, null]);
    expect(valuesOf(reading)).toEqual({
      ignored: [],
      values: { staySignedIn: false, printers: ['受付 A4', 'Warehouse 2'] },
    });
  });

  it('takes the user’s only where the machine has none, and nothing of it that is for a machine', () => {
    const reading = readingOf([none, null, null, input('windows-user.txt')]);
    expect(reading).toMatchObject({ found: 'policy', scope: 'user' });
    expect(valuesOf(reading)).toEqual({ ignored: ['Kiosk'], values: { language: 'en' } });
  });

  it('tells a key that is not there from one that cannot be read', () => {
    expect(readingOf([none, null, null, null])).toEqual({ found: 'nothing' });
    expect(readingOf([listed, null, null, null])).toEqual({ found: 'failure', fault: 'not-readable' });
    // A program that cannot be started, or a registry that refuses all.
    expect(readingOf([null, null, null, null])).toEqual({ found: 'failure', fault: 'not-readable' });
    // The machine's cannot be read: the user's does not take its place.
    expect(readingOf([listed, null, null, input('windows-user.txt')])).toMatchObject({ found: 'failure' });
  });

  it.each([
    ['half of it', input('windows-cut-off.txt')],
    ['a line that is no value', Buffer.from('HKEY_LOCAL_MACHINE\\A\r\n  x\r\n')],
    ['a number that is none', Buffer.from('HKEY_LOCAL_MACHINE\\A\r\n    N    REG_DWORD    ten\r\n')],
    ['a value without a key', Buffer.from('    N    REG_DWORD    0x1\r\n')],
  ])('does not take %s for a policy', (_what, output) => {
    expect(readingOf([listed, output, null, null])).toEqual({ found: 'failure', fault: 'syntax' });
  });

  it('ignores a text of 10,000 characters alone', () => {
    const reading = readingOf([listed, input('windows-10000-characters.txt'), null, null]);
    expect(valuesOf(reading)).toEqual({ ignored: ['SupportContact'], values: { staySignedIn: false } });
  });

  it('asks for the 64-bit keys below Policies and nothing else', () => {
    const asked: (readonly string[])[] = [];
    windowsPolicy((args) => (asked.push(args), null)).read();
    expect(asked.map(([verb, key]) => `${verb} ${key}`)).toEqual([
      'query HKLM\\Software\\Policies',
      'query HKLM\\Software\\Policies\\Kobai Desk',
      'query HKCU\\Software\\Policies',
      'query HKCU\\Software\\Policies\\Kobai Desk',
    ]);
    expect(asked.every((args) => args.includes('/reg:64'))).toBe(true);
  });
});
