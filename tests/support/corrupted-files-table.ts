/** What became of a desk that was started with one file not as it should be. */
export interface StartResult {
  readonly file: string;
  readonly corruption: Corruption;
  /** The code of the refusal, `starts`, or an exception. */
  readonly outcome: string;
  /** The refusal's text in both languages. */
  readonly said: string;
  readonly notices: readonly string[];
  /** Who is signed in after the start. */
  readonly accounts: number;
  readonly sharedMachine: boolean | null;
  /** Whether a change of a setting is taken, or the code with which it is refused. */
  readonly change: string;
  readonly window: boolean;
}

export const corruptions = [
  'missing',
  'empty',
  'NULs',
  'torn',
  'unreadable',
  'unwritable',
  'a folder',
  'a dangling link',
  'a link to itself',
] as const;
export type Corruption = (typeof corruptions)[number];
