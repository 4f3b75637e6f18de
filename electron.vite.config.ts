import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import { rendererConfig } from './vite.renderer.config.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  // ES modules. Whatever stands in `dependencies` stays outside and is loaded from there.
  main: {
    build: {
      rolldownOptions: {
        input: {
          main: path('electron/main.ts'),
          // Beside main.js under fixed names: worker threads are started by address.
          'job.worker': path('electron/job.worker.ts'),
          'history.worker': path('electron/history.worker.ts'),
          'archive.worker': path('electron/archive.worker.ts'),
          'store.worker': path('electron/store.worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  // CommonJS in one file: a sandboxed preload can neither import nor require another file of its own.
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    ...rendererConfig,
    build: { ...rendererConfig.build },
    plugins: [
      ...rendererConfig.plugins,
      // electron-vite makes addresses relative, for pages from files; ours are served from the root of an origin.
      { name: 'page-at-the-root', enforce: 'post', config: () => ({ base: rendererConfig.base }) },
    ],
  },
});
