import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * The one text of a value (RFC 8785): the Kafka value, the ledger's bytes, an export's line and what is hashed.
 * Throws `NotCanonical` for what has no single text: floats, integers above 2^53, text that is not NFC or not well formed.
 */
export function canonical(value: unknown): string {
  assertPlain(value, '$');
  return (canonicalize as unknown as (input: unknown) => string)(value);
}

/** SHA-256 of a text's UTF-8 bytes, base64url without padding: 43 characters. */
export const hashOf = (text: string): string => base64url(sha256(utf8ToBytes(text)));

/** A text's size in UTF-8 bytes. */
export const sizeOf = (text: string): number => utf8ToBytes(text).length;

export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  readonly path: string;
  readonly found: string;

  constructor(path: string, found: string, expected: string) {
    super(`${path}: found ${found}, expected ${expected}`);
    this.path = path;
    this.found = found;
  }
}

function assertPlain(value: unknown, path: string): void {
  if (value === null || value === undefined || typeof value === 'boolean') return;
  if (typeof value === 'string') return assertText(value, path);
  if (typeof value === 'number') {
    if (Object.is(value, -0)) throw new NotCanonical(path, '-0', '0');
    if (!Number.isSafeInteger(value)) throw new NotCanonical(path, String(value), 'an integer within 2^53');
    return;
  }
  if (Array.isArray(value)) return value.forEach((item, index) => assertPlain(item, `${path}[${index}]`));
  if (typeof value !== 'object') throw new NotCanonical(path, typeof value, 'plain JSON');
  for (const [key, item] of Object.entries(value)) {
    assertText(key, `${path} key`);
    assertPlain(item, `${path}.${key}`);
  }
}

function assertText(text: string, path: string): void {
  if (!text.isWellFormed()) throw new NotCanonical(path, 'a lone surrogate', 'well-formed Unicode');
  if (text.normalize('NFC') !== text) throw new NotCanonical(path, 'decomposed Unicode', 'NFC');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += four
      .slice(0, Math.min(4, bytes.length - at + 1))
      .map((index) => ALPHABET[index])
      .join('');
  }
  return text;
}
