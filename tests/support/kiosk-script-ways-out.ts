import { onConsole, prevented, rejects, run, type WayOut } from './kiosk-visitor.ts';

/** A script of the page that has a file field, and what it does with it. */
const fileField = (name: string, script: string): WayOut => ({
  name: `the dialog of a file field: ${name}`,
  attempt: async (visitor) => {
    await run(
      visitor.page,
      `{ const e = Object.assign(document.createElement('input'), { type: 'file' }); ${script} }`,
    );
    // Chromium has asked the program instead of the person.
    await visitor.refusedInLog('file dialog refused');
  },
});
const inClosedShadow = `const host = document.createElement('div'); document.body.append(host);
  host.attachShadow({ mode: 'closed' }).append(e);`;
const inFrame = (then: string): string =>
  `{ const f = document.createElement('iframe'); document.body.append(f); ${then} }`;

/** The system's dialogs for files, asked for by a script of the page. */
export const filesByScript: readonly WayOut[] = [
  fileField('in the page', `document.body.append(e); e.click(); e.remove();`),
  fileField('in no page', `e.click();`),
  fileField('in a closed shadow', `${inClosedShadow} e.click();`),
  fileField('by its label', `const label = document.createElement('label'); label.append(e); label.click();`),
  fileField('by an event', `e.dispatchEvent(new MouseEvent('click'));`),
  fileField('by showPicker', `e.showPicker();`),
  fileField('for a folder', `e.webkitdirectory = true; ${inClosedShadow} e.click();`),
  fileField('several at a time', `e.multiple = true; e.click();`),
  ...['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'].map((name) =>
    rejects(`the dialog of ${name}`, `window.${name}()`, /TypeError.*not a function/),
  ),
  onConsole(
    'a file field in a frame',
    inFrame(
      `const e = Object.assign(f.contentDocument.createElement('input'), { type: 'file' }); f.contentDocument.body.append(e); e.click();`,
    ),
    /File chooser dialog can only be shown with a user activation/,
  ),
];

const notPrinted = /Ignored call to 'print\(\)'/;
/** Other boxes of the system over the page, asked for by a script of the page. */
export const dialogsByScript: readonly WayOut[] = [
  onConsole('the print dialog', `window.print()`, notPrinted),
  onConsole('the print dialog by a command', `document.execCommand('print')`, notPrinted),
  onConsole('the print dialog of a frame', inFrame(`f.contentWindow.print();`), notPrinted),
  onConsole('the page’s print dialog by a frame', inFrame(`f.contentWindow.print.call(window);`), notPrinted),
  onConsole(
    'the print dialog of a frame of text',
    inFrame(`f.srcdoc = '<p>out'; f.onload = () => f.contentWindow.print();`),
    notPrinted,
  ),
  ...['alert', 'confirm', 'prompt'].map((name) =>
    onConsole(
      `the box of ${name}`,
      `void window.${name}('out')`,
      new RegExp(`Ignored call to '${name}\\(\\)'`),
    ),
  ),
  rejects('a colour of the screen', `new EyeDropper().open()`, /EyeDropper is not defined/),
  rejects('a window of its own above the others', `window.documentPictureInPicture.requestWindow()`, /Error/),
  rejects(
    'the system’s dialog for keys of sign-ins',
    `navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } })`,
    /publickey-credentials-get/,
  ),
  rejects(
    'the system’s dialog for a new key of sign-ins',
    `navigator.credentials.create({ publicKey: { challenge: new Uint8Array(16), rp: { name: 'out' }, user: { id: new Uint8Array(16), name: 'a', displayName: 'a' }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] } })`,
    /publickey-credentials-create/,
  ),
  prevented('another place of the window by script', 'webContents', 'content-bounds-updated', {}),
];
