import { config } from 'zod/v4';

/*
 * Replaces `zod` in the page's bundle (vite.renderer.config.ts). The page's CSP forbids `eval`, which zod's compiled
 * parsers use: zod would try once at the start, and the violation would be reported. So the compiler has to be off
 * before the first schema is made. The desk's own process keeps the compiled parsers.
 */
config({ jitless: true });

export * from 'zod/v4';
