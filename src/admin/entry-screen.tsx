import { useEffect, useState } from 'react';
import { type Person, whoAmI } from './desk.ts';

/** The desk's roles in words. */
const roles: Record<string, string> = { publisher: '可以发布' };

interface Props {
  onLogin: (credentials: object) => void;
  inProgress?: boolean;
}

/** The first screen: whom the desk takes one for, and one button. */
export function EntryScreen({ onLogin, inProgress = false }: Props) {
  const [person, setPerson] = useState<Person>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    whoAmI().then(setPerson, () => setTrouble('连不上发布台，请确认它已经启动，再刷新这一页'));
  }, []);
  return (
    <main className="entry">
      <p className="entry-seal" aria-hidden="true">
        晒
      </p>
      <h1>晒台 · 后台</h1>
      <p>{trouble || (person ? `${person.name}（${roles[person.role] ?? person.role}）` : '正在连接…')}</p>
      <button type="button" disabled={inProgress || !person} onClick={() => onLogin({})}>
        {inProgress ? '正在进入…' : '进入'}
      </button>
      <a href="/">查看网站</a>
    </main>
  );
}
