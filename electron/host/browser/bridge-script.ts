import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { refusal } from '#shared/model/refusal.ts';

export const bridgePath = '/desk/bridge.js';

/** `bridge.ts` as the page runs it: plain JavaScript that sets `window.desk`. */
export async function bridgeScript(): Promise<string> {
  const source = await readFile(new URL('./bridge.ts', import.meta.url), 'utf8');
  return `${stripTypeScriptTypes(source)}
const desk = createBridge({
  fetch: window.fetch.bind(window),
  connect: (url) => new WebSocket(url),
  later: (run, milliseconds) => setTimeout(run, milliseconds),
  origin: location.origin,
  unreachable: ${JSON.stringify(refusal('desk.unreachable'))},
});
Object.defineProperty(window, 'desk', { value: Object.freeze(desk) });
`;
}
