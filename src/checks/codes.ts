import type { Records } from '../catalogue.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** A record whose name is its code, period or month lies in a file of that name, so that its address never lies. */
export function checkCodes({
  prices = [],
  accounts = [],
  standards = [],
  complaints = [],
}: Partial<Records>): Finding[] {
  return [
    ...prices.filter((p) => p.code !== p.key).map((p) => wrong('prices', p.key, 'code', p.code)),
    ...accounts
      .filter((a) => a.period.toLowerCase() !== a.key)
      .map((a) => wrong('accounts', a.key, 'period', a.period)),
    ...standards.filter((s) => s.code !== s.key).map((s) => wrong('standards', s.key, 'code', s.code)),
    ...complaints.filter((m) => m.month !== m.key).map((m) => wrong('complaints', m.key, 'month', m.month)),
  ];
}

function wrong(
  subject: 'prices' | 'accounts' | 'standards' | 'complaints',
  key: string,
  field: string,
  value: string,
): Finding {
  return at(
    subject,
    key,
    [field],
    `这一条的文件名是 ${key}，内容却写着 ${value}；两者要一致。要另起一条，请新建`,
  );
}
