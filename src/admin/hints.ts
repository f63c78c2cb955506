import type { Field } from '../schema/describe.ts';

/** What to type: the schema's own hint, else what its kind, unit and length say. A choice explains itself. */
export function hintOf(field: Field): string | undefined {
  const own = field.meta.hint;
  const optional = !field.required && field.default === undefined;
  if (field.type === 'object' && optional)
    return [own, '整组可以不填；填了就要填全'].filter(Boolean).join('；');
  return own ?? byKind(field) ?? byType(field);
}

function byKind({ meta }: Field): string | undefined {
  switch (meta.kind) {
    case 'fen':
      return '单位元，最多两位小数，例如 12345.60';
    case 'price':
      return '单位元，最多四位小数，例如 2.85';
    case 'area':
      return '单位㎡，最多两位小数，例如 89.50';
    case 'percent':
      return '例如 95 表示 95%';
    case 'day':
      return '例如 2026-10-08';
    case 'moment':
      return '例如 2026-10-08 09:30';
    default:
      return undefined;
  }
}

function byType({ type, meta, rules }: Field): string | undefined {
  if (type === 'integer') return `整数${meta.unit ? `，单位：${meta.unit}` : ''}；没有就填 0`;
  if (type === 'number') return `数字${meta.unit ? `，单位：${meta.unit}` : ''}，例如 30`;
  if (type === 'text')
    return rules.maxLength === undefined ? '照证件或原文填写' : `最多 ${rules.maxLength} 个字`;
  if (meta.layout === 'ledger') return '一行一项；按回车或上下键到同一列的下一行、上一行';
  if (type === 'list') return '可以添加多项，拖动左上角可以调整先后';
  return undefined;
}
