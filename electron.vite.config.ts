import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import manifest from './package.json' with { type: 'json' };
import { loadedPackages } from './packaging/loaded-packages.ts';
import { rendererConfig } from './vite.renderer.config.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  // ES modules, with all that they need in them but the packages that are loaded while the desk runs.
  main: {
    // Its module for Node declares a name of its own that electron-vite declares too; this one is the same without threads.
    resolve: { alias: [{ find: /^fflate$/, replacement: path('node_modules/fflate/esm/browser.js') }] },
    build: {
      externalizeDeps: {
        exclude: Object.keys(manifest.dependencies).filter((name) => !loadedPackages.includes(name)),
        // Colours for a terminal, which a library uses where they happen to be installed.
        include: ['supports-color'],
      },
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
