import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { build as plistOf, parse as parsePlist } from 'plist';
import { fuseOptions } from './fuses.ts';
import { identity } from './identity.ts';

export interface ConfigurationOptions {
  /** The project's folder. */
  readonly root: string;
  /** What was staged: see contents.ts. */
  readonly staged: string;
  readonly output: string;
  /** A folder with a runtime; null for the one that electron-builder fetches. */
  readonly runtime: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * electron-builder lets Apple's own networking send anything unencrypted to anybody. Nothing of the desk goes that way, and
 * what Squirrel does is on this machine.
 */
async function forbidPlainHttp(file: string): Promise<void> {
  const info = parsePlist(await readFile(file, 'utf8')) as Record<string, never>;
  await writeFile(file, plistOf({ ...info, NSAppTransportSecurity: { NSAllowsLocalNetworking: true } }));
}

/**
 * How every package is made. Signing goes by the environment, by electron-builder's own names: `CSC_LINK` with
 * `CSC_KEY_PASSWORD` (macOS), `WIN_CSC_LINK` with `WIN_CSC_KEY_PASSWORD` (Windows). With `KOBAI_SIGN=required` what can't
 * be signed is not made.
 */
export function configuration({ root, staged, output, runtime, env }: ConfigurationOptions): Configuration {
  const packaging = (path: string): string => join(root, 'packaging', path);
  const has = (...names: readonly string[]): boolean => names.every((name) => (env[name] ?? '') !== '');
  const notarize = has('APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER');
  return {
    appId: identity.appId,
    productName: identity.productName,
    copyright: `${identity.publisher}, MIT`,
    directories: { app: staged, output, buildResources: packaging('') },
    electronVersion: identity.electronVersion,
    ...(runtime === null ? {} : { electronDist: runtime }),
    // Of the runtime's own texts (menus, dialogs of Chromium) only the languages of the desk.
    electronLanguages: ['ja', 'en-US'],
    files: ['package.json', 'out/**', { from: 'modules', to: 'node_modules' }],
    asar: { smartUnpack: false },
    // Whoever is curious finds the licences as a file.
    extraResources: [{ from: join(staged, 'licences.txt'), to: 'licences.txt' }],
    // A library has to be a file for the system to load it. Everything else stays in the archive, whose integrity is checked;
    // threads and fonts are read from it.
    asarUnpack: ['**/*.node'],
    electronFuses: fuseOptions(),
    // What is staged is whole: nothing is looked for in node_modules of the project, and nothing is built, since native
    // modules come built over Node-API, which is the same for every runtime.
    beforeBuild: () => Promise.resolve(false),
    afterExtract: async ({ appOutDir, packager }) => {
      // The runtime's own program, which would start where the desk's archive is missing.
      const resources =
        packager.platform.nodeName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
      await rm(join(appOutDir, resources, 'default_app.asar'), { force: true });
    },
    afterPack: async ({ appOutDir, packager }) => {
      if (packager.platform.nodeName === 'darwin')
        await forbidPlainHttp(join(appOutDir, `${identity.productName}.app`, 'Contents', 'Info.plist'));
    },
    forceCodeSigning: env['KOBAI_SIGN'] === 'required',
    protocols: [{ name: identity.productName, schemes: [identity.protocol], role: 'Viewer' }],
    // eslint-disable-next-line no-template-curly-in-string -- names that electron-builder fills in
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    publish: null,
    win: { icon: packaging('icons/icon.ico'), target: [] },
    nsis: {
      // For one person, without an administrator. Machines of a company get the MSI.
      oneClick: true,
      perMachine: false,
      installerLanguages: ['ja_JP', 'en_US'],
      displayLanguageSelector: false,
      // What people keep there goes only when they say so.
      deleteAppDataOnUninstall: false,
    },
    mac: {
      icon: packaging('icons/icon.icns'),
      category: 'public.app-category.business',
      target: [],
      minimumSystemVersion: '12.0',
      // Without a certificate signed for this machine only: Apple's processors start nothing that is not signed.
      ...(has('CSC_LINK') ? {} : { identity: '-' }),
      // Its library validation wants one signer for all; a signature for this machine has none.
      hardenedRuntime: has('CSC_LINK'),
      gatekeeperAssess: false,
      entitlements: packaging('macos/entitlements.plist'),
      entitlementsInherit: packaging('macos/entitlements.plist'),
      notarize,
      extendInfo: { NSHumanReadableCopyright: `${identity.publisher}, MIT` },
    },
    pkg: { installLocation: '/Applications', allowAnywhere: false, allowCurrentUserHome: false },
    dmg: { writeUpdateInfo: false },
    linux: {
      icon: packaging('icons'),
      executableName: identity.executableName,
      category: 'Office',
      synopsis: identity.description,
      maintainer: identity.publisher,
      target: [],
    },
  };
}
