import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What encrypted files of an archive begin with; the last byte is the version of the format. */
const magic = Buffer.from('KDA\u0001', 'latin1');
const ivLength = 12;
const tagLength = 16;

/** Encrypts what an archive keeps. One key for the whole archive, so that every desk that has it reads all of it. */
export interface ArchiveCipher {
  seal(content: Uint8Array): Buffer;
  /** Null for anything that was not sealed with this key, or whose bytes were changed. */
  open(sealed: Uint8Array): Buffer | null;
  /** Tells a wrong key from damage; says nothing about the key. */
  readonly check: string;
}

/** AES-256-GCM with a key for this archive alone. Throws for a key that is not 256 bits. */
export function archiveCipher(key: Uint8Array, archive: string): ArchiveCipher {
  if (key.length !== 32) throw new RangeError('no archive key of 256 bits');
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, archive, `kobai-desk archive ${purpose}`, 32));
  const content = derive('content');
  return {
    seal: (plain) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', content, iv);
      cipher.setAAD(magic);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([magic, iv, cipher.getAuthTag(), body]);
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const start = magic.length + ivLength + tagLength;
      if (bytes.length < start || !bytes.subarray(0, magic.length).equals(magic)) return null;
      const iv = bytes.subarray(magic.length, magic.length + ivLength);
      const decipher = createDecipheriv('aes-256-gcm', content, iv, { authTagLength: tagLength });
      decipher.setAAD(magic);
      decipher.setAuthTag(bytes.subarray(magic.length + ivLength, start));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]);
      } catch {
        return null;
      }
    },
    check: createHmac('sha256', derive('check')).update(archive).digest('hex'),
  };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
