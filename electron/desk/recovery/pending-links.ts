/** A link of the desk's own scheme, without characters that a mail could not contain. */
const deskLink = /^kobai-desk:[\x21-\x7e]+$/i;
const maxLinkLength = 4096;

/** Links handed over by the system, until a page fetches them. */
export interface PendingLinks {
  /** Keeps the latest link and notifies. Anything that is no `kobai-desk:` link, or too long, is ignored. */
  arrive(link: string): void;
  /** The latest link, once; null if none is waiting. */
  take(): string | null;
}

/** `send` notifies pages that a link is waiting. */
export function createPendingLinks(send: () => void): PendingLinks {
  let waiting: string | null = null;
  return {
    arrive: (link) => {
      if (link.length > maxLinkLength || !deskLink.test(link)) return;
      waiting = link;
      send();
    },
    take: () => {
      const link = waiting;
      waiting = null;
      return link;
    },
  };
}
