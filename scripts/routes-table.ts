import { readFileSync, writeFileSync } from 'node:fs';
import { kindOfRoute } from '#electron/desk/pending-writes/write-kinds.ts';
import { routesWithPersistedKeys } from '#electron/desk/suppliers/idempotency-keys.ts';
import { isSecret, isWrite, routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import type { WriteRoute } from '#shared/supplier-api/routes/route.ts';

// Writes docs/routes.md from the table of routes; with --check it only says whether that would change it.

const remembered: Readonly<Record<WriteRoute['write'], (by: Route['by']) => string>> = {
  once: (by) => (by === 'anyone' ? 'an hour' : 'a week'),
  'for-good': () => 'for good',
  'by-token': () => 'by its token',
};

/** What makes it the same write when its answer was lost and the desk asks again. */
function againOf(name: RouteName, route: Route): string {
  if (!isWrite(route)) return '';
  if (kindOfRoute(name)) return 'journal';
  if (routesWithPersistedKeys.has(name)) return 'persisted key';
  return route.write === 'by-token' ? 'its token' : 'key in memory';
}

/** One line of the table. */
function rowOf(name: RouteName, route: Route): string {
  const { method, path, by, offered } = route;
  const once = isWrite(route) ? remembered[route.write](by) : '';
  const secret = isSecret(route) ? 'yes' : '';
  return `| ${[name, `${method.toUpperCase()} ${path}`, by, offered ?? '', once, againOf(name, route), secret].join(' | ')} |`;
}

const text = `# Routes of the Supplier API

Made by \`npm run routes\` from \`shared/supplier-api/routes\`. What the columns decide is in [decisions/access.md](decisions/access.md).

- **Who**: \`buyers\` are all members but viewers.
- **Offered**: what the supplier has to have, by its profile; empty for what every supplier has.
- **Once**: how long a write is remembered by its \`Idempotency-Key\`; empty where nothing is written.
- **Asked again**: what makes it the same write when its answer was lost and the desk asks again; [reliability.md](reliability.md#writes-that-are-asked-for-again)
  says why.
- **Secret**: the answers are stored by nobody who passes them on, and on the supplier's disk only in a form that can't be
  read without the key of the request.

| Route | Method and path | Who | Offered | Once | Asked again | Secret |
|---|---|---|---|---|---|---|
${(Object.entries(routes) as [RouteName, Route][]).map(([name, route]) => rowOf(name, route)).join('\n')}
`;

const file = new URL('../docs/routes.md', import.meta.url);
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/routes.md is not current: run scripts/routes-table.ts');
  process.exitCode = 1;
}
