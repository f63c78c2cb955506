/** After the page is there: keeps what was read on this device, and opens what is folded before printing. */
if ('serviceWorker' in navigator)
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // Not over plain http, in a private window, or switched off: the site works without.
    });
  });

window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    details.open = true;
    window.addEventListener('afterprint', () => (details.open = false), { once: true });
  }
});
