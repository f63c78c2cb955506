import { dayInWords } from '../format/date.ts';
import { postedDays } from '../schema/notices.ts';
import { type Project, projectStages } from '../schema/projects.ts';
import { documentMarks, type Named } from '../tables/money-marks.ts';
import { stagesAhead } from '../tables/projects.ts';
import { words } from '../text/projects.ts';
import { Marks } from './Marks.tsx';

interface Props {
  project: Project;
  documents: readonly Named[];
}

/** The stages of a project in their order, with days, postings and documents; those ahead are hollow and say so. */
export function Timeline({ project, documents }: Props) {
  return (
    <section id="stages">
      <h2>{words.timeline}</h2>
      <ol className="timeline">
        {project.stages.map((stage, i) => (
          <li key={`${stage.stage}${stage.on}`} id={`stage-${i + 1}`}>
            <strong>{projectStages[stage.stage]}</strong>{' '}
            <time dateTime={stage.on}>{dayInWords(stage.on)}</time>
            <p>{stage.text}</p>
            <Posting stage={stage} />
            <Marks marks={documentMarks(stage.documents ?? [], documents)} />
          </li>
        ))}
        {stagesAhead(project).map((stage) => (
          <li key={stage} className="ahead">
            <strong>{projectStages[stage]}</strong> {words.notYet}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How long a posting hung, counted as with notices, against the days it has to. */
function Posting({ stage: { on, until, minimumDays } }: { stage: Project['stages'][number] }) {
  if (!until) return null;
  const days = postedDays(on, until);
  const short = (minimumDays ?? 0) - days;
  return (
    <p className={short > 0 ? 'late' : 'faded'}>
      {words.posted(dayInWords(on), dayInWords(until), days)}
      {minimumDays !== undefined &&
        (short > 0 ? words.postedShort(minimumDays, short) : words.postedEnough(minimumDays))}
    </p>
  );
}
