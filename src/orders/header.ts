import { type ColumnKind, columnKinds, type Matched, plainHeader, timeKinds } from './columns.ts';
import type { Cell, Sheet } from './sheet.ts';

const end = '(?:时间|日期|时刻|时点)$';
/** A time that somebody planned, asked for or promised is never one at which something was done. */
const planned =
  /预约|预计|预期|预定|预估|计划|拟|要求|(?<!响)应(?!答|急)|约定|承诺|目标|规定|期望|希望|限定|时限|期限|截止|最晚|最迟|提醒|超时|剩余|标准|下次/;
const whose =
  '(?:工单|任务|单据|事项|投诉|报修|处理|首次|最终|业主|客户|客服|前台|管家|物业|维修|维修工|师傅|工程师?|电话|现场|系统|平台|中心|承办单位)';
/** Names with something before that nobody foresaw, such as 派单完成时间: staff are asked even if it is one column. */
const loose = new Set<RegExp>();
function actual(words: string): RegExp[] {
  const any = new RegExp(`(?:${words})(?:业主|现场)?${end}`);
  loose.add(any);
  return [
    new RegExp(`^实际(?:${words})${end}`),
    new RegExp(`^${whose}?(?:${words})(?:业主|现场)?${end}`),
    any,
  ];
}

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
  accepted: actual('受理|签收'),
  dispatched: [...actual('派单|派工|分派|指派|派发|下派|转派|分配'), ...actual('接单')],
  responded: actual('响应|联系|首次回复|首响'),
  onSite: [...actual('到场|到达|上门|到现场|抵达|签到'), new RegExp(`(开始处理|处理开始|开工)${end}`)],
  answered: actual('答复|回复|反馈'),
  closed: [...actual('办结|完成|完工|完结|结案|结单|关单|关闭|解决|竣工'), /^(closed|finished)(_?at)?$/i],
  callback: actual('回访'),
  due: [
    /(要求|应|承诺|规定).*(完成|办结).*(时间|日期|时限)?$/,
    /^(办结|处理|完成)?(期限|截止时间|截止日期)$/,
  ],
  kind: [
    /^(事项|工单|诉求|报事|业务|单据|受理|服务|来电|事件)类型$/,
    /^(事项|工单|诉求|报事|业务|单据|受理|服务|来电|事件)(类别|性质|分类)$/,
    /^(类型|性质)$/,
  ],
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
  phone: [
    /^(业主|客户|住户|联系人?|报事人?|反映人|投诉人|来电)(联系)?(电话|手机|方式|号码)(号码?)?$/,
    /^(?!.*(处理|维修|派单|接单|客服|坐席|管家|物业|员工|师傅)).*(电话|手机|联系方式|号码)(号码?)?$/,
  ],
  voided: [/^是否(已)?(剔除|无效|作废|撤销|撤单|取消|不计)$/],
  isValid: [/^是否有效(投诉|工单)?$/],
  excluded: [
    /(剔除|无效|作废|撤销|撤单|取消|不计)(原因|类型|说明)$/,
    /(剔除|无效|作废|撤销|撤单|取消|不计)$/,
  ],
  escalated: [/升级/],
  reopened: [/(重开|返单|重新打开|退回|驳回|返工)(次数|标记|时间)?$/],
  confirmed: [/(业主|客户|住户).*(确认|验收|签字)/, /^(确认|验收)(结果|状态)?$/],
  solved: [/(是否|问题).*解决/, /解决(情况|结果)/],
  satisfied: [
    /^(业主|客户|住户|回访|服务|总体|整体)?满意(度|情况|程度|与否)?$/,
    /^(?!.*不满意).*满意(度|情况|程度|与否)?$/,
    /(评价|评分|星级)(结果|等级)?$/,
  ],
  called: [/^回访结果$/, /回访(结果|情况|状态|内容)$/],
  caller: [/回访(方|人|单位|机构)/],
  passedTo: [/(转交|转办|移交)(单位|部门|去向|给)?$/],
  outcome: [/(办理|处理|处置|办结|关闭|结案)(结果|方式|类型|原因)$/],
  status: [/^(工单|任务|单据|投诉|处理|办理|当前)?状态$/, /状态$/],
};

/** The row with the headers: of the first twenty, the one most of whose cells are known. From 0; -1 when there is none. */
export function headerRow({ rows }: Sheet): number {
  const known = rows.slice(0, 20).map((row) => {
    const { mapping, unsure } = byName(row);
    return Object.keys(mapping).length + Object.keys(unsure).length;
  });
  const best = Math.max(...known, 0);
  return best >= 3 ? known.indexOf(best) : -1;
}

/** Which column holds what, by the names of the headers and, for the kind of matter, by what stands below. */
export function matched({ rows }: Sheet, header: number): Matched {
  const { mapping: started, unsure } = begun(byName(rows[header] ?? []));
  const column = started.kind === undefined && unsure.kind === undefined ? started.category : undefined;
  if (column === undefined) return { mapping: started, unsure };
  const cells = rows.slice(header + 1, header + 201).map((row) => String(row[column] ?? ''));
  const kinds = cells.filter((cell) => /^(咨询|报修|求助|投诉|建议|表扬)/.test(cell));
  if (kinds.length * 2 < cells.length) return { mapping: started, unsure };
  const { category, ...rest } = started;
  return { mapping: { ...rest, kind: column }, unsure };
}

/** Where nothing says when the owner spoke up, the day of acceptance may stand for it, if staff say so. */
function begun({ mapping, unsure }: Matched): Matched {
  const { accepted, ...others } = mapping;
  if (mapping.reported !== undefined || unsure.reported || accepted === undefined) return { mapping, unsure };
  return { mapping: others, unsure: { ...unsure, reported: [accepted] } };
}

function byName(headers: readonly Cell[]): Matched {
  const found: Matched = { mapping: {}, unsure: {} };
  const taken = new Set<number>();
  const plain = headers.map(plainHeader);
  for (const kind of Object.keys(columnKinds) as ColumnKind[]) {
    const free = plain.flatMap((name, i) =>
      taken.has(i) || isPlanned(kind, headers[i]) ? [] : [{ name, i }],
    );
    const pattern = names[kind].find((one) => free.some(({ name }) => one.test(name)));
    if (!pattern) continue;
    const fitting = free.filter(({ name }) => pattern.test(name)).map(({ i }) => i);
    const [first = 0, second] = fitting;
    if (second === undefined && !loose.has(pattern)) found.mapping[kind] = first;
    else found.unsure[kind] = fitting;
    for (const column of fitting) taken.add(column);
  }
  return found;
}

/** What stands in brackets counts too: 完成时间（预计）. */
function isPlanned(kind: ColumnKind, header: Cell | undefined): boolean {
  const isTime = kind !== 'due' && (timeKinds as readonly string[]).includes(kind);
  return isTime && planned.test(String(header ?? '').normalize('NFKC'));
}
