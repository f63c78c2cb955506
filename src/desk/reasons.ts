import type { Finding } from '../checks/finding.ts';
import { BuildFailure } from './building.ts';
import { Refusal } from './refusal.ts';

/** What kind of trouble kept a commit from going live; `content` is for whoever writes, the others for whoever runs the machine. */
export type Cause = 'content' | 'site' | 'disk' | 'memory' | 'killed' | 'repository' | 'other';

/** Why the newest attempt did not go live. */
export interface Failure {
  commit: string;
  message: string;
  findings: Finding[];
  cause: Cause;
}

/** Troubles of the machine, by how programs and systems name them, and what to do. */
const troubles: [pattern: RegExp, cause: Cause, sentence: string][] = [
  [
    /ENOSPC|EDQUOT|EFBIG|No space left|Out of diskspace|quota exceeded|disk is full/i,
    'disk',
    '磁盘满了。请腾出空间（可以先清理别的程序的文件），再保存一次。',
  ],
  [
    /EROFS|Read-only file system|readonly database/i,
    'disk',
    '磁盘不能写入（变成了只读），可能是硬盘出了故障。请联系维护机器的人，修好后再保存一次。',
  ],
  [
    /heap out of memory|ENOMEM|Cannot allocate memory/i,
    'memory',
    '内存不够，网页没有生成完。请关掉别的程序或加内存，再发布一次。',
  ],
  [
    /以 (null|13[47]) 结束/,
    'killed',
    '生成网页的程序被系统中途结束（多半是内存不够，或有人结束了它）。请再发布一次；还是这样，请联系维护机器的人。',
  ],
  [
    /unable to read|missing (blob|tree|commit|object)|bad object|object file .* is empty|loose object|could not get object info|not a valid object|invalid object|failed to read object|corrupt|Could not read [0-9a-f]{40}/i,
    'repository',
    '仓库里缺了或坏了一份存档，不能生成网页。请不要再改动这个文件夹，照说明书“从备份恢复”一节处理。',
  ],
];

/** The trouble of the machine that an error tells of, if it does: for a save 507 or 503, and one sentence. */
export function troubleIn(error: unknown): { cause: Cause; sentence: string } | undefined {
  const { message = '', code = '' } = error as NodeJS.ErrnoException;
  const found = troubles.find(([pattern]) => pattern.test(`${code} ${message}`));
  return found && { cause: found[1], sentence: found[2] };
}

/** A refusal for an error of the machine, so that whoever saves reads what to do; undefined for any other error. */
export function machineRefusal(error: unknown): Refusal | undefined {
  const trouble = troubleIn(error);
  return trouble && new Refusal(trouble.cause === 'disk' ? 507 : 503, `没有保存：${trouble.sentence}`);
}

/** An error of an attempt as everybody is told of it. */
export function failureOf(commit: string, error: unknown): Failure {
  const { message } = error as Error;
  if (error instanceof BuildFailure && error.findings.length > 0)
    return { commit, message, findings: error.findings, cause: 'content' };
  const trouble = troubleIn(error);
  if (trouble) return { commit, message: trouble.sentence, findings: [], cause: trouble.cause };
  return { commit, message, findings: [], cause: error instanceof BuildFailure ? 'site' : 'other' };
}
