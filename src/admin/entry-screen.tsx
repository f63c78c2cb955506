import { useEffect, useState } from 'react';
import { NotSignedIn, type Person, whoAmI } from './desk.ts';

interface Props {
  onLogin: (credentials: object) => void;
  inProgress?: boolean;
}

/** The first screen: whom the desk takes one for, and one button. */
export function EntryScreen({ onLogin, inProgress = false }: Props) {
  const [person, setPerson] = useState<Person>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    whoAmI().then(setPerson, (error: unknown) => {
      if (error instanceof NotSignedIn) location.replace('/desk/sign-in?next=/admin/');
      else setTrouble('连不上发布台，请确认它已经启动，再刷新这一页');
    });
  }, []);
  return (
    <main className="entry">
      <p className="entry-seal" aria-hidden="true">
        晒
      </p>
      <h1>晒台 · 后台</h1>
      <p>{trouble || (person ? `${person.name}（${person.role}）` : '正在连接…')}</p>
      <button type="button" disabled={inProgress || !person} onClick={() => onLogin({})}>
        {inProgress ? '正在进入…' : '进入'}
      </button>
      <a href="/">查看网站</a>
    </main>
  );
}
