import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkRemoved, removedRecords } from '../../src/checks/removed.ts';
import { calendarOf, type FirstPublished } from '../../src/figures/calendar.ts';
import { historyOf } from '../../src/ledger/history.ts';
import { loadRecords } from '../../src/records.ts';
import { stateInWords } from '../../src/tables/calendar.ts';
import { committed, git, newRepository } from '../ledger/repository.ts';

const gone = 'objections/20261110-4e90b7d2.json';

/** A history in which a record was published and then taken out by a commit with this message. */
function without(message: string) {
  const root = newRepository();
  committed(root, { [`content/${gone}`]: '{}', 'content/site.json': '{}', 'content/notes.txt': 'x' }, '发布');
  git(root, 'rm', '-q', `content/${gone}`, 'content/notes.txt');
  const commit = committed(root, {}, message);
  return { history: historyOf(`${root}/content`), commit };
}

const files = new Map([['site.json', '{}']]);

test('a published record that a commit takes out without a reason stops the build', () => {
  const { history, commit } = without('整理');
  expect(checkRemoved(history, files).map(sentenceOf)).toEqual([
    `${gone} · 异议：公布过，提交 ${commit.slice(0, 10)} 把它拿掉了，没有写原因；请用 git checkout ${commit.slice(0, 10)}^ -- content/${gone} 恢复并提交；真要移除的，移除的那次提交在说明最后一段写一行“Reason: 原因”`,
  ]);
});

test('a record that is taken out with its reason, or named by a text removal, is none', () => {
  expect(checkRemoved(without('移除\n\nReason: 重复登记').history, files)).toEqual([]);
  const mark = { on: '2026-11-20', file: gone, what: '一处', reason: '来电', oldHead: '', newHead: '' };
  expect(checkRemoved(without('整理').history, files, [mark])).toEqual([]);
});

test('a mark of punctuation is no reason, and rules of a place are not taken out at all', () => {
  expect(checkRemoved(without('移除\n\nReason: 。').history, files)).toHaveLength(1);
  expect(checkRemoved(without('移除\n\nReason: 见附件').history, files)).toHaveLength(1);
  const root = newRepository();
  committed(root, { 'content/rules/beijing.json': '{}', 'content/site.json': '{}' }, '发布');
  git(root, 'rm', '-q', 'content/rules/beijing.json');
  committed(root, {}, '移除\n\nReason: 用不上');
  expect(checkRemoved(historyOf(`${root}/content`), files).map(sentenceOf)[0]).toMatch(
    /^rules\/beijing.json · 公示规则：公布过的地区规则不能移除/,
  );
});

test('a promise by which a month was judged is not taken out, one of this month is with its reason', () => {
  const taken = (instant: string) => {
    const root = newRepository();
    const file = 'content/standards/order-04.json';
    committed(root, { [file]: '{}', 'content/site.json': '{}' }, '发布', '2026-03-01T01:30:00Z');
    git(root, 'rm', '-q', file);
    committed(root, {}, '移除\n\nReason: 与门岗那一条重复', instant);
    return checkRemoved(historyOf(`${root}/content`), files).map(sentenceOf);
  };
  expect(taken('2026-03-20T01:30:00Z')).toEqual([]);
  expect(taken('2026-04-02T01:30:00Z')[0]).toMatch(
    /^standards\/order-04.json · 服务标准：公布过的承诺不能移除，不然以前各月兑现没有就看不到了；/,
  );
});

test('a published file that is missing from the folder is named, though no commit took it out', () => {
  const { history } = without('移除\n\nReason: 重复登记');
  expect(checkRemoved(history, new Map()).map(({ file }) => file)).toEqual(['site.json']);
});

test('the calendar says of a record that was taken out when it was published and when it went', () => {
  const records = loadRecords();
  const survey = records.assessments.find(({ key }) => key === 'survey-2025-06');
  const assessments = records.assessments.filter((one) => one !== survey);
  const first: FirstPublished = (_, key) => (key === 'survey-2025-06' ? '2025-07-04' : undefined);
  const removals = [{ path: `assessments/${survey?.key}.json`, commit: 'c', on: '2026-11-22T10:00' }];
  const { key: _, ...data } = survey ?? { key: '' };
  const versions = () => [{ text: JSON.stringify(data) }];
  const removed = removedRecords({ paths: () => [], versions, removals: () => removals });
  const due = (ledger: FirstPublished) =>
    calendarOf({ ...records, assessments }, '2026-11-22', ledger)
      .find(({ item }) => item === 'assessments')
      ?.dues.find(({ spell }) => spell === '2025-H1');
  expect(due(first)?.state).toBe('missing');
  const told = due(Object.assign(first, { removed }));
  expect(told).toMatchObject({
    published: '2025-07-04',
    removed: '2026-11-22',
    path: '/assessments/survey-2025-06/',
  });
  expect(told && stateInWords(told, '2026-11-22')).toMatch(/；2026年11月22日移除$/);
});

test('a record is not moved aside to be written anew under its name without a past', () => {
  const root = newRepository();
  const month = (n: number, indent: number) =>
    JSON.stringify({ month: '2026-10', satisfied: n, told: 'abc'.repeat(99) }, null, indent);
  const [file, aside] = ['complaints/2026-10.json', 'complaints/2026-10x.json'];
  committed(root, { [`content/${file}`]: month(24, 0), 'content/site.json': '{}' }, '发布');
  git(root, 'mv', `content/${file}`, `content/${aside}`);
  committed(root, {}, '整理文件名');
  git(root, 'rm', '-q', `content/${aside}`);
  const anew = `{"month":"2026-10",${'\n'.repeat(400)}"satisfied":27}`;
  committed(root, { [`content/${file}`]: anew }, '整理\n\nReason: 误建的重复文件，内容在原来的名字下');
  const history = historyOf(`${root}/content`);
  expect(history.versions(file)).toHaveLength(1);
  expect(checkRemoved(history, new Map([...files, [file, anew]])).map(sentenceOf)).toEqual([
    `${file} · 投诉月报：公布过的 ${file} 改名成了 ${aside}，又用原来的名字另写了一份，公布过的各版就接不上了；请撤销这两次提交（git revert），在原来的文件上改，改了数写更正`,
  ]);
});

test('a record that was given another name stops the build, until it has its name again', () => {
  const root = newRepository();
  const text = JSON.stringify({ question: '为什么涨了', receivedOn: '2026-11-10' }, null, 1);
  committed(root, { [`content/${gone}`]: text, 'content/site.json': '{}' }, '发布');
  const other = 'objections/20261121-4e90b7d2.json';
  git(root, 'mv', `content/${gone}`, `content/${other}`);
  committed(root, {}, '整理格式');
  const now = new Map([...files, [other, text]]);
  expect(checkRemoved(historyOf(`${root}/content`), now).map(sentenceOf)).toEqual([
    `${other} · 异议：公布时这个文件叫 ${gone}，网址跟着名字走，改了名别人手里的网址就打不开了；请用 git mv 改回 ${gone} 并提交`,
  ]);
  git(root, 'mv', `content/${other}`, `content/${gone}`);
  const last = committed(root, {}, '改回');
  const back = historyOf(`${root}/content`, { repository: root, commit: last });
  expect(checkRemoved(back, new Map([...files, [gone, text]]))).toEqual([]);
});
