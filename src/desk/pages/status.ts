import { html } from 'hono/html';
import type { Health, Warning, Wrong } from '../health.ts';
import type { Person } from '../person.ts';
import type { Failure } from '../reasons.ts';
import type { Release } from '../releases.ts';
import { time } from './drafts.ts';
import { type Html, page } from './frame.ts';
import { forKeepers, numberOf } from './sentence.ts';

const wrongs: Record<Wrong, string> = {
  'no-site': '网站还没有生成，业主打不开。',
  'not-live': '最近一次发布没有上线，网站还是上一版。',
  repository: '存着全部内容的文件夹读不出来，可能缺了存档。请维护的人照说明书“从备份恢复”一节处理。',
  accounts: '账号数据读不出来。',
  'disk-full': '磁盘满了，保存和发布都会失败。请腾出空间。',
  'read-only': '磁盘不能写入，可能是硬盘出了故障。请联系维护机器的人。',
  'backup-failed': '备份没有成功，会自动再试。',
  'backup-diverged': '备份里的内容和这里对不上，没有覆盖它。请维护的人核对。',
};

const warnings: Record<Warning, string> = {
  'rolled-back': '网站现在显示的是退回的一版，不是最新的内容。',
  'disk-low': '磁盘空间不多了，请清理。',
  'backup-off': '没有设置备份；机器坏了，内容就没有了。设置方法见说明书“备份”一节。',
  'heavy-pages': '有的网页太大，手机打开会慢。',
};

/** What the page of the desk's state tells besides its health. */
export interface Standing {
  health: Health;
  live: Release | undefined;
  kept: number;
  failure: Failure | undefined;
  backup: { remote: string; doneAt: string | undefined; words: string | undefined } | undefined;
  /** Accounts that are open. */
  accounts: number;
}

/** The page that tells staff how everything runs, in words. */
export function statusPage(person: Person, standing: Standing): Html {
  const { health, live, kept, failure, backup, accounts } = standing;
  const lines = [
    ...health.wrong.map((code) => wrongs[code]),
    ...health.warnings.map((code) => warnings[code]),
  ];
  return page(
    { title: '运行情况', person },
    html`${lines.length === 0 ? html`<p class="said good">一切正常。</p>` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
<table>
<tbody>
${row('网站显示', live ? `${time(live.builtAt)} 的一版` : '还没有')}
${row('最近一次发布', health.building ? '正在生成' : failure ? `没有上线：${failure.message}` : live ? `成功，用时 ${live.seconds} 秒` : '还没有')}
${row('保留的版本', `${kept} 版`)}
${row('网页的大小', live?.checked ? live.checked.warnings.join('；') || '都在限度以内' : '没有核对')}
${row('备份', backup ? backupWords(backup) : '没有设置')}
${row('磁盘', health.free === null ? '不知道' : `还有 ${(health.free / 1_000_000_000).toFixed(1)} GB`)}
${row('账号', `${accounts} 个在用`)}
</tbody></table>
${forKeepers(machine(standing))}`,
  );
}

function backupWords({ doneAt, words }: NonNullable<Standing['backup']>): string {
  const last = doneAt ? `最近一次 ${time(doneAt)}` : '还没有备份成功过';
  return words ? `没有成功，会自动再试；${last}` : last;
}

function machine({ live, failure, backup }: Standing): [string, string][] {
  return [
    ...(live ? [['网站显示', `${live.id}，${numberOf(live.commit)}`] as [string, string]] : []),
    ...(failure ? [['没有上线', numberOf(failure.commit)] as [string, string]] : []),
    ...(backup ? [['备份到', backup.remote] as [string, string]] : []),
    ...(backup?.words ? [['备份', backup.words] as [string, string]] : []),
  ];
}

function row(label: string, words: string): Html {
  return html`<tr><th scope="row">${label}</th><td>${words}</td></tr>`;
}
