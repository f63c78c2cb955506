import type { Records } from '../catalogue.ts';
import type { Citation } from '../figures/citations.ts';
import type { CostItem } from '../schema/accounts.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** What a contract can be about, by the words of its title; the first two are told by nothing else in it: 电梯轿厢广告. */
const subjects: Readonly<Record<string, RegExp>> = {
  advertising: /广告/,
  insurance: /保险|责任险|财产险/,
  lift: /电梯|扶梯|轿厢/,
  cleaning: /保洁|清洁|清扫|冲洗|清运|垃圾|消杀|化粪池|打蜡/,
  greening: /绿化|苗木|草坪|灌木|树木|修剪|浇灌/,
  order: /秩序|保安|安保|巡逻|值守/,
  fire: /消防|灭火/,
  pump: /泵房|水泵|水箱|供水|水质/,
  garage: /车库|道闸|车位|停车|标线/,
  access: /门禁|对讲/,
  monitor: /监控/,
  building: /屋面|防水|外墙|女儿墙|面砖/,
  power: /配电|供电|发电机|电缆|照明/,
  telecom: /基站|通信|宽带/,
  locker: /快递柜/,
  vending: /回收箱|售货机/,
  staff: /工资|社会保险|社保|公积金|福利|培训/,
};

/** Items whose every line is about one thing, whatever it is called. */
const ofItem: Partial<Record<CostItem, string>> = {
  staff: 'staff',
  cleaning: 'cleaning',
  greening: 'greening',
  order: 'order',
  office: 'office',
  depreciation: 'depreciation',
  insurance: 'insurance',
};

/**
 * A contract covers what it is about: one of the lifts no cleaning. Told by the words of its title and of the line, and
 * by the item of the line; where one of them names no subject that is known, nothing is said.
 */
export function checkContractSubjects(citations: readonly Citation[], records: Partial<Records>): Finding[] {
  const papers = new Map((records.documents ?? []).map((paper) => [paper.code, paper]));
  return citations.flatMap(({ subject, key, path, label, document }) => {
    const paper = papers.get(document);
    if (paper?.kind !== 'contract' || (subject !== 'accounts' && subject !== 'common')) return [];
    const item = subject === 'accounts' ? ofItem[path[1] as CostItem] : undefined;
    const [about, asked] = [subjectsIn(paper.title), subjectsIn(label)];
    if (item) asked.push(item);
    if (about.length === 0 || asked.length === 0 || asked.some((one) => about.includes(one))) return [];
    const message = `“${label}”引用的合同 ${document} 是“${paper.title}”，管的不是这件事；请换成管这件事的合同或这笔钱的凭证，没有就留空`;
    return [at(subject, key, path, message)];
  });
}

function subjectsIn(text: string): string[] {
  const all = Object.entries(subjects).flatMap(([name, words]) => (words.test(text) ? [name] : []));
  const only = all.find((name) => name === 'advertising' || name === 'insurance');
  return only ? [only] : all;
}
