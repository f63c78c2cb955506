import { expect, test } from 'vitest';
import { checkAccounts } from '../../src/checks/accounts.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { majorRepairIn, projectNamedIn } from '../../src/checks/major-repair.ts';
import { checkPots } from '../../src/checks/pots.ts';
import { checkProofs } from '../../src/checks/proofs.ts';
import { account, price, project, site } from '../records.ts';

function sentences(...accounts: ReturnType<typeof account>[]): string[] {
  const records = { accounts, site };
  return [...checkAccounts(records), ...checkPots(records), ...checkProofs(records)].map(sentenceOf);
}

/** The quarter after one that closed with 1,456.00 yuan. */
function follows(changes: Parameters<typeof account>[0] = {}) {
  return account({ opening: 1_456_00, totals: { ...account().totals, closing: 2_412_00 }, ...changes });
}

test('a quarter that follows from the one before has no finding', () => {
  expect(sentences(follows(), account({ period: '2026-Q2' }))).toEqual([]);
});

test('an opening balance one fen off is named with what was expected', () => {
  expect(sentences(follows({ opening: 1_456_01 }), account({ period: '2026-Q2' }))).toEqual([
    'accounts/2026-q3.json · 表上的合计 › 期末结余：对不上：期初＋本期增加－本期减少＝期末。应为 2,412.01 元，表上是 2,412.00 元，相差 −0.01 元；请核对这一项和相加的各项',
    'accounts/2026-q3.json · 期初结余：对不上：本期期初＝上期期末。应为 1,456.00 元，表上是 1,456.01 元，相差 0.01 元；请核对这一项和相加的各项',
  ]);
});

test('more received than due is refused', () => {
  const { income } = account();
  const received = account({ income: { ...income, currentFees: { actual: 1_800_01 } } });
  expect(checkAccounts({ accounts: [received], site }).map(sentenceOf)).toEqual([
    'accounts/2026-q3.json · 收入 › 本期物业费实收 › 本期：实收 1,800.01 元大于应收 1,800.00 元；收回的旧欠费请填在“收回以前欠费”',
  ]);
});

test('major repair has no place among the costs of service', () => {
  const { costs } = account();
  expect(
    sentences(account({ costs: { ...costs, upkeep: { ...costs.upkeep, note: '3 号楼电梯大修' } } })),
  ).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 说明：“大修”不能列入物业服务成本，应走维修资金；请移出这笔支出，或改写说明',
  ]);
});

test('a missing quarter and a wrong mode are named', () => {
  expect(sentences(account(), account({ period: '2026-Q1' }))).toEqual([
    'accounts/2026-q3.json · 期间：前一期 2026-Q2 还没有公布，请先补上',
  ]);
  expect(sentences(account({ mode: 'lumpSum' }))).toEqual([
    'accounts/2026-q3.json · 计费方式：与小区档案里的计费方式不一致，请核对',
  ]);
});

test('what was published under an older contract keeps its mode', () => {
  const { opening, remunerationRate, ...rest } = account({ period: '2026-Q2' });
  expect([opening, remunerationRate]).toEqual([500_00, 800]);
  const older = { ...rest, mode: 'lumpSum' as const, tax: 0 };
  expect(checkAccounts({ accounts: [account(), older], site })).toEqual([]);
});

test('a quarter is not published before it has ended', () => {
  expect(sentences(account({ publishedOn: '2026-09-30' }))).toEqual([
    'accounts/2026-q3.json · 公布日期：公布日期早于期末（2026-09-30），请核对期间和日期',
  ]);
});

test('what was due differs by 1 % from area × price × months at most, or says why', () => {
  const fee = price({ code: 'fee', unit: 'sqmMonth', unitPrice: 10_000, appliesTo: 'highRise' });
  const found = (changes: Parameters<typeof account>[0]) =>
    checkAccounts({ accounts: [account(changes)], site, prices: [fee] }).map(sentenceOf);
  expect(found({ receivable: 30_300_00 })).toEqual([]);
  expect(found({ receivable: 29_700_00 })).toEqual([]);
  expect(found({ receivable: 30_300_01 })).toEqual([
    'accounts/2026-q3.json · 本期应收物业费：按面积×单价×月数应为 30,000.00 元，表上是 30,300.01 元，相差 300.01 元，超过 1%；请核对，或在“应收说明”里写明原因',
  ]);
  expect(found({ receivable: 40_000_00, receivableNote: '含补收' })).toEqual([]);
});

