import { describe, expect, it } from 'vitest';
import { packageRules, rooms } from '../../../scripts/boundary-rules.ts';
import { boundaryProblems, circleProblems, lengthProblems } from '../../../scripts/check-boundaries.ts';
import { readSources } from '../../../scripts/source-files.ts';

const problems = (path: string, text: string) => boundaryProblems([{ path, text }]);

describe('import boundaries', () => {
  it.each([
    ['electron/domain/a.ts', `import { x } from '#electron/desk/a.ts';`],
    ['electron/domain/a.ts', `import { x } from '#shared/ipc/contract.ts';`],
    ['electron/domain/a.ts', `import type { x } from '../desk/ports/clock.ts';`],
    ['electron/domain/a.ts', `import { readFile } from 'node:fs/promises';`],
    ['electron/domain/a.ts', `import { z } from 'zod';`],
    ['electron/domain/profiles/a.ts', `import { x } from '../../cache/a.ts';`],
    ['electron/desk/sync/a.ts', `import { x } from '#electron/cache/a.ts';`],
    ['electron/desk/sync/a.ts', `import type { x } from '../../vault/vault.ts';`],
    ['electron/desk/sync/a.ts', `import { x, type Host } from '../../host/host.ts';`],
    ['electron/desk/sync/a.ts', `import axios from 'axios';`],
    ['electron/cache/a.ts', `import { x } from '../vault/vault.ts';`],
    ['electron/cache/a.ts', `import { x, type x } from '../desk/ports/cache.ts';`],
    ['electron/cache/a.ts', `import type { x } from '../desk/sync/sync.ts';`],
    ['electron/cache/a.ts', `import keytar from 'keytar';`],
    ['electron/cache/a.ts', `const load = createRequire(import.meta.url);\nload('keytar');`],
    ['electron/vault/a.ts', `import Database from 'better-sqlite3-multiple-ciphers';`],
    ['electron/suppliers/client/a.ts', `import { x } from '../embedded/suppliers.ts';`],
    ['electron/suppliers/client/a.ts', `import Database from 'better-sqlite3-multiple-ciphers';`],
    ['electron/suppliers/embedded/a.ts', `import axios from 'axios/unsafe';`],
    ['electron/documents/a.ts', `export { x } from '../cache/a.ts';`],
    ['electron/policy/a.ts', `export * from '../documents/a.ts';`],
    ['electron/threads/a.ts', `import { x } from '../domain/a.ts';`],
    ['electron/host/browser/a.ts', `import { x } from '../electron/a.ts';`],
    ['electron/host/browser/a.ts', `import { x } from '../../desk/desk.ts';`],
    ['electron/host/browser/a.ts', `import { shell } from 'electron';`],
    ['electron/browser.ts', `import { shell } from 'electron';`],
    ['electron/assemble.ts', `import { x } from '#renderer/a.ts';`],
    ['electron/preload.ts', `import { x } from './desk/desk.ts';`],
    ['electron/preload.ts', `import fs from 'node:fs';`],
    ['shared/model/a.ts', `import { x } from '#electron/domain/a.ts';`],
    ['shared/model/a.ts', `import { x } from 'node:crypto';`],
    ['renderer/a.ts', `import { x } from '#electron/desk/desk.ts';`],
    ['renderer/a.ts', `import type { x } from '../electron/desk/desk.ts';`],
    ['renderer/a.ts', `import { x } from 'node:path';`],
    ['renderer/a.ts', `const { shell } = require('electron');`],
    ['renderer/a.ts', `const x = await import('../electron/a.ts');`],
    ['renderer/a.ts', `let x: import('../electron/a.ts').X;`],
    ['renderer/a.vue', `<template><i /></template>\n<script setup lang="ts">\nimport 'axios';\n</script>`],
    ['renderer/stores/a.ts', `import { x } from '#renderer/features/cart/a.ts';`],
    ['renderer/stores/a.ts', `import { x } from '#renderer/router/a.ts';`],
    ['renderer/ui/a.ts', `import { x } from '#renderer/stores/a.ts';`],
    ['renderer/features/cart/a.ts', `import { x } from '../../desk.ts';`],
    ['renderer/features/cart/a.ts', `import { x } from '#renderer/features/cart/b.ts';`],
    ['electron/somewhere-new/a.ts', ``],
  ])('finds in %s: %s', (path, text) => {
    expect(problems(path, text)).toHaveLength(1);
  });

  it.each([
    [
      'electron/domain/a.ts',
      `import { x } from '#shared/model/money.ts';\nimport { y, x, b } from './b.ts';`,
    ],
    [
      'electron/desk/sync/a.ts',
      `import type { Host } from '../../host/host.ts';\nimport { x } from 'node:crypto';`,
    ],
    [
      'electron/desk/sync/a.ts',
      `import { x } from '#electron/domain/a.ts';\nimport '#electron/threads/rpc.ts';`,
    ],
    ['electron/cache/a.ts', `import type { x } from '../desk/ports/cache.ts';`],
    ['electron/cache/a.ts', `import { type x } from '../desk/ports/cache.ts';`],
    ['electron/cache/a.ts', `export type { x } from '../desk/ports/cache.ts';`],
    ['electron/host/electron/a.ts', `import { shell } from 'electron';`],
    ['electron/assemble.ts', `import { x } from './cache/a.ts';\nimport { y } from './vault/b.ts';`],
    ['renderer/a.ts', `import { ref } from 'vue';\nimport { x } from '#shared/ipc/contract.ts';`],
    ['renderer/stores/a.ts', `import { x } from '#renderer/desk.ts';\nimport { y } from './b.ts';`],
    [
      'renderer/features/cart/a.ts',
      `import { x } from './b.ts';\nimport { y } from '#renderer/features/orders/b.ts';`,
    ],
    ['renderer/a.ts', `// import { x } from '#electron/a.ts'\nconst text = "from 'electron'";`],
  ])('finds nothing in %s: %s', (path, text) => {
    expect(problems(path, text)).toEqual([]);
  });

  it('says where it is and what to do', () => {
    const [problem] = problems('electron/desk/a.ts', `\nimport { x } from '#electron/cache/a.ts';`);
    expect(problem).toMatch(
      /^electron\/desk\/a\.ts:2 imports #electron\/cache\/a\.ts — desk: .*assemble\.ts/,
    );
    const [inVue] = problems(
      'renderer/a.vue',
      `<template><i /></template>\n<script lang="ts">\nimport 'keytar';\n</script>`,
    );
    expect(inVue).toMatch(/^renderer\/a\.vue:3 imports keytar — ask the vault/);
  });

  it('has a room for every file there is, and no rule about a place that is not', async () => {
    const sources = await readSources(['electron', 'renderer', 'shared', 'packaging']);
    expect(sources.length).toBeGreaterThan(100);
    expect(boundaryProblems(sources)).toEqual([]);
    const named = [
      ...rooms.flatMap((room) => [...room.paths, ...room.may, ...room.mayTypes]),
      ...packageRules.flatMap(({ only }) => only),
    ];
    const unknown = named.filter((place) => !sources.some(({ path }) => path.startsWith(place)));
    // Not a source, and read by what makes packages.
    expect(unknown).toEqual(['package.json']);
  });

  it('finds files that import each other, in a circle of any length, as a type or in a component too', async () => {
    const file = (path: string, text: string) => ({ path, text });
    const chain = [
      file('shared/a.ts', `import { b } from './b.ts';`),
      file('shared/b.ts', `import type { C } from '#shared/c.vue';`),
    ];
    const back = `<script setup lang="ts">\nimport { a } from './a.ts';\n</script>`;
    expect(
      circleProblems([...chain, file('shared/c.vue', back), file('shared/d.ts', `import './a.ts';`)]),
    ).toEqual([
      'shared/a.ts, shared/b.ts, shared/c.vue import each other — move what they share to a file of its own',
    ]);
    expect(circleProblems([...chain, file('shared/c.vue', '')])).toEqual([]);
    expect(circleProblems(await readSources(['electron', 'renderer', 'shared', 'packaging']))).toEqual([]);
  });

  it('refuses every file that has grown long', () => {
    const text = 'x\n'.repeat(301);
    const problems = (path: string, content = text) => lengthProblems([{ path, text: content }]);
    expect(problems('electron/desk/a.ts')).toEqual([
      'electron/desk/a.ts has 301 lines, more than 300 — split off a part that has a name of its own',
    ]);
    expect(problems('electron/desk/a.ts', text.slice(2))).toEqual([]);
    expect(problems('shared/messages/refusals.ts')).toHaveLength(1);
  });
});
