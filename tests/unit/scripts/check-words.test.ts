import { describe, expect, it } from 'vitest';
import { wordProblems } from '../../../scripts/check-words.ts';

const problems = (path: string, text: string) => wordProblems([{ path, text }]);
const inCode = (text: string) => problems('electron/desk/a.ts', text);

describe('retired words', () => {
  it.each([
    ['in an identifier', 'electron/desk/a.ts', 'const openArticles = 1;', 1],
    ['in a property', 'shared/model/a.ts', 'export interface A {\n  readonly qCashBalance: number;\n}', 2],
    ['in a type', 'shared/model/a.ts', 'type OrderWishes = string;', 1],
    ['in two words of a name', 'electron/desk/a.ts', 'const a = isPassing();', 1],
    ['in a name of capitals', 'scripts/a.ts', 'const MOST_ENQUIRIES = 3;', 1],
    ['in a file name', 'electron/desk/q-cash.ts', '', 1],
    ['in a folder', 'renderer/features/articles/a.ts', '', 1],
    ['in a comment', 'tests/unit/a.ts', 'const a = 1;\n// Sums are reckoned.', 2],
    [
      'in a docstring, over a line break',
      'electron/a.ts',
      '/**\n * It can be taken\n * back.\n */\nconst a = 1;',
      1,
    ],
    ['in a comment inside a call', 'electron/a.ts', 'f(\n  // It is made anew.\n  1,\n);', 2],
    ['in a key of a message', 'renderer/i18n/en/a.ts', `const a = {\n  unsettled: 'Open',\n};`, 2],
    [
      'in a quoted key of a message',
      'renderer/i18n/en/a.ts',
      `const a = { 'ordered-lately': 'Ordered' };`,
      1,
    ],
    ['in the script of a component', 'renderer/a.vue', '<script setup>\nconst wish = 1;\n</script>', 2],
    ['in a comment of a template', 'renderer/a.vue', '<template>\n<!-- For ears -->\n<p /></template>', 2],
    ['in a document', 'docs/a.md', '# A\n\nWhat nobody was told.', 3],
    ['in a name for what is reported', 'electron/desk/a.ts', 'const tellingText = 1;', 1],
    ['in a name for a state', 'electron/desk/a.ts', 'type OrderStanding = string;', 1],
    ['in a name for what is valid', 'electron/desk/a.ts', 'const a = isGoodPin();', 1],
    ['with a capital', 'docs/a.md', 'Enquiries go to support.', 1],
  ])('are found %s', (_where, path, text, line) => {
    const [problem, ...others] = problems(path, text);
    expect(problem).toMatch(/^[\w./-]+:\d+ (?:name|prose) has the retired word “.+”; say: .+$/);
    expect(problem).toContain(`${path}:${line} `);
    expect(others).toEqual([]);
  });

  it.each([
    ['Papers', 'renderer/i18n/en/settings.ts', `const a = { papers: 'Papers' };`],
    ['Papers in a sentence', 'renderer/i18n/en/a.ts', `const a = { b: 'The papers of an order' };`],
    ['Look', 'renderer/i18n/en/settings.ts', `const a = { appearance: 'Look' };`],
    ['Bring up to date', 'renderer/i18n/en/orders.ts', `const a = { sync: 'Bring up to date' };`],
    [
      'what was brought up to date',
      'renderer/i18n/en/a.ts',
      `const a = { b: 'It was brought up to date.' };`,
    ],
    [
      'a message in both languages',
      'shared/messages/a.ts',
      `const a = { ja: '', en: 'Your papers are ready.' };`,
    ],
  ])('are found in English for people: %s', (_what, path, text) => {
    expect(problems(path, text)).toEqual([
      expect.stringMatching(/:1 text has the retired word “.+”; say: (?:documents|appearance|update)$/),
    ]);
  });

  it.each([
    [
      'other uses',
      'renderer/i18n/en/a.ts',
      `const a = { b: 'Copy paper', c: 'Look in the catalogue', d: 'It is up to date.' };`,
    ],
    ['keys, which are names', 'renderer/i18n/en/a.ts', `const a = { papers: 'Documents' };`],
    ['Japanese', 'renderer/i18n/ja/a.ts', `const a = { b: 'Papers' };`],
  ])('are none in text: %s', (_what, path, text) => {
    expect(problems(path, text)).toEqual([]);
  });

  it.each([
    ['text for people and data', `const a = 'An article, told anew'; const b = \`SELECT * FROM articles\`;`],
    [
      'parts of other words',
      '// A particle appears; the years, the distiller and the forewoman stay.\nconst linear = 1;',
    ],
    ['ordinary English that only a name may not be', '// For whom it is, in words.\nconst addressee = 1;'],
    ['stored names', '// The setting reorder.lately-days of qoo10-qcash.\nconst a = 1;'],
  ])('are none: %s', (_what, text) => {
    expect(inCode(text)).toEqual([]);
  });

  it('may stand where names are stored, and in the element of HTML', () => {
    expect(problems('electron/suppliers/embedded/database/tables/prepaid.ts', '// Q-cash')).toEqual([]);
    expect(problems('renderer/a.vue', '<template><article role="article" /></template>')).toEqual([]);
  });

  it('may stand in the table of the glossary that names them, and nowhere else in it', () => {
    const glossary = '# Glossary\n\nOne enquiry.\n\n## Retired names\n\n| article | product |\n';
    const found = (path: string) => problems(path, `${glossary}\n## More\n\nTwo errands.\n`);
    expect(found('docs/glossary.md').map((each) => each.split(' ')[0])).toEqual([
      'docs/glossary.md:3',
      'docs/glossary.md:11',
    ]);
    expect(found('docs/a.md')).toHaveLength(3);
  });

  it('of telling may stand in tests, which say what somebody was told', () => {
    expect(problems('tests/unit/a.ts', '// Told once.\nconst told = 1;')).toEqual([]);
    expect(inCode('// Told once.\nconst a = 1;')).toHaveLength(1);
  });
});
