import { execFileSync } from 'node:child_process';
import { publishDue } from '../../src/desk/drafts/clock.ts';
import { openPeople } from '../../src/desk/people/people.ts';
import { repositoryAt } from '../../src/desk/repository.ts';
import { may as hasRight, type Right, type Role } from '../../src/desk/rights.ts';
import { type Random, randomFrom } from '../books/random.ts';
import { git, noticePath, noticeText, priceText, siteText } from '../desk/community.ts';
import { administrator, colleague, form } from '../desk/people.ts';
import { entryParams, type RunningDesk } from '../desk/running.ts';
import { type Actor, type Kept, may, saved, stepped, type Verdict } from './desk-model.ts';

const steps = [
  'submit',
  'submit',
  'submit',
  'approve',
  'approve',
  'approve',
  'publish',
  'return',
  'comment',
  'discard',
  'schedule',
  'schedule',
  'recall',
];

/** A desk under play: what was done so far, for whoever reads of a fault. */
export class Play {
  readonly log: string[] = [];
  readonly actors: Actor[] = [];
  records: Kept[] = [];
  two = true;
  #n = 0;
  readonly root: string;
  readonly desk: RunningDesk;

  constructor(root: string, desk: RunningDesk) {
    this.root = root;
    this.desk = desk;
  }

  /** Everybody who works here, and a stranger. */
  async gathered(): Promise<void> {
    const { cookie } = this.desk;
    this.actors.push({
      name: 'admin',
      email: administrator.email,
      cookie,
      roles: ['editor', 'admin'],
      isIn: true,
    });
    for (const [name, roles] of [
      ['editorA', 'editor'],
      ['editorB', 'editor,reviewer'],
      ['reviewer', 'reviewer'],
      ['committee', 'committee'],
    ] as const)
      this.actors.push({
        ...(await colleague(this.desk, roles, `同事${name}`)),
        name,
        roles: roles.split(','),
        isIn: true,
      });
    this.actors.push({ name: 'stranger', email: '', cookie: '', roles: [], isIn: false });
  }

  /** One sequence of a seed on records of its own. Throws at the first thing that is not as the model says. */
  async sequence(seed: number, length: number): Promise<void> {
    const random = randomFrom(seed * 7919);
    const id = (n: number) => (seed * 16 + n).toString(16).padStart(8, '0');
    this.records = [0, 1, 2, 3].map((n): Kept => {
      const key = n < 2 ? `p${seed}-${n}` : `20261120-${id(n)}`;
      return n < 2
        ? { subject: 'prices', key, path: `content/prices/${key}.json` }
        : { subject: 'notices', key, path: noticePath(id(n)) };
    });
    this.log.push(`sequence ${seed}`);
    for (let i = 0; i < length; i++) await this.#move(random);
    await this.#everythingSeen();
  }

