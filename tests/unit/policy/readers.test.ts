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
  return parsePolicy(reading.raw, reading.scope, {}, reading.twice);
};

describe('the registry of Windows', () => {
  it('reads a machine policy in the code page of a Japanese Windows', () => {
    const reading = readingOf([listed, input('windows-machine.cp932.txt'), null, input('windows-user.txt')]);
    expect(reading).toMatchObject({ found: 'policy', scope: 'machine' });
    expect(valuesOf(reading)).toEqual({
      faults: {},
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
      faults: {},
      values: { staySignedIn: false, printers: ['受付 A4', 'Warehouse 2'] },
    });
  });

  it('takes the user’s only where the machine has none, and nothing of it that is for a machine', () => {
    const reading = readingOf([none, null, null, input('windows-user.txt')]);
    expect(reading).toMatchObject({ found: 'policy', scope: 'user' });
    expect(valuesOf(reading)).toEqual({
      faults: { 'policy.names-unknown': ['Kiosk'] },
      values: { language: 'en' },
    });
  });

  it('tells a key that is not there from one that cannot be read', () => {
    expect(readingOf([none, null, null, null])).toEqual({ found: 'nothing' });
    expect(readingOf([listed, null, null, null])).toEqual({ found: 'failure', fault: 'no-registry' });
    // A program that cannot be started, or a registry that refuses all.
    expect(readingOf([null, null, null, null])).toEqual({ found: 'failure', fault: 'no-registry' });
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
    expect(valuesOf(reading)).toEqual({
      faults: { 'policy.values-ignored': ['SupportContact'] },
      values: { staySignedIn: false },
    });
  });

  const root = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Kobai Desk';
  const printed = (...lines: string[]): Buffer => Buffer.from(['', ...lines, ''].join('\r\n'));

  it('is none where the key is empty, so that the user’s holds', () => {
    for (const keys of [[root], [root, `${root}\\Suppliers`]])
      expect(readingOf([listed, printed(...keys), null, input('windows-user.txt')])).toMatchObject({
        scope: 'user',
        raw: { Language: 'en' },
      });
    expect(readingOf([listed, printed(root), null, null])).toEqual({ found: 'nothing' });
  });

  it('has no list where the key of one is empty', () => {
    const value = '    StaySignedIn    REG_DWORD    0x0';
    const reading = readingOf([listed, printed(root, value, '', `${root}\\Printers`), null, null]);
    expect(valuesOf(reading)).toEqual({ faults: {}, values: { staySignedIn: false } });
  });

  it('takes neither of a value and a list of one name', () => {
    const value = '    Printers    REG_SZ    A';
    const list = [`${root}\\printers`, '    1    REG_SZ    B'];
    for (const keys of [list, [`${root}\\Printers`, list[1]!]])
      expect(valuesOf(readingOf([listed, printed(root, value, '', ...keys), null, null]))).toEqual({
        faults: { 'policy.names-twice': ['Printers'] },
        values: { printers: [] },
      });
  });

  const kiosk = '    Kiosk    REG_DWORD    0x1';
  it.each([
    ['a line break in a text', ['    SupportContact    REG_SZ    IT', '1234'], ['SupportContact']],
    ['an empty line in one', ['    SupportContact    REG_SZ    IT', '', '1234'], ['SupportContact']],
    ['one that ends in a line break', ['    SupportContact    REG_SZ    IT', ''], ['SupportContact']],
    ['one in a list', ['    Printers    REG_MULTI_SZ    A|B', 'C'], ['Printers']],
  ])('%s makes that value alone unreadable', (_what, lines, names) => {
    const reading = readingOf([listed, printed(root, ...lines, kiosk), null, null]);
    const { values, faults } = valuesOf(reading);
    expect(values.kiosk).toBe(true);
    expect(values.supportContact).toBeUndefined();
    expect(faults).toEqual({ 'policy.values-ignored': names });
  });

  it('takes no value of a name that a line break in a text made twice: the safe one holds', () => {
    const faked = ['    SupportContact    REG_SZ    IT', '    kiosk    REG_DWORD    0x0'];
    for (const lines of [
      [kiosk, ...faked],
      [...faked, kiosk],
    ])
      expect(valuesOf(readingOf([listed, printed(root, ...lines), null, null]))).toEqual({
        faults: { 'policy.names-twice': ['Kiosk'] },
        values: { kiosk: true, supportContact: 'IT' },
      });
    const list = [`${root}\\Printers`, '    1    REG_SZ    A', '    1    REG_SZ    B'];
    expect(valuesOf(readingOf([listed, printed(root, kiosk, '', ...list), null, null]))).toEqual({
      faults: { 'policy.names-twice': ['Printers'] },
      values: { kiosk: true, printers: [] },
    });
  });

  it('takes a line like a key that follows a value at once for a part of it', () => {
    const lines = [
      '    SupportContact    REG_SZ    IT',
      `${root}\\Printers`,
      '    1    REG_SZ    Evil',
      kiosk,
    ];
    expect(valuesOf(readingOf([listed, printed(root, ...lines), null, null]))).toEqual({
      faults: { 'policy.values-ignored': ['SupportContact'], 'policy.names-unknown': ['1'] },
      values: { kiosk: true },
    });
  });

  it.each([
    ['a key that is there already', [root, '    Kiosk    REG_DWORD    0x0']],
    ['a list that is there already', [`${root}\\Printers`, '    1    REG_SZ    B']],
    // What follows would be of a key that nobody looks at.
    ['a key of something else', ['HKEY_LOCAL_MACHINE\\Software\\Policies\\Other', kiosk]],
    ['a list, which hides the settings after it', [`${root}\\SaveFolders`, kiosk]],
  ])('does not take what has %s behind an empty line of a text for a policy', (_what, lines) => {
    const printers = [`${root}\\Printers`, '    1    REG_SZ    A'];
    const text = ['    SupportContact    REG_SZ    IT', '', ...lines];
    expect(readingOf([listed, printed(root, kiosk, ...text, '', ...printers), null, null])).toEqual({
      found: 'failure',
      fault: 'syntax',
    });
  });

  it('does not know a name that begins with a space, and reads the others', () => {
    const reading = readingOf([listed, printed(root, '     Language    REG_SZ    en', kiosk), null, null]);
    expect(valuesOf(reading)).toEqual({
      faults: { 'policy.names-unknown': [' Language'] },
      values: { kiosk: true },
    });
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
