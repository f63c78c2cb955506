import { fromJS, type Map as ImmutableMap, is, type List } from 'immutable';
import { useEffect, useRef, useState } from 'react';
import type { Counted } from '../orders/month.ts';
import { cutoffMoved } from '../orders/settings.ts';
import { OrdersPanel } from './orders-panel.tsx';

type FieldMap = ImmutableMap<string, unknown>;

interface Props {
  subject: string;
  entry: ImmutableMap<string, unknown>;
  fields: List<FieldMap>;
  onChange: (field: FieldMap, value: unknown) => void;
}

/** Above the form of a complaint month: makes its numbers from an export. Nothing for other subjects. */
export function OrdersTools({ subject, entry, fields, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [counted, setCounted] = useState<{ month: string; cutoff: string }>();
  const place = useRef<HTMLDivElement>(null);
  // The panel is long; what was said after it closes would be out of sight.
  useEffect(() => {
    if (said) place.current?.scrollIntoView({ block: 'center' });
  }, [said]);
  if (subject !== 'complaints') return null;
  const data = entry.get('data') as ImmutableMap<string, unknown> | undefined;
  const moved = cutoffMoved(counted, { month: data?.get('month'), cutoff: data?.get('cutoff') });
  const fill = (month: Counted) => {
    for (const [name, value] of Object.entries(month)) {
      const field = fields.find((one) => one?.get('name') === name);
      const next = fromJS(value);
      if (field && !is(next, data?.get(name))) onChange(field, next);
    }
    setCounted(month);
    setOpen(false);
    setSaid('已填入合计数，还没有保存；请往下核对，写本月说明，再保存并发布');
  };
  return (
    <div className="orders" ref={place}>
      {open ? (
        <OrdersPanel month={String(data?.get('month') ?? '')} onFill={fill} onClose={() => setOpen(false)} />
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          从工单导出表计算本月
        </button>
      )}
      <p role="status">{said}</p>
      {moved && (
        <p className="trouble" role="alert">
          {moved}
        </p>
      )}
    </div>
  );
}
