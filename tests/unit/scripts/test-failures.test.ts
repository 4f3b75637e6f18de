import { describe, expect, it } from 'vitest';
import {
  checkFailure,
  playwrightFailures,
  runnerFailure,
  vitestFailures,
} from '../../../scripts/test-failures.ts';

const trace = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');

describe('what failed', () => {
  it('is named with its file and the beginning of its reason, without colours', () => {
    const test = (status: string, fullName: string, failureMessages: string[] | null = null) => ({
      status,
      fullName,
      failureMessages,
    });
    const report = {
      testResults: [
        {
          name: '/somewhere/tests/unit/a.test.ts',
          status: 'failed',
          assertionResults: [
            test('passed', 'a holds'),
            test('failed', ' a breaks', [`\u001b[31mAssertionError\u001b[39m: no\n${trace}`]),
          ],
        },
        {
          name: '/somewhere/tests/unit/b.test.ts',
          status: 'passed',
          assertionResults: [test('passed', 'b')],
        },
        { name: 'tests/unit/c.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
      ],
    };
    const [first, ...others] = vitestFailures(report);
    expect(first?.title).toBe('tests/unit/a.test.ts › a breaks');
    expect(first?.reason.split('\n')).toEqual(['AssertionError: no', ...trace.split('\n').slice(0, 11)]);
    expect(others).toEqual([{ title: 'tests/unit/c.test.ts', reason: 'does not load' }]);
  });

  it('is found in every suite of an end-to-end run, a flaky test too', () => {
    const spec = (title: string, status: string, ...messages: readonly string[]) => ({
      title,
      file: 'page/orders.spec.ts',
      line: 7,
      tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
    });
    expect(
      playwrightFailures({
        suites: [
          {
            specs: [spec('holds', 'expected')],
            suites: [
              {
                specs: [spec('breaks', 'unexpected', 'timeout', 'no list'), spec('wavers', 'flaky', 'late')],
              },
            ],
          },
        ],
        errors: [{ message: 'the desk did not start' }],
      }),
    ).toEqual([
      { title: 'page/orders.spec.ts:7 › breaks', reason: 'timeout\nno list' },
      { title: 'page/orders.spec.ts:7 › wavers', reason: 'late', isFlaky: true },
      { title: 'outside of a test', reason: 'the desk did not start' },
    ]);
  });

  it('is nothing where there is no report', () => {
    expect(vitestFailures(null)).toEqual([]);
    expect(playwrightFailures(null)).toEqual([]);
  });

  it('is of a check the end of what it printed', () => {
    expect(checkFailure('Lint', `${trace}\n`)).toEqual({
      title: 'Lint',
      reason: trace.split('\n').slice(-12).join('\n'),
    });
  });

  it('is of a runner that no test failed the error that nobody handled, or the end of what it printed', () => {
    const unhandled =
      '⎯⎯ Unhandled Errors ⎯⎯\n\nVitest caught 1 unhandled error.\nError: the thread ended\n at desk.ts:7';
    expect(runnerFailure('Contract tests', `${trace}\n\u001b[31m${unhandled}\u001b[39m\n`)).toEqual({
      title: 'Contract tests',
      reason: unhandled,
    });
    expect(runnerFailure('Contract tests', trace)).toEqual(checkFailure('Contract tests', trace));
  });
});
