/** Words of the documents that are not a field's own. */
export const words = {
  caption: '文件',
  title: '合同、决议、凭证',
  none: '还没有公布的文件。',
  lead: (n: number, cited: number) =>
    `公布了 ${n} 份文件，其中 ${cited} 份证明着账上的数。每份文件写明内容、遮盖了什么、证明了哪些数。`,
  description: (title: string, n: number) =>
    n > 0 ? `${title}：内容、指纹，证明了账上 ${n} 处数。` : `${title}：内容和指纹。`,
  pick: '按种类看',
  kindCount: (label: string, n: number) => `${label} ${n} 份`,
  year: (year: string) => `${year}年`,
  name: '名称',
  number: '凭证号或文号',
  date: '日期',
  amount: '金额',
  proves: '证明的数',
  provesFormula: '引用这份文件的各行，写成网址',
  times: (n: number) => `${n} 处`,
  searchHint: '用名称、文号、单位、金额都能在“搜索”里找到。',
  factDate: '日期',
  factUntil: '有效期至',
  factParties: '各方',
  factAmount: '金额',
  factNumber: '编号',
  factElsewhere: '不在这几本账里的部分',
  elsewhere: (amount: string, reason: string) => `${amount} 元：${reason}`,
  factRedacted: '遮盖了什么',
  factPublished: '公布',
  content: '文件内容',
  provesTitle: '证明了哪些数',
  provesNone: '目前没有哪一行引用这份文件。',
  provesCount: (n: number) => `账上有 ${n} 处引用这份文件：`,
  statement: '哪张表',
  line: '哪一行',
  file: '原文件',
  fileLink: (ending: string, size: string) => `打开${ending}，${size}`,
  fileWechat: '微信里打不开时，上面“文件内容”写的就是它。',
  noFile: '没有附扫描件，内容见上。',
  textLink: '打开文字内容（TXT）',
  textFingerprint: '文字内容的 SHA-256',
  fingerprint: '指纹（SHA-256）',
  fingerprintHint: '下载后自己算一遍，一个字节不同，指纹就不同。',
  signedSheet: '盖章的原表',
  vote: '表决结果',
  decision: (name: string) => `${name}：谁决定的`,
};

/** A size of a file as people say it: `812 KB`, `1.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
