import { expect, it } from 'vitest';
import * as contract from '#shared/ipc/contract.ts';
import * as names from '#shared/ipc/names.ts';

it('knows the calls, the events and the channels of the contract, and no others', () => {
  expect([...names.callNames].sort()).toEqual([...contract.callNames].sort());
  expect([...names.eventNames].sort()).toEqual([...contract.eventNames].sort());
  expect(names.callChannel).toBe(contract.callChannel);
  expect(names.eventChannel).toBe(contract.eventChannel);
});
