import { describe, expect, it } from 'vitest';
import { codeStates } from '#renderer/features/withdrawal/code-states.ts';
import { orderStatuses, type OrderStatus } from '#shared/model/order.ts';

const order = (status: OrderStatus) =>
  ({ id: 'a', status, lines: [{ lineNumber: 1 }, { lineNumber: 2 }] }) as never;
const line = (orderId: string, lineNumber: number) => ({ orderId, lineNumber }) as never;

describe('the value codes that stand at an order', () => {
  it('QC-41 are downloaded or not, line by line, and those of another order say nothing of it', () => {
    const undownloaded = [line('a', 2), line('b', 1)];
    expect(codeStates(order('delivered'), undownloaded)).toEqual(['done', 'notYet']);
  });

  it('QC-41 are not called downloaded before they are issued, nor once there are none any more', () => {
    const states = orderStatuses.map((status) => [status, codeStates(order(status), [])?.[0] ?? null]);
    expect(Object.fromEntries(states)).toEqual({
      'waiting-approval': 'notIssued',
      received: 'notIssued',
      preparing: 'notIssued',
      backordered: 'notIssued',
      'partly-shipped': 'done',
      shipped: 'done',
      delivered: 'done',
      cancelled: null,
      returned: null,
      other: 'done',
    });
  });
});
