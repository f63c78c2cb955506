/** Prints the board sheet, its large variant for the lift, and copies the message for the group chat. */
const box = document.querySelector<HTMLElement>('[data-copies]');
box?.querySelector('.actions')?.removeAttribute('hidden');

for (const button of box?.querySelectorAll<HTMLButtonElement>('[data-print]') ?? [])
  button.addEventListener('click', () => {
    const { classList } = document.documentElement;
    classList.toggle('print-large', button.dataset.print === 'large');
    window.addEventListener('afterprint', () => classList.remove('print-large'), { once: true });
    window.print();
  });

box?.querySelector('[data-copy]')?.addEventListener('click', async () => {
  const text = box.querySelector('pre');
  if (!text) return;
  const done = await copied(text);
  const status = box.querySelector('[role=status]');
  if (done && status) status.textContent = box.dataset.copied ?? '';
});

/** Copies the text; where the clipboard is closed to pages (old WeChat), selects it so that a long press copies. */
async function copied(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}
