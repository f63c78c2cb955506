/*
 * The large-type mode (长辈版), before the first paint and in the words of the oldest engine: one class on <html>,
 * kept on this device. Stands within <head>: a file would keep the page white until it has come.
 */
(() => {
  const root = document.documentElement;
  const key = 'large-type';
  root.classList.add('js');
  if ('speechSynthesis' in window) root.classList.add('speech');
  try {
    if (localStorage.getItem(key)) root.classList.add('large');
  } catch {
    // Storage is switched off: the button still works, on this page.
  }
  document.addEventListener('click', (event) => {
    if (!event.target.closest('.large-type')) return;
    const on = root.classList.toggle('large');
    try {
      if (on) localStorage.setItem(key, '1');
      else localStorage.removeItem(key);
    } catch {
      // As above.
    }
  });
})();
