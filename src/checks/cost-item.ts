import { yuan } from '../format/number.ts';
import type { Account, CostItem } from '../schema/accounts.ts';
import type { Found } from './accounts.ts';
import { isLargeReplacement, majorRepairIn, projectNamedIn } from './major-repair.ts';

/** Words for money that came back or was booked back; 退休, 退伍, 冲洗 and 赔偿他人 are none. */
const cameBack =
  /退[款费还回]|退(?:押金|保费|税|差|多[收付])|冲[回销减抵]|红冲|核减|调减|[扣追收]回|扣款|返还|返利|抵[扣减]|赔款|理赔|(?:获|收到)赔|更正(?:上|前|以前|多)/;

/** One cost item: no major repair, no project of the fund among its lines (V-9), and refunds named. */
export function checkItem(account: Account, item: CostItem, titles: readonly string[], found: Found): void {
  const { note = '', lines = [] } = account.costs[item];
  const texts: [PropertyKey[], string][] = [
    [['costs', item, 'note'], note],
    ...lines.map(({ name }, i): [PropertyKey[], string] => [['costs', item, 'lines', i, 'name'], name]),
  ];
  for (const [path, text] of texts) {
    const word = majorRepairIn(text);
    if (word) found(path, `“${word}”不能列入物业服务成本，应走维修资金；请移出这笔支出，或改写说明`);
  }
  lines.forEach(({ name, amount }, i) => {
    const isMajor = majorRepairIn(name) !== undefined;
    const title = isMajor ? undefined : projectNamedIn(name, titles);
    if (!isMajor && !note.includes('小修') && isLargeReplacement(name, amount))
      found(
        ['costs', item, 'lines', i, 'name'],
        `“${name}” ${yuan(amount)} 元，1 万元以上的更换按更新看，不能列入物业服务成本，应走维修资金；请移出这笔支出，确是小修的在本项说明里写“小修”和理由`,
      );
    if (title)
      found(
        ['costs', item, 'lines', i, 'name'],
        `“${name}”与维修资金的项目“${title}”是同一件事，不能再列入物业服务成本；请移出这笔支出，不是同一件的请把名称写清楚`,
      );
    if (amount < 0 && !cameBack.test(name))
      found(
        ['costs', item, 'lines', i, 'amount'],
        `“${name}”是负数 ${yuan(amount)} 元；只有退款和冲回可以写负数，请在名称里写明“退款”“退回”或“冲回”，或核对金额`,
      );
  });
}
