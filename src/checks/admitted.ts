import { isMinor } from '../figures/minor.ts';
import type { Data } from './figures.ts';
import type { Finding } from './finding.ts';

const fields = { performance: '合同履行情况', explanation: '本期说明' } as const;

/** 没做到的, 没有达到, 责任在我们, 是我们的配电接头过热: what a company owned up to. */
const admits =
  /(?:没有?|未能?)(?:做到|达到|完成|按[时期约])|责任在(?:我|物业|公司)|(?:我们|物业|公司)的?(?:责任|失误|疏忽|过错)|是我们|失误|疏忽|漏[做检报付记]/;

/**
 * What a published statement owns up to stays: a sentence of it is not dropped or told otherwise later, but for a typing
 * error. What is to be said of it is added.
 * @param versions the published versions, oldest first, and last the one that is to be published
 */
export function admissionsKept(
  versions: readonly { data: Data }[],
  found: (field: string, message: string) => Finding[],
): Finding[] {
  const now = versions.at(-1)?.data ?? {};
  return Object.entries(fields).flatMap(([field, label]) => {
    const is = sentencesIn(now[field]);
    const was = versions.slice(0, -1).flatMap(({ data }) => sentencesIn(data[field]));
    const gone = [...new Set(was)].filter(
      (one) => admits.test(one) && !is.some((other) => other.includes(one) || isMinor(one, other)),
    );
    return gone
      .slice(0, 1)
      .flatMap((one) =>
        found(
          field,
          `公布过的${label}里写了“${one}”，现在不见了或改了：没做到的公布以后不抹掉；请照原样补回，要补充、要更正的在后面另写一句`,
        ),
      );
  });
}

function sentencesIn(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  const all = text.replace(/\s+/g, '').split(/(?<=[。；;！!])/);
  return all.map((one) => one.replace(/[。；;！!]$/, '')).filter((one) => one !== '');
}
