import type { Counted } from '../orders/month.ts';
import { Columns } from './orders-columns.tsx';
import { Opening, Questions, Result, Troubles } from './orders-parts.tsx';
import { How, Source } from './orders-source.tsx';
import { useWork } from './orders-work.ts';

interface Props {
  /** The month in the form, when there is one. */
  month: string;
  onFill: (month: Counted) => void;
  onClose: () => void;
}

/** From the export to the numbers of the form: file, columns, words, figures with their rows, then fill in. */
export function OrdersPanel({ month, onFill, onClose }: Props) {
  const all = useWork(month);
  const { run } = all.session;
  const isPlaced = Object.keys(all.work?.unsure ?? {}).length === 0;
  const isSettled =
    isPlaced &&
    all.doubt === undefined &&
    run?.reading.questions.length === 0 &&
    all.session.share === undefined;
  return (
    <section className="orders-panel" aria-label="从工单导出表计算本月">
      <Source onFile={all.open} />
      <State {...all} />
      <Choosing {...all} />
      <Counting {...all} />
      <p className="orders-actions">
        {run && (
          <button type="button" className="main" disabled={!isSettled} onClick={() => onFill(run.month)}>
            核对无误，把合计数填入表单
          </button>
        )}
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </p>
    </section>
  );
}

type All = ReturnType<typeof useWork>;

function State({ session: { said, share }, work }: All) {
  const trouble = share === undefined ? said || work?.sheet.trouble : undefined;
  return (
    <>
      <p role="status" className={trouble ? 'trouble' : undefined}>
        {trouble ?? said}
      </p>
      {share !== undefined && <progress value={share} aria-label="进度" />}
    </>
  );
}

function Choosing({ session: { sheets }, work, setWork, ...all }: All) {
  if (!work) return null;
  return (
    <>
      <How
        {...{
          sheets,
          month: all.month,
          months: all.months,
          until: all.until,
          doubt: all.doubt,
          service: all.service,
        }}
        chosen={work.index}
        choices={work.choices}
        onMonth={all.setMonth}
        onCutoff={all.setCutoff}
        onSheet={all.choose}
        onChoices={(choices) => setWork((now) => now && { ...now, choices })}
      />
      <Columns
        sheet={work.sheet}
        mapping={work.mapping}
        unsure={work.unsure}
        onMatched={(matched) => setWork((now) => now && { ...now, ...matched })}
      />
    </>
  );
}

function Counting({ session: { run }, work, setWork, left }: All) {
  if (!run || !work) return null;
  const { choices } = work;
  return (
    <>
      <Questions
        questions={run.reading.questions}
        answers={choices.answers}
        onAnswers={(answers) => setWork({ ...work, choices: { ...choices, answers } })}
      />
      <Troubles reading={run.reading} />
      <Opening run={run} left={left} />
      <Result run={run} />
    </>
  );
}
