import type { Keyed, Records } from '../catalogue.ts';
import { dueNow, stateOf } from '../figures/rectifications.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { effectRules } from './rectification-effect.ts';
import { levelRules } from './rectification-level.ts';
import { sourceRules } from './rectification-source.ts';
import { broken, brokenAhead, named, type Rule } from './rules.ts';

type Published = Rectification & Keyed;

/**
 * Rectifications: sources, standards and pictures exist; days follow each other; an extension was given before the day
 * it moves; the figure before and after can be read and its outcome is owned up to; what is overdue is pointed out.
 * @param uploads addresses of the uploaded files, when they are at hand
 * @param today the day the question is asked; without one the day of publishing stands for it
 */
export function checkRectifications(
  records: Partial<Records>,
  uploads?: ReadonlySet<string>,
  today?: string,
): Finding[] {
  const { rectifications = [], standards = [] } = records;
  return rectifications.flatMap((one) => {
    const codes = standards.map(({ code }) => code);
    const rules = [
      ...sourceRules(one, records),
      ...levelRules(one, records),
      ...dayRules(one),
      ...effectRules(one, records),
      ...(one.standards ?? []).map((code, i) =>
        named('standards', '服务标准', code, codes, ['standards', i]),
      ),
      ...(one.pictures ?? []).map(
        ({ file }, i): Rule => [
          !uploads || uploads.has(file),
          ['pictures', i, 'file'],
          `找不到文件 ${file}，请重新上传`,
        ],
      ),
    ];
    const done: Rule[] = [
      [
        !one.doneOn || one.doneOn <= (today ?? one.doneOn),
        ['doneOn'],
        `办完日期 ${one.doneOn} 还没有到；办完并验收以后再填`,
      ],
    ];
    return [
      ...broken('rectifications', one.key, rules),
      ...brokenAhead('rectifications', one.key, done),
      ...overdue(one, today ?? one.publishedOn),
    ];
  });
}

function dayRules(one: Published): Rule[] {
  const { due, extensions = [], doneOn, foundOn, publishedOn } = one;
  const before = [due, ...extensions.map((extension) => extension.due)];
  return [
    [foundOn <= publishedOn, ['publishedOn'], `公布日期 ${publishedOn} 早于发现日期 ${foundOn}，请核对`],
    [
      !doneOn || doneOn <= publishedOn,
      ['publishedOn'],
      `${doneOn} 办完，公布日期不能早于这一天；请改成更新这一条的日期`,
    ],
    ...extensions.flatMap(({ on, due: later }, i): Rule[] => [
      [
        on <= (before[i] ?? ''),
        ['extensions', i, 'on'],
        `原期限是 ${before[i]}，${on} 已经逾期，不能再延；逾期照实显示，请删去这次延期`,
      ],
      [later > (before[i] ?? ''), ['extensions', i, 'due'], `新期限要晚于原来的 ${before[i]}`],
    ]),
  ];
}

function overdue(one: Published, today: string): Finding[] {
  const { state, late } = stateOf(one, today);
  if (state !== 'overdue') return [];
  const message = `期限是 ${dueNow(one)}，已逾期 ${late} 天，网站按红色显示；办完请填办完日期和验收`;
  return [at('rectifications', one.key, ['doneOn'], message, 'warning')];
}
