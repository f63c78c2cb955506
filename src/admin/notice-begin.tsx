import { type NoticeTemplate, noticeTemplates } from '../text/notice-templates.ts';

interface Props {
  data: Record<string, unknown>;
  /** Puts the fields of a template into the form. */
  onChoose: (fields: Record<string, unknown>) => void;
}

const fields = ['title', 'category', 'urgency', 'summary', 'body'] as const;

/** Above a new notice: begin it from one of the usual ones. What was typed is not overwritten without asking. */
export function NoticeBegin({ data, onChoose }: Props) {
  const choose = (template: NoticeTemplate) => {
    if (!mayReplace(data) && !window.confirm(`已经写了内容，要换成“${template.name}”模板吗？`)) return;
    onChoose(Object.fromEntries(fields.map((name) => [name, template[name]])));
  };
  return (
    <section className="entry-begin" aria-label="从模板开始">
      <h2>从模板开始</h2>
      <p>选一个，再把【填：…】一处一处换成实际内容；没填完的不能发布。</p>
      <div>
        {noticeTemplates.map((template) => (
          <button key={template.name} type="button" onClick={() => choose(template)}>
            {template.name}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Whether nothing of one's own stands in the form: it is empty, or as a template left it. */
function mayReplace(data: Record<string, unknown>): boolean {
  const typed = (['title', 'summary', 'body'] as const).filter((name) => data[name]);
  return (
    typed.length === 0 ||
    noticeTemplates.some((template) => typed.every((name) => data[name] === template[name]))
  );
}
