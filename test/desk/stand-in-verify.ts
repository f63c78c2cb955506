import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookedThrough } from '../../src/desk/releases/verify.ts';

// Stands in for src/desk/releases/verify-site.ts: the pages of the stand-in build have no index to be searched, so the
// answer is looked for in the list of notices.
const [, , file = ''] = process.argv;
try {
  const asked = JSON.parse(readFileSync(file, 'utf8'));
  const listed = async (site: string) => {
    const list = readFileSync(join(site, 'notices/index.html'), 'utf8');
    return [...list.matchAll(/\d{8}-\w+(?=\.md)/g)].map(([name]) => `/notices/${name}/`);
  };
  writeFileSync(file, JSON.stringify(await lookedThrough(asked, listed)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
