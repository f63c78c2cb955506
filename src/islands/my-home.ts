/**
 * 我家的账: divides the published amounts among homes, in the reader's own browser. What is typed stays on this device
 * and goes nowhere: this file makes no request.
 */
import { sharesOf, sumOfShares } from '../figures/shares.ts';
import { divideRounded, shortest, yuan } from '../format/number.ts';
import { fillForm, type Home, hint, keep, remembered, typed } from './my-home-form.ts';
import { byMonth, type Community, type Key, type Range, rangeOf } from './my-home-shares.ts';

const form = document.querySelector<HTMLFormElement>('[data-home-form]');
const page = document.querySelector<HTMLElement>('[data-home]');
const status = form?.querySelector<HTMLElement>('[role=status]');
const community: Community = JSON.parse(
  document.querySelector<HTMLElement>('[data-community]')?.dataset.community ?? '{}',
);

/** The least and the most a home of this kind carries in the amounts of a cell, in fen. */
function rangeOfCell(cell: HTMLElement, home: Home): Range {
  const { share = '', byBuilding } = cell.dataset;
  const totals = byBuilding ? (JSON.parse(byBuilding)[home.building] ?? []) : share.split(',').map(Number);
  const key = (cell.closest('table')?.dataset.key ?? 'area') as Key;
  return rangeOf(totals, home, byBuilding ? 'building' : key, community);
}

/** Writes an amount; where homes like this differ by a fen, both, so that nobody reads a fen too few. */
function write(cell: HTMLElement | undefined, [least, most]: Range): void {
  if (!cell) return;
  cell.textContent = least === most ? yuan(least) : `${yuan(least)}–${yuan(most)}`;
  cell.classList.remove('empty');
}

/** Fills the columns of the lines; a sum is that of the lines above it, so that the reader can add them up. */
function showTable(table: HTMLTableElement, home: Home): void {
  const sums: Range[] = [];
  for (const row of table.tBodies[0]?.rows ?? []) {
    const isTotal = row.classList.contains('total');
    row.querySelectorAll<HTMLElement>('[data-share]:not([data-months])').forEach((cell, i) => {
      const sum = sums[i] ?? [0, 0];
      const range = isTotal ? sum : rangeOfCell(cell, home);
      sums[i] = [sum[0] + range[0], sum[1] + range[1]];
      write(cell, range);
    });
  }
  const monthly = [...table.querySelectorAll<HTMLElement>('[data-months]')];
  const least = monthly.slice(0, -1).map((cell) => rangeOfCell(cell, home)[0]);
  byMonth(least, Number(monthly[0]?.dataset.months ?? 1)).forEach((fen, i) => {
    write(monthly[i], [fen, fen]);
  });
}

/** Adds up the shares of every home in one pot and says whether they are the published total again. */
function showCheck(note: HTMLElement, table: HTMLTableElement | null): void {
  const each = table?.dataset.key === 'household';
  const groups = community.flats.map(({ area, households }) => ({
    weight: each ? 1 : area,
    count: households,
  }));
  const amounts = [...(table?.querySelectorAll<HTMLElement>('tr.line [data-single]') ?? [])].map((cell) =>
    Number(cell.dataset.share),
  );
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const sum = amounts.reduce((all, amount) => all + sumOfShares(sharesOf(amount, groups), groups), 0);
  const { check = '', homes = '', agree = '', differ = '' } = note.dataset;
  note.textContent = check
    .replace('{homes}', homes)
    .replace('{sum}', yuan(sum))
    .replace('{total}', yuan(total))
    .replace('{verdict}', sum === total ? agree : differ);
  note.hidden = groups.length === 0;
}

/** What the home pays by the price list: fee by area, and the spaces of its cars. */
function showPays(box: HTMLElement, home: Home): void {
  const fees = JSON.parse(box.dataset.fees ?? '{}');
  const fee = fees[community.kinds[home.building] ?? ''];
  box.hidden = fee === undefined;
  if (fee === undefined) return;
  const prices = [...document.querySelectorAll<HTMLElement>('[data-price]')].map((e) =>
    Number(e.dataset.price),
  );
  const parking = prices.reduce(
    (sum, price, i) => sum + divideRounded(price * (home.spaces[i] ?? 0), 100),
    0,
  );
  const month = divideRounded(home.area, 10_000, fee) + parking;
  const text = box.querySelector<HTMLElement>('[data-template]');
  if (text)
    text.textContent = (text.dataset.template ?? '')
      .replace('{fee}', shortest(fee, 4, 2))
      .replace('{area}', shortest(home.area, 2, 2))
      .replace('{parking}', parking > 0 ? (text.dataset.parking ?? '') : '')
      .replace('{month}', yuan(month))
      .replace('{year}', yuan(month * 12));
}

function show(home: Home): void {
  for (const table of page?.querySelectorAll('table') ?? []) showTable(table, home);
  for (const cell of page?.querySelectorAll<HTMLElement>('dd [data-share]') ?? [])
    write(cell, rangeOfCell(cell, home));
  for (const base of page?.querySelectorAll<HTMLElement>('[data-base]') ?? [])
    base.textContent = (base.dataset.base ?? '').replace(
      '{amount}',
      yuan(
        (JSON.parse(base.dataset.buildings ?? '{}')[home.building] ?? []).reduce(
          (sum: number, fen: number) => sum + fen,
          0,
        ),
      ),
    );
  const known = community.flats.some((f) => f.building === home.building && f.area === home.area);
  page?.querySelector('[data-estimate]')?.toggleAttribute('hidden', known);
  for (const note of page?.querySelectorAll<HTMLElement>('[data-check]') ?? [])
    showCheck(note, note.parentElement?.querySelector('table') ?? null);
  const pays = page?.querySelector<HTMLElement>('[data-pays]');
  if (pays) showPays(pays, home);
}

/** Takes every figure of a home away again. */
function clear(): void {
  for (const cell of page?.querySelectorAll('[data-share],[data-base],[data-template],[data-check]') ?? [])
    cell.textContent = '';
  if (status) status.textContent = '';
}

if (form && page) {
  form.hidden = false;
  const home = remembered(community.kinds);
  if (home) {
    fillForm(form, home);
    show(home);
  }
  hint(form, community.flats);
  form.addEventListener('change', () => hint(form, community.flats));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const now = typed(form);
    clear();
    if (!now) return;
    keep(now);
    show(now);
    if (status) status.textContent = status.dataset.saved ?? '';
  });
  form.addEventListener('reset', () => {
    keep(undefined);
    location.reload();
  });
}
