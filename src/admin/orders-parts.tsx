import { memo, useState } from 'react';
import { type Answers, asked } from '../orders/asked.ts';
import type { Figure } from '../orders/figures.ts';
import { nameOf, rowsInWords } from '../orders/names.ts';
import type { Question } from '../orders/order.ts';
import type { Run } from '../orders/run.ts';

interface QuestionsProps {
  questions: readonly Question[];
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

/** Words of the system that nobody but staff can place. */
export function Questions({ questions, answers, onAnswers }: QuestionsProps) {
  if (questions.length === 0) return null;
  const answer = ({ field, word }: Question, code: string) =>
    onAnswers({ ...answers, [field]: { ...answers[field], [word]: code } });
  return (
    <div className="orders-questions">
      <h3>有 {questions.length} 个词要您来定，定了才能填入</h3>
      <ul>
        {questions.slice(0, 40).map((question) => (
          <li key={`${question.field} ${question.word}`}>
            <label>
              {asked[question.field].label} <q>{question.word || '空着'}</q>（
              {rowsInWords({ ...question, of: question.n })}） 算作
              <select
                aria-label={`${asked[question.field].label}“${question.word}”算作`}
                value=""
                onChange={({ target }) => answer(question, target.value)}
              >
                <option value="">请选择</option>
                {Object.entries(asked[question.field].choices).map(([code, label]) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Rows and cells that could not be used, and what to do about them. */
export const Troubles = memo(function Troubles({ reading }: { reading: Run['reading'] }) {
  const { rows, repeated, unusable, troubles, troubled } = reading;
  return (
    <div className="orders-troubles">
      <p>
        读到 {rows} 行{repeated > 0 && `，其中 ${repeated} 行与别的行同一工单号、合为一件`}
        {unusable > 0 && `，${unusable} 行用不上`}；
        {troubled > 0 ? `有 ${troubled} 处要看一看` : '没有看不懂的地方'}
      </p>
      {troubled > 0 && (
        <details>
          <summary>用不上的行和格子</summary>
          <ul>
            {troubles.map(({ row, column, text, sentence }) => (
              <li key={`${row} ${column} ${sentence}`}>
                <b>
                  第 {row} 行 {column}
                </b>{' '}
                {text && <q>{text}</q>} {sentence}
              </li>
            ))}
            {troubled > troubles.length && <li>另有 {troubled - troubles.length} 处，改好这些后再看</li>}
          </ul>
        </details>
      )}
    </div>
  );
});

/** Whether the export begins where the last report ended. */
export function Opening({ run, left }: { run: Run; left: number | undefined }) {
  const { opening } = run.month.carry;
  if (left === undefined || left === opening) return null;
  return (
    <p className="trouble">
      上月月报的期末未结是 {left} 件，这份导出算出的上月结转是 {opening}{' '}
      件，两者要相等。请从更早的月份起重新导出；是上月报错了，就先更正上月
    </p>
  );
}

/** Every number of the month with how it came about. */
export const Result = memo(function Result({ run: { figures, month } }: { run: Run }) {
  const parts = Map.groupBy(figures, (figure) => nameOf({ path: figure.path.slice(0, 1) }));
  return (
    <div className="orders-result">
      <h3>
        {month.month}：收到投诉 {month.intake.complaint} 件，办结 {month.carry.closed} 件
      </h3>
      <p>点开每一项，看它是从哪些行数出来的。不足最小件数的分类，填入时已自动合并。</p>
      {[...parts].map(([name, own]) => (
        <Part key={name} name={name} figures={own} />
      ))}
    </div>
  );
});

/** The numbers of one question; their rows are only written out when somebody opens them. */
function Part({ name, figures }: { name: string; figures: readonly Figure[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name} <span>{shortly(figures)}</span>
      </summary>
      {isOpen && (
        <table>
          <tbody>
            {figures.map((figure) => (
              <Line key={figure.path.join('.')} figure={figure} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

/** The numbers that are not 0, with their names: `咨询 1，报修 3`. */
function shortly(figures: readonly Figure[]): string {
  const some = figures.filter(({ value }) => value > 0);
  if (some.length === 0) return '0';
  return some.map((figure) => `${ownName(figure)} ${figure.value}`.trim()).join('，');
}

function ownName(figure: Figure): string {
  return nameOf(figure).split(' · ').slice(1).join(' ');
}

function Line({ figure }: { figure: Figure }) {
  return (
    <tr>
      <th scope="row">{ownName(figure) || nameOf(figure)}</th>
      <td>{figure.value}</td>
      <td>
        {figure.how}；{rowsInWords(figure)}
      </td>
    </tr>
  );
}
