import { monthInWords } from '../format/date.ts';
import { steps } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import type { Choices } from './orders-memory.ts';
import type { KnownSheet } from './orders-messages.ts';

/** Where the export comes from: a file chosen or dropped. */
export function Source({ onFile }: { onFile: (file: File) => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first
    <div
      className="orders-source"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <label>
        选择工单系统导出的明细（.xlsx 或 .csv），或拖到这里
        <input
          type="file"
          accept=".xlsx,.csv,.txt,.xls"
          onChange={({ target }) => target.files?.[0] && onFile(target.files[0])}
        />
      </label>
      <p>
        工单只在这个浏览器里读，不上传、不保存，关掉就没有了；填进表单的只有合计数。请从上上个月起导出，才看得见结转的和
        30 天内重复的。
      </p>
    </div>
  );
}

interface HowProps {
  month: string;
  /** To choose from. */
  months: readonly string[];
  until: string;
  /** What is wrong with the last day that was typed. */
  doubt: string | undefined;
  sheets: readonly KnownSheet[];
  chosen: number;
  choices: Choices;
  /** Which promises run only in hours of service. */
  service: Site['service'];
  onMonth: (month: string) => void;
  onCutoff: (day: string) => void;
  onSheet: (sheet: number) => void;
  onChoices: (choices: Choices) => void;
}

/** Which month, until when, and which hours count. */
export function How({
  month,
  months,
  until,
  doubt,
  sheets,
  chosen,
  choices,
  service,
  onMonth,
  onCutoff,
  onSheet,
  onChoices,
}: HowProps) {
  const set = (part: Partial<Choices>) => onChoices({ ...choices, ...part });
  const text = (name: 'holidays' | 'workdays', label: string, hint: string) => (
    <label className="wide">
      {label}
      <input
        key={name}
        defaultValue={choices[name]}
        placeholder={hint}
        onBlur={({ target }) => set({ [name]: target.value })}
      />
    </label>
  );
  return (
    <div className="orders-how">
      {sheets.length > 1 && (
        <label>
          工作表
          <select value={chosen} onChange={({ target }) => onSheet(Number(target.value))}>
            {sheets.map(({ name, rows }, i) => (
              <option key={name} value={i}>{`${name}（${rows} 行）`}</option>
            ))}
          </select>
        </label>
      )}
      {sheets.filter(({ trouble, rows }) => !trouble && rows > 0).length > 1 && (
        <p className="wide trouble">
          有几张工作表像是工单，一次只算选中的一张，其余的没有算；一个月分在几张表里的，请先并成一张
        </p>
      )}
      <label>
        哪个月
        <select value={month} onChange={({ target }) => onMonth(target.value)}>
          {months.map((one) => (
            <option key={one} value={one}>
              {monthInWords(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        统计截止日
        <input
          key={until}
          defaultValue={until}
          placeholder="2026-11-05"
          onBlur={({ target }) => onCutoff(target.value.trim())}
        />
      </label>
      {doubt && (
        <p className="wide trouble" role="alert">
          {doubt}
        </p>
      )}
      <label>
        由谁回访
        <select value={choices.by} onChange={({ target }) => set({ by: target.value as Choices['by'] })}>
          <option value="company">物业自行回访</option>
          <option value="third">第三方回访</option>
        </select>
      </label>
      <p className="wide">{clockInWords(service)}</p>
      {service && (
        <>
          {text('holidays', '不服务的日子', '2026-10-01 2026-10-02')}
          {text('workdays', '调休照常服务的日子', '2026-10-10')}
        </>
      )}
    </div>
  );
}

/** The clock is not chosen here: a promise says by which it runs. */
function clockInWords(service: Site['service']): string {
  if (!service) return '各步时限昼夜都算，节假日也算；“3 天”就是 3 个昼夜。';
  const named = service.steps.map((step) => steps[step]).join('、');
  return `按小区档案里的承诺，${named}只算服务时间（${service.hours}），其余各步和办结昼夜都算。`;
}
