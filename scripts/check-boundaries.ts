import { posix } from 'node:path';
import ts from 'typescript';
import { packageRules, rooms, type Room } from './boundary-rules.ts';
import { readSources, report, scriptsOf, type Source } from './source-files.ts';

/** One import as it is written. */
interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { importClause } = node;
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  return (
    importClause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
};

/** The names that functions made by `createRequire` have in a file, and `require` itself. */
function requireNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set(['require']);
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (
          ts.isIdentifier(name) &&
          initializer !== undefined &&
          ts.isCallExpression(initializer) &&
          ts.isIdentifier(initializer.expression) &&
          initializer.expression.text === 'createRequire'
        )
          names.add(name.text);
  return names;
}

/** Every import of a source: statements, re-exports, `import()`, `require()` and `import('…')` types. */
function importsOf(source: Source): readonly Import[] {
  return scriptsOf(source).flatMap(({ code, line }) => {
    const file = ts.createSourceFile(source.path, code, ts.ScriptTarget.Latest, true);
    const found: Import[] = [];
    const loaders = requireNames(file);
    const add = (literal: ts.Node | undefined, typeOnly: boolean): void => {
      if (literal === undefined || !ts.isStringLiteralLike(literal)) return;
      const start = file.getLineAndCharacterOfPosition(literal.getStart());
      found.push({ specifier: literal.text, typeOnly, line: line + start.line });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
        add(node.moduleSpecifier, isTypeOnly(node));
      else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
        add(node.argument.literal, true);
      else if (ts.isCallExpression(node)) {
        const { expression } = node;
        const asksForModule =
          expression.kind === ts.SyntaxKind.ImportKeyword ||
          (ts.isIdentifier(expression) && loaders.has(expression.text));
        if (asksForModule) add(node.arguments[0], false);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

const startsWithAny = (path: string, starts: readonly string[]): boolean =>
  starts.some((start) => (start.endsWith('/') ? path.startsWith(start) : path === start));

const roomOf = (path: string): Room | undefined => rooms.find(({ paths }) => startsWithAny(path, paths));

/** The path from the root that a specifier means; null for a package or a module of Node. */
function pathMeant(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.split('?')[0] ?? '') : null;
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The page's files name each other in one way: `./` for what is in the own folder or below, `#renderer/` for all else. */
function importStyleProblem(path: string, specifier: string): string | null {
  if (!path.startsWith('renderer/')) return null;
  if (specifier.startsWith('../')) return 'write #renderer/… for what is in another folder';
  const own = specifier.startsWith('#') && posix.dirname(specifier.slice(1)) === posix.dirname(path);
  return own ? 'write ./ for what is in the same folder' : null;
}

/** Why `source` may not import this, in words that say what to do; null if it may. */
function objection({ path }: Source, { specifier, typeOnly }: Import, room: Room): string | null {
  const meant = pathMeant(path, specifier);
  if (meant !== null) {
    const allowed =
      startsWithAny(meant, room.paths) ||
      startsWithAny(meant, room.may) ||
      (typeOnly && startsWithAny(meant, room.mayTypes));
    if (allowed) return importStyleProblem(path, specifier);
    const asType = !typeOnly && startsWithAny(meant, room.mayTypes);
    return asType
      ? `${room.name} may import ${meant} with "import type" only`
      : `${room.name}: ${room.instead}`;
  }
  const rule = packageRules.find(({ packages }) => packages.includes(packageOf(specifier)));
  if (rule !== undefined && !startsWithAny(path, rule.only)) return rule.instead;
  if (room.packages === 'none') return `${room.name}: ${room.instead}`;
  if (room.packages === 'no-node' && specifier.startsWith('node:')) return `${room.name}: ${room.instead}`;
  return null;
}

/** Every import that crosses a boundary, as a line for a person. */
export function boundaryProblems(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (room === undefined)
      return [`${source.path}: no room has this file; give it one in boundary-rules.ts`];
    return importsOf(source).flatMap((each) => {
      const why = objection(source, each, room);
      return why === null ? [] : [`${source.path}:${each.line} imports ${each.specifier} — ${why}`];
    });
  });
}

/** Every group of files that import each other in a circle, types too, as a line for a person. */
export function circleProblems(sources: readonly Source[]): readonly string[] {
  const paths = new Set(sources.map(({ path }) => path));
  const imports = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .map(({ specifier }) => pathMeant(source.path, specifier) ?? '')
        .filter((meant) => paths.has(meant)),
    ]),
  );
  // Tarjan: files that reach each other are on the stack above the first of them when it is done.
  const problems: string[] = [];
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (path: string): number => {
    const index = low.size;
    low.set(path, index);
    stack.push(path);
    let lowest = index;
    for (const next of imports.get(path) ?? [])
      if (!low.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, low.get(next)!);
    low.set(path, lowest);
    if (lowest === index) {
      const group = stack.splice(stack.indexOf(path));
      if (group.length > 1)
        problems.push(
          `${group.toSorted().join(', ')} import each other — move what they share to a file of its own`,
        );
    }
    return lowest;
  };
  for (const path of paths) if (!low.has(path)) visit(path);
  return problems;
}

/** Every file that has grown too long to be read in one go, as a line for a person. */
export function lengthProblems(sources: readonly Source[], most = 300): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    return lines > most
      ? [`${path} has ${lines} lines, more than ${most} — split off a part that has a name of its own`]
      : [];
  });
}

if (import.meta.main) {
  const folders = ['electron', 'renderer', 'shared', 'packaging'];
  const sources = await readSources(folders);
  report('Imports across boundaries', boundaryProblems(sources), sources.length);
  report('Files that import each other in a circle', circleProblems(sources), sources.length);
  const files = await readSources(folders, /\.(?:ts|vue|css)$/);
  report('Files that are too long', lengthProblems(files), files.length);
}
