import { expect, test } from 'vitest';
import { checkAssessments } from '../../src/checks/assessments.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkOwnersDays } from '../../src/checks/owners-days.ts';
import { checkRectifications } from '../../src/checks/rectifications.ts';
import { assessment } from '../../src/schema/assessments.ts';
import { ownersDay } from '../../src/schema/owners-days.ts';
import { type Rectification, rectification } from '../../src/schema/rectifications.ts';
import { day, done, matter, survey, topic } from '../done.ts';
import { month, notice, site } from '../records.ts';

const said = (findings: Parameters<typeof sentenceOf>[0][]) =>
  findings.map((f) => `${f.severity === 'warning' ? '（提醒）' : ''}${sentenceOf(f)}`);
const checked = (one: Rectification & { key: string }, others: object = {}, today = '2026-10-15') =>
  said(checkRectifications({ site, rectifications: [one], ...others }, new Set(), today));
const wrong = (schema: typeof rectification | typeof assessment | typeof ownersDay, record: object) => {
  const { key, ...rest } = record as { key: string };
  return (
    schema.safeParse(rest).error?.issues.map(({ path, message }) => `${key} ${path.join('.')}：${message}`) ??
    []
  );
};

test('sources, standards and pictures that are not there are named', () => {
  expect(checked(matter({ source: { kind: 'complaints', month: '2026-09', category: 'repairs' } }))).toEqual([
    'rectifications/access.json · 从哪里来 › 哪个月：还没有公布 2026-09 的投诉月报；请先公布月报，或改正月份',
  ]);
  expect(
    checked(matter({ source: { kind: 'assessment', assessment: 'survey-2062' } }), {
      assessments: [survey()],
    }),
  ).toEqual([
    'rectifications/access.json · 从哪里来 › 哪次测评：“测评”里没有 survey-2062；是不是 survey-2026？请改正编号',
  ]);
  expect(
    checked(matter({ source: { kind: 'ownersDay', month: '2026-09' } }), { 'owners-days': [day('2026-08')] }),
  ).toEqual([
    'rectifications/access.json · 从哪里来 › 哪个月：2026-09 没有开过业主沟通日；请先公布记录，或改正月份',
  ]);
  expect(
    checked(matter({ standards: ['order-99'], pictures: [{ file: '/files/a.jpg', description: '门' }] }), {
      standards: [],
    }),
  ).toEqual([
    'rectifications/access.json · 关系到哪些承诺 › 第 1 项：“服务标准”里没有 order-99；请改正编号',
    'rectifications/access.json · 图片 › 第 1 项 › 图片：找不到文件 /files/a.jpg，请重新上传',
  ]);
});

test('what was announced as a danger cannot be anything but red', () => {
  const source = { kind: 'notice', notice: '0a1b2c3d' } as const;
  const notices = [notice({ title: '外墙松动', category: 'safety' })];
  expect(checked(matter({ source }), { notices })).toEqual([
    'rectifications/access.json · 涉及安全：公告“外墙松动”是安全或紧急公告，按级别规则要算红色；请选“涉及安全”',
  ]);
  expect(checked(matter({ source, safety: true }), { notices })).toEqual([]);
});

test('more times than there were complaints cannot make a matter yellow', () => {
  const source = { kind: 'complaints', month: '2026-10', category: 'repairs' } as const;
  const repairs = month().categories.find(({ codes }) => codes.includes('repairs'))?.n ?? 0;
  const one = (times: number) =>
    checked(matter({ source, times, foundOn: '2026-10-01' }), { complaints: [month()] });
  expect(one(repairs)).toEqual([]);
  expect(one(repairs + 1)).toEqual([
    `rectifications/access.json · 近 12 个月第几次：到 2026-10 的 12 个月里这一类有效投诉共 ${repairs} 件，这里写 ${repairs + 1} 次；请核对，次数决定级别`,
  ]);
});

test('what is overdue is pointed out, and cannot be extended after its day', () => {
  expect(checked(matter(), {}, '2026-10-21')).toEqual([
    '（提醒）rectifications/access.json · 办完日期：期限是 2026-10-20，已逾期 1 天，网站按红色显示；办完请填办完日期和验收',
  ]);
  const extensions = [{ on: '2026-10-21', due: '2026-10-19', why: '忙' }];
  expect(checked(matter({ extensions }))).toEqual([
    'rectifications/access.json · 延期 › 第 1 项 › 哪天定的：原期限是 2026-10-20，2026-10-21 已经逾期，不能再延；逾期照实显示，请删去这次延期',
    'rectifications/access.json · 延期 › 第 1 项 › 新期限：新期限要晚于原来的 2026-10-20',
  ]);
});