  async #move(random: Random): Promise<void> {
    const drawn = random.whole(1, 100);
    if (drawn <= 34) await this.#save(random);
    else if (drawn <= 80) await this.#step(random);
    else if (drawn <= 85) await this.#role(random);
    else if (drawn <= 88) await this.#shut(random);
    else if (drawn <= 91) await this.#settings(random);
    else if (drawn <= 94) await this.#upload(random);
    else if (drawn <= 96) await this.#due();
    else if (drawn <= 98) await this.#atOnce(random);
    else await this.#everythingSeen();
  }

  async #save(random: Random): Promise<void> {
    const record = random.pick(this.records);
    const editors = this.actors.filter(({ roles }) => roles.includes('editor'));
    const actor = random.pick(editors.length > 0 && random.chance(75) ? editors : this.actors);
    const now = record.draft?.text ?? record.published;
    const back = random.pick([record.published, now]);
    const text = random.chance(30) && back !== undefined ? back : this.#text(record);
    const base = random.pick([undefined, now, now, record.published]);
    const [fresh, aside] = [random.chance(10), random.chance(25)];
    const blob = base === undefined ? undefined : this.#blob(base);
    const options = { newEntry: fresh, ...(blob && { base: blob }), ...(aside && { asDraft: true }) };
    const expected = await this.#told(
      `${actor.name} saves ${record.key}${aside ? ' aside' : ''}${fresh ? ' as new' : ''}${base === undefined ? '' : base === now ? ' on the newest' : ' on an older one'}${text === now ? ' unchanged' : text === record.published ? ' as published' : ''}`,
      () => saved(record, actor, { text, base, fresh, aside, two: this.two }),
      async () =>
        this.desk.ask('persistEntry', entryParams(record.path, text, { options }), actor.cookie || 'none=1'),
    );
    if (expected === 'done') this.#compare();
  }

  async #step(random: Random): Promise<void> {
    const drafted = this.records.filter(({ draft }) => draft);
    const record = random.pick(drafted.length > 0 && random.chance(90) ? drafted : this.records);
    const any = () => ({ actor: random.pick(this.actors), step: random.pick(steps) });
    const tries = Array.from({ length: random.chance(75) ? 12 : 1 }, any);
    // Most of what people try is what they may.
    const fits = tries.find(
      ({ actor, step }) =>
        stepped(structuredClone(record), actor, step, { seen: true, two: this.two }) === 'done',
    );
    const { actor, step } = fits ?? any();
    const seen = random.chance(85);
    const version = seen ? this.#version(record) : '0'.repeat(40);
    const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const fields = { words: '请核对\n\nShaitai-Action: submit', version, day, time: '08:00' };
    await this.#told(
      `${actor.name} does ${step} on ${record.key}${seen ? '' : ' unseen'}`,
      () => stepped(record, actor, step, { seen, two: this.two }),
      () => form(this.desk.url, `drafts/${record.subject}/${record.key}/${step}`, fields, actor.cookie),
    );
    this.#compare();
  }

  /** Two who had opened the same version save at the same time: one comes through. Or one approves what another changes. */
  async #atOnce(random: Random): Promise<void> {
    const editors = this.actors.filter((actor) => may(actor, 'editor'));
    const reviewer = this.actors.find((actor) => may(actor, 'reviewer'));
    const sent = this.records.find(({ subject, draft }) => subject === 'prices' && draft?.state === 'review');
    const record = sent ?? random.pick(this.records);
    const [first, second] = [random.pick(editors), random.pick(editors)];
    if (!first || !second) return;
    const base = record.draft?.text ?? record.published;
    const texts = [this.#text(record), this.#text(record)] as const;
    const options = base === undefined ? { newEntry: true } : { base: this.#blob(base) };
    const save = (actor: Actor, text: string) =>
      this.desk.ask('persistEntry', entryParams(record.path, text, { options }), actor.cookie);
    const by = (actor: Actor, text: string) =>
      saved(record, actor, { text, base, fresh: base === undefined, aside: false, two: this.two });
    if (sent && reviewer && this.two) {
      const version = this.#version(record);
      const at = `drafts/${record.subject}/${record.key}/approve`;
      const [approved, written] = await Promise.all([
        form(this.desk.url, at, { version }, reviewer.cookie),
        save(first, texts[0]),
      ]);
      this.log.push(
        `${reviewer.name} approves ${record.key} while ${first.name} changes it: ${approved.status}, ${written.status}`,
      );
      const approve = () => stepped(record, reviewer, 'approve', { seen: true, two: this.two });
      const was = approved.status === 303 ? [approve(), by(first, texts[0])] : [by(first, texts[0])];
      const given = written.status === 200 ? 'done' : 'refused';
      if (was.at(-1) !== given || was[0] === 'refused' || written.status >= 500)
        throw this.#fault(`at once: ${was.join()} and ${given}`);
    } else {
      const answers = await Promise.all([save(first, texts[0]), save(second, texts[1])]);
      this.log.push(
        `${first.name} and ${second.name} save ${record.key} at once: ${answers.map((a) => a.status)}`,
      );
      if (
        answers
          .map(({ status }) => status)
          .sort()
          .join() !== '200,409'
      )
        throw this.#fault('not one of two came through');
      by(answers[0].status === 200 ? first : second, answers[0].status === 200 ? texts[0] : texts[1]);
    }
    this.#compare();
  }

  /** Asks the desk, and holds its answer against the model's; what is refused leaves no trace. */
  async #told(
    what: string,
    expect: () => Verdict,
    ask: () => Promise<{ status: number; headers?: Headers; body?: unknown; text?: () => Promise<string> }>,
  ): Promise<Verdict> {
    const before = this.#refs();
    const expected = expect();
    const answer = await ask();
    const isSent = /sign-in/.test(answer.headers?.get('location') ?? '');
    const given: Verdict = answer.status < 400 && !isSent ? 'done' : 'refused';
    this.log.push(`${what}: ${answer.status}`);
    const words = typeof answer.text === 'function' ? await answer.text() : JSON.stringify(answer.body);
    if (answer.status >= 500) throw this.#fault(`${what}: ${answer.status} ${words.slice(0, 300)}`);
    if (given !== expected)
      throw this.#fault(`${what}: ${given}, not ${expected}: ${words.replace(/\s+/g, ' ').slice(-600)}`);
    if (given === 'refused' && this.#refs() !== before)
      throw this.#fault(`${what}: refused, and yet something moved`);
    return given;
  }

  async #role(random: Random): Promise<void> {
    const actor = random.pick(this.actors.slice(1, 5));
    const roles = random.pick(['editor', 'reviewer', 'editor,reviewer', 'committee', 'editor,admin']);
    const by = random.pick([this.actors[0], this.actors[0], actor]) as Actor;
    await this.#told(
      `${by.name} makes ${actor.name} ${roles}`,
      () => {
        if (!by.isIn || !by.roles.includes('admin')) return 'refused';
        actor.roles = roles.split(',');
        return 'done';
      },
      () => form(this.desk.url, 'people/role', { email: actor.email, roles }, by.cookie),
    );
  }

  /** Shuts an account, tries its old session, and lets the person in again. */
  async #shut(random: Random): Promise<void> {
    const actor = random.pick(this.actors.slice(1, 5));
    const admin = this.actors[0] as Actor;
    await form(this.desk.url, 'people/revoke', { email: actor.email }, admin.cookie);
    this.log.push(`${actor.name} is shut out`);
    actor.isIn = false;
    for (let i = 0; i < 2; i++) await this.#saveAs(random, actor);
    const page = await (
      await form(this.desk.url, 'people/again', { email: actor.email }, admin.cookie)
    ).text();
    const secret = /desk\/invited\/([\w-]+)/.exec(page)?.[1] ?? '';
    const answer = await form(this.desk.url, `invited/${secret}`, { password: administrator.password });
    if (answer.status !== 303) throw this.#fault(`${actor.name} cannot come back: ${answer.status}`);
    actor.cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    actor.isIn = true;
    this.log.push(`${actor.name} is back`);
  }

  async #saveAs(random: Random, actor: Actor): Promise<void> {
    const record = random.pick(this.records);
    const params = entryParams(record.path, this.#text(record));
    await this.#told(
      `${actor.name}, shut out, saves ${record.key}`,
      () => 'refused',
      async () => this.desk.ask('persistEntry', params, actor.cookie),
    );
  }

  async #settings(random: Random): Promise<void> {
    const actor = random.pick(this.actors.slice(0, 4));
    // Whoever takes prices out waits a day, so that they need two persons all the while.
    const two = random.chance(70);
    const chosen = `"desk": { "twoPersons": ["${two ? 'prices' : 'none'}"] },\n  "externalPhones"`;
    await this.#told(
      `${actor.name} says that prices need ${two ? 'two' : 'one'}`,
      () => {
        if (!actor.isIn || !actor.roles.includes('admin')) return 'refused';
        return 'done';
      },
      async () =>
        this.desk.ask(
          'persistEntry',
          entryParams('content/site.json', siteText.replace('"externalPhones"', chosen)),
          actor.cookie,
        ),
    );
  }

  async #upload(random: Random): Promise<void> {
    const actor = random.pick(this.actors);
    const path = `public/files/t${this.#n++}.csv`;
    const asset = {
      path,
      content: Buffer.from(`月份,件数\n${this.#n},1\n`).toString('base64'),
      encoding: 'base64',
    };
    const allows = (right: Right) => (): Verdict =>
      actor.isIn && hasRight({ roles: actor.roles as Role[] }, right) ? 'done' : 'refused';
    const cookie = actor.cookie || 'none=1';
    const done = await this.#told(`${actor.name} uploads`, allows('upload'), async () =>
      this.desk.ask('persistMedia', { asset, options: {} }, cookie),
    );
    if (done === 'done' && random.chance(50))
      await this.#told(`${actor.name} removes it`, allows('remove'), async () =>
        this.desk.ask('deleteFiles', { paths: [path], options: {} }, cookie),
      );
  }

  /** Three days later: what was set for its moment goes live, or says on its draft why not. */
  async #due(): Promise<void> {
    const people = await openPeople(`${this.root}/.shaitai/people.sqlite`, { origin: undefined });
    await publishDue(
      await repositoryAt(this.root),
      people,
      new Date(Date.now() + 3 * 86_400_000),
      () => undefined,
    );
    people.database.close();
    this.log.push('the moment comes');
    for (const record of this.records) {
      const { draft } = record;
      if (draft?.state !== 'scheduled') continue;
      const by = this.actors.find(({ email }) => email === draft.by) as Actor;
      if (stepped(record, by, 'approve', { seen: true, two: this.two }) === 'refused')
        draft.state = draft.sent ? 'review' : 'draft';
    }
    this.#compare();
  }

  /** Whatever can be looked at is shown to everybody, and no unsent draft to who must not see it. */
  async #everythingSeen(): Promise<void> {
    for (const actor of this.actors) {
      const hidden = this.records.flatMap(({ draft }) =>
        draft && !draft.sent ? [/t\d+t/.exec(draft.text)?.[0] ?? '-'] : [],
      );
      const isWriter = actor.isIn && actor.roles.some((role) => role === 'editor' || role === 'reviewer');
      for (const path of [
        'desk/drafts/',
        'desk/',
        'api/status',
        'desk/audit/',
        'desk/files/',
        ...['prices', 'notices'].map((one) => `api/list?subject=${one}`),
      ]) {
        const answer = await fetch(`${this.desk.url}${path}`, {
          headers: { Cookie: actor.cookie },
          redirect: 'manual',
        });
        const text = await answer.text();
        if (answer.status >= 500)
          throw this.#fault(`${actor.name} opens ${path}: ${answer.status} ${text.slice(0, 200)}`);
        if (!isWriter && hidden.some((word) => text.includes(word)))
          throw this.#fault(`${actor.name} sees an unsent draft at ${path}`);
      }
    }
  }

  /** Branches and texts are as the model says. */
  #compare(): void {
    for (const { path, subject, key, published, draft } of this.records) {
      const shown = (ref: string) => {
        try {
          return `${git(this.root, 'show', `${ref}:${path}`)}\n`;
        } catch {
          return undefined;
        }
      };
      if (shown('main') !== published) throw this.#fault(`${key} is published otherwise`);
      const text = shown(`refs/heads/draft/${subject}/${key}`);
      if (draft ? text !== draft.text : text !== undefined) throw this.#fault(`${key} is drafted otherwise`);
    }
  }

  #fault(words: string): Error {
    return new Error(
      `${words}\n${this.log.slice(this.log.findLastIndex((line) => line.startsWith('sequence'))).join('\n')}`,
    );
  }

  #refs(): string {
    return git(this.root, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads', 'refs/shaitai');
  }

  #version({ subject, key }: Kept): string {
    try {
      return git(
        this.root,
        'log',
        '-1',
        '--format=%H',
        '--grep=Action: save',
        `refs/heads/draft/${subject}/${key}`,
      );
    } catch {
      return '';
    }
  }

  #blob(text: string): string {
    return hashOf(this.root, text);
  }

  #text(record: Kept): string {
    const mark = `t${this.#n++}t`;
    return record.subject === 'prices'
      ? // The words of a price are free until its first day.
        priceText(record.key, `地面停车${mark}`).replace('"effectiveFrom": "2024', '"effectiveFrom": "2030')
      : noticeText(record.key.slice(9), `停水通知${mark}`);
  }
}

function hashOf(root: string, text: string): string {
  return execFileSync('git', ['hash-object', '--stdin'], { cwd: root, input: text, encoding: 'utf8' }).trim();
}
