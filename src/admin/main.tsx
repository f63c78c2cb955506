import './jitless.ts';
import CMS from 'decap-cms-core/dist/esm/index.js';
import zh from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import { fromJS, isKeyed } from 'immutable';
import { catalogue, type Subject } from '../catalogue.ts';
import { fileOf } from '../checks/at.ts';
import { shanghai } from '../format/date.ts';
import { DeskBackend } from './backend.ts';
import { keepClearOf } from './clear-of-bar.ts';
import { cmsConfig } from './config.ts';
import { savesDraft } from './desk.ts';
import { showDue } from './due-panel.tsx';
import { forgetChecked } from './findings.ts';
import { leadToFirstError } from './first-error.ts';
import { frontMatter } from './front-matter.ts';
import { askedHost } from './host.ts';
import { ourChinese } from './locale.ts';
import { forgetNeighbours, neighboursOf } from './neighbours.ts';
import { pageStyles } from './page-styles.ts';
import { merged } from './phrases.ts';
import { previewOf } from './preview.tsx';
import { answer, forgetPublished, published, withReason } from './reason.ts';
import { readyToSave, refuseTwin } from './saving.ts';
import { showStatus } from './status.ts';
import './styles/index.css';
import { widgets } from './widgets.ts';

const words = merged(zh, ourChinese);
CMS.registerLocale('zh_Hans', words);
CMS.registerBackend('desk', DeskBackend);
CMS.registerCustomFormat('front-matter', 'md', frontMatter);
for (const widget of widgets) CMS.registerWidget(widget);
for (const subject of Object.keys(catalogue) as Subject[])
  CMS.registerPreviewTemplate(subject, previewOf(subject));
CMS.registerPreviewStyle(pageStyles, { raw: true });

/** For Decap, in the order given; its plain maps keep none, and files would be shuffled by every save. */
function ordered(record: object): unknown {
  return fromJS(record, (_, value) => (isKeyed(value) ? value.toOrderedMap() : value.toList()));
}

const today = () => shanghai(new Date()).slice(0, 10);

let status: { ask(): void } | undefined;

CMS.registerEventListener({
  name: 'preSave',
  handler: async ({ entry }) => {
    const subject = entry.get('collection') as Subject;
    const isNew = Boolean(entry.get('newRecord'));
    const draft = entry.get('data').toJS();
    const file = isNew ? undefined : fileOf(subject, String(entry.get('slug')));
    const text = file && (await published(file));
    const asDraft = savesDraft(subject);
    // Asked before a draft, too: a reason alone, written later, is no change that the form could save.
    const told = file ? withReason(file, text, draft, answer(), today()) : draft;
    const record = readyToSave(subject, told, isNew, asDraft);
    if (isNew) refuseTwin(subject, record, await neighboursOf(subject));
    return ordered(record);
  },
});
CMS.registerEventListener({
  name: 'postSave',
  handler: () => {
    forgetNeighbours();
    forgetChecked();
    forgetPublished();
    status?.ask();
  },
});

// A phone has room for the form or the preview; it begins with the form.
if (window.innerWidth < 800) localStorage.setItem('cms.right-pane', 'none');

leadToFirstError();

/** Begins where `host.json` says: at the desk, or at a git host, whose code only then is loaded. */
async function begin(): Promise<void> {
  const host = await askedHost();
  const bar = document.getElementById('status');
  if (host.kind === 'desk') status = bar ? showStatus(bar) : undefined;
  else {
    const { showHostStatus, startOnHost } = await import('./host-start.ts');
    await startOnHost(CMS, host, words);
    status = bar ? showHostStatus(bar, host) : undefined;
  }
  if (bar) keepClearOf(bar);
  const due = document.getElementById('due');
  if (due) showDue(due);
  CMS.init({ config: cmsConfig(host) });
}

begin().catch((trouble: Error) => {
  document.getElementById('nc-root')?.append(trouble.message);
});
