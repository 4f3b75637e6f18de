/** A part of the source and the unit tests that guard it. */
export interface Room {
  readonly name: string;
  readonly folders: readonly string[];
  readonly tests: readonly string[];
}

/** The rooms of `npm run mutants`. */
export const rooms: readonly Room[] = [
  {
    name: 'domain',
    folders: ['electron/domain'],
    tests: ['tests/unit/domain', 'tests/unit/import', 'tests/unit/invoices', 'tests/unit/archive'],
  },
  { name: 'desk', folders: ['electron/desk'], tests: ['tests/unit/desk'] },
  {
    name: 'documents',
    folders: ['electron/documents'],
    tests: ['tests/unit/documents'],
  },
  {
    name: 'store-gates',
    folders: [
      'electron/suppliers/embedded/http',
      'electron/suppliers/embedded/security',
      'electron/suppliers/embedded/sign-in',
      'electron/suppliers/embedded/people',
    ],
    tests: ['tests/unit/embedded'],
  },
  {
    name: 'page-stores',
    folders: ['renderer/stores'],
    tests: ['tests/unit/renderer', 'tests/unit/renderer-orders'],
  },
];
