/** Takes away everything the site has left on this device. */
const room = document.querySelector<HTMLElement>('.forget');
const button = room?.querySelector('button');
const answer = room?.querySelector('[role=status]');

async function forget(): Promise<void> {
  const names = 'caches' in window ? await caches.keys() : [];
  await Promise.all(names.map((name) => caches.delete(name)));
  const workers = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  localStorage.clear();
}

if (room && button && answer) {
  room.hidden = false;
  button.addEventListener('click', async () => {
    await forget().catch(() => undefined);
    document.documentElement.classList.remove('large');
    answer.textContent = button.dataset.done ?? '';
  });
}

export {};
