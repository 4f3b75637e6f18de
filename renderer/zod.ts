import { config } from 'zod/v4';

/*
 * What the page's bundle has in the place of `zod` (vite.renderer.config.ts). The page's policy allows no `eval`, and
 * zod's compiled parsers want one: it would try once at the start, which is reported as an attack. So it has to be
 * told before the first schema is made, wherever that is. The desk's own process keeps the compiled parsers.
 */
config({ jitless: true });

export * from 'zod/v4';