test('other costs beyond 5 % of all are itemised', () => {
  const { costs } = account();
  const { lines, ...bare } = costs.other;
  expect(lines).toHaveLength(2);
  const found = (actual: number) =>
    checkAccounts({ accounts: [account({ costs: { ...costs, other: { ...bare, actual } } })], site }).map(
      (f) => f.message,
    );
  expect(found(42_10)).toEqual([]);
  expect(found(42_11)).toEqual([
    '“其他费用” 42.11 元，占九项支出的 5.0%，超过 5%；请逐笔填写明细，写明付的是什么，例如：便民活动、入户征询表印制',
  ]);
});

test('other costs are not itemised by a line that is called 其他', () => {
  const { costs } = account();
  const found = (...lines: { name: string; amount: number }[]) =>
    checkAccounts({
      accounts: [account({ costs: { ...costs, other: { ...costs.other, lines } } })],
      site,
    }).map((f) => `${f.path.join('.')}：${f.message}`);
  expect(found({ name: '便民活动', amount: 100_00 })).toEqual([]);
  expect(found({ name: '便民活动', amount: 55_00 }, { name: '其他', amount: 45_00 })).toEqual([]);
  expect(found({ name: '便民活动', amount: 54_99 }, { name: '其他', amount: 45_01 })).toEqual([
    'costs.other.lines.1.name：“其他” 45.01 元，占九项支出的 5.0%，超过 5%；名称看不出付的是什么，请拆开写明，例如：便民活动、入户征询表印制',
  ]);
  expect(found({ name: '其他', amount: 40_00 }, { name: '杂项', amount: 40_00 })).toEqual([
    'costs.other.lines：“其他费用” 100.00 元，占九项支出的 11.1%，超过 5%；请逐笔填写明细，写明付的是什么，例如：便民活动、入户征询表印制',
  ]);
  for (const name of ['其他', '其它费用', '杂 项', '其他支出（一）', '其他各项费用'])
    expect(found({ name, amount: 100_00 })).toHaveLength(2);
});

test('what is called 其他 in several lines is added up, in every item', () => {
  const { costs } = account();
  const named = { name: '便民活动', amount: 1 };
  const found = (other: { name: string; amount: number }[], staff: { name: string; amount: number }[] = []) =>
    checkAccounts({
      accounts: [
        account({
          costs: {
            ...costs,
            other: { ...costs.other, lines: other },
            staff: { ...costs.staff, lines: staff },
          },
        }),
      ],
      site,
    }).map((f) => `${f.path.join('.')}：${f.message}`);
  const parts = (cents: number) => [
    named,
    { name: '杂项支出', amount: 20_00 },
    { name: '其他费用一', amount: 15_00 },
    { name: '零星支出', amount: 10_00 + cents },
  ];
  expect(found(parts(0))).toEqual([]);
  expect(found(parts(1))).toEqual([
    'costs.other.lines.1.name：“杂项支出”、“其他费用一”、“零星支出”合起来 45.01 元，占九项支出的 5.0%，超过 5%；名称看不出付的是什么，拆成几行也一样，请写明付的是什么，例如：便民活动、入户征询表印制',
  ]);
  expect(found(parts(0), [{ name: '其他', amount: 1 }])).toHaveLength(1);
});

