import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** Links of this scheme, in a mail for instance, open the desk. */
export const deepLinkScheme = 'kobai-desk';

const maxLinkLength = 2048;

/**
 * Reads a deep link as data: a well-formed `kobai-desk:` address of at most 2,048 characters, without user,
 * password or port, and without a control character. Anything else is refused with `link.refused`.
 */
export function readDeepLink(text: unknown): Result<URL, Refusal> {
  if (typeof text !== 'string' || text.length > maxLinkLength || !/^[\x21-\x7e]+$/.test(text)) {
    return refuse('link.refused');
  }
  if (!text.toLowerCase().startsWith(`${deepLinkScheme}:`) || !URL.canParse(text))
    return refuse('link.refused');
  const link = new URL(text);
  if (link.username !== '' || link.password !== '' || link.port !== '') return refuse('link.refused');
  return ok(link);
}

/** The deep link that the program was started with, as Windows and Linux hand it over: among the arguments. */
export function deepLinkAmong(args: readonly string[]): string | null {
  return args.find((argument) => readDeepLink(argument).ok) ?? null;
}
