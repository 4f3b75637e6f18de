import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installerTexts } from '#shared/messages/installers.ts';
import { identity } from './identity.ts';
import { run } from './programs.ts';

/**
 * By this Windows knows that two packages are versions of one program. It never changes, in any language: a package with
 * another one would be installed beside the old one instead of over it.
 */
export const upgradeCode = '6F0C2D1B-9A57-4C0E-8A3D-5E3B7F2C4D10';

export interface MsiLanguage {
  readonly locale: 'ja' | 'en';
  /** Windows' number of the language, and the code page of the texts in the package. */
  readonly id: number;
  readonly codePage: number;
}

export const msiLanguages: readonly MsiLanguage[] = [
  { locale: 'ja', id: 1041, codePage: 932 },
  { locale: 'en', id: 1033, codePage: 1252 },
];

/** The same id for the same name, always (a UUID of version 5 below the upgrade code). */
function idFor(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(upgradeCode.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash
    .toString('hex')
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The packed program as directories with one component a file, which keeps its id as long as the file keeps its path. */
function harvest(folder: string): { readonly files: string; readonly components: string } {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  let count = 0;
  // Installer wants a short name before each long one; it makes its own where one is taken.
  const named = (name: string): string => {
    count += 1;
    return /^[\w-]{1,8}(?:\.\w{1,3})?$/.test(name) ? name : `F${count.toString(36).toUpperCase()}~1|${name}`;
  };
  const components: string[] = [];
  const level = (prefix: string): string => {
    const inside = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
    const own = inside.filter((path) => !path.includes('/'));
    const folders = [
      ...new Set(inside.filter((path) => path.includes('/')).map((path) => path.split('/')[0]!)),
    ];
    return [
      ...own.map((name) => {
        const id = `c${idFor(prefix + name).replaceAll('-', '')}`;
        components.push(id);
        return `<Component Id="${id}" Guid="${idFor(`component ${prefix}${name}`)}" Win64="yes"><File Id="f${id}" Name="${escaped(named(name))}" Source="${escaped(`program/${prefix}${name}`)}" KeyPath="yes" /></Component>`;
      }),
      ...folders.map(
        (name) =>
          `<Directory Id="d${idFor(`folder ${prefix}${name}`).replaceAll('-', '')}" Name="${escaped(named(name))}">${level(`${prefix}${name}/`)}</Directory>`,
      ),
    ].join('\n');
  };
  const files = level('');
  return { files, components: components.map((id) => `<ComponentRef Id="${id}" />`).join('\n') };
}

const include = (content: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Include>${content}</Include>\n`;

/** SQL of Windows Installer has no other way to quote. */
const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`;

/** Texts and rows that wixl has no words for. */
function additions({ locale, id }: MsiLanguage, version: string): readonly string[] {
  const text = (name: keyof typeof installerTexts): string => quoted(installerTexts[name][locale]);
  return [
    `UPDATE \`Property\` SET \`Value\` = ${text('comments')} WHERE \`Property\` = 'ARPCOMMENTS'`,
    `UPDATE \`LaunchCondition\` SET \`Description\` = ${text('newerInstalled')} WHERE \`Description\` = 'newerInstalled'`,
    `UPDATE \`LaunchCondition\` SET \`Description\` = ${text('needs64Bit')} WHERE \`Description\` = 'needs64Bit'`,
    `UPDATE \`Property\` SET \`Value\` = '${id}' WHERE \`Property\` = 'ProductLanguage'`,
    // An administrator's setting has to reach the part that runs elevated.
    "UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;REMOVEDATA' WHERE `Property` = 'SecureCustomProperties'",
    // Also the same version in another language is replaced, not put beside it.
    "DELETE FROM `Upgrade` WHERE `ActionProperty` = 'WIX_UPGRADE_DETECTED'",
    `INSERT INTO \`Upgrade\` (\`UpgradeCode\`, \`VersionMax\`, \`Attributes\`, \`ActionProperty\`) VALUES ('{${upgradeCode}}', '${version}', 513, 'WIX_UPGRADE_DETECTED')`,
    // The version before goes first, inside the same transaction: a failed update brings it back.
    "UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'",
    // As the person who uninstalls (type 34, going on when it fails), never as the system: what people can move about in their
    // own folders must not lead an elevated deletion elsewhere. Never in an update.
    `INSERT INTO \`CustomAction\` (\`Action\`, \`Type\`, \`Source\`, \`Target\`) VALUES ('RemoveData', 98, 'System64Folder', '"[System64Folder]cmd.exe" /d /c rd /s /q "[LocalAppDataFolder]${identity.productName}"')`,
    'INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES (\'RemoveData\', \'REMOVE="ALL" AND REMOVEDATA="1" AND NOT UPGRADINGPRODUCTCODE\', 6650)',
    // Windows groups windows under the entry of the menu by this.
    'CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL, `PropertyKey` CHAR(255) NOT NULL, `PropVariantValue` CHAR(255) NOT NULL PRIMARY KEY `MsiShortcutProperty`)',
    `INSERT INTO \`MsiShortcutProperty\` (\`MsiShortcutProperty\`, \`Shortcut_\`, \`PropertyKey\`, \`PropVariantValue\`) VALUES ('menuId', 'menu', 'System.AppUserModel.ID', '${identity.appId}')`,
  ];
}

export interface MsiOptions {
  /** The program for Windows as electron-builder has packed it. */
  readonly folder: string;
  readonly root: string;
  readonly language: MsiLanguage;
  /** Where the package goes. */
  readonly output: string;
  /** Three numbers; by default that of the program. */
  readonly version?: string;
}

/** Makes the package for whole machines, with wixl and msibuild of msitools. Answers its path. */
export function makeMsi({ folder, root, language, output, version = identity.version }: MsiOptions): string {
  const work = join(output, `.msi-${language.locale}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  symlinkSync(folder, join(work, 'program'), 'dir');
  copyFileSync(join(root, 'packaging/icons/icon.ico'), join(work, 'icon.ico'));
  copyFileSync(join(root, 'packaging/windows/kobai-desk.wxs'), join(work, 'kobai-desk.wxs'));
  const { files, components } = harvest(folder);
  writeFileSync(join(work, 'files.wxi'), include(files));
  writeFileSync(join(work, 'components.wxi'), include(components));
  writeFileSync(join(work, 'code-page.idt'), `\r\n\r\n${language.codePage}\t_ForceCodepage\r\n`);

  const productCode = idFor(`product ${version} ${language.id}`);
  const file = join(output, `${identity.productName}-${version}-windows-x64-${language.locale}.msi`);
  rmSync(file, { force: true });
  const values = {
    ProductCode: productCode,
    Name: identity.productName,
    Language: String(language.id),
    Version: version,
    Publisher: identity.publisher,
    UpgradeCode: upgradeCode,
    Protocol: identity.protocol,
    LinksGuid: idFor('component links'),
  };
  const defines = Object.entries(values).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  run('wixl', ['-a', 'x64', '-o', file, ...defines, 'kobai-desk.wxs'], work);
  run('msibuild', [file, '-i', 'code-page.idt'], work);
  for (const query of additions(language, version)) run('msibuild', [file, '-q', query], work);
  run(
    'msibuild',
    [
      file,
      '-s',
      identity.productName,
      identity.publisher,
      `x64;${language.id}`,
      `{${idFor(`file ${basename(file)}`)}}`,
    ],
    work,
  );
  rmSync(work, { recursive: true });
  return file;
}
