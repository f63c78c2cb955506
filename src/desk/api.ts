import { type ErrorHandler, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answered } from './cms.ts';
import { fileHeaders, safetyHeaders } from './headers.ts';
import type { PersonOf } from './person.ts';
import { uploadAt } from './place.ts';
import type { Publisher } from './publisher.ts';
import { uploadedBytes } from './reading.ts';
import { Refusal } from './refusal.ts';
import { statusOf } from './status.ts';
import type { Pen } from './writing.ts';

const largestBody = 16 * 1024 * 1024;

/** The desk's API: the protocol of Decap's proxy back end at /api/cms, the status bar's question, and uploads not yet live. */
export function api(pen: Pen, publisher: Publisher, personOf: PersonOf): Hono {
  const app = new Hono();
  app.use(withSafetyHeaders);
  const tooLarge = () => {
    throw new Refusal(413, '一次保存的内容太大（最多 16 MB），没有保存。请分几次上传文件。');
  };
  app.post('/api/cms', bodyLimit({ maxSize: largestBody, onError: tooLarge }), async (c) => {
    const person = personOf(c.req.raw);
    return c.json(await answered(pen, person, await c.req.text()));
  });
  app.get('/api/status', async (c) => c.json(await statusOf(pen.repository, publisher, personOf(c.req.raw))));
  app.get('/api/files/:name', async (c) => {
    const place = uploadAt(`public/files/${c.req.param('name')}`);
    const { bytes } = await uploadedBytes(pen.repository, place);
    return c.body(new Uint8Array(bytes), 200, {
      ...fileHeaders('upload', place.address),
      'Cache-Control': 'no-store',
    });
  });
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
  console.error(error);
  return c.json({ error: `出了意外，请再试一次；还是这样，请把这句话告诉维护的人：${error.message}` }, 500);
};
