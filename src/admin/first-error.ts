/** Decap says this (by our patch) when a form was not saved because of what stands in it. */
const refused = 'form-refused';

/** After a refused save: brings the first field in error into view, opens the group that hides it, and puts the cursor there. */
export function leadToFirstError(): void {
  window.addEventListener(refused, () => setTimeout(lead, 100, 4));
}

function lead(attempts: number): void {
  const message = document.querySelector('#nc-root label[for] + ul li');
  if (!message) return;
  const hidden = hiddenAround(message);
  const opener = hidden?.previousElementSibling?.querySelector('button');
  if (opener && attempts > 0) {
    opener.click();
    setTimeout(lead, 50, attempts - 1);
    return;
  }
  const label = message.parentElement?.previousElementSibling as HTMLLabelElement;
  (hidden?.parentElement ?? label).scrollIntoView({ block: 'center' });
  document.getElementById(label.htmlFor)?.focus({ preventScroll: true });
}

function hiddenAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).display === 'none') return at;
  return undefined;
}
