import { shanghai } from '../format/date.ts';

/** What the check needs of a commit. */
export interface Said {
  tree: string;
  /** The commit before it on the published branch; undefined for the first. */
  parent: string | undefined;
  /** `YYYY-MM-DDTHH:mm`, wall clock of Asia/Shanghai, as the committer's line says it. */
  on: string;
  /** First line of the message. */
  action: string;
  /** Of the trailers `Reason:`, `''` without one. */
  reason: string;
}

/** Reads the text of a commit object (`git cat-file commit`); what is not there is empty. */
export function readCommit(raw: string): Said {
  const split = raw.indexOf('\n\n');
  const head = split < 0 ? raw : raw.slice(0, split);
  const message = split < 0 ? '' : raw.slice(split + 2);
  const seconds = / (\d+) [+-]\d{4}$/m.exec(/^committer .*$/m.exec(head)?.[0] ?? '')?.[1];
  const reasons = [...message.matchAll(/^Reason: (.*)$/gm)].map(([, reason]) => reason);
  return {
    tree: /^tree ([0-9a-f]+)$/m.exec(head)?.[1] ?? '',
    parent: /^parent ([0-9a-f]+)$/m.exec(head)?.[1],
    on: shanghai(new Date(Number(seconds ?? 0) * 1000)),
    action: message.split('\n', 1)[0] ?? '',
    reason: reasons.join('；'),
  };
}
