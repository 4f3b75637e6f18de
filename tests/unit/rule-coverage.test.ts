import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  coverageText,
  idsInSource,
  leadingRuleIds,
  outcomesOf,
} from '../../scripts/rule-coverage.ts';

// Put together here, so that no test file holds the id of a rule that does not exist.
const NO_RULE = ['AS', '999'].join('-');

const list = {
  systems: { AS: 'アスクル法人', QC: 'QUOカードPay' },
  rules: [
    { id: 'AS-7', kind: 'R', title: 'one' },
    { id: 'AS-8', kind: 'X', title: 'two' },
    { id: 'AS-19', kind: 'X/G', title: 'three' },
    { id: 'QC-5', kind: 'R', title: 'four' },
  ],
};

describe('the ids at the start of a name', () => {
  it.each([
    ['AS-8 refuses it', ['AS-8']],
    ['AS-26 AS-29 reports it', ['AS-26', 'AS-29']],
    ['QC-21, QC-22: ends', ['QC-21', 'QC-22']],
    ['PM-2', ['PM-2']],
    ['as AS-8 says', []],
    ['AS-8b is none', []],
    ['AS-1-2 is none', []],
    ['XX-1 is none', []],
    ['AS-7 needs AS-8', ['AS-7']],
    ['', []],
  ])('%j', (name, ids) => {
    expect(leadingRuleIds(name)).toEqual(ids);
  });

  it('are found in the text of a test file', () => {
    const source = ["it('AS-7 AS-8 takes', () => 1)", 'test(`QC-5 x`)', "// AS-19\nconst a = 'w AS-19'"].join(
      '\n',
    );
    expect(idsInSource(source)).toEqual(['AS-7', 'AS-8', 'QC-5']);
  });
});

describe('reports', () => {
  it('of vitest are read, with what was not run', () => {
    const report = {
      testResults: [
        {
          assertionResults: [
            { title: 'a', status: 'passed' },
            { title: 'b', status: 'failed' },
            { title: 'c', status: 'skipped' },
          ],
        },
      ],
    };
    expect(outcomesOf(report).map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'not-run']);
  });

  it('of Playwright are read through nested suites; a flaky test has failed, a skipped one was not run', () => {
    const spec = (title: string, ...states: string[]) => ({
      title,
      tests: states.map((status) => ({ status })),
    });
    const report = {
      suites: [
        {
          specs: [spec('a', 'expected')],
          suites: [{ specs: [spec('b', 'expected', 'flaky'), spec('c', 'skipped')] }],
        },
      ],
    };
    expect(outcomesOf(report)).toEqual([
      { name: 'a', outcome: 'passed' },
      { name: 'b', outcome: 'failed' },
      { name: 'c', outcome: 'not-run' },
    ]);
  });

  it('of anything else hold no tests', () => {
    for (const report of [null, 3, [], {}, { testResults: {} }, { suites: [null] }]) {
      expect(outcomesOf(report)).toEqual([]);
    }
  });
});

describe('coverage', () => {
  const coverage = coverageOf(list, [
    { name: 'AS-7 AS-8 is good', outcome: 'passed' },
    { name: 'AS-8 is bad', outcome: 'failed' },
    { name: 'QC-5 was not run', outcome: 'not-run' },
    { name: `${NO_RULE} does not exist`, outcome: 'passed' },
    { name: 'late AS-19', outcome: 'passed' },
  ]);

  it('counts a rule with a passing test and no failing one', () => {
    expect([...coverage.passed]).toEqual(['AS-7']);
    expect([...coverage.failed]).toEqual(['AS-8']);
  });

  it('names the ids that do not exist', () => {
    expect(coverage.unknown).toEqual([{ id: NO_RULE, name: `${NO_RULE} does not exist` }]);
  });

  it('is printed by system and kind, with what is open', () => {
    const exercised = { 'AS-7': ['AS-7 takes it'], 'AS-8': ['AS-8 refuses it'] };
    const lines = coverageText(list, coverage, exercised).split('\n');
    expect(lines.slice(0, 4).map((line) => line.trim().split(/\s+/))).toEqual([
      ['R', 'X', 'F', 'N', 'A', 'D', 'G', 'all', 'exercised', 'named'],
      ['AS', '1/1', '0/2', '-', '-', '-', '-', '-', '1/3', '1', '0'],
      ['QC', '0/1', '-', '-', '-', '-', '-', '-', '0/1', '0', '0'],
      ['all', '1/2', '0/2', '-', '-', '-', '-', '-', '1/4', '1', '0'],
    ]);
    expect(lines).toContain('  AS-19  X/G three');
    expect(lines).toContain('Failing: AS-8');
    expect(lines.at(-1)).toContain(NO_RULE);
    // What has only a name is named, so that its guard can be broken next.
    expect(lines.join()).not.toContain('Only named');
    expect(coverageText(list, coverage).split('\n')).toContain('Only named: AS-7');
  });
});
