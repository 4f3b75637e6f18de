/** A printer: by the system's own name, and by the one that people see. */
export interface Printer {
  readonly name: string;
  readonly displayName: string;
}

/** The first printer of those that a policy names that is there, by either name; undefined where none is. */
export const firstPresent = (named: readonly string[], present: readonly Printer[]): Printer | undefined =>
  named
    .map((wanted) => present.find(({ name, displayName }) => name === wanted || displayName === wanted))
    .find((printer) => printer !== undefined);
