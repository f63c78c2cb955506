/** What Pagefind's index files are made of: numbers, texts and lists. */
export type Cbor = number | string | Cbor[];

/** Writes numbers, texts and lists as CBOR. */
export function encodeCbor(value: Cbor): Buffer {
  const parts: Buffer[] = [];
  const write = (item: Cbor): void => {
    if (typeof item === 'number') parts.push(item < 0 ? head(1, -1 - item) : head(0, item));
    else if (typeof item === 'string') parts.push(head(3, Buffer.byteLength(item)), Buffer.from(item));
    else {
      parts.push(head(4, item.length));
      for (const inner of item) write(inner);
    }
  };
  write(value);
  return Buffer.concat(parts);
}

/** The beginning of a list of so many parts. */
export function listOf(length: number): Buffer {
  return head(4, length);
}

function head(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 0x100) return Buffer.from([type | 24, value]);
  if (value < 0x10000) return Buffer.from([type | 25, value >> 8, value & 0xff]);
  const bytes = Buffer.alloc(5, type | 26);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
