import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * How the page is built. It is served at the root of its origin by both hosts, under a CSP that allows no
 * inline script, no inline style and no network: so assets stay files and nothing is preloaded by script.
 */
export const rendererConfig = {
  root: at('./renderer'),
  base: '/',
  publicDir: false,
  plugins: [vue()],
  resolve: { alias: [{ find: /^zod$/, replacement: at('./renderer/zod.ts') }] },
  define: {
    // Options API and devtools are not used; messages are compiled to data, so the page needs no eval.
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: false,
  },
  build: {
    outDir: at('./out/renderer'),
    emptyOutDir: true,
    target: 'chrome146',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rollupOptions: {
      input: at('./renderer/index.html'),
      // Fonts keep their names: documents are set in the same files, which a package has once.
      output: {
        assetFileNames: ({ names }) =>
          names.some((name) => /\.(?:ttf|woff2)$/.test(name))
            ? 'fonts/[name][extname]'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
} satisfies UserConfig;

export default defineConfig(rendererConfig);
