/** An export of any size in the shape of a common system, and every value in it that names somebody or some case. */
export interface Made {
  rows: (string | number)[][];
  secrets: string[];
}

const headers = [
  '工单编号',
  '工单类型',
  '来源',
  '投诉大类',
  '投诉小类',
  '房号',
  '业主姓名',
  '联系电话',
  '报事时间',
  '受理时间',
  '派单时间',
  '到场时间',
  '答复时间',
  '办结时间',
  '回访时间',
  '是否解决',
  '满意度',
  '诉求内容',
  '状态',
];

const kinds = ['咨询', '报修', '投诉', '投诉', '投诉', '建议'];
const sources = ['电话', '微信小程序', '前台', '电话', '12345热线'];
const subjects = [
  ['维修服务', '维修超时'],
  ['沟通响应', '态度生硬'],
  ['费用透明', '账单有误'],
  ['环境管理', '噪音扰民'],
  ['环境管理', '垃圾清运'],
  ['其它', '其它'],
];
const after = [0, 0.006, 0.03, 0.12, 0.6, 1.4, 2.2];

/** The day 2026-09-01 in Excel's count. */
const first = 46_266;

/** Orders of September and October 2026, without chance: the same size is the same export. */
export function madeExport(size: number): Made {
  const secrets: string[] = [];
  const rows = Array.from({ length: size }, (_, i) => {
    const id = `GD2026${String(7_000_001 + i)}`;
    const home = `${(i % 12) + 1}-${(i % 3) + 1}-${(i * 7) % 31 || 31}0${(i % 4) + 1}`;
    const name = `欧阳${String.fromCharCode(0x4e00 + ((i * 37) % 900))}`;
    const phone = `139${String(10_000_000 + i * 13)}`;
    const [large = '', small = ''] = subjects[(i * 5 + Math.floor(i / 6)) % subjects.length] ?? [];
    const start = first + ((i * 61) % 60) + ((i * 173) % 1440) / 1440;
    const times = after.map((days) => Math.round((start + days) * 86_400) / 86_400);
    const told = `${name}反映${home}楼上夜里有声音`;
    if (i < 400) secrets.push(id, home, name, phone, told);
    const solved = i % 4 ? '是' : '否';
    const said = i % 4 ? '满意' : '不满意';
    const what = [kinds[i % kinds.length] ?? '', sources[i % sources.length] ?? '', large, small];
    return [id, ...what, home, name, phone, ...times, solved, said, told, '已回访'];
  });
  return { rows: [headers, ...rows], secrets };
}

/** The export as CSV with times as text. */
export function csvOf({ rows }: Made): Buffer {
  const cell = (value: string | number) => {
    if (typeof value === 'string') return value;
    const at = new Date(Math.round((value - 25_569) * 86_400) * 1000);
    return at.toISOString().slice(0, 19).replace('T', ' ');
  };
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}`);
}
