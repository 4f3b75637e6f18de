/**
 * Keeps Node's inspector shut, and with it the memory that holds tokens and keys: Node opens it on SIGUSR1 unless somebody
 * listens. Packages of Electron have a fuse for it; a start from source has none.
 */
export const ignoreInspectorSignal = (): void => void process.on('SIGUSR1', () => undefined);
