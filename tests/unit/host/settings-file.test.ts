import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSettings, type SettingsStore } from '#electron/desk/settings/settings.ts';
import { openStateFile } from '#electron/files/state-file.ts';
import { openSettingsFile } from '#electron/host/settings-file.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';

function storeAt(file: string): SettingsStore {
  const opened = openSettingsFile(file);
  if (!opened.ok) throw new Error(opened.error.message.en);
  return opened.value;
}
const settingsAt = (file: string) => createSettings(storeAt(file), () => undefined);

describe('the settings file', () => {
  it('gives back what was written, and nothing where there is none', () => {
    const file = join(tempFolder(), 'settings.json');
    expect(storeAt(file)).toMatchObject({ found: 'nothing', saved: {} });
    storeAt(file).write({ ...defaultSettings, locale: 'en', theme: 'dark' });
    expect(storeAt(file).saved).toEqual({ ...defaultSettings, locale: 'en', theme: 'dark' });
  });

  it('of an earlier program is read, and what it did not know starts as usual', () => {
    const file = join(tempFolder(), 'settings.json');
    // As the program before idle sign-out and shared machines wrote it.
    writeFileSync(file, '{\n  "locale": "en",\n  "theme": "dark"\n}');
    const settings = settingsAt(file);
    expect(settings.get()).toEqual({ ...defaultSettings, locale: 'en', theme: 'dark' });
    settings.change({ idleMinutes: null });
    expect(storeAt(file).saved).toEqual({
      ...defaultSettings,
      locale: 'en',
      theme: 'dark',
      idleMinutes: null,
    });
  });

  it('of an earlier program is read by the names that settings had then', () => {
    const file = join(tempFolder(), 'settings.json');
    writeFileSync(file, '{ "paperFileName": "{number}_{date}" }');
    const settings = settingsAt(file);
    expect(settings.get().documentFileName).toBe('{number}_{date}');
    settings.change({ locale: 'en' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...defaultSettings,
      locale: 'en',
      documentFileName: '{number}_{date}',
      check: expect.any(String),
    });
  });

  it('of a newer program is read, and what it added stays in the file', () => {
    const file = join(tempFolder(), 'settings.json');
    openStateFile(file, z.looseObject({})).write({ locale: 'en', added: { by: 'a newer program' } });
    const settings = settingsAt(file);
    expect(settings).toMatchObject({ notice: null });
    expect(settings.change({ theme: 'dark' })).toEqual({
      ok: true,
      value: { ...defaultSettings, locale: 'en', theme: 'dark' },
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ added: { by: 'a newer program' } });
  });

  it('reports every change what was before', () => {
    const changes: unknown[] = [];
    const settings = createSettings(storeAt(join(tempFolder(), 'settings.json')), (now, before) =>
      changes.push([before.sharedMachine, now.sharedMachine]),
    );
    settings.change({ sharedMachine: true });
    expect(changes).toEqual([[false, true]]);
  });

  it.each(['', '{"locale": ', '[]', '{"locale":"fr"}', '\0\0\0\0'])(
    'AS-75 that can be read no more takes the safe side until a person says otherwise, and says so: %j',
    (text) => {
      const folder = tempFolder();
      const file = join(folder, 'settings.json');
      writeFileSync(file, text);
      const settings = settingsAt(file);
      expect(settings.get()).toEqual({ ...defaultSettings, sharedMachine: true, idleMinutes: 15 });
      expect(settings.notice).toMatchObject({ code: 'settings.lost', next: ['open-settings'] });
      // Also at the next start, and kept for whoever can read it.
      expect(settingsAt(file)).toMatchObject({ notice: null });
      expect(settingsAt(file).get().sharedMachine).toBe(true);
      const aside = readdirSync(folder).find((name) => name.includes('unreadable'));
      expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(text);
      settings.change({ sharedMachine: false });
      expect(settingsAt(file).get().sharedMachine).toBe(false);
    },
  );

  it('AS-75 that is damaged or gone keeps a shared machine shared, from its last good copy, and says so', () => {
    const file = join(tempFolder(), 'settings.json');
    settingsAt(file).change({ sharedMachine: true, idleMinutes: 3, locale: 'en' });
    for (const harm of [() => truncateSync(file, 20), () => truncateSync(file), () => rmSync(file)]) {
      harm();
      const settings = settingsAt(file);
      expect(settings.get()).toMatchObject({ sharedMachine: true, idleMinutes: 3, locale: 'en' });
      expect(settings.notice?.code).toBe('settings.recovered');
      expect(settingsAt(file).notice).toBeNull();
    }
  });

  it('AS-75 in which one bit changed, and which still reads well, is its last good copy, and says so', () => {
    const file = join(tempFolder(), 'settings.json');
    settingsAt(file).change({ sharedMachine: true, idleMinutes: 3, locale: 'en' });
    const kept = settingsAt(file).get();
    const whole = readFileSync(file);
    const silent: string[] = [];
    const bits = ['"idleMinutes": 3', '"sharedMachine": true', '"check"'].flatMap((entry) =>
      Array.from({ length: entry.length * 8 }, (_, bit) => whole.indexOf(entry) * 8 + bit),
    );
    for (const bit of bits) {
      const changed = Buffer.from(whole);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      writeFileSync(file, changed);
      const settings = settingsAt(file);
      expect(settings.get()).toEqual(kept);
      if (settings.notice?.code !== 'settings.recovered') silent.push(changed.toString());
    }
    expect(silent).toEqual([]);
  });

  it('that somebody edits by hand is taken where its checksum is removed, else it is damage', () => {
    const file = join(tempFolder(), 'settings.json');
    settingsAt(file).change({ idleMinutes: 3 });
    const edited = readFileSync(file, 'utf8').replace('"idleMinutes": 3', '"idleMinutes": 5');
    writeFileSync(file, edited);
    expect(settingsAt(file)).toMatchObject({ notice: { code: 'settings.recovered' } });
    expect(settingsAt(file).get().idleMinutes).toBe(3);
    writeFileSync(file, edited.replace(/,\s*"check": "[0-9a-f]+"/, ''));
    expect(settingsAt(file)).toMatchObject({ notice: null });
    expect(settingsAt(file).get().idleMinutes).toBe(5);
  });

  it('that can’t be written refuses with the reason, and changes nothing in memory or on the disk', () => {
    const folder = tempFolder();
    const file = join(folder, 'settings.json');
    const changes: unknown[] = [];
    const settings = createSettings(storeAt(file), (now) => changes.push(now));
    expect(settings.change({ theme: 'dark' }).ok).toBe(true);
    const before = readFileSync(file);
    rmSync(`${file}.copy`);
    mkdirSync(`${file}.new`);
    const refused = settings.change({ sharedMachine: true });
    expect(refused).toMatchObject({ ok: false, error: { code: 'file.not-saved' } });
    expect(settings.get()).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(changes).toHaveLength(1);
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['settings.json', 'settings.json.new']);
    rmSync(`${file}.new`, { recursive: true });
    expect(settings.change({ sharedMachine: true })).toMatchObject({ ok: true });
  });
});
