import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { factoryWire } from './fuses.ts';
import { identity, type System } from './identity.ts';

// What electron-builder takes for Electron's runtime, as far as it looks at it: the files that it renames, edits and
// removes, each of the kind it expects. Nothing of it runs. With it a package can be made, and read back, where the
// runtime can't be had.

const notice = 'This package was made without the Electron runtime, to be looked at: it does not run.\n';

/** Starts nothing, and says why; behind it the wire of fuses, as in the real file. */
const linuxProgram = (): Buffer =>
  Buffer.concat([Buffer.from(`#!/bin/sh\nprintf '${notice.trim()}\\n' >&2\nexit 1\n`), factoryWire()]);

/** A program for Windows with nothing in it but version information, and the wire behind it. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const values = { FileDescription: 'Electron', ProductName: 'Electron' };
  const version = Resource.VersionInfo.create(1033, {}, [{ lang: 1033, codepage: 1200, values }]);
  version.setFileVersion(identity.electronVersion);
  version.setProductVersion(identity.electronVersion);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(new Uint8Array(factoryWire()).buffer);
  return Buffer.from(program.generate());
}

const plist = (values: Readonly<Record<string, string>>): string => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
${Object.entries(values)
  .map(([key, value]) => `<key>${key}</key><string>${value}</string>`)
  .join('\n')}
</dict></plist>
`;

const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`);

/** Every file of the runtime but its `default_app.asar`, by path. */
function filesFor(system: System): ReadonlyMap<string, string | Buffer> {
  const files = new Map<string, string | Buffer>([
    ['version', identity.electronVersion],
    ['LICENSE', notice],
    ['LICENSES.chromium.html', notice],
  ]);
  if (system === 'darwin') {
    const contents = 'Electron.app/Contents';
    const bundle = (name: string) => ({
      CFBundleExecutable: name,
      CFBundleIdentifier: 'com.github.Electron',
      CFBundleName: name,
    });
    const framework = `${contents}/Frameworks/Electron Framework.framework`;
    files.set(`${contents}/Info.plist`, plist({ ...bundle('Electron'), CFBundleIconFile: 'electron.icns' }));
    files.set(`${contents}/MacOS/Electron`, notice);
    files.set(`${contents}/Resources/electron.icns`, notice);
    files.set(`${framework}/Electron Framework`, factoryWire());
    for (const language of ['ja', 'en', 'de'])
      for (const folder of [
        `${contents}/Resources`,
        `${framework}/Versions/A/Resources`,
        `${framework}/Resources`,
      ])
        files.set(`${folder}/${language}.lproj/locale.pak`, notice);
    for (const name of helpers) {
      const app = `${contents}/Frameworks/${name}.app/Contents`;
      files.set(`${app}/Info.plist`, plist(bundle(name)));
      files.set(`${app}/MacOS/${name}`, notice);
    }
    return files;
  }
  files.set(
    system === 'linux' ? 'electron' : 'electron.exe',
    system === 'linux' ? linuxProgram() : windowsProgram(),
  );
  if (system === 'linux') files.set('chrome-sandbox', notice);
  for (const language of ['ja', 'en-US', 'de']) files.set(`locales/${language}.pak`, notice);
  return files;
}

/** Makes a runtime to pack with, in an empty folder. */
export async function makeStubRuntime(system: System, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of filesFor(system)) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
    if (!/\.(?:pak|html|plist|icns)$/.test(path)) chmodSync(to, 0o755);
  }
  const app = mkdtempSync(join(tmpdir(), 'default-app-'));
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'default_app', main: 'main.js' }));
  writeFileSync(join(app, 'main.js'), '');
  const resources = system === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  await createPackage(app, join(folder, resources, 'default_app.asar'));
  rmSync(app, { recursive: true });
}
