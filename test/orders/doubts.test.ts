import { describe, expect, test } from 'vitest';
import { layoutOf, run } from '../../src/orders/run.ts';
import { cutoffMoved, cutoffTrouble, type Settings } from '../../src/orders/settings.ts';
import { october, sheetOf } from './exports.ts';

type Cells = Record<string, string>;

/** What every order has unless it says otherwise: a complaint of 8 October that is open. */
const usual: Cells = {
  工单编号: '',
  事项类型: '投诉',
  投诉小类: '维修不及时',
  渠道: '微信',
  房号: '',
  报事时间: '2026-10-08 09:00',
};

/** A sheet of orders in rows 2, 3, …; a column is there as soon as one of them names it. */
function sheet(...orders: Cells[]) {
  const headers = [...new Set([...Object.keys(usual), ...orders.flatMap(Object.keys)])];
  const rows = orders.map((order, i) => {
    const own: Cells = { ...usual, 工单编号: `G${i}`, 房号: `3-1-${501 + i}`, ...order };
    return headers.map((header) => own[header] ?? '');
  });
  return sheetOf([headers, ...rows]);
}

function counted(orders: Cells[], settings: Partial<Settings> = {}) {
  const made = sheet(...orders);
  return run(made, layoutOf(made), { ...october, ...settings });
}

const questionsOf = (orders: Cells[]) =>
  counted(orders).reading.questions.map(({ field, word, rows }) => `${field} ${word} ${rows.join()}`);
const troublesOf = (orders: Cells[]) =>
  counted(orders).reading.troubles.map(({ row, column, sentence }) => `${row} ${column} ${sentence}`);

describe('columns', () => {
  const order = {
    预约上门时间: '2026-10-08 10:00',
    到场时间: '2026-10-08 20:00',
    预计完成时间: '2026-10-08 22:00',
    完成时间: '',
    '办结时间（计划）': '2026-10-08 22:00',
    要求回访时间: '2026-10-09 09:00',
    状态: '处理中',
  };

  test('a planned time is never an actual one, and an open case is not closed by it', () => {
    const made = sheet(order);
    const { mapping, unsure } = layoutOf(made);
    const header = (column: number | undefined) => made.rows[0]?.[column ?? -1];
    expect([header(mapping.onSite), header(mapping.closed), mapping.callback]).toEqual([
      '到场时间',
      '完成时间',
      undefined,
    ]);
    expect(unsure).toEqual({});
    const { month } = counted([order]);
    expect([month.carry.closed, month.openAges.upTo30]).toEqual([0, 1]);
    expect(month.steps.onSite).toEqual({ entered: 1, inTime: 0 });
  });

  test('columns that fit equally well are asked about and taken for nothing until then', () => {
    const made = sheet({ 到场时间: '2026-10-08 10:00', 完成时间: '2026-10-08 22:00', 关闭时间: '' });
    const { mapping, unsure } = layoutOf(made);
    expect(unsure).toEqual({ closed: [7, 8] });
    expect(mapping.closed).toBeUndefined();
  });

  test('a name that nobody foresaw is asked about though it is the only one', () => {
    const made = sheet({ 派单完成时间: '2026-10-08 22:00', 师傅到场时间: '2026-10-08 10:00' });
    expect(layoutOf(made)).toMatchObject({ mapping: { onSite: 7 }, unsure: { closed: [6] } });
  });

  test('the time of acceptance stands for the reporting only when staff say so', () => {
    const made = sheetOf([
      ['工单号', '事项类型', '受理时间', '办结时间'],
      ['1', '投诉', '2026-10-08', ''],
    ]);
    const { mapping, unsure } = layoutOf(made);
    expect([mapping.reported, mapping.accepted, unsure.reported]).toEqual([undefined, undefined, [2]]);
  });

  test('an actual time is preferred to one that does not say what it is', () => {
    const made = sheet({ 完成时间: '', 实际完成时间: '2026-10-08 22:00' });
    expect(layoutOf(made)).toMatchObject({ mapping: { closed: 7 }, unsure: {} });
  });
});

