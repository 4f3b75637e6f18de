import { readFileSync, writeFileSync } from 'node:fs';
import { isWrite, routes, type Route } from '#shared/supplier-api/routes.ts';
import type { WriteRoute } from '#shared/supplier-api/routes/route.ts';

// Writes docs/routes.md from the table of routes; with --check it only says whether that would change it.

const remembered: Readonly<Record<WriteRoute['write'], (by: Route['by']) => string>> = {
  once: (by) => (by === 'anyone' ? 'an hour' : 'a week'),
  'for-good': () => 'for good',
  'by-token': () => 'by its token',
};

/** One line of the table. */
function rowOf(name: string, route: Route): string {
  const { method, path, by, offered } = route;
  const once = isWrite(route) ? remembered[route.write](by) : '';
  const secret = ('secret' in route ? route.secret : method !== 'get') ? 'yes' : '';
  return `| ${[name, `${method.toUpperCase()} ${path}`, by, offered ?? '', once, secret].join(' | ')} |`;
}

const text = `# Routes of the Supplier API

Made by \`npm run routes\` from \`shared/supplier-api/routes\`. What the columns decide is in [decisions/access.md](decisions/access.md).

- **Who**: \`buyers\` are all members but viewers.
- **Offered**: what the supplier has to have, by its profile; empty for what every supplier has.
- **Once**: how long a write is remembered by its \`Idempotency-Key\`; empty where nothing is written.
- **Secret**: the answers are stored by nobody who passes them on, and on the supplier's disk only in a form that can't be
  read without the key of the request.

| Route | Method and path | Who | Offered | Once | Secret |
|---|---|---|---|---|---|
${Object.entries<Route>(routes)
  .map(([name, route]) => rowOf(name, route))
  .join('\n')}
`;

const file = new URL('../docs/routes.md', import.meta.url);
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/routes.md is not current: run scripts/routes-table.ts');
  process.exitCode = 1;
}
