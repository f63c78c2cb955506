import { type ColumnKind, columnKinds, type Mapping, plainHeader } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { kindOf } from './words.ts';

const end = '(?:时间|日期|时刻|时点)$';

/** Header names of common work-order systems, best first. */
const names: Record<ColumnKind, readonly RegExp[]> = {
  id: [/^(工单|任务|单据|服务单|事件|报事|投诉|诉求|订单|派工单)?(编号|单号|号码?|id)$/i, /工单.*(号|编码)/],
  hotlineContacted: [/(12345|热线|政务).*(联系|响应)/],
  hotlineSolved: [/(12345|热线|政务).*解决/],
  hotlineSatisfied: [/(12345|热线|政务).*(满意|评价)/],
  reported: [
    new RegExp(`^(报事|报修|报单|来电|反映|诉求|投诉|申报|报障|呼入|来访)${end}`),
    new RegExp(`^(登记|提交|创建|建单|发起|录入|下单|生成|工单)${end}`),
    /^created?(_?at|\s?time)?$/i,
  ],
  accepted: [new RegExp(`(受理|签收)${end}`)],
  dispatched: [new RegExp(`(派单|派工|分派|指派|派发|下派|转派|分配)${end}`), new RegExp(`接单${end}`)],
  responded: [new RegExp(`(首次)?(响应|联系|首次回复|首响)(业主)?${end}`)],
  onSite: [
    new RegExp(`(到场|到达|上门|到现场|抵达|签到)(现场)?${end}`),
    new RegExp(`(开始处理|处理开始|开工)${end}`),
  ],
  answered: [new RegExp(`(答复|回复|反馈)(业主)?${end}`)],
  closed: [
    new RegExp(`(办结|完成|完工|完结|结案|结单|关单|关闭|解决|处理完成|竣工)${end}`),
    /^(closed|finished)(_?at)?$/i,
  ],
  callback: [new RegExp(`回访${end}`)],
  due: [
    /(要求|应|承诺|规定).*(完成|办结).*(时间|日期|时限)?$/,
    /^(办结|处理|完成)?(期限|截止时间|截止日期)$/,
  ],
  kind: [/^(事项|工单|诉求|报事|业务|单据|受理|服务|来电|事件)(类型|类别|性质|分类)$/, /^(类型|性质)$/],
  subcategory: [/(二级|三级)(分类|类别|类型)?$/, /(小类|子类|细类|子类型)$/, /^投诉(内容分类|原因)$/],
  category: [
    /(一级)(分类|类别|类型)?$/,
    /大类$/,
    /^(投诉|问题|诉求)(类型|分类|类别|性质)$/,
    /^(分类|类别)$/,
    /专业/,
  ],
  channel: [/(渠道|来源|途径)$/, /^(受理|报事|投诉|反映|来电|登记)(方式|形式)$/],
  building: [/^(楼栋|楼号|栋号?|楼宇|幢号?|座)$/, /^(楼栋|楼宇)(名称|编号|号)$/],
  unit: [/^单元(号)?$/],
  household: [
    /(房号|房间号?|房屋|室号|户号|门牌号?|房产)(名称|编号|编码|信息)?$/,
    /^(地址|住址|位置|报事位置|详细地址)$/,
  ],
  phone: [/(电话|手机|联系方式|号码)(号码?)?$/],
  excluded: [/(剔除|无效|作废|撤销|撤单|取消|不计)(原因|类型|说明)?$/],
  escalated: [/升级/],
  reopened: [/(重开|返单|重新打开|退回|驳回|返工)(次数|标记|时间)?$/],
  confirmed: [/(业主|客户|住户).*(确认|验收|签字)/, /^(确认|验收)(结果|状态)?$/],
  solved: [/(是否|问题).*解决/, /解决(情况|结果)/],
  satisfied: [/满意/, /(评价|评分|星级)(结果|等级)?$/],
  called: [/回访(结果|情况|状态|内容)$/],
  caller: [/回访(方|人|单位|机构)/],
  passedTo: [/(转交|转办|移交)(单位|部门|去向|给)?$/],
  outcome: [/(办理|处理|处置|办结|关闭|结案)(结果|方式|类型|原因)$/],
  status: [/状态$/],
};

/** The row with the headers: of the first twenty, the one most of whose cells are known. From 0; -1 when there is none. */
export function headerRow({ rows }: Sheet): number {
  const known = rows.slice(0, 20).map((row) => Object.keys(byName(row.map(plainHeader))).length);
  const best = Math.max(...known, 0);
  return best >= 3 ? known.indexOf(best) : -1;
}

/** Which column holds what, by the names of the headers and, for the kind of matter, by what stands below. */
export function mappingOf({ rows }: Sheet, header: number): Mapping {
  const mapping = byName((rows[header] ?? []).map(plainHeader));
  const { reported, accepted, ...others } = mapping;
  const started: Mapping =
    reported === undefined && accepted !== undefined ? { ...others, reported: accepted } : mapping;
  if (started.kind !== undefined || started.category === undefined) return started;
  const column = started.category;
  const cells = rows.slice(header + 1, header + 201).map((row) => String(row[column] ?? ''));
  if (
    cells.filter((cell) => /^(咨询|报修|求助|投诉|建议|表扬)/.test(cell) && kindOf(cell)).length * 2 <
    cells.length
  )
    return started;
  const { category, ...rest } = started;
  return { ...rest, kind: category };
}

function byName(headers: readonly string[]): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<number>();
  for (const kind of Object.keys(columnKinds) as ColumnKind[]) {
    const column = names[kind]
      .map((pattern) => headers.findIndex((header, i) => !taken.has(i) && pattern.test(header)))
      .find((found) => found >= 0);
    if (column === undefined) continue;
    mapping[kind] = column;
    taken.add(column);
  }
  return mapping;
}
