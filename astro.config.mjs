import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { inlineScripts } from './src/build/inline.ts';

export default defineConfig({
  // Views are React components rendered at build time; the reader downloads no React. Nothing waits in them, so nothing streams.
  integrations: [react({ experimentalDisableStreaming: true })],
  publicDir: process.env.PUBLIC_DIR ?? 'public',
  cacheDir: '.shaitai/cache',
  build: {
    // One round trip for a page: its style comes with it.
    inlineStylesheets: 'always',
    concurrency: 4,
  },
  devToolbar: { enabled: false },
  vite: {
    // Beside the other working files: everything else may be read-only.
    cacheDir: '.shaitai/vite',
    // Scripts stay files of our origin; the few within a page are named in the content security policy by their hash.
    build: { assetsInlineLimit: 0, cssTarget: ['chrome87', 'safari14'] },
    plugins: [
      inlineScripts,
      {
        // An engine five years old still reads every page: WeChat brings its own and keeps it long.
        // Astro sets the newest target for the browser by itself, so it is set back here.
        name: 'older-engines',
        configEnvironment(name, options) {
          if (name === 'client') Object.assign(options.build, { target: 'es2020' });
        },
      },
      {
        // A service worker must keep its address, and one file is all it can be.
        name: 'service-worker',
        apply: 'build',
        buildStart() {
          if (this.environment.name === 'client')
            this.emitFile({ type: 'chunk', id: '/src/islands/sw.ts', fileName: 'sw.js' });
        },
      },
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
