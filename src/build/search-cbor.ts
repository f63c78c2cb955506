/** What Pagefind's index files are made of: numbers, texts and lists. */
export type Cbor = number | string | Cbor[];

/** Reads the part of CBOR (RFC 8949) that Pagefind writes; anything else is an error. */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const length = (info: number): number => {
    if (info < 24) return info;
    const size = [1, 2, 4][info - 24];
    if (!size) throw new Error(`CBOR: unexpected length ${info}`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const read = (): Cbor => {
    const head = bytes[at++] ?? 0xff;
    const value = length(head & 31);
    const major = head >> 5;
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major === 3) {
      at += value;
      return bytes.toString('utf8', at - value, at);
    }
    if (major === 4) return Array.from({ length: value }, read);
    throw new Error(`CBOR: unexpected type ${major}`);
  };
  return read();
}

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

function head(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 0x100) return Buffer.from([type | 24, value]);
  if (value < 0x10000) return Buffer.from([type | 25, value >> 8, value & 0xff]);
  const bytes = Buffer.alloc(5, type | 26);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