describe('what owners said', () => {
  const closed = { 完成时间: '2026-10-09 09:00', 状态: '已完成' };
  const calls = (...orders: Cells[]) =>
    counted(orders.map((order) => ({ ...closed, ...order }))).month.callbacks;

  test.each(['不太满意', '不够满意', '不是很满意', '一般', '很不满意'])('%s is not satisfied', (word) => {
    expect(calls({ 满意度: word })).toMatchObject({ answered: 1, satisfied: 0 });
    expect(questionsOf([{ ...closed, 满意度: word }])).toEqual([]);
  });

  test.each(['未接通', '默认好评', '未评价', '拒绝评价'])('%s is no answer', (word) => {
    expect(calls({ 满意度: word })).toMatchObject({ answered: 0, satisfied: 0 });
    expect(questionsOf([{ ...closed, 满意度: word }])).toEqual([]);
  });

  test.each([
    ['five', 1],
    ['three', 3],
    ['ten', 0],
    ['fiveDown', 1],
    ['threeDown', 1],
  ] as const)('points of a scale nobody can see are asked about once a column: %s', (scale, satisfied) => {
    const points = ['3', '3', '3分', '4', '1'].map((word) => ({ ...closed, 满意度: word }));
    const shown = scale.startsWith('three') ? points.filter(({ 满意度 }) => 满意度 !== '4') : points;
    expect(questionsOf(shown)).toEqual([`scale 满意度 ${shown.map((_, i) => i + 2).join()}`]);
    const { month, reading } = counted(shown, { answers: { scale: { 满意度: scale } } });
    expect(reading.questions).toEqual([]);
    expect(month.callbacks).toMatchObject({ answered: shown.length, satisfied });
  });

  test('a value beyond the scale, and each one of another scale, is asked about', () => {
    const points = ['3', '4'].map((word) => ({ ...closed, 满意度: word }));
    const asked = (scale: 'three' | 'other') =>
      counted(points, { answers: { scale: { 满意度: scale } } }).reading.questions.map(({ word }) => word);
    expect(asked('three')).toEqual(['4']);
    expect(asked('other')).toEqual(['3', '4']);
  });

  test('points of a hundred show by themselves, and those that may be of another scale are asked about', () => {
    expect(calls({ 满意度: '85' }, { 满意度: '60分' })).toMatchObject({ answered: 2, satisfied: 1 });
    expect(
      questionsOf([
        { ...closed, 满意度: '85' },
        { ...closed, 满意度: '5' },
      ]),
    ).toEqual(['satisfied 5 3']);
  });

  test('an unknown word is asked once with its rows and settled by the answer', () => {
    const orders = [
      { ...closed, 满意度: '尚可' },
      { ...closed, 满意度: '尚可' },
    ];
    expect(questionsOf(orders)).toEqual(['satisfied 尚可 2,3']);
    const answers = { satisfied: { 尚可: 'dissatisfied' as const } };
    const { month, reading } = counted(orders, { answers });
    expect(reading.questions).toEqual([]);
    expect(month.callbacks).toMatchObject({ answered: 2, satisfied: 0 });
  });

  test('a call-back that was not made is none, whatever mark says so', () => {
    expect(calls({ 回访结果: '未回访' }, { 回访结果: '无需回访' })).toMatchObject({ attempted: 0 });
    expect(calls({ 回访时间: '/' }, { 回访时间: '无' })).toMatchObject({ attempted: 0 });
    expect(calls({ 回访结果: '未接通' })).toMatchObject({ attempted: 1, answered: 0 });
  });

  test('a call-back that was not made but has an answer is named and not counted', () => {
    const order = { ...closed, 回访结果: '未回访', 满意度: '满意' };
    expect(calls(order)).toMatchObject({ attempted: 0, answered: 0, satisfied: 0 });
    expect(troublesOf([order])).toEqual([
      '2 I 列（回访结果） 写着没有回访，却有回访时间或业主的回答；不算回访过，请在原系统核对',
    ]);
  });

  test('a time beside a call-back that was not made keeps no promise', () => {
    const order = { ...closed, 回访结果: '未回访', 回访时间: '2026-10-09 10:00' };
    expect(counted([order]).month.steps.callback).toEqual({ entered: 1, inTime: 0 });
    expect(counted([{ ...order, 回访结果: '' }]).month.steps.callback).toEqual({ entered: 1, inTime: 1 });
  });

  test('a refusal to confirm is no confirmation, and partly solved is asked', () => {
    const orders = ['已驳回', '已拒绝', '不同意'].map((word) => ({ ...closed, 业主确认: word }));
    expect(counted(orders).month.outcomes).toMatchObject({ confirmed: 0, unconfirmed: 3 });
    expect(
      questionsOf([
        { ...closed, 是否解决: '未完全解决' },
        { ...closed, 是否解决: '部分解决' },
      ]),
    ).toEqual(['solved 部分解决 3']);
  });

  test('whether it was solved is asked where numbers may be codes; only 0 and 1 are marks', () => {
    const solved = (...words: string[]) => words.map((word) => ({ ...closed, 是否解决: word }));
    expect(questionsOf(solved('1', '2', '2'))).toEqual(['solved 2 3,4', 'solved 1 2']);
    expect(questionsOf(solved('1', '0', '1'))).toEqual([]);
    expect(counted(solved('1', '0', '1')).month.callbacks).toMatchObject({ answered: 3, solved: 2 });
    expect(questionsOf(solved('是', '否'))).toEqual([]);
  });

  test('a story in a column of words is listed by row and column instead of asked', () => {
    const story = '业主说师傅来过两次都没有修好，希望换一个人再来看一看';
    expect(questionsOf([{ ...closed, 回访结果: story }])).toEqual([]);
    expect(troublesOf([{ ...closed, 回访结果: story }])).toEqual([
      '2 I 列（回访结果） 看不出是哪一种，这一格不计；请在原系统改成固定的选项',
    ]);
  });
});

