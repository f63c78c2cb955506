import type { Missing, Proof, ProofId } from '../figures/proof.ts';

/** What each identity says, in the words of the sheet; `of` is the line it is about. */
export const proofWords: Record<ProofId, (of: string) => string> = {
  parts: (of) => `${of}：人工＋物料和设备＋能源＋外购服务＝实际`,
  lines: (of) => `${of}：各行明细相加＝实际`,
  income: () => '收入各项相加＝收入合计',
  costs: () => '九项支出相加＝九项支出合计',
  remuneration: () => '（本期物业费实收＋收回以前欠费）×约定比例＝物业服务酬金',
  result: () => '收入－全部支出＝本期收支差额',
  closing: () => '期初＋本期增加－本期减少＝期末',
  opening: (of) => `${of ? `${of}：` : ''}本期期初＝上期期末`,
  arrears: () => '上期欠费＋本期应收－本期实收－收回旧欠－减免＝期末欠费',
  energy: () => '九项支出里的能源相加（列了明细的燃料除外）＝公共水电表的合计',
  energyShared: () => '公共水电另行分摊，九项支出里的能源＝0',
  gross: () => '各处收入相加＝收入合计',
  commonCosts: () => '各项成本相加＝成本合计',
  shareBase: () => '计提分成的各处收入－计提分成的各项成本＝计提基数',
  taxBase: () => '要计税的各处收入相加＝含税收入',
  tax: () => '含税收入×征收率÷（1＋征收率）＋附加税费＝税金',
  share: () => '计提基数×约定比例＝物业服务企业分成',
  net: () => '收入－成本－分成－税金＝业主净收益',
  use: () => '各笔使用相加（退款相减）＝使用合计',
  bank: () => '期末结余＝期末银行余额',
  transfer: () => '公共收益表转出＝维修资金表转入',
  buildings: (of) => `各楼栋${of}相加＝全小区${of}`,
  building: (of) => `${of}：期初＋增加－使用＝期末`,
  buildingUsed: (of) => `${of}：本期各项目付款按分摊楼栋的面积分到本楼＝使用`,
  buildingAdded: (of) =>
    of ? `${of}：本楼交存和退回＋分到的公共收益＋分到的增值收益＝增加` : '各楼栋的增加＝按记账办法分到的数',
  sheet: (of) => `盖章的原表：${of}＝本表${of}`,
  payments: () => '各项目本期付款相加＝本期使用',
  usage: (of) => `${of}：（本期读数－上期读数）×倍率＝用量`,
  reading: (of) => `${of}：本期的上期读数＝上一张表的本期读数`,
  cost: (of) => `${of}：用量×单价＝金额`,
  meters: () => '各表金额相加＝金额合计',
  rate: () => '金额合计÷分摊基数＝分摊单价',
};

const columns: Record<string, string> = {
  opening: '期初',
  own: '交存和退回',
  added: '增加',
  used: '使用',
  closing: '期末',
};

/** The sentence of one identity. */
export function proofSentence({ id, of = '' }: Proof): string {
  return proofWords[id](columns[of] ?? (/^[0-9A-Za-z]{1,6}$/.test(of) ? `${of} 号楼` : of));
}

/** What each identity makes sure of, in the fewest words. */
const proofNames: Record<ProofId, string> = {
  tax: '税金',
  taxBase: '计税收入',
  buildingUsed: '各楼使用',
  buildingAdded: '各楼增加',
  sheet: '盖章的原表',
  shareBase: '计提基数',
  parts: '分项构成',
  lines: '明细',
  income: '收入合计',
  costs: '支出合计',
  remuneration: '酬金',
  result: '收支差额',
  closing: '期末结余',
  opening: '承接上期',
  arrears: '欠费',
  energy: '水电表',
  energyShared: '水电不重复收',
  gross: '收入合计',
  commonCosts: '成本合计',
  share: '物业分成',
  net: '业主净收益',
  use: '使用合计',
  bank: '银行余额',
  transfer: '转入维修资金',
  buildings: '各楼相加',
  building: '各楼余额',
  payments: '项目付款',
  usage: '用量',
  reading: '读数承接',
  cost: '各表金额',
  meters: '金额合计',
  rate: '分摊单价',
};

/**
 * All identities of a statement in one line, also where some fail; nothing where there is nothing to prove.
 * @param say how a figure of an identity is written
 */
export function proofLine(
  proofs: readonly Proof[],
  say: (value: number, kind: Proof['kind']) => string,
): string | undefined {
  if (proofs.length === 0) return undefined;
  const failed = proofs.filter(({ expected, found }) => expected !== found);
  const named = (all: readonly Proof[]) => [...new Set(all.map(({ id }) => proofNames[id]))].join('、');
  const names = named(proofs.filter(({ missing }) => !missing));
  const open = proofs.filter(({ missing }) => missing);
  if (failed.length === 0 && open.length > 0) {
    const about = ({ id, of }: Proof) => `${proofNames[id]}${id === 'sheet' && of ? `的${of}` : ''}`;
    const wanted = open.map((p) => `${about(p)}（${missingWords[p.missing as Missing]}）`);
    const done = proofs.length - open.length;
    return `${openSeal(proofs)}。成立的：${done > 0 ? names : '没有'}；还不能核对的：${wanted.join('、')}。`;
  }
  if (failed.length === 0)
    return `${proofTable.seal}：网站自动做的 ${proofs.length} 项核对全部成立（${names}）。`;
  const faults = failed.map(
    (p) =>
      `${proofSentence(p)}（应为 ${say(p.expected, p.kind)}，表上 ${say(p.found, p.kind)}，相差 ${say(p.found - p.expected, p.kind)}）`,
  );
  return `账目不符：网站自动做的 ${proofs.length} 项核对，${failed.length} 项不成立：${faults.join('；')}。`;
}

/** What has to be there before an identity can be proved. */
export const missingWords: Record<Missing, string> = {
  fund: '缺维修资金这一期的表',
  common: '缺公共收益这一期的表',
  utilities: '缺公共水电这一期的表',
  balance: '没有填期末银行余额',
  taxation: '没有填税金怎么算的',
  marks: '没有标明哪些计提分成',
  rule: '记到各楼栋用的是别的办法',
  sheet: '文件的正文里没有写出表上的数',
  meter: '换了表，旧表最后的读数不在表里',
  column: '文件的正文里有几个不同的数，看不出哪一个是本期的',
};

/** What stands in place of the seal where some identities cannot be proved yet: 「29 项成立，1 项还不能核对」. */
export function openSeal(proofs: readonly Proof[]): string {
  const open = proofs.filter(({ missing }) => missing).length;
  return `核对 ${proofs.length - open} 项成立，${open} 项还不能核对`;
}

/** What stands where both figures of an identity would. */
export function waitingText(missing: Missing): string {
  return `暂不能核对：${missingWords[missing]}`;
}

/** Headings of the table of proofs. */
export const proofTable = {
  title: '“账目相符”是怎么核的（网站逐项自动核算，不是审计）',
  seal: '账目相符',
  what: '要成立的等式',
  expected: '应为',
  found: '表上',
  difference: '相差',
};
