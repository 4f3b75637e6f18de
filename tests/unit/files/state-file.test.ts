import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { copyOf, openStateFile } from '#electron/files/state-file.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const schema = z.looseObject({ name: z.string(), count: z.int() });
const one = { name: '高橋', count: 1 };
const two = { name: '高橋', count: 2 };

/** A file that was saved, and how to look at it again. */
function saved() {
  const folder = tempFolder();
  const file = join(folder, 'deep', 'state.json');
  const open = () => openStateFile(file, schema);
  expect(open().write(one)).toEqual({ ok: true, value: null });
  return { folder, file, open, names: () => readdirSync(join(folder, 'deep')).sort() };
}

/** Ways in which a file is damaged, not missing. */
const damages: Readonly<Record<string, (file: string) => void>> = {
  empty: (file) => truncateSync(file, 0),
  NULs: (file) => writeFileSync(file, Buffer.alloc(200)),
  cut: (file) => truncateSync(file, 12),
  'not UTF-8': (file) => writeFileSync(file, Buffer.from('{"name":"\xff","count":1}', 'latin1')),
  'not an object': (file) => writeFileSync(file, 'null'),
  'of another form': (file) => writeFileSync(file, '{"name":1}'),
};

describe('a state file', () => {
  it('is nothing at first, then what was written, with no other file but its copy', () => {
    const { file, open, names } = saved();
    expect(open().read()).toEqual({ ok: true, value: { found: 'file', value: one } });
    expect(names()).toEqual(['state.json', 'state.json.copy']);
    expect(openStateFile(`${file}.other`, schema).read()).toEqual({
      ok: true,
      value: { found: 'nothing', value: null },
    });
  });

  it('that was saved and is gone with its copy is damage, where it is noted what was saved', () => {
    const noted = new Set<string>();
    const file = join(tempFolder(), 'state.json');
    const open = () => openStateFile(file, schema, noted);
    expect(open().read()).toMatchObject({ value: { found: 'nothing' } });
    expect([...noted]).toEqual([]);
    open().write(one);
    for (const each of [file, copyOf(file)]) rmSync(each);
    expect(open().read()).toEqual({ ok: true, value: { found: 'damage', value: null } });
    // One of an earlier program is noted when it is read.
    open().write(two);
    noted.clear();
    expect(open().read()).toMatchObject({ value: { found: 'file' } });
    expect([...noted]).toEqual(['state.json']);
  });

  it.each(Object.entries(damages))('that is %s gives its last good copy, and is kept beside', (_, damage) => {
    const { file, open, names } = saved();
    open().write(two);
    damage(file);
    const damaged = readFileSync(file);
    expect(open().read()).toEqual({ ok: true, value: { found: 'copy', because: 'damaged', value: two } });
    // From now on it is as it was.
    expect(open().read()).toEqual({ ok: true, value: { found: 'file', value: two } });
    const [beside, ...more] = names().filter((name) => name.includes('.unreadable-'));
    expect(more).toEqual([]);
    expect(readFileSync(join(file, '..', beside ?? ''))).toEqual(damaged);
  });

  it('that is missing gives its last good copy', () => {
    const { file, open } = saved();
    rmSync(file);
    expect(open().read()).toEqual({ ok: true, value: { found: 'copy', because: 'missing', value: one } });
    rmSync(file);
    symlinkSync('nowhere', file);
    expect(open().read()).toEqual({ ok: true, value: { found: 'copy', because: 'missing', value: one } });
    expect(open().read()).toMatchObject({ value: { found: 'file', value: one } });
  });

  it('is damage, not nothing, when its copy is damaged too, until something is written', () => {
    const { file, open, names } = saved();
    truncateSync(file, 3);
    truncateSync(copyOf(file), 0);
    for (let start = 0; start < 2; start += 1)
      expect(open().read()).toEqual({ ok: true, value: { found: 'damage', value: null } });
    rmSync(copyOf(file));
    expect(open().read()).toMatchObject({ value: { found: 'damage' } });
    expect(open().write(two).ok).toBe(true);
    expect(open().read()).toEqual({ ok: true, value: { found: 'file', value: two } });
    expect(names().filter((name) => name.includes('.unreadable-'))).toHaveLength(1);
  });

  it('keeps what a newer program added', () => {
    const { open } = saved();
    open().write({ ...one, added: true });
    const read = open().read();
    if (!read.ok || read.value.value === null) throw new Error('not read');
    open().write({ ...read.value.value, count: 3 });
    expect(open().read()).toMatchObject({ value: { value: { count: 3, added: true } } });
  });

  it('is as it was after a write that failed, and nothing else is left', () => {
    const { folder, file, open, names } = saved();
    for (const inTheWay of [`${file}.new`, `${file}.copy.new`]) {
      mkdirSync(inTheWay);
      const failed = open().write(two);
      expect(failed).toMatchObject({ ok: false, error: { code: 'file.not-saved' } });
      if (!failed.ok) {
        expect(failed.error.message.en).toContain(`(${inTheWay}). A folder is where the file should be.`);
        expect(failed.error.message.ja).toContain('フォルダー');
      }
      rmSync(inTheWay, { recursive: true });
      expect(names()).toEqual(['state.json', 'state.json.copy']);
      expect(open().read()).toEqual({ ok: true, value: { found: 'file', value: one } });
    }
    const under = openStateFile(join(file, 'state.json'), schema);
    expect(under.write(two)).toMatchObject({ ok: false, error: { code: 'file.not-saved' } });
    expect(readdirSync(folder)).toEqual(['deep']);
  });

  it('that is a folder is no damage: it is refused, and nothing is changed', () => {
    const { file, open, names } = saved();
    rmSync(file);
    mkdirSync(file);
    expect(open().read()).toMatchObject({ ok: false, error: { code: 'file.unusable' } });
    expect(open().write(two)).toMatchObject({ ok: false, error: { code: 'file.not-saved' } });
    expect(names()).toEqual(['state.json', 'state.json.copy']);
    expect(readdirSync(file)).toEqual([]);
  });

  it('forgets what a killed program left half written', () => {
    const { file, open, names } = saved();
    for (const path of [`${file}.new`, `${file}.copy.new`]) writeFileSync(path, '{"name":"half');
    expect(open().read()).toMatchObject({ value: { found: 'file', value: one } });
    expect(names()).toEqual(['state.json', 'state.json.copy']);
  });

  it('knows every changed bit of what it says, those of the checksum and its name too', () => {
    const { file, open } = saved();
    const whole = readFileSync(file);
    const name = whole.indexOf('"check"') * 8;
    for (let bit = 0; bit < whole.length * 8; bit += bit >= name && bit < name + 56 ? 1 : 7) {
      const changed = Buffer.from(whole);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      writeFileSync(file, changed);
      expect(open().read()).toMatchObject({ ok: true, value: { found: 'copy', value: one } });
    }
  });

  it('of a program before checksums is read as it is, and has one from then on', () => {
    const { file, open } = saved();
    writeFileSync(file, JSON.stringify(two));
    expect(open().read()).toEqual({ ok: true, value: { found: 'file', value: two } });
    writeFileSync(file, readFileSync(file, 'utf8').replace('"count": 2', '"count": 7'));
    expect(open().read()).toMatchObject({ value: { found: 'copy', value: two } });
  });

  it('without a checksum is damaged where it has a name that no program before checksums wrote', () => {
    const { file, open } = saved();
    writeFileSync(file, JSON.stringify({ ...two, chock: 'no checksum, and not its name' }));
    expect(open().read()).toMatchObject({ value: { found: 'copy', because: 'damaged', value: one } });
  });
});
