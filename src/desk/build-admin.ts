import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// A program of its own, so that the bundler's memory ends with it: node build-admin.ts <module> <folder>.
const [, , script = '', folder = ''] = process.argv;
const { buildAdmin, buildPage } = (await import(pathToFileURL(script).href)) as {
  buildAdmin: (outDir: string) => Promise<void>;
  buildPage?: (outDir: string) => Promise<void>;
};
await buildAdmin(folder);
// Hidden, so that it is not handed out: only the desk loads it.
await buildPage?.(join(folder, '.page'));
