/** The first administrator of every desk in the tests, who may also write. */
export const administrator = {
  name: '王编辑',
  email: 'wang@example.org',
  password: '雨棚 螺栓 东门 十二月',
};

/** Sends a form as a page of the desk would, following no redirect. */
export function form(
  url: string,
  path: string,
  fields: Record<string, string>,
  cookie = '',
): Promise<Response> {
  return fetch(`${url}desk/${path}`, {
    method: 'POST',
    headers: { Origin: url.slice(0, -1), Cookie: cookie },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

/** The cookies that an answer sets, as they are sent back. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Comes in by the real door: the one-time code at the first start, the password afterwards. Returns the cookie. */
export async function entered(url: string, code: () => Promise<string>): Promise<string> {
  const first = await fetch(`${url}desk/first/`, { redirect: 'manual' });
  const { name, email, password } = administrator;
  const answer =
    first.status === 200
      ? await form(url, 'first/', { code: await code(), name, email, password })
      : await form(url, 'sign-in', { email, password });
  if (answer.status !== 303) throw new Error(`Not let in: ${answer.status} ${await answer.text()}`);
  return cookieOf(answer);
}

/** A colleague, invited by the first administrator, who has accepted. Returns the cookie. */
export async function colleague(
  desk: { url: string; cookie: string },
  roles: string,
  name = `同事${roles}`,
): Promise<{ cookie: string; email: string; name: string }> {
  const email = `${roles.replaceAll(',', '-')}-${Buffer.from(name).toString('hex').slice(0, 24)}@example.org`;
  const page = await form(desk.url, 'people/invite', { name, email, roles }, desk.cookie);
  const secret = /desk\/invited\/([\w-]+)/.exec(await page.text())?.[1] ?? '';
  const answer = await form(desk.url, `invited/${secret}`, { password: administrator.password });
  if (answer.status !== 303) throw new Error(`Not let in: ${answer.status} ${await answer.text()}`);
  return { cookie: cookieOf(answer), email, name };
}

/** A browser in which somebody is signed in already. */
export function signedInState(url: string, cookie: string) {
  const { hostname: domain } = new URL(url);
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    const about = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
    return { name, value: value.join('='), domain, path: '/', ...about };
  });
  return { storageState: { cookies, origins: [] } };
}
