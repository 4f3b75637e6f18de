import { registerHooks } from 'node:module';

const double = new URL('./electron.ts', import.meta.url).href;

/** From now on this process gets the double when it imports `electron`. */
export function mockElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
  });
}
