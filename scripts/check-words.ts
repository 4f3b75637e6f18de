import { parse } from '@vue/compiler-sfc';
import ts from 'typescript';
import { readSources, report, scriptsOf, type Source } from './source-files.ts';

/** A retired word, as a pattern over the words of a name or of prose, and what to say instead. */
interface RetiredWord {
  readonly pattern: RegExp;
  readonly instead: string;
  /** `names`: ordinary English that is no name. `shipped`: tests may say it. */
  readonly only?: 'names' | 'shipped';
}

const word = (pattern: string, instead: string, only?: RetiredWord['only']): RetiredWord => ({
  pattern: new RegExp(`\\b(?:${pattern})\\b`, 'i'),
  instead,
  ...(only && { only }),
});

/** docs/glossary.md has the words in use. */
const retired: readonly RetiredWord[] = [
  word('articles?', 'product'),
  word('enquir(?:y|ies|es?|ed|ing)', 'support request'),
  word('reckon(?:s|ed|ing|ings)?', 'calculate, totals'),
  word('q ?cash', 'prepaid balance'),
  word('stir(?:s|red|ring)?', 'activity'),
  word('fate(?: of)?', 'outcome'),
  word('silence|is passing', 'outcome unknown, transient', 'names'),
  word('unsettled|settle write', 'unresolved, resolve'),
  word('kept or taken back|taken back', 'commit or roll back, undo'),
  word('lately', 'recent, recently'),
  word('in words|told refusal', 'describe error, problem with message', 'names'),
  word('wish(?:es|ed)?', 'options, input, request'),
  word('whom', 'the role: addressee, account, department', 'names'),
  word('errands?', 'purpose'),
  word('tellers?', 'reporter'),
  word('ears?', 'screen reader'),
  word('anew', 'again'),
  word('told|tells? of', 'notified, reported, returned', 'shipped'),
  word('askers?', 'callers'),
  word('tax words?', 'tax category'),
  word('keepers?', 'archive service', 'names'),
  word('wrong (?:tries|codes)', 'failed attempts', 'names'),
  word('left keys?|leavable', 'orphaned keys', 'names'),
  word('kept (?:descriptions?|lock|keys?)', 'description cache, saved lock, persisted keys', 'names'),
  word('tidy|tidied', 'coerce, normalize', 'names'),
  word('remembering', 'memoize', 'names'),
  word('share out', 'allocate', 'names'),
  word('(?:save|archive|program|page) places?', 'location', 'names'),
  word('file look|look at file', 'preview', 'names'),
  word('talks?', 'rpc, channel', 'names'),
  word('news(?! ?letters?)', 'notification', 'names'),
  word('tell(?:s|ing)?', 'notify, report, non-blank', 'names'),
  word('said of', 'texts of', 'names'),
  word('create who', 'membership', 'names'),
  word('entering', 'sign-in flow', 'names'),
  word('standings?', 'status, account state', 'names'),
  word('good (?:forms?|pins?)', 'valid form, valid PIN', 'names'),
  word('made orders?', 'generated order', 'names'),
];

/** The same for what English pages and messages say to people; their other words are free. */
const retiredTexts: readonly RetiredWord[] = [
  word('papers', 'documents'),
  { pattern: /^looks?$/i, instead: 'appearance' },
  { pattern: /\b(?:brings?|brought) .*\bup to date\b/i, instead: 'update' },
];

