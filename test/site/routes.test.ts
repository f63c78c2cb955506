import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { history, loadRecords } from '../../src/records.ts';
import { removedNames } from '../../src/tables/past-said.ts';
import { isRoute, routes } from '../../src/tables/routes.ts';
import { addressOf, dist, siteFiles } from './dist.ts';

const records = loadRecords();
/** Made from the history, from the clock, or by the code alone; links in texts do not lead there. */
const apart =
  /^\/(404\.html|history\/|verify\/.|llms|robots|_astro\/|share\/|files\/)|\/state\/ended\/page\//;

test('every address that texts may link to is there when the site is built', () => {
  const missing = routes(records).filter(
    (path) => !existsSync(join(dist, path, path.endsWith('/') ? 'index.html' : '')),
  );
  expect(missing).toEqual([]);
  expect(routes(records).length).toBeGreaterThan(1000);
});

test('every page and every table of the built site may be linked to', () => {
  const gone = new Set(Object.values(removedNames(history())).map(([, address]) => address));
  const built = ['.html', '.csv', '.xlsx', '.atom', '.ics', '.jsonld', '.zip', '.txt'].flatMap(siteFiles);
  const refused = built
    .map(addressOf)
    .filter((path) => !apart.test(path) && !gone.has(path) && !isRoute(path, records));
  expect(refused).toEqual([]);
});
