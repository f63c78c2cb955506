import { catalogue, type Subject } from '../catalogue.ts';
import { parseRecord } from '../content.ts';
import type { Site } from '../schema/site.ts';
import type { Git } from './git.ts';
import { needsTwo } from './rights.ts';
import type { State } from './state.ts';

const day = 24 * 3600_000;

/** Settings that held until a moment of the last day, as milliseconds since 1970. */
export interface EarlierSettings {
  until: number;
  text: string;
  /** Whether the community was younger than a day then. */
  young: boolean;
}

/**
 * The subjects that need two persons: those the settings name, and for a day those they named before, so that nobody
 * lifts the rule, publishes alone and puts it back. Only who sets a new community up and is alone there may say at once
 * that one is enough. Settings that cannot be read name the usual ones.
 */
export function twoPersonSubjects(
  { files, settingsBefore, isAlone }: Pick<State, 'files' | 'settingsBefore' | 'isAlone'>,
  now: Date = new Date(),
): Subject[] {
  const earlier = settingsBefore.filter(
    ({ until, young }) => until > now.getTime() - day && !(young && isAlone()),
  );
  const named = [files.get('site.json'), ...earlier.map(({ text }) => text)].map(chosenIn);
  return (Object.keys(catalogue) as Subject[]).filter((subject) =>
    named.some((chosen) => needsTwo(subject, chosen)),
  );
}

/** The settings that were replaced within a day before `now`; the first ones replaced none. */
export async function settingsReplaced(git: Git, commit: string, now: Date): Promise<EarlierSettings[]> {
  const since = Math.floor((now.getTime() - day) / 1000);
  const older = await git(['rev-list', '-1', '--first-parent', `--before=${since}`, commit]);
  const young = older.toString().trim() === '';
  const changed = ['log', '--first-parent', '--format=%H %ct', `--since=${since}`, commit];
  const lines = (await git([...changed, '--', 'content/site.json'])).toString().split('\n').filter(Boolean);
  const replaced = await Promise.all(
    lines.map(async (line) => {
      const [id = '', seconds = ''] = line.split(' ');
      const text = await git(['show', `${id}^:content/site.json`]).catch(() => '');
      return { until: Number(seconds) * 1000, text: text.toString(), young };
    }),
  );
  return replaced.filter(({ text }) => text !== '');
}

function chosenIn(text: string | undefined): readonly string[] | undefined {
  const site = text ? (parseRecord('site.json', text).data as Site | undefined) : undefined;
  return site?.desk?.twoPersons;
}
