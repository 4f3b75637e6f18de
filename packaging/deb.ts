import {
  chmodSync,
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { installerTexts } from '#shared/messages/installers.ts';
import { identity, type Processor } from './identity.ts';
import { run } from './programs.ts';

/** Libraries that the runtime and the keychain load from the system, by Debian's names; after `|` Ubuntu's from 24.04 on. */
const depends = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6',
  'libcups2 | libcups2t64',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libsecret-1-0',
  'libxkbcommon0',
  'xdg-utils',
];

const home = `/opt/${identity.executableName}`;

/** What desktops show, and by which links of mails are handed over. */
const menuEntry = (): string => `[Desktop Entry]
Type=Application
Name=${installerTexts.name.en}
Name[ja]=${installerTexts.name.ja}
Comment=${installerTexts.comments.en}
Comment[ja]=${installerTexts.comments.ja}
Exec=${home}/${identity.executableName} %U
Icon=${identity.executableName}
Categories=Office;
StartupWMClass=${identity.productName}
MimeType=x-scheme-handler/${identity.protocol};
Terminal=false
`;

const control = (
  processor: Processor,
  installedKilobytes: number,
  version: string,
): string => `Package: ${identity.executableName}
Version: ${version}
Architecture: ${processor === 'x64' ? 'amd64' : 'arm64'}
Maintainer: ${identity.publisher} <packages@kobai-desk.example>
Installed-Size: ${installedKilobytes}
Depends: ${depends.join(', ')}
Section: misc
Priority: optional
Homepage: ${identity.homepage}
Description: ${identity.description}
`;

export interface DebOptions {
  /** The program for Linux as electron-builder has packed it. */
  readonly folder: string;
  readonly root: string;
  readonly processor: Processor;
  /** Where the package goes. */
  readonly output: string;
  readonly version?: string;
  /** How dpkg-deb packs; `none` is quick and large. */
  readonly compression?: 'xz' | 'none';
}

/** Makes the package for Debian and Ubuntu, with dpkg-deb. Answers its path. */
export function makeDeb({
  folder,
  root,
  processor,
  output,
  version = identity.version,
  compression = 'xz',
}: DebOptions): string {
  const tree = join(output, '.deb');
  rmSync(tree, { recursive: true, force: true });
  const put = (path: string, content: string, mode = 0o644): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
    chmodSync(join(tree, path), mode);
  };
  const copy = (from: string, path: string, mode = 0o644): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    copyFileSync(join(root, from), join(tree, path));
    chmodSync(join(tree, path), mode);
  };
  mkdirSync(join(tree, 'opt'), { recursive: true });
  cpSync(folder, join(tree, home), { recursive: true });
  // Where neither a profile nor the kernel allows user namespaces, the sandbox is made by this, as root.
  chmodSync(join(tree, home, 'chrome-sandbox'), 0o4755);
  copy('packaging/linux/apparmor-profile', `${home}/resources/apparmor-profile`);
  for (const icon of globSync('*x*.png', { cwd: join(root, 'packaging/icons') }))
    copy(
      `packaging/icons/${icon}`,
      `usr/share/icons/hicolor/${icon.replace('.png', '')}/apps/${identity.executableName}.png`,
    );
  put(`usr/share/applications/${identity.executableName}.desktop`, menuEntry());
  copy('LICENSE', `usr/share/doc/${identity.executableName}/copyright`);
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  symlinkSync(`${home}/${identity.executableName}`, join(tree, 'usr/bin', identity.executableName));

  const bytes = globSync('**/*', { cwd: tree, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  put('DEBIAN/control', control(processor, Math.ceil(bytes / 1024), version));
  copy('packaging/linux/postinst', 'DEBIAN/postinst', 0o755);
  copy('packaging/linux/postrm', 'DEBIAN/postrm', 0o755);

  const file = join(
    output,
    `${identity.executableName}_${version}_${processor === 'x64' ? 'amd64' : 'arm64'}.deb`,
  );
  run('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', tree, file], output);
  rmSync(tree, { recursive: true });
  return file;
}
