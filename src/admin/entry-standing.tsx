import { useEffect, useState } from 'react';
import type { Subject } from '../catalogue.ts';
import { fileOf } from '../checks/at.ts';
import { type Standing, setDrafted } from './desk.ts';
import { EntryVersions } from './entry-versions.tsx';
import { source } from './source.ts';
import {
  closed,
  loadedVersion,
  newest,
  saveOptions,
  setLoaded,
  setOnto,
  standing,
  type Version,
} from './versions.ts';

interface Props {
  subject: Subject;
  /** Name of the record. */
  entry: string;
  data: Record<string, unknown>;
  onTake: (values: Record<string, unknown>) => void;
}

interface Meeting {
  base: string;
  theirs: Version;
  /** Who saved the newer version; missing when it is the published one under a draft. */
  by?: string;
}

/** Above the fields: who else has the record open, what was said of its draft, and a newer version beside one's own. */
export function EntryStanding({ subject, entry, data, onTake }: Props) {
  const path = `content/${fileOf(subject, entry)}`;
  const [known, setKnown] = useState<Standing>();
  const [meeting, setMeeting] = useState<Meeting>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let isOpen = true;
    const ask = async () => {
      const next = await standing(path);
      const met = next && (await meetingOf(path, next));
      if (!isOpen || !next) return;
      setKnown(next);
      setMeeting(met);
    };
    void ask();
    const timer = setInterval(ask, source().pause);
    const leave = () => closed(path);
    for (const name of ['desk-answered', 'focus']) addEventListener(name, ask);
    addEventListener('pagehide', leave);
    return () => {
      isOpen = false;
      clearInterval(timer);
      for (const name of ['desk-answered', 'focus']) removeEventListener(name, ask);
      removeEventListener('pagehide', leave);
      setOnto(path);
      leave();
    };
  }, [path]);
  const isDraft = Boolean(known?.draft);
  useEffect(() => {
    setDrafted(isDraft);
    return () => setDrafted(false);
  }, [isDraft]);
  const settle = (values: Record<string, unknown>, { theirs, by }: Meeting) => {
    onTake(values);
    if (by === undefined) setOnto(path, theirs.id);
    else setLoaded(path, theirs);
    setMeeting(undefined);
    setSaid('已按您的选择放进表单，还没有保存；请核对后保存');
  };
  return (
    <div className="entry-standing">
      <p role="status">{[...(known ? aboutOthers(known) : []), said].filter(Boolean).join('。')}</p>
      {known && source().isDesk && (
        <p>
          <a href={`/desk/history/${subject}/${entry}`} target="_blank" rel="noopener">
            历史版本
          </a>
        </p>
      )}
      {known?.draft && <AboutDraft draft={known.draft} />}
      {meeting && (
        <EntryVersions
          key={meeting.theirs.id}
          subject={subject}
          texts={{ base: meeting.base, theirs: meeting.theirs.text }}
          by={meeting.by}
          data={data}
          onSettle={(values) => settle(values, meeting)}
        />
      )}
    </div>
  );
}

const states = { draft: '起草中', review: '等审核', returned: '已退回', scheduled: '已定时' };

function AboutDraft({ draft: { state, said, address } }: { draft: NonNullable<Standing['draft']> }) {
  return (
    <p>
      草稿：{states[state]}。{said && `${said.name}：${said.words} `}
      <a href={address} target="_blank" rel="noopener">
        看草稿和意见
      </a>
    </p>
  );
}

function aboutOthers({ others }: Standing): string[] {
  const names = others.map(({ name, own }) => (own ? '您自己（另一个窗口）' : name));
  return names.length > 0 ? [`${names.join('、')}也打开着这一条`] : [];
}

/** The newer version that the form has to be compared with, if there is one. */
async function meetingOf(path: string, { id, by, moved }: Standing): Promise<Meeting | undefined> {
  const base = loadedVersion(path);
  if (base && id && id !== base.id) {
    const theirs = await newest(path);
    return theirs && { base: base.text, theirs, by: by?.name ?? '' };
  }
  return moved && moved.id !== settledOnto(path)
    ? { base: moved.was, theirs: { id: moved.id, text: moved.now } }
    : undefined;
}

function settledOnto(path: string): string | undefined {
  return saveOptions(path).onto;
}
