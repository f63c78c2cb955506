import react from '@astrojs/react';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // Views are React components rendered at build time; the reader downloads no React.
  integrations: [react()],
  publicDir: process.env.PUBLIC_DIR ?? 'public',
  cacheDir: '.shaitai/cache',
  build: {
    // One round trip for a page: its style comes with it.
    inlineStylesheets: 'always',
    concurrency: 4,
  },
  devToolbar: { enabled: false },
  vite: {
    // Scripts stay files of our origin, so that the content security policy needs no exception.
    build: { assetsInlineLimit: 0 },
    plugins: [
      {
        name: 'reload-on-content',
        configureServer(server) {
          server.watcher.add(process.env.CONTENT_DIR ?? 'content');
          server.watcher.on('all', (_event, path) => {
            if (path.includes('content')) server.ws.send({ type: 'full-reload' });
          });
        },
      },
    ],
  },
});
