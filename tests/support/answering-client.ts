import type { SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import { createSupplierClient } from '#electron/suppliers/client/supplier-client.ts';
import { good } from './caches.ts';

/** A client of a supplier in this process: each request gets the response that `answer` makes of it. */
export const answeringClient = (
  answer: (request: Request) => Response | Promise<Response>,
  options: Partial<Parameters<typeof createSupplierClient>[0]> = {},
): SupplierClient =>
  good(
    createSupplierClient({
      baseUrl: 'https://store.example.jp',
      fetch: async (input, init) => answer(new Request(input, init)),
      ...options,
    }),
  );

/** An answer as JSON. */
export const jsonAnswer = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
