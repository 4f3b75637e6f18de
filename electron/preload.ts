import { contextBridge, ipcRenderer } from 'electron';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import { callChannel, callNames, eventChannel, eventNames } from '#shared/ipc/names.ts';

type Listener = (payload: never) => void;

const listeners = new Map<string, Set<Listener>>();

// One listener for all events; what reaches the page is the payload alone, never Electron's event object.
ipcRenderer.on(eventChannel, (_event, name, payload) => {
  for (const listener of [...(listeners.get(String(name)) ?? [])]) listener(payload as never);
});

const bridge: DeskBridge = {
  call: (name, input) =>
    callNames.has(name)
      ? ipcRenderer.invoke(callChannel, name, input)
      : // A name outside the contract stays here: the desk is asked for nothing, and refuses that in its own words.
        ipcRenderer.invoke(callChannel, null, null),
  on(event, listener) {
    if (!eventNames.has(event)) throw new TypeError('no such event');
    const added: Listener = (payload) => listener(payload);
    const all = listeners.get(event) ?? new Set();
    listeners.set(event, all.add(added));
    return () => void all.delete(added);
  },
};

contextBridge.exposeInMainWorld('desk', bridge);

// Chromium keeps this for a window whatever page comes next, and clearing a session's storage leaves it alone: in a kiosk
// the router would find there what the person before had open. A page that is nobody's has none, and throws.
if (origin !== 'null') sessionStorage.clear();
