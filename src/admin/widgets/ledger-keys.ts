import type { KeyboardEvent } from 'react';

/** Enter and the arrows go to the same column of the next row, as in a sheet. */
export function moveByRow(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const input = event.target as HTMLElement;
  if (!step || !(input instanceof HTMLInputElement) || input.type === 'date' || event.nativeEvent.isComposing)
    return;
  const column = input.closest('td')?.dataset.column;
  const cells = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`td[data-column="${column}"] > input`),
  ];
  const next = cells[cells.indexOf(input) + step];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.select();
}
