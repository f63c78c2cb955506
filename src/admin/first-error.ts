/** Decap says this (by our patch) when a form was not saved because of what stands in it. */
const refused = 'form-refused';

/** After a refused save: opens every group that hides a mistake, brings the first into view, and puts the cursor there. */
export function leadToFirstError(): void {
  window.addEventListener(refused, () => setTimeout(lead, 100, 4));
}

function lead(attempts: number): void {
  const messages = [...document.querySelectorAll('#nc-root label[for] + ul li')];
  const [first] = messages;
  if (!first) return;
  const openers = new Set(messages.flatMap(hiddenAround).flatMap(openerOf));
  if (openers.size > 0 && attempts > 0) {
    for (const opener of openers) opener.click();
    setTimeout(lead, 50, attempts - 1);
    return;
  }
  const label = first.parentElement?.previousElementSibling as HTMLLabelElement;
  (hiddenAround(first)[0]?.parentElement ?? label).scrollIntoView({ block: 'center' });
  const control = document.getElementById(label.htmlFor);
  const cell = control?.querySelector<HTMLElement>('[aria-invalid]');
  cell?.scrollIntoView({ block: 'center' });
  (cell ?? control)?.focus({ preventScroll: true });
}

/** The ancestors that are hidden themselves, the innermost first. */
export function hiddenAround(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).display === 'none') found.push(at);
  return found;
}

/** The button that opens a closed group or entry of a list: it stands in the bar above. */
export function openerOf(hidden: Element): HTMLElement[] {
  const before = [...(hidden.parentElement?.children ?? [])].filter(
    (sibling) => sibling.compareDocumentPosition(hidden) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const opener = before
    .map((bar) => bar.querySelector<HTMLElement>('button[aria-label="展开"]'))
    .find(Boolean);
  return opener ? [opener] : [];
}
