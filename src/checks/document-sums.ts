import type { Records } from '../catalogue.ts';
import { plainly } from '../figures/claims.ts';
import { numbersIn, type Stated, statedIn } from '../figures/stated.ts';
import { parseDecimal, yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

const total = /^(?:价税)?(?:合计|总计|共计|总额)$/;
/** Rows that take away: 减：已付定金, 扣减, 抹零. */
const less = /^(?:减|扣|抵|已付|已预付|预付|抹零|优惠|折扣|折让)/;
const said = /(?:合计|总计|共计|总额|实付)(?:为|是|不超过|:|人民币)*¥?(\d+\.\d{2})元?/g;

/**
 * What a voucher or a contract says in its text is its amount: a total in a table or in a sentence is that amount, and
 * the rows above a total of a voucher make it (of an invoice with tax the 价税合计), those that take away taken off. A text that names no total proves none; of a voucher that nowhere names its amount is asked. A scan stands for one document.
 */
export function checkDocumentSums({ documents = [] }: Partial<Records>): Finding[] {
  const scans = new Map<string, string>();
  return documents.flatMap((document) => {
    const { key, kind, file } = document;
    const found = (path: string, message: string, severity?: Finding['severity']) =>
      at('documents', key, [path], message, severity);
    const twin = file && scans.get(file);
    if (file) scans.set(file, key);
    return [
      ...(twin ? [found('file', `${file} 也是 ${twin} 的扫描件；请核对传的是不是这一份`, 'warning')] : []),
      ...(kind === 'voucher' || kind === 'contract'
        ? wrong(document).map((message) => found('body', message))
        : []),
      ...(kind === 'voucher' && wrong(document).length === 0 && isUnlike(document)
        ? [
            found(
              'body',
              `正文里没有 ${yuan(Math.abs(document.amount ?? 0))} 元这个数；请照原件核对`,
              'warning',
            ),
          ]
        : []),
    ];
  });
}

function wrong({ kind, body, amount = 0 }: Records['documents'][number]): string[] {
  const size = Math.abs(amount);
  if (size === 0) return [];
  const rows = statedIn(body);
  const inTables = rows.filter(({ row }) => total.test(row)).map((one) => Math.abs(one.amount));
  const text = plainly(body);
  const inWords = [...text.matchAll(said)].flatMap(({ 1: sum = '', index }) =>
    kind === 'voucher' && isOfOther(text.slice(0, index)) ? [] : (parseDecimal(sum, 2) ?? []),
  );
  const other = [inTables, inWords].find((sums) => sums.length > 0 && !sums.includes(size));
  if (other)
    return [`正文里的合计是 ${yuan(other.at(-1) ?? 0)} 元，金额填的是 ${yuan(size)} 元；请照原件改成一样的`];
  return kind === 'voucher' ? wrongSums(rows, size) : [];
}

const paid = /(?:总价|付款|实付|支付|金额|本次付|共)(?:为|是|了|:|人民币)*¥?\d+(?:\.\d{2})?元/;

/** A text that says what was paid, or a table of it, and nowhere the amount: worth a look. What is reckoned (的 70%, 4×2,160) is left. */
function isUnlike({ body, amount = 0 }: Records['documents'][number]): boolean {
  const size = Math.abs(amount);
  const text = plainly(body);
  const rows = statedIn(body);
  if (size === 0 || (rows.length === 0 && !paid.test(text)) || /[%×÷]|元\/|每/.test(text)) return false;
  const sums = new Map<string, number>();
  for (const { column, amount: one } of rows) sums.set(column, (sums.get(column) ?? 0) + one);
  const told = [...numbersIn(text)].map((number) => parseDecimal(number, 2));
  const all = [...rows.map((one) => Math.abs(one.amount)), ...[...sums.values()].map(Math.abs), ...told];
  return !all.includes(size);
}

/** 合同总额, 此前付款合计, 去年同类合计, 不含税合计: what the words before it in its clause make the total of something else. */
function isOfOther(before: string): boolean {
  return /(?:合同|此前|以前|之前|累计|原|去年|上年|上[期季次]|已付|不含税)[^,。;:!?]*$/.test(before);
}

/** The rows above the total that is the amount, where each of them says how much. */
function wrongSums(rows: readonly Stated[], size: number): string[] {
  const isTotal = ({ row }: Stated) => total.test(row);
  const sum = rows.find((one) => isTotal(one) && Math.abs(one.amount) === size);
  const column = rows.filter((one) => one.column === sum?.column);
  const before = column.slice(0, Math.max(0, sum ? column.indexOf(sum) : 0));
  const last = before.findLastIndex(isTotal);
  // 合计, 税额, 价税合计: the total without tax is a part of the one with it.
  const isGross = sum?.row === '价税合计' && before[last]?.row !== sum.row;
  const parts = before.slice(isGross ? Math.max(0, last) : last + 1);
  if (parts.length === 0 || parts.some(({ row }) => /小计|其中/.test(row))) return [];
  const made = parts.reduce((all, { row, amount }) => all + (less.test(row) ? -Math.abs(amount) : amount), 0);
  return Math.abs(made) === size
    ? []
    : [`正文的表里，合计以上各行相加是 ${yuan(made)} 元，合计是 ${yuan(size)} 元；请照原件核对`];
}
