/**
 * A double of the `electron` module as the main process sees it: the parts that the desk uses, typed from
 * Electron's own typings. It records what it is asked (world.ts), keeps Electron's rules about `ready` and about
 * doing things twice, and lets a test play the page. A part that is not here is a part that the desk does not use.
 */
export { app } from './app.ts';
export { autoUpdater } from './squirrel.ts';
export { protocol, session } from './session.ts';
export { clipboard, dialog, ipcMain, Menu, nativeTheme, net, powerMonitor, screen, shell } from './system.ts';
export { BrowserWindowDouble as BrowserWindow } from './window.ts';
