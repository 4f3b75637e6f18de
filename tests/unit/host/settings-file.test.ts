import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettingsFile } from '#electron/host/settings-file.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

describe('the settings file', () => {
  it('gives back what was written, and nothing where there is none', () => {
    const file = join(tempFolder(), 'settings.json');
    expect(openSettingsFile(file).read()).toEqual({});
    openSettingsFile(file).write({ locale: 'en', theme: 'dark' });
    expect(openSettingsFile(file).read()).toEqual({ locale: 'en', theme: 'dark' });
  });

  it.each(['{"locale": ', '[]', '{"locale":"fr"}', '{"locale":"en","of":"a newer program"}'])(
    'is set aside, never overwritten, when it says what this program does not know: %s',
    (text) => {
      const folder = tempFolder();
      const file = join(folder, 'settings.json');
      writeFileSync(file, text);
      const settings = openSettingsFile(file);
      expect(settings.read()).toEqual({});
      settings.write({ locale: 'ja', theme: 'light' });
      const aside = readdirSync(folder).find((name) => name.includes('unreadable'));
      expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(text);
    },
  );
});