describe('channels and kinds', () => {
  const channelsOf = (...words: string[]) => counted(words.map((word) => ({ 渠道: word }))).month.channels;

  test('the own hotline is a telephone, the own app is online, the city is 12345', () => {
    expect(channelsOf('物业客服热线', '400热线', '12345热线', '政务服务便民热线')).toMatchObject({
      phone: 2,
      hotline: 2,
    });
    expect(channelsOf('晴川智慧社区APP', '社区公众号')).toMatchObject({ online: 2, street: 0 });
  });

  test('a hotline of nobody, a district and two ways at once are asked about', () => {
    const words = ['服务热线', '热线', '社区', '街道微信群', '转办'];
    expect(questionsOf(words.map((word) => ({ 渠道: word })))).toEqual(
      words.map((word, i) => `channel ${word} ${i + 2}`),
    );
  });

  test('a complaint is only what is called one', () => {
    const words = ['非投诉', '投诉转报修', '投诉建议', '疑似投诉'];
    expect(questionsOf(words.map((word) => ({ 事项类型: word })))).toEqual(
      words.map((word, i) => `kind ${word} ${i + 2}`),
    );
    expect(questionsOf([{ 事项类型: '业主投诉' }, { 事项类型: '投诉工单' }, { 事项类型: '报修' }])).toEqual(
      [],
    );
  });
});

describe('categories', () => {
  const of = (word: string) => counted([{ 投诉小类: word }]);

  test.each([
    '消防设施损坏',
    '消防设备',
    '门禁故障',
    '安防设备',
    '电梯安全',
    '免费维修',
    '收费系统故障',
    '水费',
    '垃圾清运费',
    '停车场道闸故障',
    '树脂井盖破损',
    '对讲机没声音',
    '电梯噪音',
    '二次供水',
  ])('%s may be of two categories, or of none: it is asked and counts as unclear', (word) => {
    const { month, reading } = of(word);
    expect(reading.questions).toEqual([{ field: 'category', word, n: 1, rows: [2] }]);
    expect(month.quality.unclear).toBe(1);
  });

  test.each([
    ['维修超时', 'repairs', 'repairs-late'],
    ['物业服务-电梯维修质量', 'repairs', 'repairs-quality'],
    ['漏水反复', 'repairs', 'repairs-again'],
    ['停车费', 'fees', 'fees-parking'],
    ['公共收益公示', 'fees', 'fees-accounts'],
    ['垃圾清运', 'environment', 'environment-cleaning'],
    ['噪音扰民', 'environment', 'environment-noise'],
    ['消防通道占用', 'environment', 'environment-order'],
    ['态度生硬', 'communication', 'communication-attitude'],
    ['保安态度差', 'communication', 'communication-attitude'],
  ])('%s is %s', (word, category, subcategory) => {
    const { month, reading } = of(word);
    expect(reading.questions).toEqual([]);
    expect(month.categories.find(({ n }) => n > 0)?.codes).toEqual([category]);
    expect(month.subcategories?.find(({ n }) => n > 0)?.codes).toEqual([subcategory]);
  });
});

