/** Words of the catalogue and of what holds for the open data: how it changes, and under which licence. */
export const openData = {
  catalogTitle: (site: string) => `${site}信息公开：数据目录`,
  catalogText: '小区信息公开网站公布的全部表格，每张表有 CSV、Excel 和 JSON 三种格式。',
  for: '写程序的人',
  catalog: '数据目录（DCAT 3，JSON-LD）',
  schemas: '每一类记录的结构（JSON Schema 2020-12）：',
  changes: '数据怎样变',
  changesText: (version: number) =>
    `现在是第 ${version} 版。列只增不减：公布过的列不删、不改名、不换单位。非删不可时，版本号加一，旧的列名留在下面的版本记录里，并提前写在这一页上。数字公布后改了，要写明是更正还是重述，原来的数一直看得到。`,
  versions: [{ version: 1, on: '2026-11-22', text: '开始。' }],
  versionLine: (version: number, on: string, text: string) => `第 ${version} 版（${on}）：${text}`,
};
