/** Lists the pages that were read on this device, newest first, for whoever stands there without a network. */
const room = document.querySelector<HTMLElement>('[data-copies-list]');
const list = room?.querySelector('ul');

async function fill(): Promise<void> {
  const names = await caches.keys();
  for (const name of names.filter((found) => found.startsWith('pages-'))) {
    const kept = await caches.open(name);
    for (const request of [...(await kept.keys())].reverse()) {
      const path = new URL(request.url).pathname;
      if (path === location.pathname || path === '/offline/') continue;
      const html = (await (await kept.match(request))?.text()) ?? '';
      const link = document.createElement('a');
      link.href = path;
      link.textContent = new DOMParser().parseFromString(html, 'text/html').title;
      const item = document.createElement('li');
      item.append(link);
      list?.append(item);
    }
  }
  if (room && list?.children.length) room.hidden = false;
}

if (room && list && 'caches' in window) void fill();

export {};
