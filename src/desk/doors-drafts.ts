import type { Context, Hono } from 'hono';
import { needsApproval, published } from './drafts/approval.ts';
import { changesOf, movedIn, titleOf } from './drafts/changes.ts';
import { scheduled } from './drafts/clock.ts';
import type { Draft } from './drafts/draft.ts';
import { pageShown, pageStyles } from './drafts/page.ts';
import { refusalsCleared, refusalsOf } from './drafts/refused.ts';
import { draftsFor } from './drafts/seeing.ts';
import { shownVersion, uploadsShown } from './drafts/shown.ts';
import {
  commented,
  discarded,
  findingsOf,
  isOutdated,
  recalled,
  sentBack,
  submitted,
} from './drafts/steps.ts';
import { formOf, type House, reasonOf } from './house.ts';
import { draftPage } from './pages/draft.ts';
import { draftsPage } from './pages/drafts.ts';
import { noteDeed } from './people/deeds.ts';
import { needPerson } from './people/session.ts';
import type { Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { headOf } from './repository.ts';
import { may, needRight } from './rights.ts';
import { stateAt } from './state.ts';
import { actor, noted, recordFacts } from './told.ts';

const said: Record<string, string> = {
  submit: '已提交，等另一位审核人来看。',
  approve: '已审核通过，正在检查和生成网页；上线与否看后台首页。',
  publish: '已发布，正在检查和生成网页；上线与否看后台首页。',
  schedule: '已定时，到点自动发布；发布之前可以撤回。',
  recall: '定时已撤回，草稿还在。',
  return: '已退回，起草的人会看到您的意见。',
  comment: '意见已写上。',
  discard: '草稿已放弃。',
};

const begun = '旧内容已放进草稿；核对后提交或发布，网站还没有变。';

/** Looking at drafts and taking them further. */
export function draftRoutes(app: Hono, house: House): void {
  const { people, pen } = house;
  const css = { 'Content-Type': 'text/css; charset=utf-8' };
  app.get('/page.css', async (c) => c.body(await pageStyles(pen.repository.folders), 200, css));
  app.get('/drafts/', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    const { done: step = '' } = c.req.query();
    const done = step === 'refused' ? '退回已解除，可以不经审核发布。' : said[step];
    const drafts = await draftsFor(pen.repository, person);
    const refused = may(person, 'clear') ? await refusalsOf(pen.repository) : [];
    return c.html(draftsPage(person, drafts, refused, done ? { good: true, words: done } : undefined));
  });
  app.post('/drafts/refused/:commit', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    noted(c, 'draft', { step: 'clear', ...actor(person) });
    needRight(person, 'clear');
    const all = await refusalsOf(pen.repository);
    const one = all.find(({ commit }) => commit === c.req.param('commit'));
    if (!one) throw new Refusal(404, '没有这一条退回，可能已经审核通过或解除。');
    noted(c, 'draft', recordFacts(one.place));
    await pen.queue.run(() => refusalsCleared(pen.repository, [one], one.place, one.text));
    noteDeed(people, person.email, `解除退回：${titleOf(one.place, one.text)}`);
    return c.redirect('/desk/drafts/?done=refused', 303);
  });
  app.get('/drafts/:subject/:key', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    const done = c.req.query('done') ?? '';
    const words = done === 'restore' ? begun : said[done];
    return shown(c, house, person, await found(c, house, person), words);
  });
  app.post('/drafts/:subject/:key/:step', async (c) => {
    const person = await needPerson(people, c.req.raw.headers);
    const step = c.req.param('step');
    if (!Object.hasOwn(said, step)) throw new Refusal(404, '没有这个操作。');
    noted(c, 'draft', { step, ...actor(person) });
    const form = await formOf(c);
    try {
      await pen.queue.run(async () => {
        const draft = await found(c, house, person);
        noted(c, 'draft', { ...recordFacts(draft.place), draft: draft.commit });
        noted(c, 'draft', { commit: await taken(house, person, draft, step, form) });
      });
    } catch (error) {
      const { status, words } = reasonOf(error);
      const draft = await found(c, house, person).catch(() => undefined);
      if (!draft) throw error;
      c.status(status);
      return shown(c, house, person, draft, undefined, words);
    }
    const over = ['approve', 'publish', 'discard'].includes(step);
    const at = over ? '/desk/drafts/' : `/desk/drafts/${c.req.param('subject')}/${c.req.param('key')}`;
    return c.redirect(`${at}?done=${step}`, 303);
  });
}

/** Takes a draft a step further. Returns the commit that goes live with it, if one does. */
async function taken(
  { pen }: House,
  person: Person,
  draft: Draft,
  step: string,
  { words = '', version = '', day = '', time = '' }: Record<string, string>,
): Promise<string | undefined> {
  const { repository } = pen;
  if (step === 'submit') await submitted(repository, person, draft);
  else if (step === 'return') await sentBack(repository, person, draft, words);
  else if (step === 'comment') await commented(repository, person, draft, words);
  else if (step === 'discard') await discarded(repository, person, draft);
  else if (step === 'recall') await recalled(repository, person, draft);
  else if (step === 'schedule')
    await scheduled(repository, person, draft, { version, due: `${day}T${time}`, now: new Date() });
  else {
    const { commit } = await published(repository, person, draft, version);
    pen.published(commit);
    return commit;
  }
  return undefined;
}

/** The draft that an address names, if this person may read it. Throws a 404 otherwise. */
async function found(c: Context, { pen }: House, person: Person): Promise<Draft> {
  needRight(person, 'read');
  const drafts = await draftsFor(pen.repository, person);
  const { subject, key } = c.req.param() as { subject: string; key: string };
  const draft = drafts.find(({ place }) => place.subject === subject && place.key === key);
  if (!draft) throw new Refusal(404, '没有这份草稿：可能已经发布、放弃，或还没有提交。');
  return draft;
}

async function shown(
  c: Context,
  { pen }: House,
  person: Person,
  draft: Draft,
  good?: string,
  bad?: string,
): Promise<Response> {
  const state = await stateAt(pen.repository, await headOf(pen.repository));
  const { subject, file } = draft.place;
  const refused = await refusalsOf(pen.repository);
  const changes = changesOf(subject, file, state.files.get(file), draft.text);
  const findings = findingsOf(state, draft).filter(({ severity }) => severity === 'error');
  const words = bad ?? good;
  const saying = words === undefined ? undefined : { good: bad === undefined, words };
  const moved = isOutdated(state, draft) ? await movedIn(pen.repository, state, draft) : undefined;
  const uploads = uploadsShown(state, draft);
  const seenAs = await pageShown(pen.repository.folders, state, draft, uploads);
  return c.html(
    draftPage(
      person,
      draft,
      {
        ...{ changes, findings, two: needsApproval({ state, refused }, draft), ...(moved && { moved }) },
        ...{ uploads, version: shownVersion(state, draft), ...(seenAs && { page: seenAs }) },
      },
      saying,
    ),
  );
}
