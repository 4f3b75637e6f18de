import type { Bilingual } from '../model/identifiers.ts';

const pluralize = (n: number, one: string, many: string): string => (n === 1 ? `one ${one}` : `${n} ${many}`);

/** A length of time in words: whole minutes, with hours where it has any. */
export function durationText(minutes: number): Bilingual {
  const whole = Math.max(1, Math.ceil(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  return {
    ja: `${hours > 0 ? `${hours}時間` : ''}${rest > 0 ? `${rest}分` : ''}`,
    en: [
      ...(hours > 0 ? [pluralize(hours, 'hour', 'hours')] : []),
      ...(rest > 0 ? [pluralize(rest, 'minute', 'minutes')] : []),
    ].join(' '),
  };
}
