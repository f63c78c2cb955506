/** Where random bytes come from; `crypto.getRandomValues` exists on plain http too, `randomUUID` does not. */
type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/**
 * Eight characters of 0-9 and a-f. At least one letter other than e is among them, so that no reader of YAML
 * takes the name for a number (00012345, 93e10123).
 */
export function newSerial(random: Random = (bytes) => crypto.getRandomValues(bytes)): string {
  for (;;) {
    const serial = [...random(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (/[a-df]/.test(serial)) return serial;
  }
}
