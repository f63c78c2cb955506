import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Styles } from './compile.ts';
import { digestOfData } from './readings.ts';

/** A page or file of the site that can be rendered. */
export interface Place {
  /** Path of the file below the site, e.g. `notices/index.html`. */
  file: string;
  /** Source file of the route, e.g. `src/pages/notices/[key].astro`. */
  component: string;
  /** Digest of what the route gives to this page; undefined where that cannot be told. */
  props: string | undefined;
  render: () => Promise<Buffer>;
}

/** What of Astro's renderer is used; its own types are not public. */
interface App {
  manifest: { pageMap: ReadonlyMap<string, () => Promise<unknown>>; renderers: Renderer[] };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: object }): Promise<Response>;
  routeCache: { get(route: object): { staticPaths?: StaticPathsFound } | undefined };
}

/** What renders the components of one framework. */
interface Renderer {
  ssr: { check: (this: unknown, component: unknown, ...more: unknown[]) => Promise<boolean> };
}

interface StaticPathsFound {
  keyed: ReadonlyMap<string, { props?: object }>;
}

interface Path {
  pathname: string;
  route: { type: string; component: string };
}

/** Everything there is to render, in the order of Astro's own build; of two with one address the first counts. */
export async function placesOf(compiled: string): Promise<Place[]> {
  const { app, styles } = await appOf(compiled);
  app.setInternals({ pagesByKeys: new Map(styles.pages) });
  for (const renderer of app.manifest.renderers) askedOnce(renderer);
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: quiet } } });
  const paths: Path[] = await new StaticPaths(app as never).getAll();
  const places = new Map<string, Place>();
  for (const { pathname, route } of paths) {
    const file = fileOf(pathname, route.type);
    if (places.has(file)) continue;
    const { props = {} } = app.routeCache.get(route)?.staticPaths?.keyed.get(pathname) ?? {};
    const render = () => rendered(app, pathname, route);
    places.set(file, { file, component: route.component, props: digestOfData(props), render });
  }
  return [...places.values()];
}

/** Whether a component is of its framework is found out by calling it with all its data: once is enough. */
function askedOnce({ ssr }: Renderer): void {
  const { check } = ssr;
  const own = new Set<unknown>();
  ssr.check = async function (component, ...more) {
    const isOwn = own.has(component) || (await check.call(this, component, ...more));
    if (isOwn) own.add(component);
    return isOwn;
  };
}

/** Reads the code of every page, so that no build waits for it. */
export async function pagesRead(compiled: string): Promise<void> {
  const { app } = await appOf(compiled);
  for (const read of app.manifest.pageMap.values()) await read();
}

async function appOf(compiled: string): Promise<{ app: App; styles: Styles }> {
  const styles: Styles = JSON.parse(readFileSync(join(compiled, 'styles.json'), 'utf8'));
  const { app } = await import(pathToFileURL(join(compiled, 'server', styles.entry)).href);
  return { app, styles };
}

/** Errors are thrown; what is only said would be said twice. */
const quiet = { write: () => true };

async function rendered(app: App, pathname: string, route: Path['route']): Promise<Buffer> {
  const path = route.type === 'page' && !pathname.endsWith('/') ? `${pathname}/` : pathname;
  const request = new Request(new URL(path, 'http://localhost:4321'));
  const response = await app.render(request, { routeData: route });
  return Buffer.from(await response.arrayBuffer());
}

function fileOf(pathname: string, type: string): string {
  const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}