test('a figure that did not get better says what follows, one that did does not', () => {
  const after = (value: number) => ({ ...done('2026-10-10'), after: { from: '2026-10', value } });
  expect(checked(matter(after(300)))).toEqual([
    'rectifications/access.json · 没有好转，接着做什么：整改后的数没有变好，请照实写接着做什么',
  ]);
  expect(checked(matter({ ...after(300), unimproved: '再查' }))).toEqual([]);
  const rates = (part: number) =>
    matter({
      indicator: { ...matter().indicator, unit: '%', better: 'higher' },
      ...done('2026-10-10'),
      before: { from: '2026-09', part: 40, whole: 100 },
      after: { from: '2026-10', part, whole: 100 },
      unimproved: '再查',
    });
  expect(checked(rates(80))).toEqual([
    'rectifications/access.json · 没有好转，接着做什么：整改后的数变好了，这一项请留空',
  ]);
  expect(checked(rates(45))).toEqual([]);
});

test('a typed rate has its counts, a bare per cent is refused', () => {
  const indicator = { ...matter().indicator, unit: '%' };
  expect(checked(matter({ indicator }))).toEqual([
    'rectifications/access.json · 整改前 › 比率的分母：单位是 % 的请填分子和分母，不填百分数：没有分母看不出是不是碰巧',
  ]);
});

test('what was begun before an assessment did not follow from it', () => {
  const rectifications = [matter({ code: 'earlier', begunOn: '2026-05-31' }), matter({ code: 'later' })];
  const assessments = [survey({ followUp: ['earlier', 'later'] })];
  expect(said(checkAssessments({ assessments, rectifications }))).toEqual([
    'assessments/survey-2026.json · 因此立的整改 › 第 1 项：整改 earlier 在 2026-05-31 就开始了，早于这次测评（2026-06-01），不是因它立的；请删去，可在小结里写“复查了它的效果”',
  ]);
});

test('before and after are equally long, do not overlap, and are read from records that are there', () => {
  const one = matter({
    ...done('2026-10-10'),
    indicator: { kind: 'category', of: 'repairs' },
    before: { from: '2026-08', to: '2026-09' },
    after: { from: '2026-09', value: 100 },
  });
  expect(checked(one)).toEqual([
    'rectifications/access.json · 整改前：2026-08 到 2026-09 取不到“repairs”这个数：月份还没有公布，编号不对，或这一小类在那几个月与别的类合在一起公布；请改用上一级分类或改正月份',
    'rectifications/access.json · 整改后 › 数值：这个数由网站从公布的记录里取，请留空',
    'rectifications/access.json · 整改后：2026-09 取不到“repairs”这个数：月份还没有公布，编号不对，或这一小类在那几个月与别的类合在一起公布；请改用上一级分类或改正月份',
    'rectifications/access.json · 整改后 › 从哪个月：整改后的月份从 2026-09 起，早于办完的 2026-10-10；办完以前的不算整改后',
    'rectifications/access.json · 整改后：整改前看 2 个月，整改后看 1 个月；两段要一样长才能比',
  ]);
});

test('nothing is done before it is begun, without acceptance, or accepted by those who did it', () => {
  expect(wrong(rectification, matter())).toEqual([]);
  expect(wrong(rectification, matter({ ...done('2026-09-30') }))).toEqual([
    'access doneOn：办完日期早于开始整改的日期，请核对',
  ]);
  expect(wrong(rectification, matter({ doneOn: '2026-10-05' }))).toEqual([
    'access acceptedBy：办完的要写明谁验收、怎么验收；没有验收的不算办完',
  ]);
  expect(wrong(rectification, matter({ ...done('2026-10-05'), acceptedBy: '工程主管' }))).toEqual([
    'access acceptedBy：责任岗位不能自己验收，请由别的岗位或业委会验收',
  ]);
  expect(checked(matter({ ...done('2026-10-16') }))).toEqual([
    'rectifications/access.json · 办完日期：办完日期 2026-10-16 还没有到；办完并验收以后再填',
  ]);
});

test('a figure of the records takes no typed value, and another one names all that makes it', () => {
  const other = matter().indicator;
  expect(wrong(rectification, matter({ indicator: { ...other, source: undefined } }))).toEqual([
    'access indicator.name：“别的量”要写明名称、单位、出处和怎样算好；其他的数由网站取，这四项留空',
  ]);
  expect(wrong(rectification, matter({ indicator: { kind: 'onTime', of: 'repairs' } }))).toEqual([
    'access indicator.of：一类投诉、一步、一项承诺、设备故障要写明是哪一个；其他的留空',
  ]);
});