test('a line below zero says that it is a refund', () => {
  const { costs } = account();
  const found = (name: string) => {
    const lines = [
      { name: '便民活动', amount: 100_01 },
      { name, amount: -1 },
    ];
    return checkAccounts({
      accounts: [account({ costs: { ...costs, other: { ...costs.other, lines } } })],
      site,
    }).map((f) => f.message);
  };
  expect(found('退回押金')).toEqual([]);
  expect(found('冲回上月')).toEqual([]);
  expect(found('安装单位退款')).toEqual([]);
  for (const name of ['扣回：电梯超期保养扣款', '返还押金', '保险赔款', '调减上期暂估', '红冲重复入账'])
    expect(found(name), name).toEqual([]);
  for (const name of ['退休人员慰问', '扣件采购', '赔偿业主', '减免', '多付的款'])
    expect(found(name), name).toHaveLength(1);
  expect(found('审价核减')).toEqual([]);
  for (const name of ['退休慰问', '退伍军人座谈', '地面冲洗']) expect(found(name)).toHaveLength(1);
  expect(found('押金')).toEqual([
    '“押金”是负数 −0.01 元；只有退款和冲回可以写负数，请在名称里写明“退款”“退回”或“冲回”，或核对金额',
  ]);
});

test.each([
  ['3 号楼电梯大修', '大修'],
  ['电梯大 修', '大修'],
  ['电梯大　修', '大修'],
  ['电梯大·修', '大修'],
  ['电梯“大”修', '大修'],
  ['电梯大、修费', '大修'],
  ['电梯大\u200b修', '大修'],
  ['屋面重大修缮', '重大修缮'],
  ['外墙重大维修首付款', '重大维修'],
  ['水泵中修两台', '中修'],
  ['水泵中-修', '中修'],
  ['消防主机更新改造', '更新改造'],
  ['更新 12 台水泵', '更新'],
  ['监控系统更新', '更新'],
  ['门禁系统更新费', '更新'],
  ['定期更新电梯主机', '更新'],
  ['每年更新水泵', '更新'],
  ['电梯更新至新型号', '更新'],
  ['消防设施及时更新', '更新'],
  ['更 新 配电柜', '更新'],
  ['信息更新费、水泵更新', '更新'],
  ['道闸改造', '改造'],
  ['改造期间照明改造', '改造'],
  ['屋面改造完成付款', '改造'],
  ['屋面改造后付尾款', '改造'],
  ['大堂改 造', '改造'],
  ['大堂整体翻新', '翻新'],
  ['中心道路翻修', '翻修'],
  ['电梯整梯更换', '整梯更换'],
  ['风机整机更换', '整机更换'],
  ['给水立管整体更换', '整体更换'],
  ['更换整套道闸', '更换整套'],
  ['屋面防水层重做', '防水层重做'],
  ['5、6 号楼屋面防水翻做', '翻做'],
  ['重做防水层', '重做防水'],
  ['电梯换新 1 台', '换新'],
  ['电梯整机拆换', '拆换'],
  ['6 号楼大维修', '大维修'],
  ['水泵房升级改建', '升级'],
  ['水泵房改建', '改建'],
  ['道路重铺沥青', '重铺'],
  ['监控系统升级', '升级'],
  ['水泵拆换', '拆换'],
  ['风机换整机', '换整机'],
  ['外墙整体重新粉刷', '整体重新粉刷'],
  ['小区道路白改黑', '白改黑'],
  ['管网置换', '置换'],
  ['全部换新水泵', '全部换新'],
  ['改建', '改建'],
  ['门厅扩建', '扩建'],
  ['大俢电梯', '大修'],
  ['电梯大中修', '大中修'],
  ['水泵拆换 2 台', '拆换'],
  ['屋面防水重新施工', '重新施工'],
  ['道路重新铺设', '重新铺设'],
  ['配电柜拆除重装', '拆除重装'],
])('major repair is recognised in %s', (text, word) => {
  expect(majorRepairIn(text)).toBe(word);
});