describe('marks and states', () => {
  test('a mark of none is no yes', () => {
    const { month, reading } = counted([
      { 是否升级: '/', 返工次数: '0次', 转交单位: '/', 完成时间: '2026-10-09 09:00' },
      { 是否升级: '否', 返工次数: '0', 转交单位: '0', 完成时间: '2026-10-09 09:00' },
    ]);
    expect(reading.questions).toEqual([]);
    expect([month.escalated, month.reopened, month.outcomes.passedOn]).toEqual([0, 0, 0]);
  });

  test('a word that is no mark is asked about', () => {
    expect(questionsOf([{ 是否升级: '普通', 转交单位: '工程部' }])).toEqual([
      'passedTo 工程部 2',
      'escalated 普通 2',
    ]);
    expect(counted([{ 转交单位: '区供水公司', 完成时间: '2026-10-09 09:00' }]).month.outcomes.passedOn).toBe(
      1,
    );
  });

  test('work given to an own contractor or department is no case passed on: it is asked', () => {
    const words = [
      '电梯维保公司',
      '工程施工单位',
      '智慧社区部',
      '社区服务中心',
      '电梯公司',
      '格局改造组',
      '开发商',
    ];
    expect(questionsOf(words.map((word) => ({ 转交单位: word })))).toEqual(
      words.map((word, i) => `passedTo ${word} ${i + 2}`),
    );
    const closed = { 完成时间: '2026-10-09 09:00' };
    const orders = words.map((word) => ({ ...closed, 转交单位: word }));
    expect(counted(orders).month.outcomes).toMatchObject({ unconfirmed: 7, passedOn: 0 });
    expect(questionsOf([{ 办理结果: '转交电梯公司' }, { 办理结果: '已转工程部处理' }])).toEqual([
      'outcome 转交电梯公司 2',
      'outcome 已转工程部处理 3',
    ]);
  });

  test.each(['区城管局', '街道办事处', '社区居委会', '派出所', '市供电公司', '国家电网', '江东水务集团'])(
    '%s is another organisation',
    (word) => {
      const closed = { 完成时间: '2026-10-09 09:00' };
      expect(questionsOf([{ 转交单位: word }])).toEqual([]);
      expect(counted([{ ...closed, 转交单位: word }]).month.outcomes.passedOn).toBe(1);
      expect(counted([{ ...closed, 办理结果: `转交${word}` }]).month.outcomes.passedOn).toBe(1);
    },
  );

  test('a void order is asked why, and leaves the valid complaints', () => {
    const orders = [{ 是否作废: '是' }, { 是否作废: '否', 状态: '已作废' }, { 是否作废: '/' }];
    expect(questionsOf(orders)).toEqual(['excluded 是否作废：是 2', 'status 已作废 3']);
    const answers = {
      excluded: { '是否作废：是': 'duplicate' as const },
      status: { 已作废: 'withdrawn' as const },
    };
    expect(counted(orders, { answers }).month.excluded).toEqual({ duplicate: 1, notOurs: 0, withdrawn: 1 });
  });

  test('a complaint that came again is not one that was registered twice', () => {
    expect(counted([{ 剔除原因: '重复登记' }, { 剔除原因: '重复录入' }]).month.excluded.duplicate).toBe(2);
    const orders = [{ 剔除原因: '重复投诉' }, { 状态: '重复投诉' }];
    expect(questionsOf(orders)).toEqual(['excluded 重复投诉 2', 'status 重复投诉 3']);
    expect(counted(orders).month.excluded.duplicate).toBe(0);
  });

  test('已处理 and 处理完毕 are closed and their missing time is named', () => {
    const orders = [{ 状态: '已处理', 完成时间: '' }, { 状态: '处理完毕' }];
    expect(counted(orders).month.carry.closed).toBe(2);
    expect(troublesOf(orders)).toHaveLength(2);
  });

  test('an unknown state is asked about', () => {
    expect(questionsOf([{ 状态: '待验收' }, { 状态: '自动关闭' }, { 状态: '处理中' }])).toEqual([
      'status 待验收 2',
      'status 自动关闭 3',
    ]);
  });

  test('a case that is open by its state is not closed by a time, and is named', () => {
    const order = { 状态: '处理中', 完成时间: '2026-10-08 10:00' };
    expect(counted([order]).month.carry).toMatchObject({ closed: 0, closedInTime: 0 });
    expect(troublesOf([order])).toEqual([
      '2 H 列（完成时间） 状态是“处理中”，却有办结时间；按没有办结算，请在原系统核对',
    ]);
  });
});

