import type { Plan } from './plan.ts';
import { amount, closing, note, opening } from './plan-words.ts';

/** Common income: what came in, what it cost, what it was used for. */
export const common = {
  singles: [
    { path: ['opening'], names: opening },
    { path: ['companyShare', 'rate'], names: ['分成比例', '计提比例', '物业分成比例'] },
    { path: ['companyShare', 'base'], names: ['分成基数'] },
    {
      path: ['companyShare', 'amount'],
      names: ['物业分成', '企业分成', '物业企业分成', '分成', '物业服务企业分成', '分成金额'],
    },
    { path: ['tax'], names: ['税金及附加', '税费'] },
    { path: ['toFund'], names: ['转入专项维修资金', '转维修资金', '补充维修资金'] },
    { path: ['totals', 'gross'], names: ['公共收益收入合计', '收入总计'] },
    { path: ['totals', 'costs'], names: ['经营成本合计', '支出合计'] },
    { path: ['totals', 'net'], names: ['净收益', '业主净收入', '归业主所有'] },
    { path: ['totals', 'use'], names: ['本期使用合计', '使用总计'] },
    { path: ['totals', 'closing'], names: closing },
    { path: ['account', 'balance'], names: ['银行余额', '账户余额', '银行存款余额'] },
  ],
  tables: [
    {
      field: 'income',
      titles: ['公共收益收入', '本期收入', '收入部分', '收入明细', '收入项目'],
      columns: {
        code: ['编码'],
        source: ['类别', '收入来源', '收入类别'],
        site: ['收入项目', '项目', '位置', '项目名称', '名称', '地点'],
        quantity: ['个数'],
        unit: ['单位'],
        gross: ['总收入', '本期收入', '收入金额', '到账金额', ...amount],
        note,
      },
      main: 'gross',
      naming: 'site',
      kept: ['code', 'source', 'quantity', 'unit', 'contract', 'shared', 'untaxed'],
      asked: ['quantity'],
      totals: { gross: ['totals', 'gross'] },
    },
    {
      field: 'costs',
      titles: ['成本', '支出', '成本明细', '经营支出'],
      columns: {
        code: ['编码'],
        name: ['成本项目', '项目', '项目名称', '名称', '经营成本'],
        amount: ['支出金额', ...amount],
        note,
      },
      main: 'amount',
      naming: 'name',
      kept: ['code', 'shared'],
      totals: { amount: ['totals', 'costs'] },
    },
    {
      field: 'use',
      titles: ['本期使用', '使用情况', '使用明细', '收益使用'],
      columns: {
        on: ['支付日期', '付款日期', '使用日期'],
        purpose: ['使用项目', '使用用途', '事项'],
        decidedBy: ['决定人', '决策主体', '决定主体', '批准'],
        amount: ['使用金额', ...amount],
      },
      main: 'amount',
      naming: 'purpose',
      numbered: true,
      totals: { amount: ['totals', 'use'] },
    },
  ],
} satisfies Plan;

/** The maintenance fund and its buildings. */
export const fund = {
  singles: [
    { path: ['opening'], names: opening },
    { path: ['paidIn'], names: ['本期交存', '业主交存额', '交存'] },
    { path: ['fromCommon'], names: ['公共收益补充', '公共收益划入'] },
    { path: ['gains'], names: ['利息收益', '利息', '本期增值收益'] },
    { path: ['used'], names: ['本期使用', '本期支用', '使用额'] },
    { path: ['returned'], names: ['本期退回', '退款'] },
    { path: ['closing'], names: closing },
    { path: ['bankCheckedOn'], names: ['对账日期', '银行核对日期'] },
  ],
  tables: [
    {
      field: 'buildings',
      titles: ['分账', '楼栋分账', '各楼分账', '分户账'],
      columns: {
        building: ['楼栋', '楼幢', '幢号', '栋号', '楼'],
        firstPayment: ['首期', '首期交存', '首期维修资金', '首次交存'],
        opening: ['期初余额', '期初结余', '上期余额'],
        added: ['本期增加', '增加额', '收入'],
        used: ['本期使用', '使用额', '支出', '本期减少', '减少'],
        closing: ['期末余额', '期末结余', '本期余额', '余额'],
      },
      main: 'closing',
      naming: 'building',
      kept: ['firstPayment'],
      totals: { opening: ['opening'], used: ['used'], closing: ['closing'] },
    },
  ],
} satisfies Plan;

/** Meters of shared water and power. */
export const utilities = {
  singles: [
    { path: ['totals', 'amount'], names: ['水电合计', '合计金额', '水电费合计'] },
    { path: ['share', 'base'], names: [] },
    { path: ['share', 'rate'], names: [] },
  ],
  tables: [
    {
      field: 'lines',
      titles: ['抄表', '抄表记录', '水电表', '公共水电'],
      columns: {
        code: ['编码'],
        kind: ['类别', '种类', '类型'],
        use: ['位置', '安装位置', '部位', '名称', '项目', '用途/位置'],
        meter: ['表编号', '电表号', '水表号', '表计编号'],
        from: ['上期', '起码', '起度', '上期示数', '上次读数', '起始读数'],
        to: ['本期', '止码', '止度', '本期示数', '本次读数', '终止读数'],
        multiplier: ['倍数', '互感倍率', 'CT'],
        usage: ['使用量', '本期用量', '实用量', '度数', '吨数'],
        unitPrice: ['电价', '水价'],
        amount: ['费用', '电费', '水费', '金额', '应付金额', '本期金额'],
        note,
      },
      main: 'amount',
      naming: 'meter',
      kept: ['code', 'kind', 'use', 'multiplier', 'unitPrice'],
      totals: { amount: ['totals', 'amount'] },
    },
  ],
} satisfies Plan;
