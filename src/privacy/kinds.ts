/** What kind of personal information a piece of text is. */
export type Kind =
  | 'mobile'
  | 'landline'
  | 'idNumber'
  | 'bankCard'
  | 'plate'
  | 'email'
  | 'wechat'
  | 'qq'
  | 'room'
  | 'person'
  | 'debtor';

/** A piece of text that tells of a person; `start` and `end` count UTF-16 units of the text as typed. */
export interface Found {
  kind: Kind;
  start: number;
  end: number;
}

/** What it looks like, and what to do about it. */
export const sentences: Record<Kind, { like: string; mend: string }> = {
  mobile: { like: '手机号码', mend: '请删去，或改写岗位和工作电话' },
  landline: { like: '电话号码', mend: '请删去，或改写已登记的工作电话' },
  idNumber: { like: '身份证号码', mend: '请删去' },
  bankCard: { like: '银行卡号', mend: '请删去' },
  plate: { like: '车牌号', mend: '请删去，或改写“一辆小客车”' },
  email: { like: '电子邮箱', mend: '请删去，或改写已登记的单位邮箱' },
  wechat: { like: '微信号', mend: '请删去，或改写工作电话' },
  qq: { like: 'QQ 号', mend: '请删去，或改写工作电话' },
  room: { like: '房号，能认出是哪一户', mend: '请只写到楼栋或楼层' },
  person: { like: '住户的姓名和住处，能认出是谁', mend: '请删去姓名，只写到楼栋' },
  debtor: { like: '谁欠了费', mend: '请改写户数和金额的合计' },
};

/** Kinds that an estate itself may have, and may name as public in its profile. */
export const mayBeOpen: ReadonlySet<Kind> = new Set([
  'mobile',
  'landline',
  'bankCard',
  'plate',
  'email',
  'wechat',
  'qq',
  'room',
]);