describe('promises', () => {
  const order = {
    报事时间: '2026-10-05 09:00',
    完成时间: '2026-10-25 09:00',
    回访时间: '2026-10-25 10:00',
    要求完成时间: '2026-11-04',
  };

  test('three days are three days, whatever later date the office typed', () => {
    const { month, figures } = counted(Array.from({ length: 12 }, () => order));
    expect(month.carry).toEqual({ opening: 0, closed: 12, due: 12, closedInTime: 0, finishedInTime: 0 });
    expect(figures.find(({ path }) => path.join('.') === 'carry.due')?.how).toBe(
      '本月期限到了的，和没到期就在本月办结的；期限按承诺，报事后 3 天；其中 12 件的“要求完成时间”晚于承诺，不按它算',
    );
  });

  test('an earlier date of the office breaks no promise either', () => {
    const { month, figures } = counted([
      { ...order, 完成时间: '2026-10-07 09:00', 回访时间: '2026-10-07 10:00', 要求完成时间: '2026-10-06' },
    ]);
    expect(month.carry).toMatchObject({ due: 1, closedInTime: 1, finishedInTime: 1 });
    expect(figures.find(({ path }) => path.join('.') === 'carry.due')?.how).toBe(
      '本月期限到了的，和没到期就在本月办结的；期限按承诺，报事后 3 天',
    );
  });
});

describe('numbers and times', () => {
  test('two cases of one number are two and named, rows of one case stay one', () => {
    const orders = [
      { 工单编号: '1', 报事时间: '2026-10-02 22:30', 房号: '3栋1单元501' },
      { 工单编号: '1', 报事时间: '2026-10-26 10:00', 房号: '9栋1单元901', 完成时间: '2026-10-26 12:00' },
      { 工单编号: '1', 报事时间: '2026/10/26 10:00', 房号: '9-1-0901' },
      { 工单编号: '2', 事项类型: '投诉' },
      { 工单编号: '2', 事项类型: '报修', 房号: '3-1-504' },
    ];
    const { month, reading } = counted(orders);
    expect([month.intake.complaint, month.intake.repair, reading.repeated]).toEqual([3, 1, 1]);
    expect(troublesOf(orders)).toEqual([
      '3 A 列（工单编号） 与第 2 行同一工单号，时间、房号或事项却不同，按两件算；请核对',
      '6 A 列（工单编号） 与第 5 行同一工单号，时间、房号或事项却不同，按两件算；请核对',
    ]);
  });

  test('rows without a number that are the same in every cell are named, asked about and settled by the answer', () => {
    const same = { 工单编号: '', 房号: '3-1-501' };
    const orders = [same, { ...same, 房号: '3-1-502' }, same, same, { 工单编号: '7' }];
    expect(questionsOf(orders)).toEqual(['twins 没有工单号、每一格都相同的行 4,5']);
    expect(troublesOf(orders)).toEqual([
      '4  与第 2 行每一格都相同，又没有工单号；是不是同一件，请核对',
      '5  与第 2 行每一格都相同，又没有工单号；是不是同一件，请核对',
    ]);
    const of = (code: 'one' | 'each') =>
      counted(orders, { answers: { twins: { '没有工单号、每一格都相同的行': code } } });
    expect([of('one').month.intake.complaint, of('one').reading.repeated]).toEqual([3, 2]);
    expect([of('each').month.intake.complaint, of('each').reading.repeated]).toEqual([5, 0]);
    expect(of('one').reading.questions).toEqual([]);
  });

  test('rows of one case that say different things are named, and the first is used', () => {
    const orders = [
      { 工单编号: '1', 房号: '', 完成时间: '2026-10-09 09:00', 满意度: '' },
      { 工单编号: '1', 房号: '', 完成时间: '2026-10-20 09:00', 满意度: '满意' },
    ];
    expect(troublesOf(orders)).toEqual([
      '2 G 列（完成时间） 第 3 行是同一工单号，这一格却不同；用了第 2 行的，请核对',
    ]);
    expect(counted(orders).month).toMatchObject({
      carry: { closed: 1, closedInTime: 1 },
      callbacks: { satisfied: 1 },
    });
  });

  test('a time after today cannot be right and is named by row and column', () => {
    const orders = [{ 完成时间: '2062-10-21 09:00', 状态: '已办结' }, { 报事时间: '2027-10-08 09:00' }];
    const { reading, month } = counted(orders, { today: '2026-11-05' });
    expect(reading.troubles.map(({ row, column, sentence }) => `${row} ${column} ${sentence}`)).toEqual([
      '2 G 列（完成时间） 晚于今天，不可能；请在原系统核对',
      '2 G 列（完成时间） 状态是已办结，却没有办结时间；按最后一个时间归入月份，不计用时',
      '3 F 列（报事时间） 晚于今天，不可能；请在原系统核对',
    ]);
    expect([month.quality.missingTime, month.closeHours.n, reading.unusable]).toEqual([2, 0, 1]);
  });

  test('a call-back before the closing is named', () => {
    const order = { 完成时间: '2026-10-09 09:00', 回访时间: '2026-10-08 09:30' };
    expect(troublesOf([order])).toEqual(['2 H 列（回访时间） 回访早于办结，这一步不计用时；请在原系统核对']);
    expect(counted([order]).month.quality.inverted).toBe(1);
  });

  test('a step without a time counts as missing once the case went on', () => {
    const { month, figures } = counted([
      { 受理时间: '', 派单时间: '2026-10-08 09:30', 答复时间: '2026-10-08 10:00' },
      { 受理时间: '2026-10-08 09:10', 派单时间: '', 答复时间: '' },
      { 受理时间: '', 完成时间: '2026-10-08 12:00' },
    ]);
    expect(month.quality.missingTime).toBe(2);
    expect(figures.find(({ path }) => path.join('.') === 'quality.missingTime')?.rows).toEqual([2, 4]);
  });
});

