import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSettings } from '#electron/desk/settings/settings.ts';
import { openSettingsFile } from '#electron/host/settings-file.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { defaultSettings } from '#shared/ipc/desk.ts';

describe('the settings file', () => {
  it('gives back what was written, and nothing where there is none', () => {
    const file = join(tempFolder(), 'settings.json');
    expect(openSettingsFile(file).read()).toEqual({});
    openSettingsFile(file).write({ ...defaultSettings, locale: 'en', theme: 'dark' });
    expect(openSettingsFile(file).read()).toEqual({ ...defaultSettings, locale: 'en', theme: 'dark' });
  });

  it('of an earlier program is read, and what it did not know starts as usual', () => {
    const file = join(tempFolder(), 'settings.json');
    // As the program before idle sign-out and shared machines wrote it.
    writeFileSync(file, '{\n  "locale": "en",\n  "theme": "dark"\n}');
    const settings = createSettings(openSettingsFile(file), () => undefined);
    expect(settings.get()).toEqual({ ...defaultSettings, locale: 'en', theme: 'dark' });
    settings.change({ idleMinutes: null });
    expect(openSettingsFile(file).read()).toEqual({
      ...defaultSettings,
      locale: 'en',
      theme: 'dark',
      idleMinutes: null,
    });
  });

  it('tells of every change what was before', () => {
    const changes: unknown[] = [];
    const settings = createSettings(openSettingsFile(join(tempFolder(), 'settings.json')), (now, before) =>
      changes.push([before.sharedMachine, now.sharedMachine]),
    );
    settings.change({ sharedMachine: true });
    expect(changes).toEqual([[false, true]]);
  });

  it.each(['{"locale": ', '[]', '{"locale":"fr"}', '{"locale":"en","of":"a newer program"}'])(
    'is set aside, never overwritten, when it says what this program does not know: %s',
    (text) => {
      const folder = tempFolder();
      const file = join(folder, 'settings.json');
      writeFileSync(file, text);
      const settings = openSettingsFile(file);
      expect(settings.read()).toEqual({});
      settings.write(defaultSettings);
      const aside = readdirSync(folder).find((name) => name.includes('unreadable'));
      expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(text);
    },
  );
});
