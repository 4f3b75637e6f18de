import { spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';

/** Runs a program of Poppler and answers what it prints; what it complains about is an error too. */
export function poppler(program: string, ...args: readonly string[]): string {
  const ran = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (ran.error) throw ran.error;
  if (ran.status !== 0 || ran.stderr.trim() !== '') throw new Error(`${program}: ${ran.stderr}`);
  return ran.stdout;
}

/** The text of a PDF without the spaces that a reader puts between what stands apart. */
export const textOf = (file: string, ...options: readonly string[]): string =>
  poppler('pdftotext', ...options, file, '-').replaceAll(/\s+/g, '');

export interface PrintedFont {
  readonly name: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly unicode: boolean;
}

export const fontsOf = (file: string): readonly PrintedFont[] =>
  poppler('pdffonts', file)
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [, name = '', embedded, subset, unicode] =
        /^(\S+).*?\b(yes|no) (yes|no) (yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
      return { name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' };
    });

/** Everything of a PDF that is text, unpacked: what stands outside of streams, and every stream that can be inflated. */
export function unpacked(pdf: Buffer): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = pdf.indexOf('stream\n', at);
    if (start < 0) break;
    const end = pdf.indexOf('\nendstream', start);
    pieces.push(pdf.subarray(at, start).toString('latin1'));
    const body = pdf.subarray(start + 7, end);
    try {
      pieces.push(inflateSync(body).toString('latin1'));
    } catch {
      pieces.push(body.toString('latin1'));
    }
    at = end + 10;
  }
  return [...pieces, pdf.subarray(at).toString('latin1')].join('\n');
}