describe('the clock of a promise', () => {
  const orders = Array.from({ length: 12 }, () => ({
    报事时间: '2026-10-05 09:00',
    受理时间: '2026-10-05 20:00',
    完成时间: '2026-10-12 08:30',
    回访时间: '2026-10-19 12:00',
  }));
  const service = { week: Array.from({ length: 7 }, () => ['08:30-18:00']), holidays: [], workdays: [] };

  test('three days are three days of the calendar though another step runs in hours of service', () => {
    const { month } = counted(orders, {
      served: ['intake'],
      service,
      limits: { ...october.limits, intake: 540 },
    });
    expect(month.carry).toMatchObject({ closed: 12, closedInTime: 0 });
    expect(month.steps.callback).toEqual({ entered: 12, inTime: 0 });
    expect(month.steps.intake).toEqual({ entered: 12, inTime: 12 });
    expect(month.closeHours.median).toBe(168);
  });

  test('the month says which steps ran in hours of service', () => {
    expect(counted(orders, { served: ['intake'], service }).month).toMatchObject({
      clock: 'working',
      served: ['intake'],
    });
    const { month } = counted(orders);
    expect([month.clock, month.served]).toEqual(['always', undefined]);
  });
});

test('a last day that was typed is counted by, or named; the form says no other one', () => {
  const trouble = (typed: string) => cutoffTrouble(typed, '2026-10', '2026-11-22');
  expect(trouble('2026-11-05')).toBeUndefined();
  expect(trouble('2026-10-20')).toBe('统计截止日不能早于当月最后一天 2026-10-31；改好才能填入');
  expect(trouble('11月5日')).toBe('统计截止日“11月5日”看不懂，请写成 2026-11-22 这样；改好才能填入');
  expect(trouble('2026-12-05')).toBe('2026-12-05 还没有到，导出表里没有那以后的事；请写 2026-11-22 或以前');
  const counted = { month: '2026-10', cutoff: '2026-11-05' };
  expect(cutoffMoved(counted, counted)).toBeUndefined();
  expect(cutoffMoved(counted, { month: '2026-09', cutoff: '2026-10-05' })).toBeUndefined();
  expect(cutoffMoved(counted, { month: '2026-10', cutoff: '2026-11-20' })).toBe(
    '这个月的数是按统计截止日 2026-11-05 从导出表算的，表单里写的却是 2026-11-20；请改回，或按新的截止日重新计算',
  );
});
