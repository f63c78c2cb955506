import type { Records } from '../catalogue.ts';
import {
  type Demand,
  demandOf,
  isLater,
  isRarer,
  lawDemand,
  ownDue,
  statementItems,
} from '../figures/demands.ts';
import { isRegular, spellDays } from '../figures/spells.ts';
import type { Disclosure } from '../schema/disclosure.ts';
import { type DisclosureItem, disclosureItems, intervals } from '../schema/rules.ts';
import { dueInWords } from '../text/calendar.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

const noRules =
  '没有任何地区的公示规则（content/rules 是空的），没法核对约定是不是比法规宽；请从产品里恢复这个文件夹';

const noNational = '全国的规则（content/rules/national.json）不见了，它在哪里都有效；请恢复这个文件';

/** A community may disclose more strictly than its place asks, never less; each item is agreed once. */
export function checkDisclosure(records: Partial<Records>): Finding[] {
  const { site, rules = [], documents = [] } = records;
  if (!site?.disclosure) return [];
  const { profile, own } = site.disclosure;
  if (rules.length === 0) return [{ ...finding(['disclosure', 'profile'], noRules), severity: 'warning' }];
  if (!rules.some(({ code }) => code === profile))
    return [finding(['disclosure', 'profile'], `没有“${profile}”这个地区的规则；${knownPlaces(rules)}`)];
  if (!rules.some(({ code }) => code === 'national')) return [finding(['disclosure', 'profile'], noNational)];
  const items = Object.keys(disclosureItems) as DisclosureItem[];
  return [
    ...agreedOnce(own),
    ...periodsNamed(site, rules, documents),
    ...documents.flatMap(toldEarly),
    ...items.flatMap((item) => laxer(item, site, rules)),
  ];
}

/** An item is agreed in one row, and its days in one place. */
function agreedOnce(own: Disclosure['own']): Finding[] {
  return own.flatMap(({ item, due, until }, i) => [
    ...(!until && own.findIndex((row) => row.item === item && !row.until) < i
      ? [finding(['disclosure', 'own', i, 'item'], `“${disclosureItems[item]}”写了两行，请合成一行`)]
      : []),
    ...(due && statementItems.includes(item)
      ? [
          finding(
            ['disclosure', 'own', i, 'due'],
            `${disclosureItems[item]}的天数写在“收支规则”的“期末后多少天内公布”里，这里请清空，免得两处不一样`,
          ),
        ]
      : []),
  ]);
}

/** A paper that discloses an item with periods says of which period it is. */
function periodsNamed(
  site: Records['site'],
  rules: Records['rules'],
  documents: Records['documents'],
): Finding[] {
  return documents.flatMap(({ key, discloses }) =>
    discloses && !discloses.period && isRegular(demandOf(discloses.item, site, rules).interval)
      ? [at('documents', key, ['discloses', 'period'], '这一项按期公布，请填写是哪一期')]
      : [],
  );
}

/** What a period brought is told when it is over; only a budget is told before. */
function toldEarly({ key, discloses, publishedOn }: Records['documents'][number]): Finding[] {
  if (!discloses?.period || discloses.item === 'budget') return [];
  const { last } = spellDays(discloses.period);
  if (publishedOn >= last) return [];
  const sentence = `${discloses.period} 这一期到 ${last} 才结束，${publishedOn} 公布的不能算；结束以后再登记`;
  return [at('documents', key, ['discloses', 'period'], sentence)];
}

function knownPlaces(rules: Records['rules']): string {
  return `现有：${rules.map(({ code, place }) => `${place} ${code}`).join('、') || '一个也没有'}`;
}

/** Where the community asks for less than an article does, in the words of that article. */
function laxer(item: DisclosureItem, site: Records['site'], rules: Records['rules']): Finding[] {
  const law = lawDemand(item, site, rules);
  const own = demandOf(item, site, rules);
  const due = ownDue(item, site);
  const { interval, postingDays, answerDays } = law;
  return [
    ...(interval && own.interval && isRarer(own.interval, interval)
      ? [refused('interval', law, site, `${intervals[interval]}公布`, intervals[own.interval])]
      : []),
    ...(law.due && due && isLater(due, law.due)
      ? [refused('due', law, site, `在${dueInWords(law.due, interval)}公布`, dueInWords(due, own.interval))]
      : []),
    ...(postingDays && (own.postingDays ?? 0) < postingDays
      ? [refused('postingDays', law, site, `至少公示 ${postingDays} 天`, ` ${own.postingDays} 天`)]
      : []),
    ...(answerDays && (own.answerDays ?? 0) > answerDays
      ? [refused('answerDays', law, site, `在 ${answerDays} 天内作出`, ` ${own.answerDays} 天内`)]
      : []),
  ];
}

type Asked = 'interval' | 'due' | 'postingDays' | 'answerDays';

function refused(field: Asked, law: Demand, site: Records['site'], asked: string, is: string): Finding {
  const { item, laws } = law;
  const article = laws.find((one) => one[field] === law[field]);
  const sentence = `${article?.law}${article?.article}要求${disclosureItems[item]}${asked}，这里是${is}；只能更严，不能更宽`;
  const row = site.disclosure?.own.findIndex((one) => one.item === item && !one.until) ?? -1;
  if (field === 'answerDays') return finding(['money', 'objectionDays'], sentence);
  if (field === 'due' && statementItems.includes(item)) return finding(['money', 'publishDays'], sentence);
  return finding(row < 0 ? ['disclosure'] : ['disclosure', 'own', row, field], sentence);
}

function finding(path: PropertyKey[], message: string): Finding {
  return at('site', 'site', path, message);
}
