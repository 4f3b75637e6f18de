import { NodeTypes, type TemplateChildNode } from '@vue/compiler-core';
import { parse } from '@vue/compiler-sfc';
import ts from 'typescript';
import { readSources, report, scriptsOf, type Source } from './source-files.ts';

/** Where text that people see belongs, and data that is Japanese by nature. */
const textFiles = [
  'shared/messages/',
  'renderer/i18n/',
  'electron/domain/profiles/',
  'electron/suppliers/embedded/mail/templates/',
  'electron/suppliers/embedded/seed/',
  'electron/suppliers/embedded/suppliers.ts',
  // How Japanese is folded so that a search finds it, and how its dates are read.
  'electron/domain/search-folding.ts',
  'electron/domain/search-spellings.ts',
  'shared/model/read-day.ts',
  'shared/model/kanji-variants.ts',
  'shared/model/search-synonyms.ts',
  // What accounting programs call things in their files.
  'electron/domain/accounting/formats.ts',
  // What files of shops call things.
  'electron/domain/import/',
];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** With the marks between words and names, which English writes in another way. */
const japaneseOnPages = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。・]/u;
/** What reads Japanese or writes documents has such marks as data. */
const japaneseIn = (path: string): RegExp =>
  /^electron\/(?:domain|documents)\//.test(path) ? japanese : japaneseOnPages;
const letter = /\p{Letter}/u;

/** Attributes that are read out or shown. */
const shownAttributes: ReadonlySet<string> = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);

/** SQL in a template may have comments of its own, which nobody is shown. */
const withoutSqlComments = (text: string): string => text.replace(/--.*$/gm, '');

const excerpt = (text: string): string => JSON.stringify(text.trim().replace(/\s+/g, ' ').slice(0, 40));

interface Found {
  readonly line: number;
  readonly text: string;
}

/** `schema.describe('…')`: it goes into the document of the Supplier API, for engineers, and is shown on no page. */
const isDescription = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.expression.name.text === 'describe';

/** Japanese in string literals and templates of TypeScript; comments and regular expressions are none. */
function textInCode(path: string, code: string, firstLine: number): readonly Found[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (isDescription(node)) return visit(node.expression);
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && japaneseIn(path).test(withoutSqlComments(node.text))) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: firstLine + line, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** String literals of an expression in a template, where a person would read them. */
function textInExpression(expression: string, line: number): readonly Found[] {
  return textInCode('expression.ts', `(${expression})`, line);
}

/** Text in a template: text nodes and shown attributes with any letter, Japanese in any expression. */
function textInTemplate(nodes: readonly TemplateChildNode[]): readonly Found[] {
  return nodes.flatMap((node): readonly Found[] => {
    const { line } = node.loc.start;
    switch (node.type) {
      case NodeTypes.TEXT:
        return letter.test(node.content) || japaneseOnPages.test(node.content)
          ? [{ line, text: node.content }]
          : [];
      case NodeTypes.INTERPOLATION:
        return textInExpression(node.content.loc.source, line);
      case NodeTypes.ELEMENT: {
        const own = node.props.flatMap((prop): readonly Found[] => {
          const at = prop.loc.start.line;
          if (prop.type === NodeTypes.ATTRIBUTE) {
            const value = prop.value?.content ?? '';
            const shown = shownAttributes.has(prop.name) ? letter : japaneseOnPages;
            return shown.test(value) ? [{ line: at, text: value }] : [];
          }
          return prop.exp === undefined ? [] : textInExpression(prop.exp.loc.source, at);
        });
        return [...own, ...textInTemplate(node.children)];
      }
      default:
        return [];
    }
  });
}

function textIn(source: Source): readonly Found[] {
  const inCode = scriptsOf(source).flatMap(({ code, line }) => textInCode(source.path, code, line));
  if (!source.path.endsWith('.vue')) return inCode;
  const { descriptor } = parse(source.text, { filename: source.path });
  return [...textInTemplate(descriptor.template?.ast?.children ?? []), ...inCode];
}

/** Every text that people would see and that is in no message file, as a line for a person. */
export function textProblems(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => !textFiles.some((start) => path.startsWith(start)))
    .flatMap((source) =>
      textIn(source).map(
        ({ line, text }) =>
          `${source.path}:${line} has text of its own: ${excerpt(text)} — ` +
          'put it into renderer/i18n or shared/messages, in Japanese and English, and use its key',
      ),
    );
}

if (import.meta.main) {
  const sources = await readSources(['electron', 'renderer', 'shared']);
  report('Untranslated text', textProblems(sources), sources.length);
}
