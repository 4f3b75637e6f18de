import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { readMime, type MimePart } from './mime.ts';

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly mime: MimePart;
  readonly raw: string;
}

export interface MailServerDouble {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** What the server says to a recipient, such as 550; nothing for a good one. */
  readonly refuse: Map<string, number>;
  stop(): Promise<void>;
}

/** A real mail server on this machine, on `port` or a free one, that keeps what it takes. */
export async function startMailServer(port = 0): Promise<MailServerDouble> {
  const taken: TakenMail[] = [];
  const refuse = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _, callback) {
      const code = refuse.get(address);
      callback(code === undefined ? null : Object.assign(new Error('refused'), { responseCode: code }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          mime: readMime(raw),
          raw,
        });
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: given } = server.server.address() as AddressInfo;
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await new Promise<void>((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  return { url: `smtp://127.0.0.1:${given}`, taken, refuse, stop };
}