test('a score is no rate: there is no field in which one could pass for the other', () => {
  const rate = { dimension: 'overall', mean: 412, n: 30 };
  expect(assessment.safeParse({ ...survey(), key: undefined, rates: [rate] }).success).toBe(false);
  const scored = survey({ rates: undefined, scores: [{ dimension: 'overall', n: 60, mean: 412 }] });
  expect(wrong(assessment, scored)).toEqual(['survey-2026 scale：有得分就要写明尺度；没有得分，尺度请留空']);
  const one = { ...scored, scale: { lowest: 1, highest: 5 } };
  expect(wrong(assessment, one)).toEqual([]);
  expect(
    said(
      checkAssessments({ assessments: [{ ...one, scores: [{ dimension: 'overall', n: 60, mean: 7710 }] }] }),
    ),
  ).toEqual([
    'assessments/survey-2026.json · 得分 › 第 1 项 › 平均分：平均分不在 1 到 5 分之间；满意率请填到上面“满意率”里',
  ]);
});

test('answers hold together, and a question that few answered is not published', () => {
  const rates = [
    { dimension: 'overall' as const, answered: 101, satisfied: 102 },
    { dimension: 'gate' as const, answered: 4, satisfied: 4 },
    { dimension: 'gate' as const, answered: 50, satisfied: 40 },
  ];
  expect(said(checkAssessments({ assessments: [survey({ rates, followUp: ['gone'] })] }))).toEqual([
    'assessments/survey-2026.json · 满意率 › 第 1 项 › 满意：满意 102 份，多于作答的 101 份',
    'assessments/survey-2026.json · 满意率 › 第 1 项 › 作答：作答 101 份，多于收回的 100 份',
    'assessments/survey-2026.json · 满意率 › 第 2 项 › 作答：“门岗”不到 5 人作答，公布出来可能认得出人；请删去这一问，或并入别的维度',
    'assessments/survey-2026.json · 满意率 › 第 3 项 › 维度：“门岗”写了两次；一个维度一行',
    'assessments/survey-2026.json · 因此立的整改 › 第 1 项：“整改台账”里没有 gone；请改正编号',
  ]);
});

test('the third year with the same agency is pointed out', () => {
  const assessments = ['2024', '2025', '2026'].map((year) =>
    survey({ code: `s-${year}`, to: `${year}-06-10` }),
  );
  expect(said(checkAssessments({ assessments }))).toEqual([
    '（提醒）assessments/s-2026.json · 执行单位：示范调查中心已连续 3 年做这一种测评，网站会写出来；建议换一家，以免互相依赖',
  ]);
});

test('a question past its day and a missed month are pointed out, a link to nothing is refused', () => {
  const days = [
    day('2026-10', { topics: [topic({ due: '2026-10-20' }), topic({ rectification: 'acces' })] }),
    day('2026-08'),
  ];
  expect(said(checkOwnersDays({ 'owners-days': days, rectifications: [matter()] }, '2026-10-22'))).toEqual([
    'owners-days/2026-10.json · 问答 › 第 2 项 › 立了哪项整改：“整改台账”里没有 acces；是不是 access？请改正编号',
    '（提醒）owners-days/2026-10.json · 问答 › 第 1 项 › 哪天办完的：说好 2026-10-20 办完，已逾期 2 天，网站照实显示；办完请填办完日期',
    '（提醒）owners-days/2026-10.json · 月份：2026-09 没有记录，网站写“没有开”；开过请补记录，取消了请写明原因',
  ]);
});

test('a day that was cancelled says why, and what is refused has no day to be done by', () => {
  expect(wrong(ownersDay, day('2026-10'))).toEqual([]);
  expect(wrong(ownersDay, day('2026-10', { kind: 'cancelled' }))).toEqual([
    '2026-10 cancelledWhy：取消的，请写明为什么，日期和问答留空',
  ]);
  expect(wrong(ownersDay, day('2026-10', { heldOn: '2026-11-10' }))).toEqual([
    '2026-10 heldOn：日期要在这个月里，不晚于公布日期',
  ]);
  const topics = [topic({ due: '2026-10-20', refusedWhy: '不办' })];
  expect(wrong(ownersDay, day('2026-10', { topics }))).toEqual([
    '2026-10 topics.0.refusedWhy：不办的不写期限和办完日期；要办的不写不办的理由',
  ]);
});
