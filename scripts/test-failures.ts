/** A test that failed, and the beginning of why. */
export interface Failure {
  /** It failed at first and passed when it was tried again: named, and not counted as failed. */
  readonly isFlaky?: true;
  readonly title: string;
  readonly reason: string;
}

/** Lines of a reason that are shown: the message, and where in the test it was. */
const shownLines = 12;

/** Colours of a terminal, which are noise in a file. */
const colours = /\u001b\[[0-9;]*m/g;

const reasonOf = (text: string | undefined): string =>
  (text ?? '').replace(colours, '').trim().split('\n').slice(0, shownLines).join('\n');

/** A check of the source that failed, with the end of what it printed. */
export const checkFailure = (title: string, output: string): Failure => ({
  title,
  reason: output.replace(colours, '').trim().split('\n').slice(-shownLines).join('\n'),
});

/** Lines of an error that belongs to no test: its message, its trace, and which test file ran. */
const unhandledLines = 40;

/**
 * A runner that failed though no test did: the errors that nobody handled, as it printed them, or else the end of its
 * output. Its report in JSON has neither.
 */
export function runnerFailure(title: string, output: string): Failure {
  const plain = output.replace(colours, '').trim();
  const at = plain.search(/^.*\bUnhandled (?:Error|Rejection)/m);
  return at === -1
    ? checkFailure(title, plain)
    : { title, reason: plain.slice(at).split('\n').slice(0, unhandledLines).join('\n') };
}

interface VitestReport {
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** The tests that failed by vitest's JSON report, and the files that did not load. */
export function vitestFailures(report: unknown): Failure[] {
  return ((report as VitestReport | null)?.testResults ?? []).flatMap(
    ({ name, status, message, assertionResults }) => {
      const file = name.replace(/^.*\/(?=tests\/)/, '');
      const failed = assertionResults
        .filter((test) => test.status === 'failed')
        .map(({ fullName, failureMessages }) => ({
          title: `${file} › ${fullName.trim()}`,
          reason: reasonOf(failureMessages?.[0]),
        }));
      return failed.length === 0 && status === 'failed'
        ? [{ title: file, reason: reasonOf(message) }]
        : failed;
    },
  );
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

/** The tests that failed by Playwright's JSON report, flaky ones among them, and what failed outside of every test. */
export function playwrightFailures(report: unknown): Failure[] {
  const { suites = [], errors = [] } = (report ?? {}) as PlaywrightSuite & {
    readonly errors?: readonly { readonly message?: string }[];
  };
  const ofSuite = (suite: PlaywrightSuite): readonly Failure[] => [
    ...(suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) => ({
          ...(status === 'flaky' && { isFlaky: true as const }),
          title: `${file}:${line} › ${title}`,
          // A timeout, and what failed while the test was ended: only together they say why.
          reason: (results.find(({ errors }) => errors?.length)?.errors ?? [])
            .map(({ message }) => reasonOf(message))
            .join('\n'),
        })),
    ),
    ...(suite.suites ?? []).flatMap(ofSuite),
  ];
  return [
    ...suites.flatMap(ofSuite),
    ...errors.map(({ message }) => ({ title: 'outside of a test', reason: reasonOf(message) })),
  ];
}
