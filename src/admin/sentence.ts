/** An error of which people see the sentence alone, without “Error:” before it. */
export class Sentence extends Error {
  override name = '';
}
