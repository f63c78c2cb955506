import { pathToFileURL } from 'node:url';

// A program of its own, so that the bundler's memory ends with it: node build-admin.ts <module> <folder>.
const [, , script = '', folder = ''] = process.argv;
const { buildAdmin } = (await import(pathToFileURL(script).href)) as {
  buildAdmin: (outDir: string) => Promise<void>;
};
await buildAdmin(folder);
