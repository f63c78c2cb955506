import { randomInt, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { noteDeed } from './deeds.ts';
import { accountMade, accountsOf, type People } from './people.ts';
import { personName, workAddress } from './work-address.ts';

/** Characters that nobody mistakes for another when copying them from a screen. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** The way in for the first administrator: a code that only whoever sees the console knows, good once. */
export class FirstDoor {
  /** Shown on the console; undefined once there is an account. */
  code: string | undefined;
  readonly #people: People;

  constructor(people: People) {
    this.#people = people;
    this.code = accountsOf(people).length === 0 ? newCode() : undefined;
  }

  /** Whether nobody has an account yet; the command line may have made one meanwhile. */
  get open(): boolean {
    if (this.code && accountsOf(this.#people).length > 0) this.code = undefined;
    return this.code !== undefined;
  }

  /** Makes the first administrator, who may also write, so that one person can begin. Throws a 403 for a wrong code. */
  async used(given: { code: string; name: string; email: string; password: string }): Promise<void> {
    const { code } = this;
    if (!this.open || !code || !same(plain(given.code), plain(code)))
      throw new Refusal(403, '一次性代码不对：请照发布台窗口里显示的填写，用过一次就作废。');
    const person = { name: personName(given.name), email: workAddress(given.email) };
    // Taken before the first wait, so that two requests cannot both use it; given back when it came to nothing.
    this.code = undefined;
    try {
      await accountMade(this.#people, { ...person, roles: ['editor', 'admin'] }, given.password);
      noteDeed(this.#people, person.email, `用一次性代码设立第一位管理员：${person.name}`);
    } catch (error) {
      this.code = code;
      throw error;
    }
  }
}

function newCode(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [part(), part(), part()].join('-');
}

function plain(code: string): Buffer {
  return Buffer.from(code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
}

function same(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
