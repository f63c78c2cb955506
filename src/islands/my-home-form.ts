import { parseDecimal, shortest } from '../format/number.ts';

/** What a reader types about the home, kept on this device only. */
export interface Home {
  building: string;
  /** Hundredths of a m². */
  area: number;
  /** How many spaces of each kind that is paid by the month. */
  spaces: number[];
}

const store = 'my-home';

/** Says the areas of the chosen building's flats below the field where the area is typed. */
export function hint(form: HTMLFormElement, flats: { building: string; area: number }[]): void {
  const element = form.querySelector<HTMLElement>('[data-types]');
  const building = form.querySelector<HTMLSelectElement>('[name=building]')?.value;
  const areas = flats.filter((flat) => flat.building === building).map(({ area }) => shortest(area, 2, 2));
  if (element && areas.length > 0)
    element.textContent = (element.dataset.types ?? '').replace('{areas}', areas.join('、'));
}

/** The home as typed, or undefined after saying what is wrong with the area. */
export function typed(form: HTMLFormElement): Home | undefined {
  const data = new FormData(form);
  const area = parseDecimal(String(data.get('area') ?? ''), 2);
  const error = form.querySelector<HTMLElement>('[role=alert]');
  const right = area !== undefined && area > 0 && area <= 200_000;
  if (error) error.textContent = right ? '' : (error.dataset.words ?? '');
  if (right)
    return { building: String(data.get('building')), area, spaces: data.getAll('space').map(Number) };
  form.querySelector<HTMLElement>('[name=area]')?.focus();
  return undefined;
}

/** The home kept on this device, when it is one of this community. */
export function remembered(kinds: Record<string, string>): Home | undefined {
  try {
    const home = JSON.parse(localStorage.getItem(store) ?? 'null');
    return kinds[home?.building] && home.area > 0 && Array.isArray(home.spaces) ? home : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the home on this device, or forgets it; where the browser keeps nothing, the page works all the same. */
export function keep(home: Home | undefined): void {
  try {
    if (home) localStorage.setItem(store, JSON.stringify(home));
    else localStorage.removeItem(store);
  } catch {
    // Nothing is kept.
  }
}

/** Puts a home back into the form. */
export function fillForm(form: HTMLFormElement, { building, area, spaces }: Home): void {
  for (const select of form.querySelectorAll<HTMLSelectElement>('[name=building]')) select.value = building;
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=area]'))
    input.value = shortest(area, 2, 2);
  form.querySelectorAll<HTMLSelectElement>('[name=space]').forEach((select, i) => {
    select.value = String(spaces[i] ?? 0);
  });
}
