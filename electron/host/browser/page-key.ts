// How the key that a page keeps beside the session's cookie travels; see `Session` in admission.ts.

/** The header of a call that carries the key. */
export const pageKeyHeader = 'x-kobai-page-key';

/** Comes before the key behind the `#` of the address, where the page reads it once and takes it out. */
export const pageKeyInAddress = 'page-key=';

/** The WebSocket subprotocol of the events; the key is offered beside it, because a WebSocket sends no header. */
export const eventsProtocol = 'kobai-desk-events';
