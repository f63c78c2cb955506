import { readFileSync } from 'node:fs';
import { type Context, type ErrorHandler, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { accountRoutes } from './doors-account.ts';
import { draftRoutes } from './doors-drafts.ts';
import { fileRoutes } from './doors-files.ts';
import { historyRoutes } from './doors-history.ts';
import { homeShown } from './doors-home.ts';
import { peopleRoutes } from './doors-people.ts';
import { releaseRoutes } from './doors-releases.ts';
import { safetyHeaders } from './headers.ts';
import { askerIn, entered, formOf, type House, reasonOf, signedInNoted } from './house.ts';
import { firstPage, invitedPage, saidPage, signInPage } from './pages/door.ts';
import { invitationOf, invitationUsed } from './people/invitations.ts';
import { oidcBegun, oidcEnded } from './people/oidc.ts';
import { personIn, signedIn, signedOut } from './people/session.ts';
import { Refusal, refuseLarge } from './refusal.ts';
import { linesTold, noted, requestFault } from './told.ts';

const style = ['../styles/tokens.css', 'pages/style.css'].map(textOf).join('\n');
const scripts = ['passkey.js', 'copy.js', 'frame.js'];

/** The pages with a last slash, written without it. */
const sections = /^\/desk\/(account|audit|drafts|files|first|people|releases|status)$/;

/** The pages below /desk/: signing in, drafts, people, one's own account. Plain forms, no script but for passkeys. */
export function doors(house: House): Hono {
  const app = new Hono().basePath('/desk');
  app.use(linesTold);
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries({ 'Cache-Control': 'no-store', ...safetyHeaders('desk') }))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: refuseLarge }));
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  for (const name of scripts) {
    const script = textOf(`pages/${name}`);
    app.get(`/${name}`, (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  }
  entrance(app, house);
  invitations(app, house);
  draftRoutes(app, house);
  fileRoutes(app, house);
  historyRoutes(app, house);
  peopleRoutes(app, house);
  accountRoutes(app, house);
  releaseRoutes(app, house);
  app.notFound((c) => {
    // A base path takes its own address only without the last slash.
    if (/^\/desk\/?$/.test(c.req.path)) return homeShown(c, house);
    if (c.req.method === 'GET' && sections.test(c.req.path)) return c.redirect(`${c.req.path}/`, 303);
    return c.html(saidPage('没有这一页', '没有这个页面，地址可能不完整。'), 404);
  });
  app.onError(refused);
  return app;
}

function entrance(app: Hono, house: House): void {
  const { people, attempts, first, oidc } = house;
  app.get('/sign-in', async (c) => {
    if (first.open) return c.redirect('/desk/first/', 303);
    if (await personIn(people, c.req.raw.headers)) return c.redirect(nextOf(c.req.query('next')), 303);
    return c.html(signInPage(nextOf(c.req.query('next')), { oidc }));
  });
  app.post('/sign-in', async (c) => {
    noted(c, 'signed-in', { way: 'password' });
    const { next, email = '', password = '' } = await formOf(c);
    try {
      const cookies = await signedIn(people, attempts, { email, password, asker: askerIn(house, c) });
      await signedInNoted(house, c, cookies);
      return entered(c, cookies, nextOf(next));
    } catch (error) {
      const { status, words } = reasonOf(error);
      return c.html(signInPage(nextOf(next), { email, oidc }, { good: false, words }), status);
    }
  });
  if (oidc) companyDoor(app, house);
  app.post('/sign-out', async (c) => entered(c, await signedOut(people, c.req.raw.headers), '/desk/sign-in'));
  app.get('/first/', (c) => (first.open ? c.html(firstPage()) : c.redirect('/desk/sign-in', 303)));
  app.post('/first/', async (c) => {
    noted(c, 'signed-in', { way: 'first' });
    const { code = '', name = '', email = '', password = '' } = await formOf(c);
    const asker = askerIn(house, c);
    try {
      attempts.needRoom('first', asker);
      await first.used({ code, name, email, password });
      const cookies = await signedIn(people, attempts, { email, password, asker });
      await signedInNoted(house, c, cookies);
      return entered(c, cookies, '/admin/');
    } catch (error) {
      const { status, words } = reasonOf(error);
      if (status === 403) attempts.failed('first', asker);
      return c.html(firstPage({ code, name, email }, { good: false, words }), status);
    }
  });
}

/** Signing in with the company's own account: there and back. */
function companyDoor(app: Hono, house: House): void {
  const { people, oidc } = house;
  app.get('/oidc/start', async (c) => {
    const { url, headers } = await oidcBegun(people);
    return entered(c, headers, url);
  });
  app.get('/oidc/callback', async (c) => {
    noted(c, 'signed-in', { way: 'oidc' });
    const { headers, url } = c.req.raw;
    try {
      const cookies = await oidcEnded(people, headers, new URL(url).search);
      await signedInNoted(house, c, cookies);
      return entered(c, cookies, '/desk/');
    } catch (error) {
      const { status, words } = reasonOf(error);
      return c.html(signInPage('/desk/', { oidc }, { good: false, words }), status);
    }
  });
}

function invitations(app: Hono, house: House): void {
  const { people, attempts } = house;
  app.get('/invited/:secret', (c) => {
    const secret = c.req.param('secret');
    return c.html(invitedPage(secret, invitationOf(people, secret)));
  });
  app.post('/invited/:secret', async (c) => {
    noted(c, 'signed-in', { way: 'invited' });
    const secret = c.req.param('secret');
    const { password = '' } = await formOf(c);
    const invited = invitationOf(people, secret);
    try {
      await invitationUsed(people, secret, password);
    } catch (error) {
      const { status, words } = reasonOf(error);
      return c.html(invitedPage(secret, invited, { good: false, words }), status);
    }
    const who = { email: invited.email, password, asker: askerIn(house, c) };
    const cookies = await signedIn(people, attempts, who);
    await signedInNoted(house, c, cookies);
    return entered(c, cookies, '/desk/');
  });
}

const refused: ErrorHandler = (error, c) => {
  if (!(error instanceof Refusal)) requestFault(c, 'desk', error);
  const status = error instanceof Refusal ? error.status : 500;
  if (status === 401) return c.redirect(`/desk/sign-in?next=${encodeURIComponent(backFrom(c))}`, 303);
  const words = error instanceof Refusal ? error.message : '出了意外，请再试一次。';
  return c.html(saidPage('没有成功', words), status);
};

/** Where to go after signing in: the page asked for; a form has to be sent anew. */
function backFrom(c: Context): string {
  return c.req.method === 'GET' ? new URL(c.req.url).pathname : '/desk/';
}

/** A place of our own to go on to; anything else is the desk's home. */
function nextOf(next: string | undefined): string {
  return next && /^\/(admin|desk)\/[\w/#-]*$/.test(next) ? next : '/desk/';
}

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
