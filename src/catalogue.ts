import { type Account, account } from './schema/accounts.ts';
import { type Assessment, assessment } from './schema/assessments.ts';
import { type CommonIncome, commonIncome } from './schema/common.ts';
import { type ComplaintMonth, complaintMonth } from './schema/complaints.ts';
import { type Document, document } from './schema/documents.ts';
import { type Equipment, equipment } from './schema/equipment.ts';
import { type FundStatement, fundStatement } from './schema/fund.ts';
import { type Notice, notice } from './schema/notices.ts';
import { type Objection, objection } from './schema/objections.ts';
import { type OwnersDay, ownersDay } from './schema/owners-days.ts';
import { type Performance, performance } from './schema/performance.ts';
import { type PriceItem, priceItem } from './schema/prices.ts';
import { type Project, project } from './schema/projects.ts';
import { type Rectification, rectification } from './schema/rectifications.ts';
import { type Review, review } from './schema/reviews.ts';
import { type Rules, rules } from './schema/rules.ts';
import { type Site, site } from './schema/site.ts';
import { type Standard, standard } from './schema/standards.ts';
import { type UtilityShare, utilityShare } from './schema/utilities.ts';

/** The records of the portal by subject. A record of a folder carries its file name (without ending) as `key`. */
export interface Records {
  site: Site;
  notices: (Notice & Keyed)[];
  prices: (PriceItem & Keyed)[];
  accounts: (Account & Keyed)[];
  common: (CommonIncome & Keyed)[];
  fund: (FundStatement & Keyed)[];
  projects: (Project & Keyed)[];
  utilities: (UtilityShare & Keyed)[];
  objections: (Objection & Keyed)[];
  documents: (Document & Keyed)[];
  standards: (Standard & Keyed)[];
  reviews: (Review & Keyed)[];
  equipment: (Equipment & Keyed)[];
  performance: (Performance & Keyed)[];
  complaints: (ComplaintMonth & Keyed)[];
  rectifications: (Rectification & Keyed)[];
  assessments: (Assessment & Keyed)[];
  'owners-days': (OwnersDay & Keyed)[];
  rules: (Rules & Keyed)[];
}

export interface Keyed {
  key: string;
}

export type Subject = keyof Records;

/**
 * What the portal publishes, one line a subject: its schema, where its files lie and how they are named.
 * `name` builds the file name from the fields of a record, `slug` says the same to the CMS; newest or
 * first in order comes first.
 */
