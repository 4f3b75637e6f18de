import { posix } from 'node:path';
import type { Source } from './source-files.ts';

/*
 * Which contract tests `npm test -- --changed` runs. Nearly each of them starts a whole desk and store, so by imports
 * alone a change of any file would run them all, for six minutes.
 */

const featureFolder = /^(?:renderer\/features|electron\/desk|electron\/suppliers\/embedded)\/([\w-]+)\//;

const roomFolder = /^electron\/(cache|documents|files|threads|vault)\//;

/** Tests of a feature or a room that have another name than its folder; a name stands for all that begin with it. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  cart: ['ordering', 'reorder'],
  checkout: ['ordering'],
  customer: ['address-book', 'areas'],
  orders: ['sync', 'clock-set-back', 'reorder'],
  'pending-writes': ['ordering', 'asked-again', 'journal-damage'],
  people: ['company'],
  recovery: ['password', 'two-step'],
  recurring: ['lists'],
  security: ['passwords', 'email-change', 'sessions-ended', 'two-step'],
  'sign-in': ['sessions-ended', 'tokens-and-writes', 'renewal-killed'],
  cache: ['sync', 'journal-damage', 'second-person'],
  documents: ['export'],
  files: ['desk-file-damage', 'damaged-store'],
  threads: ['sync', 'export'],
  vault: ['sign-in', 'desk-file-damage'],
};

/** A file that more features use than this is everybody's. */
const mostFeatures = 6;

/** Files of the program that import `path` themselves. */
const importersOf = (path: string, sources: readonly Source[]): readonly string[] => {
  const name = posix.basename(path);
  return sources.flatMap((source) =>
    [...source.text.matchAll(/(?:from|import\()\s*'([#.][^']+)'/g)].some(([, specifier = '']) => {
      if (!specifier.endsWith(name)) return false;
      const meant = specifier.startsWith('#')
        ? specifier.slice(1)
        : posix.join(posix.dirname(source.path), specifier);
      return meant === path;
    })
      ? [source.path]
      : [],
  );
};

/**
 * The contract tests, of `tests`, that a change of `files` concerns: those of the features that the files belong to, or
 * that import them. All of them where a file is used everywhere, or nothing tells who uses it. `sources` are those of the
 * program; paths are from the root, with `/`.
 */
export function contractTestsFor(
  files: readonly string[],
  sources: readonly Source[],
  tests: readonly string[],
): readonly string[] {
  const named = (owner: string): readonly string[] =>
    [owner, ...(otherNames[owner] ?? [])].flatMap((name) =>
      tests.filter((test) => posix.basename(test).startsWith(name)),
    );
  const features = new Set(sources.flatMap(({ path }) => featureFolder.exec(path)?.[1] ?? []));
  /** `shared/supplier-api/prepaid.ts` and `prepaid-refusals.ts` are of the feature that they are called by. */
  const featureInName = (path: string): string | undefined => {
    const name = posix.basename(path, '.ts');
    return [...features].find((feature) => name === feature || name.startsWith(`${feature}-`));
  };
  const testsOf = (path: string): readonly string[] => {
    if (tests.includes(path)) return [path];
    if (/^(?:renderer|scripts|docs|tests\/(?:unit|e2e|bench|electron))\//.test(path)) return [];
    const own = (featureFolder.exec(path) ?? roomFolder.exec(path))?.[1] ?? featureInName(path);
    const ofOwn = own === undefined ? [] : named(own);
    if (ofOwn.length > 0) return ofOwn;
    const users = importersOf(path, sources).flatMap((user) => featureFolder.exec(user)?.[1] ?? []);
    const using = [...new Set(users)];
    const ofUsers = using.length <= mostFeatures ? using.flatMap(named) : [];
    return ofUsers.length > 0 ? ofUsers : tests;
  };
  return [...new Set(files.flatMap(testsOf))].sort();
}