/** Names that others gave: stored ones stay what they are until a migration. */
const allowed = /qoo10-qcash|reorder\.lately-days|`q-cash[.-][\w-]+|taken-back|leftKeys(?:Lost)?/g;
/** Where stored names are written: SQL of the store, and migrations, which never change. */
const withStoredNames = [
  'electron/suppliers/embedded/database/migrations.ts',
  'electron/suppliers/embedded/database/tables/',
  'electron/cache/migrations/',
];
const thisCheck = ['scripts/check-words.ts', 'tests/unit/scripts/check-words.test.ts'];
/** The table of the glossary that says what each of them is called now, up to the next heading. */
const tableOfRetired = /(?<=^## Retired names\n)[^]*?(?=^## |$(?![^]))/m;

interface Found {
  readonly line: number;
  readonly text: string;
  readonly kind: 'name' | 'prose' | 'text';
}

/** `orderLinesOf`, `order-lines` and `ORDER_LINES` as words. */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_\-./$]+/g, ' ');

/** Whether a string is said to people in English: a message of the pages, or the `en` of one in both languages. */
const isEnglishText = (path: string, node: ts.StringLiteralLike): boolean =>
  path.startsWith('renderer/i18n/en/')
    ? !ts.isPropertyAssignment(node.parent) || node.parent.name !== node
    : path.startsWith('shared/messages/') &&
      ts.isPropertyAssignment(node.parent) &&
      node.parent.name.getText() === 'en';

/** Identifiers, keys of messages, English for people, and comments of TypeScript. Other strings are data. */
function wordsInCode(path: string, code: string, firstLine: number): readonly Found[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const hasMessageKeys = path.startsWith('renderer/i18n/');
  const found: Found[] = [];
  const add = (at: number, text: string, kind: Found['kind']): void => {
    found.push({ line: firstLine + file.getLineAndCharacterOfPosition(at).line, text, kind });
  };
  const comments = new Set<number>();
  const visit = (node: ts.Node): void => {
    const isKey = hasMessageKeys && ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent);
    if (ts.isIdentifier(node) || (isKey && node.parent.name === node))
      add(node.getStart(), node.text, 'name');
    if (ts.isStringLiteralLike(node) && isEnglishText(path, node)) add(node.getStart(), node.text, 'text');
    const ranges = [
      ...(ts.getLeadingCommentRanges(code, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(code, node.end) ?? []),
    ];
    for (const { pos, end } of ranges) {
      if (comments.has(pos)) continue;
      comments.add(pos);
      add(pos, code.slice(pos, end), 'prose');
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Comments of a template. Its names come from the script. */
function wordsInTemplate(source: Source): readonly Found[] {
  const template = parse(source.text, { filename: source.path }).descriptor.template;
  if (!template) return [];
  return [...template.content.matchAll(/<!--.*?-->/gs)].map(({ index, 0: text }) => ({
    line: template.loc.start.line + template.content.slice(0, index).split('\n').length - 1,
    text,
    kind: 'prose',
  }));
}

/** The lines stay counted. */
const withoutTable = ({ path, text }: Source): string =>
  path === 'docs/glossary.md' ? text.replace(tableOfRetired, (table) => table.replaceAll(/.+/g, '')) : text;

function wordsIn(source: Source): readonly Found[] {
  const name: Found = { line: 1, text: source.path, kind: 'name' };
  if (source.path.endsWith('.md'))
    return [
      name,
      ...withoutTable(source)
        .split('\n')
        .map((text, index): Found => ({ line: index + 1, text, kind: 'prose' })),
    ];
  const inCode = scriptsOf(source).flatMap(({ code, line }) => wordsInCode(source.path, code, line));
  return [name, ...inCode, ...(source.path.endsWith('.vue') ? wordsInTemplate(source) : [])];
}

/** Every retired word in a name, a comment or a document, as a line for a person. */
export function wordProblems(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => ![...withStoredNames, ...thisCheck].some((start) => path.startsWith(start)))
    .flatMap((source) =>
      wordsIn(source).flatMap(({ line, text, kind }) => {
        const said = text.replace(allowed, '');
        const words = kind === 'name' ? wordsOf(said) : said.replace(/\s+(?:\* )?/g, ' ').replace(/-/g, ' ');
        return (kind === 'text' ? retiredTexts : retired)
          .filter(({ only }) => only !== 'names' || kind === 'name')
          .filter(({ only }) => only !== 'shipped' || !source.path.startsWith('tests/'))
          .flatMap(({ pattern, instead }) => {
            const match = pattern.exec(words)?.[0];
            return match === undefined
              ? []
              : [`${source.path}:${line} ${kind} has the retired word “${match}”; say: ${instead}`];
          });
      }),
    );
}

if (import.meta.main) {
  const sources = [
    ...(await readSources(
      ['electron', 'renderer', 'shared', 'tests', 'scripts', 'packaging'],
      /\.(?:ts|vue|mjs|md)$/,
    )),
    ...(await readSources(['docs'], /\.md$/)),
  ];
  report('Retired words', wordProblems(sources), sources.length);
}
