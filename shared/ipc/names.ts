import type * as contract from './contract.ts';
import type { CallName, EventName } from './contract.ts';

// The names of the contract without its schemas, for the preload: it is loaded before every page, so it stays small.
// The types make the compiler find a name that is missing here, or one too many.

const calls: Readonly<Record<CallName, true>> = {
  'desk.start': true,
  'settings.change': true,
  'vault.decide': true,
  'links.open': true,
  'desk.report': true,
  'suppliers.list': true,
  'suppliers.describe': true,
  'sign-in.understand': true,
  'sign-in.start': true,
  'sign-in.offline': true,
  'accounts.list': true,
  'accounts.sign-out': true,
  'jobs.list': true,
  'jobs.cancel': true,
  'sync.start': true,
  'sync.state': true,
  'history.search': true,
  'history.rows': true,
  'history.facets': true,
  'history.order': true,
  'export.check': true,
  'export.start': true,
  'files.open': true,
};

const events: Readonly<Record<EventName, true>> = {
  'accounts.changed': true,
  'job.changed': true,
  'sync.changed': true,
  'vault.changed': true,
  'settings.changed': true,
};

export const callNames: ReadonlySet<string> = new Set(Object.keys(calls));
export const eventNames: ReadonlySet<string> = new Set(Object.keys(events));

export const callChannel: typeof contract.callChannel = 'desk:call';
export const eventChannel: typeof contract.eventChannel = 'desk:event';
