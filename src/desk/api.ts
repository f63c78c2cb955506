import { type Context, type ErrorHandler, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answered } from './cms.ts';
import { Fair } from './fair.ts';
import { fileHeaders, safetyHeaders } from './headers.ts';
import { askerIn, type House, signedInNoted } from './house.ts';
import { listed } from './list.ts';
import type { Facts } from './log.ts';
import { passkeyApi } from './people/passkeys.ts';
import { accountsOf } from './people/people.ts';
import { needPerson, signedOut } from './people/session.ts';
import { uploadAt } from './place.ts';
import { Presence } from './presence.ts';
import type { Publisher } from './publisher.ts';
import { uploadedBytes } from './reading.ts';
import { machineRefusal } from './reasons.ts';
import { Refusal } from './refusal.ts';
import { needRight } from './rights.ts';
import { standingOf } from './standing.ts';
import { statusOf } from './status.ts';
import { actor, linesTold, noted, requestFault } from './told.ts';

const largestBody = 16 * 1024 * 1024;
/** Up to here a body is read at once; of larger ones, which hold uploads, one of each person and four altogether. */
const smallBody = 2 * 1024 * 1024;

/**
 * The desk's API, for whoever is signed in: the protocol of Decap's proxy back end at /api/cms, the status bar's
 * question, lists of records a page at a time, and uploads not yet live; and the way in with a passkey.
 */
export function api(house: House, publisher: Publisher): Hono {
  const { people, pen, attempts } = house;
  const personOf = (c: Context) => needPerson(people, c.req.raw.headers);
  const app = new Hono();
  app.use(linesTold, withSafetyHeaders);
  const tooLarge = () => {
    throw new Refusal(413, '一次保存的内容太大（最多 16 MB），没有保存。请分几次上传文件。');
  };
  const limited = bodyLimit({ maxSize: largestBody, onError: tooLarge });
  const arriving = new Fair(4);
  app.post('/api/cms', async (c) => {
    // Who asks comes before what they send: nobody else's bytes are kept.
    const person = await personOf(c);
    publisher.expected();
    // Asked for before the body is read: what asks later may get a request that cannot abort any more.
    const { signal } = c.req.raw;
    const read = async () => {
      const refused = await limited(c, async () => undefined);
      return refused ?? (await c.req.text());
    };
    const large = Number(c.req.header('content-length') ?? largestBody) > smallBody;
    const about = (facts: Facts) => noted(c, 'saved', { ...actor(person), ...facts });
    const body = await (large ? arriving.run(person.email, signal, read) : read());
    return typeof body === 'string' ? c.json(await answered(pen, person, body, signal, about)) : body;
  });
  app.get('/api/status', async (c) =>
    c.json(await statusOf(pen.repository, publisher, house.backup, await personOf(c))),
  );
  app.get('/api/list', async (c) => {
    const person = await personOf(c);
    needRight(person, 'read');
    const { page, ...asked } = c.req.query();
    return c.json(await listed(pen.repository, publisher, person, { ...asked, page: Number(page) || 1 }));
  });
  const presence = new Presence();
  app.post('/api/open', bodyLimit({ maxSize: 8 * 1024, onError: tooLarge }), async (c) => {
    const person = await personOf(c);
    const desk = { person, people: accountsOf(house.people) };
    return c.json(await standingOf(pen.repository, presence, desk, await c.req.json().catch(() => null)));
  });
  app.on('GET', ['/api/files/:name', '/api/files/:month/:name'], async (c) => {
    const person = await personOf(c);
    needRight(person, 'read');
    const place = uploadAt(
      ['public/files', c.req.param('month'), c.req.param('name')].filter(Boolean).join('/'),
    );
    const { bytes } = await uploadedBytes(pen.repository, person, place, c.req.query('draft'));
    return c.body(new Uint8Array(bytes), 200, {
      ...fileHeaders('upload', place.address),
      'Cache-Control': 'no-store',
    });
  });
  app.post('/api/sign-out', async (c) => {
    for (const cookie of (await signedOut(people, c.req.raw.headers)).getSetCookie())
      c.header('Set-Cookie', cookie, { append: true });
    return c.json({ done: true });
  });
  app.route(
    '/api/passkey',
    passkeyApi(people, attempts, {
      askerIn: (c) => askerIn(house, c),
      asked: (c) => noted(c, 'signed-in', { way: 'passkey' }),
      entered: (c, cookies) => signedInNoted(house, c, cookies),
    }),
  );
  app.notFound((c) => c.json({ error: '没有这个接口。' }, 404));
  app.onError(refused);
  return app;
}

const withSafetyHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries({ 'Cache-Control': 'no-store', ...safetyHeaders('api') }))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

const refused: ErrorHandler = (error, c) => {
  if (error instanceof Refusal)
    return c.json({ error: error.message, findings: error.findings }, error.status);
  const machine = machineRefusal(error);
  if (machine) return c.json({ error: machine.message, findings: [] }, machine.status);
  requestFault(c, 'api', error);
  const words = '出了意外，请再试一次；还是这样，请告诉维护的人是什么时候的事，日志里有一条 error。';
  return c.json({ error: words, findings: [] }, 500);
};
