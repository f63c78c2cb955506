import { daysAfter, daysLate, dueOn } from '../figures/deadlines.ts';
import { objectionPeriodOn } from '../figures/terms.ts';
import { dayInWords } from '../format/date.ts';
import type { Site } from '../schema/site.ts';
import type { Named } from '../tables/money-marks.ts';
import { money as words } from '../text/money.ts';

interface Props {
  record: {
    period: string;
    preparedBy: string;
    reviewedBy: string;
    publishedOn: string;
    signedSheet?: string | undefined;
  };
  money: Site['money'];
  /** The day of the reader, or of the build. */
  today: string;
  documents?: readonly Named[];
}

/** Who answers for a statement, whether it came in time, the sealed sheet, and how to object until when. */
export function StatementFoot({ record, money, today, documents = [] }: Props) {
  const { period, publishedOn, signedSheet } = record;
  const late = daysLate(record, money);
  const until = daysAfter(publishedOn, objectionPeriodOn(money, publishedOn));
  const object = today <= until ? words.object : words.objectEnded;
  return (
    <dl className="facts wide">
      <div>
        <dt>{words.prepared}</dt>
        <dd>{words.preparedBy(record.preparedBy, record.reviewedBy)}</dd>
      </div>
      <div>
        <dt>{words.published}</dt>
        <dd>
          {words.publishedOn(dayInWords(publishedOn), dayInWords(dueOn(period, money)), money.publishBasis)}{' '}
          <span className={late > 0 ? 'late' : 'in-time'}>{late > 0 ? words.late(late) : words.inTime}</span>
        </dd>
      </div>
      {signedSheet && (
        <div>
          <dt>{words.signedSheet}</dt>
          <dd>
            <a href={`/fees/documents/${signedSheet}/`}>
              {documents.find((d) => d.code === signedSheet)?.title ?? signedSheet}
            </a>
          </dd>
        </div>
      )}
      <div id="object">
        <dt>{words.objectTitle}</dt>
        <dd>{object(dayInWords(until), money.objectionTo, money.objectionDays)}</dd>
      </div>
    </dl>
  );
}
