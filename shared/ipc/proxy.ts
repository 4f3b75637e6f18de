import { z } from 'zod';
import { passwordText, text } from '../model/bounded-schemas.ts';

/** Basic puts a colon between name and password (RFC 7617), so a name has none. */
export const proxyUserNamePattern = /^[^:\p{Cc}\p{Zl}\p{Zp}]+$/u;

export const proxyStateSchema = z.strictObject({
  /** The proxy that asks for a name and a password, `host:port`; null where none has asked. */
  asked: text(300).nullable(),
  /** The name that is used, or that the policy sets; null where nobody entered one. */
  name: text(200).nullable(),
  /** Whether the policy sets the name. */
  nameIsManaged: z.boolean(),
  /** Whether the proxy takes what was entered. */
  signedIn: z.boolean(),
  /** Whether it outlives this run: in the keychain, and never where people share the machine. */
  saved: z.boolean(),
});
export type ProxyState = Readonly<z.infer<typeof proxyStateSchema>>;

export const proxyCalls = {
  'proxy.state': { input: z.strictObject({}), output: proxyStateSchema },
  /**
   * Gives a name and a password to the proxy that asks, once. Refuses `proxy.not-asked`, `proxy.wrong-password`,
   * `proxy.wait` with `until`, `policy.managed`, and what stands in the way to a supplier besides.
   */
  'proxy.sign-in': {
    input: z.strictObject({ name: text(200, 1).regex(proxyUserNamePattern), password: passwordText(500, 1) }),
    output: proxyStateSchema,
  },
  /** Deletes name and password, here and in the keychain. */
  'proxy.forget': { input: z.strictObject({}), output: proxyStateSchema },
} as const;
