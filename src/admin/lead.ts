import { hiddenAround, openerOf } from './first-error.ts';

/**
 * Brings a field of the open form into view and puts the cursor there; groups around it are opened. Waits a while for a
 * form that is still being opened.
 * @param path names and numbers that lead to the field @param labels the same in words, for rows that only have words
 */
export function leadTo(path: readonly PropertyKey[], labels: readonly string[], attempts = 40): void {
  const field = fieldAt(path, labels);
  const openers = field ? [...new Set(hiddenAround(field).flatMap(openerOf))] : [];
  for (const opener of openers) opener.click();
  if (attempts > 0 && (!field || openers.length > 0)) {
    setTimeout(leadTo, 100, path, labels, attempts - 1);
    return;
  }
  if (!field) return;
  field.scrollIntoView({ block: 'center' });
  const control = field.matches(controls) ? field : field.querySelector(controls);
  (control as HTMLElement | null)?.focus({ preventScroll: true });
}

const controls = 'input:not([type=hidden]),textarea,select,button:not([aria-label="收起"]),[tabindex]';

/** The innermost part of the form on the way to a field; nothing when not even its beginning is there. */
function fieldAt(path: readonly PropertyKey[], labels: readonly string[]): Element | undefined {
  let at: Element | null = document.querySelector('#nc-root');
  let found: Element | undefined;
  path.forEach((part, i) => {
    const next: Element | null =
      at && (typeof part === 'number' ? entryOf(at, part) : named(at, part, labels[i]));
    if (next) found = next;
    at = next;
  });
  return found;
}

function named(around: Element, name: PropertyKey, label: string | undefined): Element | null {
  const known = around.querySelector(`label[for^="${CSS.escape(String(name))}-field-"]`);
  if (known) return known.parentElement?.parentElement ?? known;
  const cell = around.querySelector(`[data-column="${CSS.escape(String(name))}"]`);
  if (cell && around.closest('tr')) return cell;
  const row = [...around.querySelectorAll('tbody th')].find((head) => head.textContent === label);
  return row?.closest('tr') ?? cell;
}

function entryOf(around: Element, number: number): Element | null {
  const row = around.querySelectorAll('.ledger-grid tbody tr')[number];
  if (row) return row;
  const first = around.querySelector('[aria-label="调整先后"]')?.parentElement?.parentElement;
  return first?.parentElement?.children[number] ?? null;
}
