/**
 * Measures nginx and Caddy with our configurations on loopback, over TLS, with wrk: pages of a built site beside plain
 * files of the same size, turn by turn in one run, medians of five. Needs wrk, and qingchuanli.example in /etc/hosts.
 * `node test/deploy/load.ts <folder with .shaitai/current, packed>`
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asked, caddyAt, folderIn, freePort, name, nginxAt, programs } from './servers.ts';

const root = resolve(process.argv[2] ?? '.');
const current = join(root, '.shaitai/current');
const notice = readdirSync(join(current, 'notices')).find((one) => one.startsWith('20261')) ?? '';
const paths = { home: '/', notice: `/notices/${notice}/`, json: '/data/notices.json' };
const seconds = Number(process.env.SECONDS_EACH ?? 3);

function once(port: number, path: string): { rate: number; p99: number } {
  const address = `https://${name}:${port}${path}`;
  const args = ['-t1', '-c32', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br, gzip', address];
  const said = execFileSync('wrk', args, { encoding: 'utf8' });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(said);
  const [, p99 = '0', unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]),
    p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as 'ms'],
  };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const [kind, start] of Object.entries({ nginx: nginxAt, caddy: caddyAt })) {
  if (!programs[kind as 'nginx']) {
    console.log(`${kind}: not installed, not measured`);
    continue;
  }
  const folder = folderIn(mkdtempSync(join(tmpdir(), 'load-')), kind);
  const [port, plainPort, desk] = [await freePort(), await freePort(), await freePort()];
  const server = await start({ folder, root, desk, port, plainPort });
  for (const [what, path] of Object.entries(paths)) {
    const { body, headers } = await asked(port, path, { 'Accept-Encoding': 'br' });
    const plain = `/plain/${what}.bin`;
    mkdirSync(join(current, 'plain'), { recursive: true });
    writeFileSync(join(current, plain), randomBytes(body.length));
    const runs = Array.from({ length: 5 }, () => [once(port, path), once(port, plain)] as const);
    const figures = [0, 1].flatMap((i) => [
      Math.round(median(runs.map((run) => run[i as 0].rate))),
      median(runs.map((run) => run[i as 0].p99)).toFixed(1),
    ]);
    const ratio = median(runs.map(([page, file]) => page.rate / file.rate)).toFixed(2);
    console.log(
      `| ${kind} | ${what} | ${body.length} ${headers['content-encoding'] ?? 'plain'} | ${figures.join(' | ')} | ${ratio} |`,
    );
  }
  await server.stop();
}
console.log(`wrk, 32 connections, ${seconds} s each, medians of five`);
