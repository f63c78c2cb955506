import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stands in for src/build/admin.ts. */
export async function buildAdmin(outDir: string): Promise<void> {
  await mkdir(join(outDir, 'assets'), { recursive: true });
  await writeFile(join(outDir, 'index.html'), '<!doctype html><title>后台</title>');
  await writeFile(join(outDir, 'assets/main-abc123.js'), 'export {};');
}
