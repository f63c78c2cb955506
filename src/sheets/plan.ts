/** How the rows of a sheet are found in a record: figures that stand alone, and tables of rows. */
export interface Plan {
  singles: Single[];
  tables: Table[];
}

/** A figure that has a row of its own, e.g. 期初结余. */
export interface Single {
  path: string[];
  /** What offices call it besides the label of the schema. */
  names: string[];
}

/** Rows of one kind: the nine cost items, or entries of a list. */
export interface Table {
  /** Where it stands in the record. */
  field: string;
  /** How its part of the sheet is headed, besides the label. */
  titles: string[];
  /** Fields in columns and what they are called, besides the label. */
  columns: Record<string, string[]>;
  /** The column of the amount, which a row of one number means. */
  main: string;
  /** Items that are always there, by code; without them every row is an entry of a list. */
  rows?: Record<string, string[]>;
  /** Lists: the field by which an entry is known again in the next period. */
  naming?: string;
  /** Lists: what an entry keeps from the last period where the sheet has no such column. */
  kept?: string[];
  /** Lists whose entries are new each time: they are numbered by the period. */
  numbered?: boolean;
  /** The stated total of a column. */
  totals: Record<string, string[]>;
}

const note = ['备注', '原因', '情况说明'];
const amount = ['金额', '本期金额', '本期', '本季', '本季度', '本期发生额', '本期数', '合计', '小计'];
const actual = [
  '实际',
  '本期实际',
  '实际支出',
  '实际收入',
  '本季实际',
  '实际数',
  '实际金额',
  '实际发生',
  '实际合计',
  '四项合计',
  ...amount,
];
const closing = ['期末结余', '期末余额', '累计结余', '本期末结余'];
const opening = ['期初结余', '期初余额', '上期结余', '上期结转', '上期期末结余', '上季结余'];

export const plans = {
  accounts: {
    singles: [
      { path: ['mode'], names: [] },
      { path: ['opening'], names: opening },
      { path: ['receivable'], names: ['应收物业费', '本期应收', '应收物业服务费', '本期应收物业服务费'] },
      { path: ['remunerationRate'], names: ['酬金率', '酬金提取比例'] },
      { path: ['tax'], names: ['税金及附加', '税费'] },
      { path: ['totals', 'income'], names: ['本期收入合计', '收入总计', '收入小计'] },
      {
        path: ['totals', 'costs'],
        names: ['支出合计', '本期支出合计', '成本合计', '九项合计', '费用合计', '支出小计'],
      },
      {
        path: ['totals', 'remuneration'],
        names: ['酬金', '物业酬金', '本期酬金', '物业管理酬金', '物业服务费酬金'],
      },
      { path: ['totals', 'result'], names: ['收支差额', '本期收支结余', '收支净额', '本期净结余'] },
      { path: ['totals', 'closing'], names: closing },
      { path: ['waived'], names: ['减免、核销', '减免', '核销', '物业费减免', '减免核销'] },
      { path: ['arrearsTotal'], names: ['期末欠费', '欠费总额', '累计欠费', '期末应收未收', '未收物业费'] },
    ],
    tables: [
      {
        field: 'income',
        titles: ['本期收入', '收入部分', '收入项目', '物业服务收入'],
        columns: { actual: ['实收', ...actual], note },
        main: 'actual',
        rows: {
          currentFees: [
            '本期实收',
            '物业费实收',
            '本期物业费',
            '物业费收入',
            '物业服务费收入',
            '本期实收物业费',
          ],
          oldArrears: ['收回旧欠', '清欠', '收回欠费', '收回往期欠费', '清收欠费'],
          parkingFees: ['车位管理费', '停车管理费', '地下车位费', '车位服务费'],
          optionalServices: ['特约服务', '有偿服务收入', '有偿服务'],
          interest: ['利息', '存款利息', '银行利息'],
        },
        totals: { actual: ['totals', 'income'] },
      },
      {
        field: 'costs',
        titles: ['支出', '本期支出', '支出部分', '支出项目', '成本', '费用', '服务成本'],
        columns: {
          budget: ['计划', '本期预算', '本季预算', '预算数', '预算金额', '计划数'],
          labour: ['人工费', '人员', '人工成本', '人力'],
          material: ['物料', '材料', '材料费', '物资', '物料费', '设备材料'],
          energy: ['水电', '水电费', '能耗', '能源费'],
          outsourced: ['外包', '外购', '外委', '外包服务', '委外', '外包费'],
          actual,
          note,
        },
        main: 'actual',
        rows: {
          staff: [
            '人员费用',
            '工资福利',
            '工资及福利',
            '人工费用',
            '人员工资',
            '工资社保福利',
            '管理服务人员费用',
          ],
          upkeep: [
            '公共设施维护',
            '设施设备维护',
            '共用设施维护',
            '设备维护',
            '日常维护',
            '共用部位和设施设备日常维护',
            '维护费用',
            '公共设施设备维护费',
          ],
          cleaning: ['清洁卫生', '清洁', '保洁', '保洁费', '清洁费', '保洁费用', '卫生费'],
          greening: ['绿化', '绿化养护', '绿化费', '绿化养护费'],
          order: ['秩序维护', '安保', '保安', '秩序维护费', '安保费用', '安保费', '公共秩序维护'],
          office: ['办公', '办公费', '行政办公'],
          depreciation: ['折旧', '折旧费', '固定资产折旧费'],
          insurance: ['保险', '保险费', '公众责任险', '公众责任保险'],
          other: ['其他', '其他费用', '其它', '其它费用', '其他支出'],
        },
        totals: { actual: ['totals', 'costs'] },
      },
    ],
  },
  common: {
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
        kept: ['code', 'source', 'quantity', 'unit', 'contract'],
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
        kept: ['code'],
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
  },
  fund: {
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
  },
  utilities: {
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
  },
} satisfies Record<string, Plan>;

/** The subjects whose sheet can be read. */
export type SheetSubject = keyof typeof plans;

/** True for a subject whose sheet can be read. */
export function isSheetSubject(subject: string): subject is SheetSubject {
  return Object.hasOwn(plans, subject);
}