test.each([
  '其中修补路面 300 元',
  '集中修剪乔木',
  '乔木大修剪一次',
  '裂缝较大 修补 3 处',
  '缺口大，修补 3 处',
  '加大修补力度',
  '合同重大修改后价格上调',
  '公示栏更新时间改为每周一',
  '住户信息更新、更新公告',
  '更新通讯录',
  '更新业主通讯录印制',
  '网页更新',
  '收费软件更新',
  '收费系统更新',
  '门禁名单更新',
  '监控软件每年更新',
  '更新电梯档案',
  '设备台账每月更新',
  '宣传栏内容定期更新',
  '每周更新一次',
  '更新于 9 月 30 日',
  '应急预案更新和演练',
  '改造期间加派保洁',
  '照明改造后用电减少',
  '门禁改造完成后值守减一人',
  '日常更换灯泡',
  '更换门厅灯具 12 只',
  '工装全套更换',
  '对讲机整机更换两部',
  '3 号梯换门机',
  '花样翻新的便民活动',
  '加大维修力度',
  '门禁软件升级',
  '监控平台年度升级服务',
  '消防预案升级',
  '水泵拆换轴承',
  '电梯换新按钮',
  '楼道灯具换新 20 只',
  '电梯钢丝绳换新两根',
  '大堂地垫换新 3 块',
  '儿童活动区补铺地垫 26 ㎡',
  '草皮重铺 30 ㎡',
  '宽带升级',
  '电梯维保 24 台×495 元×3 个月',
  '水泵、风机轴承和机封',
  '5–12 号楼配电柜测温、紧固',
  '2 号楼 2 号梯换钢丝绳两根',
  '外墙松动 12 处抹补',
  '9–12 号楼外墙面砖逐面检查',
  '消防检测后修复',
  '旧门禁最后的抢修',
  '比去年同期多 300 元',
  '改建期间加派值守',
  '换锈薄弯头 13 个',
  '外墙脱落处粉刷',
  '合同重新签订',
  '更换水泵一台',
  '水箱换水',
  '重装北门道闸地感线圈',
])('no major repair is seen in %s', (text) => {
  expect(majorRepairIn(text)).toBeUndefined();
});

test('a line named after a project of the fund is found, ordinary upkeep of the same part is not', () => {
  const titles = ['5、6 号楼屋面防水翻做', '9–12 号楼外墙面砖修补', '9 号楼东侧女儿墙抢险加固'];
  const name = (text: string) => projectNamedIn(text, titles);
  expect(name('屋面防水翻做（尾款）')).toBe(titles[0]);
  expect(name('9 号楼外墙面砖的修补')).toBe(titles[1]);
  expect(name('东侧女儿墙抢险、加固费')).toBe(titles[2]);
  for (const text of [
    '9–12 号楼外墙面砖逐面检查',
    '外墙松动 12 处抹补',
    '屋面落水口和天沟清掏',
    '屋面防水检查',
    '女儿墙巡查',
    '6 号楼爆管抢修、换弯头',
  ])
    expect(name(text)).toBeUndefined();
});

test('plant that is replaced for 10,000 yuan is no upkeep, unless the note says it was small and why', () => {
  const { costs } = account();
  const found = (name: string, amount: number, note?: string) => {
    const upkeep = { ...costs.upkeep, lines: [{ name, amount }], ...(note && { note }) };
    return checkAccounts({ accounts: [account({ costs: { ...costs, upkeep } })], site }).map(
      (f) => f.message,
    );
  };
  expect(found('更换水泵 6 台', 9_999_99)).toEqual([]);
  expect(found('更换水泵 6 台', 10_000_00)).toEqual([
    '“更换水泵 6 台” 10,000.00 元，1 万元以上的更换按更新看，不能列入物业服务成本，应走维修资金；请移出这笔支出，确是小修的在本项说明里写“小修”和理由',
  ]);
  expect(found('电梯曳引钢丝绳更换 24 台', 30_000_00)).toHaveLength(1);
  expect(found('换水泵轴承', 12_000_00, '属小修：轴承到寿命，不换泵体')).toEqual([]);
  expect(found('门禁维修和检测', 12_936_40)).toEqual([]);
  expect(found('更换工装、对讲机', 12_000_00)).toEqual([]);
});

test('a line of a cost named after a project stops publishing', () => {
  const { costs } = account();
  const lines = [{ name: '外墙修补', amount: 100_00 }];
  const found = checkAccounts({
    accounts: [account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } })],
    projects: [project()],
    site,
  });
  expect(found.map(({ path, message }) => [path.join('.'), message])).toEqual([
    [
      'costs.upkeep.lines.0.name',
      '“外墙修补”与维修资金的项目“1 号楼外墙修补”是同一件事，不能再列入物业服务成本；请移出这笔支出，不是同一件的请把名称写清楚',
    ],
  ]);
});
