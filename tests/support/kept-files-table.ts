/** What became of a desk that was started with one file not as it should be. */
export interface Cell {
  readonly file: string;
  readonly harm: Harm;
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

export const harms = [
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
export type Harm = (typeof harms)[number];
