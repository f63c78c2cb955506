import type { Subject } from '../catalogue.ts';
import type { Person } from './person.ts';
import type { Action } from './protocol.ts';
import { Refusal } from './refusal.ts';

/** What the desk calls each role. A person may have several. */
export const roles = { editor: '编辑', reviewer: '审核', admin: '管理员', committee: '业委会' } as const;

/** What a person is at the desk. */
export type Role = keyof typeof roles;

/** Something that not everybody may do. */
export type Right = keyof typeof table;

/** Who may do what: the only place that says so. `what` completes the sentence of the refusal. */
const table = {
  read: { may: ['editor', 'reviewer', 'admin', 'committee'], what: '查看后台的内容' },
  /** Drafts that nobody has handed in yet. */
  readUnsent: { may: ['editor', 'reviewer'], what: '查看还没有提交的草稿' },
  draft: { may: ['editor'], what: '起草和修改内容' },
  publish: { may: ['editor'], what: '发布内容' },
  restore: { may: ['editor'], what: '恢复旧版本' },
  /** Files outside a form; what comes with a record takes the record's way. */
  upload: { may: ['reviewer', 'admin'], what: '在表单外面上传文件' },
  remove: { may: ['reviewer', 'admin'], what: '删除文件' },
  submit: { may: ['editor'], what: '提交审核' },
  discard: { may: ['editor'], what: '放弃草稿' },
  approve: { may: ['reviewer'], what: '审核通过' },
  recall: { may: ['editor', 'reviewer'], what: '撤回定时' },
  sendBack: { may: ['reviewer'], what: '退回草稿' },
  /** Letting something that was sent back go live without the approval it then needs. */
  clear: { may: ['admin'], what: '解除退回' },
  comment: { may: ['editor', 'reviewer', 'committee'], what: '写意见' },
  settings: { may: ['admin'], what: '修改小区档案' },
  people: { may: ['admin'], what: '管理人员' },
  audit: { may: ['admin'], what: '查看修改记录' },
  releases: { may: ['admin'], what: '退回网站的版本' },
  /** How the desk itself runs: releases, backup, disk. */
  standing: { may: ['editor', 'reviewer', 'admin'], what: '查看运行情况' },
} as const satisfies Record<string, { may: readonly Role[]; what: string }>;

/** The right that each action of the CMS's protocol asks for; saving a record depends on its subject, see `savingRight`. */
export const actionRights = {
  info: 'read',
  entriesByFolder: 'read',
  entriesByFiles: 'read',
  getEntry: 'read',
  persistEntry: 'read',
  getMedia: 'read',
  getMediaFile: 'read',
  persistMedia: 'upload',
  deleteFile: 'remove',
  deleteFiles: 'remove',
  getDeployPreview: 'read',
} as const satisfies Record<Action, Right>;

/** The right that saving a record asks for. */
export function savingRight(subject: Subject, asDraft: boolean): Right {
  return subject === 'site' ? 'settings' : asDraft ? 'draft' : 'publish';
}

/** Every right, for whoever lists them. */
export const rights = Object.keys(table) as Right[];

/** Whether one of a person's roles carries a right. */
export function may({ roles }: Pick<Person, 'roles'>, right: Right): boolean {
  const allowed: readonly Role[] = table[right].may;
  return roles.some((role) => allowed.includes(role));
}

/** Refuses (403) what none of a person's roles carries. */
export function needRight(person: Pick<Person, 'roles'>, right: Right): void {
  if (may(person, right)) return;
  const { may: allowed, what } = table[right];
  throw new Refusal(
    403,
    `只有${allowed.map((role) => roles[role]).join('、')}可以${what}，您是${roleWords(person.roles)}；需要的话请找管理员。`,
  );
}

/** Roles in words, `编辑、管理员`; somebody without any is a visitor. */
export function roleWords(given: readonly Role[]): string {
  return given.length > 0 ? given.map((role) => roles[role]).join('、') : '访客';
}

/** The roles written in a text with commas. Throws a 422 for a word that is none. */
export function rolesFrom(text: string): Role[] {
  const words = [...new Set(text.split(/[,，、\s]+/).filter(Boolean))];
  const known = Object.entries(roles) as [Role, string][];
  const found = words.map((word) => known.find(([code, label]) => word === code || word === label)?.[0]);
  const wrong = words.find((_, i) => found[i] === undefined);
  if (wrong !== undefined || words.length === 0)
    throw new Refusal(
      422,
      `角色要从这几个里选：${known.map(([code, label]) => `${label}（${code}）`).join('、')}。`,
    );
  return known.map(([code]) => code).filter((code) => found.includes(code));
}

/** Subjects that need a second person unless the community says otherwise: money with its evidence, complaints, assessments. */
const usual: readonly Subject[] = [
  'prices',
  'accounts',
  'common',
  'fund',
  'projects',
  'utilities',
  'documents',
  'complaints',
  'performance',
  'assessments',
  'reviews',
];

/** Whether a record of a subject goes live only after another person has approved it. */
export function needsTwo(subject: Subject, chosen: readonly string[] | undefined): boolean {
  return subject !== 'site' && (chosen ?? usual).includes(subject);
}
