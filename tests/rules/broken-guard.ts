/** A guard of one rule or several, and what breaks it: `npm run guards` does so in a copy and looks which test notices. */
export interface BrokenGuard {
  /** Each has to be noticed by a test whose name begins with it. */
  readonly rules: readonly [string, ...string[]];
  /** Its path in this repository. */
  readonly file: string;
  /** What stands there exactly once. */
  readonly find: string;
  readonly by: string;
  /** The test file that has to go red. */
  readonly test: string;
}
