import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { perUserProgram } from '#electron/updates/package-kind.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

describe('on Windows a program is a person’s', () => {
  const found = (executable: string, LOCALAPPDATA: string | undefined = 'C:\\Users\\a\\AppData\\Local') =>
    perUserProgram({ platform: 'win32', executable, env: { LOCALAPPDATA }, user: -1 });

  it('below their own Programs, where the installer for one person puts it', () => {
    const folder = 'C:\\Users\\a\\AppData\\Local\\Programs\\kobai-desk';
    expect(found(`${folder}\\Kobai Desk.exe`)).toBe(folder);
  });
  it.each([
    'C:\\Program Files\\Kobai Desk\\Kobai Desk.exe',
    'C:\\Users\\a\\AppData\\Local\\Programs\\..\\..\\..\\..\\..\\Program Files\\a.exe',
    'D:\\Kobai Desk\\Kobai Desk.exe',
  ])('and not as %s', (executable) => expect(found(executable)).toBeNull());
  it('and nowhere where that folder is not known', () => {
    expect(found('C:\\Programs\\kobai-desk\\a.exe', '')).toBeNull();
  });
});

describe.runIf(process.getuid)('a program is a person’s', () => {
  const user = process.getuid?.() ?? 0;
  const made = (...path: string[]): string => {
    const file = join(tempFolder(), ...path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    return file;
  };

  it('on macOS if they own it, and it stands where it stays', () => {
    const executable = made('Kobai Desk.app', 'Contents', 'MacOS', 'Kobai Desk');
    const found = (as: number, path = executable) =>
      perUserProgram({ platform: 'darwin', executable: path, env: {}, user: as });
    // root owns what the PKG installs, and is nobody's person.
    expect(found(user)).toBe(user === 0 ? null : executable.slice(0, -'/Contents/MacOS/Kobai Desk'.length));
    expect(found(user + 1)).toBeNull();
    expect(found(user, made('AppTranslocation', 'K.app', 'Contents', 'MacOS', 'K'))).toBeNull();
    expect(found(user, '/Volumes/Kobai Desk/K.app/Contents/MacOS/K')).toBeNull();
    expect(found(user, '/usr/bin/node')).toBeNull();
  });

  it('on Linux if it runs from their own AppImage', () => {
    const image = made('Kobai Desk.AppImage');
    const found = (executable: string, env: Record<string, string>, as = user) =>
      perUserProgram({ platform: 'linux', executable, env, user: as });
    const env = { APPIMAGE: image, APPDIR: '/tmp/.mount_a' };
    expect(found('/tmp/.mount_a/kobai-desk', env)).toBe(image);
    expect(found('/tmp/.mount_a/kobai-desk', env, user + 1)).toBeNull();
    // The deb, and the deb that was started from within another AppImage.
    expect(found('/opt/kobai-desk/kobai-desk', {})).toBeNull();
    expect(found('/opt/kobai-desk/kobai-desk', env)).toBeNull();
    expect(found('/tmp/.mount_a/kobai-desk', { ...env, APPIMAGE: '/gone' })).toBeNull();
  });
});
