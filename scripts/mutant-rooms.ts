/** A part of the source and the unit tests that guard it. */
export interface Room {
  readonly name: string;
  readonly folders: readonly string[];
  /** Patterns of files. */
  readonly tests: readonly string[];
}

/** The rooms of `npm run mutants`. */
export const rooms: readonly Room[] = [
  {
    name: 'domain',
    folders: ['electron/domain'],
    tests: [
      'tests/unit/domain/**/*.test.ts',
      'tests/unit/import/**/*.test.ts',
      'tests/unit/invoices/**/*.test.ts',
      'tests/unit/archive/**/*.test.ts',
    ],
  },
  { name: 'desk', folders: ['electron/desk'], tests: ['tests/unit/desk/**/*.test.ts'] },
  {
    name: 'documents',
    folders: ['electron/documents'],
    tests: ['tests/unit/documents/**/*.test.ts'],
  },
  {
    name: 'store-gates',
    folders: [
      'electron/suppliers/embedded/http',
      'electron/suppliers/embedded/security',
      'electron/suppliers/embedded/sign-in',
      'electron/suppliers/embedded/people',
    ],
    // Those that fill a whole store take half a minute for each change.
    tests: [
      'tests/unit/embedded/{account-status,failed-attempts,opening-accounts,own-account,same-work}.test.ts',
    ],
  },
  {
    name: 'page-stores',
    folders: ['renderer/stores'],
    tests: ['tests/unit/renderer/**/*.test.ts', 'tests/unit/renderer-orders/**/*.test.ts'],
  },
];
