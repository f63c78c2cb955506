import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineHashes } from '../../src/build/inline.ts';
import { isHashed } from '../../src/desk/headers.ts';
import { serverHeaders } from '../../src/desk/server-headers.ts';
import { chromiumFlags, chromiumPath } from '../chromium.ts';
import { community, emptyFolder, firstNotice, git, noticeText, put } from '../desk/community.ts';
import { administrator } from '../desk/people.ts';
import { raw } from '../desk/raw.ts';
import { deskProcess, ended } from '../desk/running.ts';
import { asked, caddyAt, folderIn, freePort, name, nginxAt, programs, type Server } from './servers.ts';

// nginx and Caddy with our configurations before a desk: what readers get from them is what the desk would give.

test('the headers in deploy/ are those of the desk today', async () => {
  const made = serverHeaders(await inlineHashes());
  const again = 'run npm run server-headers';
  expect(readFileSync(resolve('deploy/nginx-maps.conf'), 'utf8'), again).toBe(made.maps);
  expect(readFileSync(resolve('deploy/nginx-headers.conf'), 'utf8'), again).toBe(made.nginx);
  expect(readFileSync(resolve('deploy/Caddyfile.headers'), 'utf8'), again).toBe(made.caddy);
});

test.each([
  ['/_astro/a.css', true],
  ['/pagefind/pagefind.1a2b3c.pf_meta', true],
  ['/pagefind/index/1a2b3c-0.pf_index', true],
  ['/pagefind/cards/1a2b3c/z.json', true],
  ['/pagefind/traditional-1a2b3c.json', true],
  ['/pagefind/search.json', false],
  ['/pagefind/pagefind.js', false],
  ['/a/_astro/b.js', false],
  ['/', false],
])('the servers and the desk know whether %s lasts: %s', (path, lasts) => {
  const patterns = [...serverHeaders([]).maps.matchAll(/"~(\^\/(?:_astro|pagefind).*)" "public/g)];
  expect(patterns).toHaveLength(2);
  expect(patterns.some(([, one = '']) => new RegExp(one).test(path))).toBe(lasts);
  expect(isHashed(path)).toBe(lasts);
});

/** Headers that have to be the same, whoever answers. */
const same = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-resource-policy',
  'x-robots-tag',
  'content-type',
  'content-disposition',
  'cache-control',
];
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n32\n%%EOF\n';
const long = '水箱清洗期间请提前存水。'.repeat(100);
const kinds = { nginx: nginxAt, caddy: caddyAt };

for (const kind of ['nginx', 'caddy'] as const) {
  // Said, not passed over in silence: without the program nothing of this has been tried.
  describe.skipIf(!programs[kind])(
    `${kind}${programs[kind] ? '' : ' (not installed, nothing tried)'}`,
    () => {
      let root: string;
      let desk: ReturnType<typeof deskProcess>;
      let deskPort: number;
      let server: Server;
      let asset: string;
      let code: string;

      beforeAll(async () => {
        root = community({
          [firstNotice]: `${noticeText('00000001', '第一条公告')}${long}\n`,
          'public/files/a.pdf': pdf,
          'public/files/a.csv': '月份,件数\n',
          'public/files/a.xlsx': 'PK',
        });
        const [port, plainPort] = [await freePort(), await freePort()];
        deskPort = await freePort();
        desk = deskProcess(root, { SITE_URL: `https://${name}:${port}`, PORT: String(deskPort) });
        let printed = '';
        await new Promise<void>((done) =>
          desk.stdout?.setEncoding('utf8').on('data', (chunk) => {
            printed += chunk;
            if (/一次性代码 \S+/.test(printed)) done();
          }),
        );
        code = /一次性代码 (\S+)/.exec(printed)?.[1] ?? '';
        const folder = folderIn(emptyFolder(), kind);
        server = await kinds[kind]({ folder, root, desk: deskPort, port, plainPort });
        asset = /href="(\/_astro\/[^"]+)"/.exec(String((await asked(port, '/')).body))?.[1] ?? '';
        while (!existsSync(join(root, '.shaitai/current/index.html.gz'))) await wait(50);
      });

      afterAll(async () => {
        await server?.stop();
        await ended(desk, 'SIGTERM');
      });

      const direct = (path: string) =>
        raw(deskPort, 'GET', path, { Host: `${name}:${server.port}`, 'X-Forwarded-Proto': 'https' });

      test('every kind of address carries the headers of the desk, and TLS for the future', async () => {
        const paths = ['/', '/notices/', '/files/a.pdf', '/files/a.csv', '/files/a.xlsx', '/nothing'];
        const more = [
          '/files/nothing.pdf',
          '/nothing.csv',
          '/.git/config',
          '/desk/sign-in',
          '/admin/',
          '/api/status',
        ];
        for (const path of [...paths, ...more, asset]) {
          const [one, other] = [await asked(server.port, path), await direct(path)];
          const chosen = (headers: typeof one.headers) => same.map((header) => [header, headers[header]]);
          expect([path, one.status, ...chosen(one.headers)]).toEqual([
            path,
            other.status,
            ...chosen(other.headers),
          ]);
          expect([path, one.headers['strict-transport-security']]).toEqual([path, 'max-age=31536000']);
        }
      });

      test('an address of a folder without its last slash leads to the folder', async () => {
        const { status, headers } = await asked(server.port, '/notices');
        expect([Math.trunc(status / 100), headers.location?.replace(/^https:\/\/[^/]+/, '')]).toEqual([
          3,
          '/notices/',
        ]);
      });

      test('text goes out packed as the release holds it, and whoever has it is told so', async () => {
        const plain = await asked(server.port, '/');
        const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
        for (const [accepted, coding] of [
          ['gzip, deflate, br', 'br'],
          ['gzip', 'gzip'],
        ] as const) {
          const packed = await asked(server.port, '/', { 'Accept-Encoding': accepted });
          expect(packed.headers['content-encoding']).toBe(coding);
          expect(packed.headers.vary).toBe('Accept-Encoding');
          const ending = coding === 'br' ? '.br' : '.gz';
          expect(packed.body.equals(readFileSync(join(root, `.shaitai/current/index.html${ending}`)))).toBe(
            true,
          );
          expect(unpack[coding](packed.body).equals(plain.body)).toBe(true);
          const known = { 'If-None-Match': packed.headers.etag ?? '', 'Accept-Encoding': accepted };
          const again = await asked(server.port, '/', known);
          expect([again.status, again.body.length]).toEqual([304, 0]);
          expect(again.headers['content-security-policy']).toBe(plain.headers['content-security-policy']);
        }
      });

      test('after a release a changed page comes anew, an unchanged one does not, an old asset is still there', async () => {
        const tagOf = async (path: string) => (await asked(server.port, path)).headers.etag ?? '';
        const before = { home: await tagOf('/'), file: await tagOf('/files/a.pdf') };
        // Of another length: nginx tells files of one second apart by nothing else.
        put(root, firstNotice, `${noticeText('00000001', '改过的公告，多几个字')}${long}\n`);
        git(root, 'commit', '-qam', '改');
        const { name: who, email, password } = administrator;
        const signed = await asked(server.port, '/desk/first/', {}, { code, name: who, email, password });
        const cookie = [signed.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? '';
        await asked(server.port, '/api/status', { Cookie: cookie });
        await expect
          .poll(async () => String((await asked(server.port, '/')).body), { timeout: 30_000 })
          .toContain('改过的公告');
        await expect.poll(() => existsSync(join(root, '.shaitai/current/index.html.gz'))).toBe(true);
        expect((await asked(server.port, '/', { 'If-None-Match': before.home })).status).toBe(200);
        await expect.poll(() => tagOf('/files/a.pdf'), { timeout: 10_000 }).toBe(before.file);
        const now = /href="(\/_astro\/[^"]+)"/.exec(String((await asked(server.port, '/')).body))?.[1];
        expect(now).not.toBe(asset);
        expect((await asked(server.port, asset)).status).toBe(200);
      });

      test('in a browser the public name holds session and passkey, and nothing breaks its policy', async () => {
        const executablePath = chromiumPath() ?? '';
        const map = `--host-resolver-rules=MAP ${name} 127.0.0.1`;
        const args = [...chromiumFlags, map, '--ignore-certificate-errors'];
        const chromium = await playwright.launch({ executablePath, args });
        const page = await (
          await chromium.newContext({ locale: 'zh-CN', ignoreHTTPSErrors: true })
        ).newPage();
        const complaints: string[] = [];
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        const site = `https://${name}:${server.port}`;
        await page.goto(`${site}/desk/sign-in?next=/desk/account/`);
        await page.getByLabel('工作邮箱').fill(administrator.email);
        await page.getByLabel('密码', { exact: true }).fill(administrator.password);
        await page.getByRole('button', { name: '登录', exact: true }).click();
        await page.waitForURL(`${site}/desk/account/`);
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('WebAuthn.enable');
        const options = { protocol: 'ctap2', transport: 'internal' } as const;
        const able = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
        await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, ...able } });
        await page.getByLabel('现在的密码').first().fill(administrator.password);
        await page.getByRole('button', { name: '添加通行密钥' }).click();
        await page.getByRole('button', { name: '删除' }).waitFor();
        await page.getByRole('button', { name: '退出', exact: true }).click();
        await page.getByRole('button', { name: '用通行密钥登录' }).click();
        await page.waitForURL(`${site}/desk/`);
        const cookies = await page.context().cookies(site);
        expect(cookies.map((one) => one.name)).toContain('__Host-shaitai.session_token');
        expect(
          cookies.filter((one) => !one.name.startsWith('__Host-') || !one.secure || !one.httpOnly),
        ).toEqual([]);
        await page.goto(`${site}/`);
        // The stand-in of a site has no icon.
        expect(complaints.filter((words) => !words.includes('status of 404'))).toEqual([]);
        await chromium.close();
      });

      test('whom the desk counts is who asks, whatever they claim', async () => {
        const wrong = { email: administrator.email, password: '不对的密码不对的密码' };
        const answers = [];
        for (let i = 0; i < 11; i++) {
          const claims = { 'X-Forwarded-For': `198.51.100.${i}`, Forwarded: 'for=198.51.100.1' };
          answers.push(await asked(server.port, '/desk/sign-in', claims, wrong));
        }
        expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
        expect(String(answers.at(-1)?.body)).toContain('试错的次数太多');
      });

      test('another name, another origin and plain HTTP do not get in', async () => {
        const other = await asked(server.port, '/desk/sign-in', { Host: 'evil.example' }).catch(
          () => undefined,
        );
        // Caddy answers another name with nothing.
        expect((other?.status ?? 421) >= 400 || other?.body.length === 0).toBe(true);
        const forged = { Origin: 'https://evil.example' };
        expect((await asked(server.port, '/desk/sign-in', forged, { email: 'x' })).status).toBe(403);
        const plain = await new Promise<[number | undefined, string | undefined]>((done) =>
          get(
            { host: '127.0.0.1', port: server.plainPort, path: '/desk/', headers: { Host: name } },
            (answer) => done([answer.statusCode, answer.headers.location]),
          ),
        );
        expect(plain[0]).toBe(308);
        expect(plain[1]).toMatch(/^https:\/\/qingchuanli\.example(:\d+)?\/desk\/$/);
      });

      test('TLS begins with 1.2 and goes up to 1.3, whatever the server is set to elsewhere', async () => {
        const spoken = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
          new Promise<string | null>((done) => {
            const only = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' };
            const about = {
              host: '127.0.0.1',
              port: server.port,
              servername: name,
              rejectUnauthorized: false,
            };
            const line = connect({ ...about, ...only }, () => {
              done(line.getProtocol());
              line.destroy();
            });
            line.on('error', () => done(null));
          });
        const all = [await spoken('TLSv1.1'), await spoken('TLSv1.2'), await spoken('TLSv1.3')];
        expect(all).toEqual([null, 'TLSv1.2', 'TLSv1.3']);
      });

      test('files beside the release, hidden ones and ways out of it are not handed out', async () => {
        const ways = [
          '/../people.sqlite',
          '/%2e%2e/people.sqlite',
          '/..%2fpeople.sqlite',
          '/files/..%5c..%5cx',
          '/.shaitai/',
        ];
        for (const path of [...ways, '/.git/HEAD', '/%2egit/HEAD', '//.git/HEAD'])
          expect([path, [400, 404].includes((await asked(server.port, path)).status)]).toEqual([path, true]);
      });

      test('while the desk is away readers keep the site, and staff read what to do in Chinese', async () => {
        await ended(desk, 'SIGTERM');
        expect((await asked(server.port, '/')).status).toBe(200);
        for (const path of ['/desk/', '/admin/', '/api/status']) {
          const { status, headers, body } = await asked(server.port, path);
          expect([
            path,
            status,
            String(body).trim(),
            headers['content-type'],
            headers['cache-control'],
          ]).toEqual([
            path,
            503,
            '后台正在重新启动，请一分钟后再试；公开的网页照常能看。',
            'text/plain; charset=utf-8',
            'no-store',
          ]);
          expect(headers['strict-transport-security']).toBe('max-age=31536000');
        }
        expect((await asked(server.port, '/nothing')).status).toBe(404);
      });
    },
  );
}
