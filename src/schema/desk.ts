import { z } from 'zod';
import { choice } from './fields.ts';

/** Subjects that may need a second person before they go live: money, complaints, assessments, and what else is told. */
export const reviewable = {
  notices: '公告',
  prices: '收费标准',
  accounts: '物业费收支',
  common: '公共收益',
  fund: '维修资金',
  projects: '维修项目',
  utilities: '公共水电',
  objections: '异议',
  documents: '文件',
  standards: '服务标准',
  reviews: '标准年检',
  equipment: '设备',
  performance: '履约月报',
  complaints: '投诉月报',
  rectifications: '整改台账',
  assessments: '测评',
  'owners-days': '业主沟通日',
  none: '都不需要（只有一个人办公）',
};

/** How the publishing desk works here. */
export const deskRules = z
  .strictObject({
    twoPersons: z
      .array(choice(reviewable).meta({ label: '栏目', labels: reviewable }))
      .max(20)
      .optional()
      .meta({
        label: '要两个人才能发布的栏目',
        singular: '栏目',
        hint: '一人起草，另一人审核通过后才上线；没有填过，就是收费、收支、维修、水电、文件、投诉和考核各栏目。去掉的栏目，过一天才不用审核',
      }),
  })
  .optional()
  .meta({ label: '发布和审核', collapsed: true });