export const catalogue = {
  site: { label: '小区档案', file: 'site.json', schema: site, singular: '小区档案' },
  notices: {
    label: '公告',
    singular: '公告',
    folder: 'notices',
    extension: 'md',
    schema: notice,
    slug: "{{fields.publishedAt | date('YYYYMMDD')}}-{{fields.id}}",
    summary: "{{publishedAt | date('YYYY-MM-DD')}}　{{title}}",
    title: 'title',
    order: (n: Notice) => n.publishedAt,
    newestFirst: true,
  },
  prices: {
    label: '收费标准',
    singular: '收费项目',
    folder: 'prices',
    extension: 'json',
    schema: priceItem,
    slug: '{{fields.code}}',
    summary: '{{name}}',
    title: 'name',
    order: (p: PriceItem) => `${String(p.order).padStart(3, '0')}${p.code}`,
    newestFirst: false,
  },
  accounts: {
    label: '物业费收支',
    singular: '物业费收支表',
    folder: 'accounts',
    extension: 'json',
    schema: account,
    slug: '{{fields.period}}',
    summary: '{{period}}',
    title: 'period',
    order: (a: Account) => a.period,
    newestFirst: true,
  },
  common: {
    label: '公共收益',
    singular: '公共收益表',
    folder: 'common',
    extension: 'json',
    schema: commonIncome,
    slug: '{{fields.period}}',
    summary: '{{period}}',
    title: 'period',
    order: (c: CommonIncome) => c.period,
    newestFirst: true,
  },
  fund: {
    label: '维修资金',
    singular: '维修资金表',
    folder: 'fund',
    extension: 'json',
    schema: fundStatement,
    slug: '{{fields.period}}',
    summary: '{{period}}',
    title: 'period',
    order: (f: FundStatement) => f.period,
    newestFirst: true,
  },
  projects: {
    label: '维修项目',
    singular: '维修项目',
    folder: 'projects',
    extension: 'json',
    schema: project,
    slug: '{{fields.code}}',
    summary: '{{name}}',
    title: 'name',
    order: (p: Project) => `${p.publishedOn}${p.code}`,
    newestFirst: true,
  },
  utilities: {
    label: '公共水电',
    singular: '公共水电表',
    folder: 'utilities',
    extension: 'json',
    schema: utilityShare,
    slug: '{{fields.period}}',
    summary: '{{period}}',
    title: 'period',
    order: (u: UtilityShare) => u.period,
    newestFirst: true,
  },
  objections: {
    label: '异议',
    singular: '异议',
    folder: 'objections',
    extension: 'json',
    schema: objection,
    slug: "{{fields.receivedOn | date('YYYYMMDD')}}-{{fields.id}}",
    summary: '{{receivedOn}}　{{question}}',
    title: 'question',
    order: (o: Objection) => `${o.receivedOn}${o.id}`,
    newestFirst: true,
  },
  documents: {
    label: '文件',
    singular: '文件',
    folder: 'documents',
    extension: 'md',
    schema: document,
    slug: '{{fields.code}}',
    summary: '{{date}}　{{title}}',
    title: 'title',
    order: (d: Document) => `${d.date}${d.code}`,
    newestFirst: true,
  },
  standards: {
    label: '服务标准',
    singular: '服务标准',
    folder: 'standards',
    extension: 'json',
    schema: standard,
    slug: '{{fields.code}}',
    summary: '{{code}}　{{item}}',
    title: 'item',
    order: (s: Standard) => s.code,
    newestFirst: false,
  },
  reviews: {
    label: '标准年检',
    singular: '标准年检',
    folder: 'reviews',
    extension: 'json',
    schema: review,
    slug: '{{fields.year}}',
    summary: '{{fields.year}}',
    title: 'year',
    order: (r: Review) => r.year,
    newestFirst: true,
  },
  equipment: {
    label: '设备',
    singular: '设备',
    folder: 'equipment',
    extension: 'json',
    schema: equipment,
    slug: '{{fields.code}}',
    summary: '{{name}}',
    title: 'name',
    order: (e: Equipment) => `${String(e.order).padStart(3, '0')}${e.code}`,
    newestFirst: false,
  },
  performance: {
    label: '履约月报',
    singular: '履约月报',
    folder: 'performance',
    extension: 'json',
    schema: performance,
    slug: '{{fields.month}}',
    summary: '{{fields.month}}',
    title: 'month',
    order: (p: Performance) => p.month,
    newestFirst: true,
  },
  complaints: {
    label: '投诉月报',
    singular: '月报',
    folder: 'complaints',
    extension: 'json',
    schema: complaintMonth,
    slug: '{{fields.month}}',
    summary: '{{fields.month}}',
    title: 'month',
    order: (m: ComplaintMonth) => m.month,
    newestFirst: true,
  },
  rectifications: {
    label: '整改台账',
    singular: '整改',
    folder: 'rectifications',
    extension: 'json',
    schema: rectification,
    slug: '{{fields.code}}',
    summary: '{{foundOn}}　{{title}}',
    title: 'title',
    order: (r: Rectification) => `${r.foundOn}${r.code}`,
    newestFirst: true,
  },
  assessments: {
    label: '测评',
    singular: '测评',
    folder: 'assessments',
    extension: 'json',
    schema: assessment,
    slug: '{{fields.code}}',
    summary: '{{to}}　{{title}}',
    title: 'title',
    order: (a: Assessment) => `${a.to}${a.code}`,
    newestFirst: true,
  },
  'owners-days': {
    label: '业主沟通日',
    singular: '沟通日',
    folder: 'owners-days',
    extension: 'json',
    schema: ownersDay,
    slug: '{{fields.month}}',
    summary: '{{fields.month}}',
    title: 'month',
    order: (d: OwnersDay) => d.month,
    newestFirst: true,
  },
  rules: {
    label: '公示规则',
    singular: '地区规则',
    folder: 'rules',
    extension: 'json',
    schema: rules,
    slug: '{{fields.code}}',
    summary: '{{place}}',
    title: 'place',
    order: (r: Rules) => `${String(r.order).padStart(3, '0')}${r.code}`,
    newestFirst: false,
    // Quotations of law: the form does not offer them and the desk does not save them.
    shipped: true,
  },
} as const;
