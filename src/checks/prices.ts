import type { Keyed, Records } from '../catalogue.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { type PriceItem, priceUnits } from '../schema/prices.ts';
import { at, forWantOf } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

type Published = PriceItem & Keyed;
type Found = (path: PropertyKey[], message: string, severity?: Finding['severity']) => void;

/**
 * The history of prices: a price that replaces another finds it, in the same unit, and begins when that one has
 * ended; no two replace the same one, and no two for the same homes, or of the same name, payer and unit, hold on one day.
 */
export function checkPrices({ prices = [] }: Partial<Records>): Finding[] {
  const findings: Finding[] = [];
  const byCode = new Map(prices.map((p) => [p.code, p]));
  const successor = new Map<string, string>();
  for (const price of prices) {
    const { replaces } = price;
    if (!replaces) continue;
    const found: Found = (path, message, severity) =>
      findings.push(at('prices', price.key, path, message, severity));
    const older = byCode.get(replaces);
    const rival = successor.get(replaces);
    successor.set(replaces, price.code);
    if (replaces === price.code) found(['replaces'], '不能代替自己，请填原来那一项的编号');
    else if (older) checkSuccession(price, older, found);
    else {
      const near = nearest(replaces, [...byCode.keys()]);
      const message = `收费标准里没有 ${replaces}；${near ? `是不是 ${near}？` : ''}请填原来那一项的编号`;
      findings.push(forWantOf('prices', replaces, at('prices', price.key, ['replaces'], message)));
    }
    if (rival) found(['replaces'], `${rival} 也代替了 ${replaces}；一项旧价只能由一项新价代替`);
  }
  return [...findings, ...prices.flatMap((price, i) => rivals(price, prices.slice(0, i)))];
}

/** Two of which one replaces the other, or that replace the same one, are told of elsewhere. */
function rivals(price: Published, others: readonly Published[]): Finding[] {
  const other = others.find(
    (one) =>
      one.code !== price.code &&
      one.replaces !== price.code &&
      price.replaces !== one.code &&
      (price.replaces === undefined || price.replaces !== one.replaces) &&
      isForSame(one, price) &&
      one.effectiveFrom <= (price.effectiveTo ?? endless) &&
      price.effectiveFrom <= (one.effectiveTo ?? endless),
  );
  if (!other) return [];
  const [older, newer] = other.effectiveFrom <= price.effectiveFrom ? [other, price] : [price, other];
  const message = `与 ${older.code} 同时执行：收费对象和单位相同，${newer.effectiveFrom} 起有两个价；请在 ${older.code} 写停止日期，在这里的“代替哪一项”填 ${older.code}，不是同一项的请把名称写清楚`;
  return [at('prices', newer.key, ['effectiveFrom'], message)];
}

const endless = '9999-12-31';

/** Whether two prices are for the same homes, or of the same name, payer and unit. */
export function isForSame(a: Published, b: Published): boolean {
  if (a.unit !== b.unit) return false;
  if (a.appliesTo && b.appliesTo) return a.appliesTo === b.appliesTo;
  return plain(a.name) === plain(b.name) && isOfSamePayer(a, b);
}

/**
 * Whether two prices are asked of the same payer by the same unit, in the same words. What is not in the contract (修水龙头,
 * 代叫搬家车) is paid by whoever asks for it, so of two of these the names have a word in common besides.
 */
export function isOfSamePayer(a: Published, b: Published): boolean {
  if (a.unit !== b.unit || plain(a.payer) !== plain(b.payer)) return false;
  return a.tier === 'contract' || b.tier === 'contract' || sharesWord(a.name, b.name);
}

/** What the names of any two services may have in common. */
const usual = /服务|维修|修理|更换|清洗|疏通|安装|上门|代[办收叫为]|入户|家庭|费用?/g;

function sharesWord(a: string, b: string): boolean {
  const words =
    plain(a)
      .replace(usual, ' ')
      .match(/\p{Script=Han}+/gu) ?? [];
  const other = plain(b).replace(usual, ' ');
  return words.some((word) => [...word].some((sign, i) => i > 0 && other.includes(`${word[i - 1]}${sign}`)));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function checkSuccession(price: Published, older: Published, found: Found): void {
  if (price.unit !== older.unit)
    found(
      ['unit'],
      `旧价 ${older.code} 的计费单位是${priceUnits[older.unit]}，这里是${priceUnits[price.unit]}；单位变了请另立一项`,
    );
  if (older.effectiveTo) checkDates(price, { ...older, effectiveTo: older.effectiveTo }, found);
  else
    found(
      ['replaces'],
      `旧价 ${older.code} 还没有停止日期；请先在旧价里填写，应为 ${price.effectiveFrom} 的前一天`,
    );
}

function checkDates(price: Published, older: Published & { effectiveTo: string }, found: Found): void {
  const gap = daysBetween(older.effectiveTo, price.effectiveFrom) - 1;
  if (gap < 0)
    found(
      ['effectiveFrom'],
      `旧价 ${older.code} 到 ${older.effectiveTo} 才停止，新价 ${price.effectiveFrom} 就执行，重叠 ${-gap} 天；请核对`,
    );
  if (gap > 0)
    found(
      ['effectiveFrom'],
      `旧价 ${older.code} 到 ${older.effectiveTo} 停止，新价 ${price.effectiveFrom} 才执行，中间 ${gap} 天没有价；请核对`,
      'warning',
    );
}
