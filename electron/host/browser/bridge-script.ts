import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { refusal } from '#shared/model/refusal.ts';
import { eventsProtocol, pageKeyHeader, pageKeyInAddress } from './page-key.ts';

export const bridgePath = '/desk/bridge.js';

/** `bridge.ts` as the page runs it: plain JavaScript that sets `window.desk`. */
export async function bridgeScript(): Promise<string> {
  const source = await readFile(new URL('./bridge.ts', import.meta.url), 'utf8');
  return `${stripTypeScriptTypes(source)}
const key = takePageKey(${JSON.stringify(pageKeyInAddress)}, location, localStorage, (address) =>
  history.replaceState(null, '', address));
const desk = createBridge({
  fetch: window.fetch.bind(window),
  connect: (url, protocols) => new WebSocket(url, protocols),
  later: (run, milliseconds) => setTimeout(run, milliseconds),
  origin: location.origin,
  pageKey: { header: ${JSON.stringify(pageKeyHeader)}, protocol: ${JSON.stringify(eventsProtocol)}, value: key },
  unreachable: ${JSON.stringify(refusal('desk.unreachable'))},
});
Object.defineProperty(window, 'desk', { value: Object.freeze(desk) });
`;
}
