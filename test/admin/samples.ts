/** A notice as staff write it, with all that rich text editors are known to damage. */
export const noticeBody = `## 影响范围

| 楼栋 | 停水时间 |
| :--- | ---: |
| 3 号楼 | 9:00–16:00 |

- [x] 水箱已排空
- [ ] 恢复供水

第一行有两个空格  
第二行[^1]。

[^1]: 详见附件。

---
最后一行
`;

/** The file of that notice. */
export function noticeFile(title: string, id: string, more = ''): string {
  return `---
id: ${id}
title: ${title}
category: outage
urgency: normal
publishedAt: 2026-11-20T00:30
${more}issuer: 客户服务中心
contact: 工程部 000-0000 0002（24 小时）
summary: 水箱清洗，停水 7 小时，请提前存水
---

${noticeBody}`;
}

/** A one-pixel PNG. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** A service standard without its optional groups. */
export const standardFile = `${JSON.stringify(
  {
    code: 'order-03',
    chapter: 'order',
    item: '门岗值守',
    promise: '主出入口 24 小时有人值守',
    responsible: '秩序维护主管',
    version: 1,
    effectiveFrom: '2026-01-01',
    publishedOn: '2026-01-01',
  },
  null,
  2,
)}\n`;
