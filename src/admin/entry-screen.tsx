import { useEffect, useEffectEvent, useState } from 'react';
import { NotSignedIn, type Person, whoAmI } from './desk.ts';

interface Props {
  onLogin: (credentials: object) => void;
}

/** The first screen, for as long as it takes: whoever is signed in at the desk comes in by themselves. */
export function EntryScreen({ onLogin }: Props) {
  const [person, setPerson] = useState<Person>();
  const [trouble, setTrouble] = useState('');
  const enter = useEffectEvent((known: Person) => {
    setPerson(known);
    onLogin({});
  });
  useEffect(() => {
    whoAmI().then(enter, (error: unknown) => {
      if (error instanceof NotSignedIn)
        location.replace(`/desk/sign-in?next=${encodeURIComponent(`/admin/${location.hash}`)}`);
      else setTrouble('连不上发布台，请确认它已经启动，再刷新这一页');
    });
  }, []);
  return (
    <main className="entry">
      <p className="entry-seal" aria-hidden="true">
        晒
      </p>
      <h1>晒台 · 后台</h1>
      <p>{trouble || (person ? `${person.name}（${person.role}），正在进入…` : '正在进入…')}</p>
      <a href="/">查看网站</a>
    </main>
  );
}
